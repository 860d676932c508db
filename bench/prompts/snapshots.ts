/**
 * `npm run bench:prompts -- snapshots`: what the agent sees of a page against Playwright's and
 * agent-browser's snapshots, in one run: time and tokens, on pages of several sizes.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { renderView } from '../../src/agent/snapshot/render.ts';
import { createAgentPage } from '../../src/edge/local/agent-page/create-agent-page.ts';
import { findChromium } from '../../src/edge/local/chromium/find-chromium.ts';
import { startSite, type Site } from '../../tests/site/site.ts';
import { median } from '../measure.ts';

const ROUNDS = 9;
const DEBUGGING_PORT = '9377';
const AGENT_BROWSER = fileURLToPath(
  new URL(
    `bin/agent-browser-linux-${process.arch}`,
    import.meta.resolve('agent-browser/package.json'),
  ),
);
const PATHS = ['/agent/contact', '/agent/shop', '/agent/people', '/article'];
const never = new AbortController().signal;
const run = promisify(execFile);

/** About as many tokens as a usual tokenizer makes of it: words of up to some letters, signs one by one. */
const tokensOf = (text: string): number =>
  (text.match(/\p{L}{1,7}|\p{N}{1,3}|[^\s\p{L}\p{N}]+|\n/gu) ?? []).length;

const card = (index: number): string =>
  `<div class="card"><h3>Thing ${index}</h3><p>Some words on thing ${index}, <b>and</b> more.</p>` +
  `<span>$${index}.00</span><a href="/thing/${index}">Details</a><label>Amount <input value="1"></label>` +
  '<button>Add to cart</button></div>';
const CARDS = Array.from({ length: 1_120 }, (_one, index) => card(index)).join('');
/** Some more than ten thousand elements, 3,360 of them to act on. */
const BIG = `<!doctype html><title>A large shop</title><h1>A large shop</h1><main>${CARDS}</main>`;

type Measured = { readonly firstMs: number; readonly ms: number; readonly text: string };

async function measure(snapshot: () => Promise<string>): Promise<Measured> {
  const times: number[] = [];
  let text = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    text = await snapshot();
    times.push(performance.now() - from);
  }
  return { firstMs: times[0] ?? 0, ms: median(times.slice(1)), text };
}

async function measurePage(page: Page): Promise<string> {
  const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
  // Laid out before anybody is timed.
  await page.evaluate('document.body.innerText.length + document.body.offsetHeight');
  const agentPage = createAgentPage({ context: page.context(), page });
  const ours = await measure(async () => renderView(await agentPage.look(never)));
  agentPage.stop();
  const theirs = await measure(() => page.ariaSnapshot({ mode: 'ai' }));
  const { stdout: other } = await run(AGENT_BROWSER, ['--cdp', DEBUGGING_PORT, 'snapshot'], {
    maxBuffer: 1e8,
  });
  const tokens = [ours.text, theirs.text, other].map(tokensOf);
  const times = [ours, theirs].map(
    ({ firstMs, ms }) => `${firstMs.toFixed(0)}, ${ms.toFixed(0)} ms`,
  );
  const ratio = (ours.ms / theirs.ms).toFixed(2);
  return `| ${await page.title()} | ${elements} | ${times[0]} | ${times[1]} | ${ratio} | ${tokens.join(' | ')} |`;
}

async function measureAll(browser: Browser, site: Site): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const path of [...PATHS, undefined]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    if (path === undefined) await page.setContent(BIG);
    else await page.goto(site.url + path);
    rows.push(await measurePage(page));
    await context.close();
  }
  return rows;
}

const site = await startSite();
const browser = await chromium.launch({
  executablePath: await findChromium(process.env['CHROMIUM_PATH']),
  args: [`--remote-debugging-port=${DEBUGGING_PORT}`],
});
try {
  const rows = await measureAll(browser, site);
  const head = [
    '| page | elements | ours: first look, p50 of the next | ariaSnapshot (ai): the same | ours / theirs | tokens: ours | ariaSnapshot | agent-browser |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  process.stdout.write(`${[...head, ...rows].join('\n')}\n`);
} finally {
  await run(AGENT_BROWSER, ['close']).catch(() => undefined);
  await browser.close();
  await site.close();
}
