/** `node bench/prompts/snapshots.ts`: our snapshot against Playwright's and agent-browser's, on pages of several sizes. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/edge/local/chromium/find-chromium.ts';
import { createAgentPage } from '../../src/edge/local/agent-page/create-agent-page.ts';
import { renderView } from '../../src/agent/snapshot/render.ts';
import { startSite } from '../../tests/site/site.ts';
import { median } from '../measure.ts';

const ROUNDS = 7;
const run = promisify(execFile);
const never = new AbortController().signal;

/** About as many tokens as a usual tokenizer makes of it: words of up to some letters, signs one by one. */
const tokensOf = (text: string): number =>
  (text.match(/\p{L}{1,7}|\p{N}{1,3}|[^\s\p{L}\p{N}]+|\n/gu) ?? []).length;

const big = `<!doctype html><title>Ten thousand</title><h1>Ten thousand</h1><main>${Array.from({ length: 1_000 }, (_one, index) => `<div class="card"><h3>Thing ${index}</h3><p>Some words on thing ${index}, <b>and</b> more.</p><span>$${index}.00</span><a href="/thing/${index}">Details</a><label>Amount <input value="1"></label><button>Add to cart</button></div>`).join('')}</main>`;

const site = await startSite();
const browser = await chromium.launch({
  executablePath: await findChromium(process.env['CHROMIUM_PATH']),
  args: ['--remote-debugging-port=9377'],
});
const agentBrowser = process.env['AGENT_BROWSER'];
const rows: string[] = [];
try {
  for (const path of [
    '/agent/contact',
    '/agent/shop',
    '/agent/people',
    '/form',
    '/article',
    'big',
  ]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    if (path === 'big') await page.setContent(big);
    else await page.goto(site.url + path);
    const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
    const agentPage = createAgentPage({ context, page });
    const ours: number[] = [];
    const theirs: number[] = [];
    let text = '';
    let aria = '';
    for (let round = 0; round < ROUNDS; round += 1) {
      let from = performance.now();
      text = renderView(await agentPage.look(never));
      ours.push(performance.now() - from);
      from = performance.now();
      aria = await page.ariaSnapshot({ mode: 'ai' });
      theirs.push(performance.now() - from);
    }
    let other = '';
    if (agentBrowser !== undefined) {
      const { stdout } = await run(agentBrowser, ['--cdp', '9377', 'snapshot'], { maxBuffer: 1e8 });
      other = stdout;
    }
    rows.push(
      `| ${path} | ${elements} | ${median(ours).toFixed(0)} ms, ${tokensOf(text)} | ${median(theirs).toFixed(0)} ms, ${tokensOf(aria)} | ${other === '' ? 'not run' : tokensOf(other)} |`,
    );
    agentPage.stop();
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
process.stdout.write(
  `${['| page | elements | ours: p50, tokens | ariaSnapshot ai: p50, tokens | agent-browser: tokens |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')}\n`,
);
