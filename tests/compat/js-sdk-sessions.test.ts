/** The official JS SDK's methods for sessions and for what a team has left, unmodified, pointed at us. */
import { Firecrawl } from 'firecrawl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let firecrawl: Firecrawl;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ MAX_LIVE_PAGES: '4' }), startSite()]);
  firecrawl = new Firecrawl({ apiUrl: server.url, apiKey: 'fc-any' });
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

const open = async (options: Parameters<Firecrawl['browser']>[0] = {}): Promise<string> => {
  const { id } = await firecrawl.browser(options);
  if (id === undefined) throw new Error('The session has no id.');
  return id;
};

test('browser, browserExecute, listBrowsers, deleteBrowser', async () => {
  const made = await firecrawl.browser({ ttl: 120, activityTtl: 60, streamWebView: false });
  const id = made.id ?? '';

  const first = await firecrawl.browserExecute(id, {
    language: 'node',
    code: `await page.goto(${JSON.stringify(`${site.url}/small`)}); const title = await page.title(); title`,
  });
  const second = await firecrawl.browserExecute(id, {
    language: 'node',
    code: 'title.length',
    timeout: 5,
  });
  const failed = await firecrawl.browserExecute(id, {
    language: 'node',
    code: 'throw new Error("no such luck")',
  });
  const active = await firecrawl.listBrowsers({ status: 'active' });
  const deleted = await firecrawl.deleteBrowser(id);
  const again = await firecrawl.deleteBrowser(id);
  const destroyed = await firecrawl.listBrowsers({ status: 'destroyed' });

  expect(made).toMatchObject({ success: true, liveViewUrl: '', expiresAt: expect.any(String) });
  expect(second).toMatchObject({
    success: true,
    result: String(first.result?.length),
    exitCode: 0,
    killed: false,
  });
  expect(failed).toMatchObject({
    success: true,
    exitCode: 1,
    error: expect.stringContaining('no such luck'),
  });
  expect(active.sessions).toMatchObject([
    { id, status: 'active', cdpUrl: made.cdpUrl, streamWebView: false },
  ]);
  expect(deleted).toMatchObject({ success: true, creditsBilled: 2 });
  expect(again).toEqual(deleted);
  expect(destroyed.sessions?.map((session) => session.id)).toContain(id);
});

test('a session that is over is an error the SDK knows', async () => {
  const id = await open();
  await firecrawl.deleteBrowser(id);

  const late = firecrawl.browserExecute(id, { language: 'node', code: '1' });
  const unknown = firecrawl.deleteBrowser('0199d5c4-0000-7000-8000-000000000000');

  await expect(late).rejects.toMatchObject({
    status: 410,
    message: expect.stringContaining('destroyed'),
  });
  await expect(unknown).rejects.toMatchObject({ status: 404 });
});

test('getConcurrency, getCreditUsage, getTokenUsage and getQueueStatus answer in numbers', async () => {
  const id = await open();

  const during = await firecrawl.getConcurrency();
  const credits = await firecrawl.getCreditUsage();
  const tokens = await firecrawl.getTokenUsage();
  const queue = await firecrawl.getQueueStatus();
  await firecrawl.deleteBrowser(id);
  const after = await firecrawl.getConcurrency();

  expect(during.maxConcurrency).toBeGreaterThan(0);
  expect(during.concurrency - after.concurrency).toBe(1);
  expect([credits.remainingCredits, credits.planCredits].every(Number.isSafeInteger)).toBe(true);
  expect(Number.isSafeInteger(tokens.remainingTokens)).toBe(true);
  expect(queue).toMatchObject({
    success: true,
    waitingJobsInQueue: 0,
    maxConcurrency: during.maxConcurrency,
  });
});

test('getCreditUsageHistorical and getTokenUsageHistorical list months', async () => {
  const credits = await firecrawl.getCreditUsageHistorical();
  const tokens = await firecrawl.getTokenUsageHistorical(true);

  expect(credits).toMatchObject({ success: true, periods: expect.any(Array) });
  expect(tokens).toMatchObject({ success: true, periods: expect.any(Array) });
});

test('a profile keeps what one session wrote for the next; one writer at a time', async () => {
  const visit = `await page.goto(${JSON.stringify(`${site.url}/small`)});`;
  const write = `${visit} await page.evaluate(() => { localStorage.mark = "kept"; document.cookie = "mark=kept; max-age=600" }); "written"`;
  const read = `${visit} await page.evaluate(() => [localStorage.mark, document.cookie].join(" "))`;
  const writer = await open({ profile: { name: 'js-sdk' } });

  const written = await firecrawl.browserExecute(writer, { language: 'node', code: write });
  const second = firecrawl.browser({ profile: { name: 'js-sdk', saveChanges: true } });
  await expect(second).rejects.toMatchObject({ status: 409 });
  await firecrawl.deleteBrowser(writer);
  const reader = await open({ profile: { name: 'js-sdk', saveChanges: false } });
  const seen = await firecrawl.browserExecute(reader, { language: 'node', code: read });
  await firecrawl.deleteBrowser(reader);

  expect(written.result).toBe('written');
  expect(seen.result).toBe('kept mark=kept');
});

test('browserExecute without a language is bash, with agent-browser bound to the page', async () => {
  const id = await open();

  await firecrawl.browserExecute(id, {
    language: 'node',
    code: `await page.goto(${JSON.stringify(`${site.url}/small`)})`,
  });
  const url = await firecrawl.browserExecute(id, { code: 'agent-browser get url' });
  const failed = await firecrawl.browserExecute(id, { code: 'echo so far; exit 3' });
  await firecrawl.deleteBrowser(id);

  expect(url).toMatchObject({ success: true, exitCode: 0, result: '' });
  expect(url.stdout?.trim()).toBe(`${site.url}/small`);
  expect(failed).toMatchObject({ success: true, exitCode: 3, stdout: 'so far\n' });
});
