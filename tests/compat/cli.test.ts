/** The official CLI, unmodified, without a key, pointed at us. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';
import {
  clientEnvironment,
  clientFile,
  makeHome,
  runProgram,
  type Ended,
  type Home,
} from './clients.ts';

let server: LiveServer;
let site: Site;
let home: Home;

beforeAll(async () => {
  [server, site, home] = await Promise.all([
    startServer({ MAX_LIVE_PAGES: '4' }),
    startSite(),
    makeHome(),
  ]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close(), home?.[Symbol.asyncDispose]()]);
});

const run = (
  parameters: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> => {
  const program = clientFile('node', 'node_modules', 'firecrawl-cli', 'dist', 'index.js');
  const environment = { ...clientEnvironment(server.url, home.path), ...more };
  return runProgram(process.execPath, [program, ...parameters], environment);
};
const firecrawl = (...parameters: string[]): Promise<Ended> => run(parameters);

test('scrape, interact with the page it remembers, stop', async () => {
  const scraped = await firecrawl('scrape', `${site.url}/small`);
  const first = await firecrawl(
    'interact',
    '-c',
    'const title = await page.title(); title',
    '--node',
  );
  const second = await firecrawl(
    'interact',
    '-c',
    'console.log("seen", title.length)',
    '--timeout',
    '10',
  );
  const stopped = await firecrawl('interact', 'stop');
  const scrapeId = /Scrape ID: ([\w-]+)/.exec(scraped.stderr)?.[1] ?? '';
  const late = await firecrawl('interact', '-s', scrapeId, '-c', '1');

  expect(scraped).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('small page') });
  expect(scrapeId).toMatch(/^[\da-f-]{36}$/);
  expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/\S/) });
  expect(second).toMatchObject({ exitCode: 0, stdout: `seen ${first.stdout.trim().length}\n` });
  expect(stopped.exitCode).toBe(0);
  expect(late.exitCode).toBe(1);
  expect(late.stderr + late.stdout).toContain('destroyed');
});

test('code that fails ends with 1 and its error', async () => {
  await firecrawl('scrape', `${site.url}/small`);
  const failed = await firecrawl('interact', '-c', 'throw new Error("no such luck")');
  const asJson = await firecrawl('interact', '-c', '40 + 2', '--json');
  await firecrawl('interact', 'stop');

  expect(failed.exitCode).toBe(1);
  expect(failed.stderr + failed.stdout).toContain('no such luck');
  expect(JSON.parse(asJson.stdout)).toMatchObject({ success: true, result: '42', exitCode: 0 });
});

test('browser: launch-session, execute, list, close', async () => {
  const launched = await firecrawl(
    'browser',
    'launch-session',
    '--ttl',
    '120',
    '--ttl-inactivity',
    '60',
  );
  const id = /Session ID:\s+([\da-f-]{36})/.exec(launched.stdout)?.[1] ?? 'none';
  const code = `await page.goto("${site.url}/small"); await page.title()`;
  const went = await firecrawl('browser', 'execute', '--node', code);
  const bare = await firecrawl('browser', 'execute', 'get url');
  const active = await firecrawl('browser', 'list', 'active');
  const closed = await firecrawl('browser', 'close');
  const destroyed = await firecrawl('browser', 'list', 'destroyed');

  expect(launched).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/CDP URL:\s+ws:/) });
  expect(went).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/\S/) });
  expect(bare).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${site.url}/small`) });
  expect(active).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(id) });
  expect(closed.exitCode).toBe(0);
  expect(destroyed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(id) });
});

test('scrape --profile: what was written before the stop is there after it', async () => {
  await firecrawl('scrape', `${site.url}/small`, '--profile', 'cli');
  const write = 'await page.evaluate(() => { localStorage.mark = "kept" }); "written"';
  const written = await firecrawl('interact', '-c', write);
  await firecrawl('interact', 'stop');
  await firecrawl('scrape', `${site.url}/small`, '--profile', 'cli', '--no-save-changes');
  const seen = await firecrawl('interact', '-c', 'await page.evaluate(() => localStorage.mark)');
  await firecrawl('interact', 'stop');

  expect(written.stdout.trim()).toBe('written');
  expect(seen.stdout.trim()).toBe('kept');
});

test('credit-usage and --status show what is left', async () => {
  const credits = await firecrawl('credit-usage');
  const asJson = await firecrawl('credit-usage', '--json');
  const status = await run(['--status'], { FIRECRAWL_API_KEY: 'fc-any' });

  expect(credits).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/credits/i) });
  expect(credits.stdout).not.toMatch(/NaN|null|undefined|Infinity/);
  expect(JSON.parse(asJson.stdout).data.remainingCredits).toBeGreaterThan(0);
  expect(status.exitCode).toBe(0);
  expect(status.stdout).toMatch(/credits/i);
  expect(status.stdout).not.toMatch(/NaN|undefined|Infinity/);
});
