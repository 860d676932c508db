/** Sessions without a scrape: a blank page, code on it, and the ids of all sessions on all their routes. */
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createApi, type Answer, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

const NOBODY = '0199d5c4-0000-7000-8000-000000000000';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ MAX_LIVE_PAGES: '4' }), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

const create = async (options: object = {}): Promise<string> => {
  const { status, body } = await api.send('POST', '/v2/interact', options);
  if (status !== 200) throw new Error(`No session: ${status} ${JSON.stringify(body)}`);
  return body['id'];
};
const execute = (id: string, code: string, more: object = {}): Promise<Answer> =>
  api.send('POST', `/v2/interact/${id}/execute`, { code, ...more });
const end = (id: string): Promise<Answer> => api.send('DELETE', `/v2/interact/${id}`);

test.each(['/v2/browser', '/v2/interact'])('%s: opened, used, watched, ended', async (root) => {
  const made = await api.send('POST', root, { ttl: 60 });
  const { id } = made.body;

  const blank = await api.send('POST', `${root}/${id}/execute`, {
    code: 'const first = page.url(); first',
  });
  const moved = await api.send('POST', `${root}/${id}/execute`, {
    code: `await page.goto(${JSON.stringify(`${site.url}/small`)}); [first, context.pages().length, await page.title()].join()`,
  });
  const running = await api.get(`${root}/${id}`);
  const ended = await api.send('DELETE', `${root}/${id}`);
  const again = await api.send('DELETE', `${root}/${id}`);
  const over = await api.get(`${root}/${id}`);
  const late = await api.send('POST', `${root}/${id}/execute`, { code: '1' });

  expect(made.body).toMatchObject({ success: true, liveViewUrl: '', interactiveLiveViewUrl: '' });
  expect(made.body['cdpUrl']).toMatch(/^ws:\/\/.+\/cdp\/[\w-]{32,}$/);
  expect(Date.parse(made.body['expiresAt']) - Date.now()).toBeGreaterThan(30_000);
  expect(blank.body).toEqual({
    success: true,
    stdout: '',
    result: 'about:blank',
    stderr: '',
    exitCode: 0,
    killed: false,
  });
  expect(moved.body['result']).toMatch(/^about:blank,1,.+/);
  expect(running.body).toEqual({
    success: true,
    id,
    status: 'running',
    cdpUrl: made.body['cdpUrl'],
    liveViewUrl: '',
    interactiveLiveViewUrl: '',
  });
  expect(ended.body).toMatchObject({ success: true, status: 'stopped', creditsBilled: 2 });
  expect(again).toMatchObject({ status: 200, body: ended.body });
  expect(over.body).toMatchObject({ status: 'stopped', cdpUrl: '', creditsBilled: 2 });
  expect(over.body['sessionDurationMs']).toBe(ended.body['sessionDurationMs']);
  expect(late.status).toBe(410);
  expect(late.body['error']).toContain('Browser session has been destroyed.');
});

test('code that fails or is cut is a success of execute, and its error is told', async () => {
  const id = await create();

  const failed = await execute(id, 'console.log("so far"); throw new Error("no such luck")');
  const cut = await execute(id, 'console.log("begun"); while (true);', { timeout: 1 });
  const next = await execute(id, '1 + 1');
  await end(id);

  expect(failed).toMatchObject({
    status: 200,
    body: { success: true, exitCode: 1, killed: false, stdout: 'so far\n' },
  });
  expect(failed.body['error']).toContain('no such luck');
  expect(cut).toMatchObject({
    status: 200,
    body: { success: true, exitCode: 124, killed: true, stdout: 'begun\n' },
  });
  expect(cut.body['error']).toContain('1 second');
  expect(next.body).toMatchObject({ success: true, result: '2' });
});

test('the session of a scrape is a session like any other', async () => {
  const scrapeId = await api.scrapeId(site.url + '/small');
  const { sessionId } = await api.run(scrapeId, 'const kept = "from interact"');

  const shared = await api.send('POST', `/v2/browser/${sessionId}/execute`, { code: 'kept' });
  const status = await api.get(`/v2/browser/${sessionId}`);
  const ended = await api.send('DELETE', `/v2/browser/${sessionId}`);

  expect(shared.body).toMatchObject({ success: true, result: 'from interact' });
  expect(status.body).toMatchObject({ status: 'running' });
  expect(ended.body).toMatchObject({ status: 'stopped' });
  expect((await api.interact(scrapeId, { code: '1' })).status).toBe(410);
  expect((await api.stop(scrapeId)).body).toEqual(ended.body);
});

test('a call for a scrape goes to the session it names, which then is that of the scrape', async () => {
  const [id, scrapeId] = [await create(), await api.scrapeId(site.url + '/small')];
  await execute(id, 'const mine = "kept"');

  const named = await api.interact(scrapeId, { code: 'mine + page.url()', existingSessionId: id });
  const after = await api.interact(scrapeId, { code: 'mine' });
  const stopped = await api.stop(scrapeId);
  const late = await api.interact(scrapeId, { code: '1', existingSessionId: id });

  expect(named.body).toMatchObject({ success: true, sessionId: id, result: 'keptabout:blank' });
  expect(after.body).toMatchObject({ success: true, sessionId: id, result: 'kept' });
  expect(stopped.body).toMatchObject({ status: 'stopped' });
  expect((await api.get(`/v2/interact/${id}`)).body).toMatchObject({ status: 'stopped' });
  expect(late.status).toBe(410);
});

test('a scrape that has a session keeps it; the one named serves that call', async () => {
  const scrapeId = await api.scrapeId(site.url + '/small');
  const own = await api.run(scrapeId, '1');
  const id = await create();

  const named = await api.interact(scrapeId, { code: '1', existingSessionId: id });
  const after = await api.interact(scrapeId, { code: '1' });
  const unknown = await api.interact(scrapeId, { code: '1', existingSessionId: NOBODY });
  await Promise.all([api.stop(scrapeId), end(id)]);

  expect(named.body['sessionId']).toBe(id);
  expect(after.body['sessionId']).toBe(own['sessionId']);
  expect(unknown).toMatchObject({ status: 404, body: { error: 'Browser session not found.' } });
});

test('the list shows what is open and what is over, newest first, with no null in it', async () => {
  const [old, recent] = [await create({ streamWebView: false }), await create()];
  await end(old);
  await execute(recent, '1');

  const all = (await api.get('/v2/browser')).body['sessions'] as Record<string, unknown>[];
  const active = (await api.get('/v2/interact?status=active')).body['sessions'];
  const destroyed = (await api.get('/v2/interact?status=destroyed')).body['sessions'] as {
    id: string;
  }[];
  const wrong = await api.get('/v2/interact?status=open');
  await end(recent);

  expect(all.slice(0, 2).map(({ id }) => id)).toEqual([recent, old]);
  expect(all[1]).toMatchObject({ status: 'destroyed', streamWebView: false, cdpUrl: '' });
  expect(all.flatMap((session) => Object.values(session)).every((value) => value !== null)).toBe(
    true,
  );
  expect(active).toMatchObject([{ id: recent, status: 'active', streamWebView: true }]);
  expect(Date.parse(active[0].lastActivity)).toBeGreaterThan(Date.parse(active[0].createdAt));
  expect(destroyed.map(({ id }) => id)).toContain(old);
  expect(wrong).toMatchObject({ status: 400, body: { success: false, code: 'BAD_REQUEST' } });
});

test('a client of the cdpUrl works on the same blank tab, and that counts as activity', async () => {
  const { body } = await api.send('POST', '/v2/browser', {});
  const before = Date.parse(
    (await api.get('/v2/browser?status=active')).body['sessions'][0].lastActivity,
  );

  const browser = await chromium.connectOverCDP(body['cdpUrl']);
  const tabs = browser.contexts()[0]?.pages() ?? [];
  await tabs[0]?.goto(`${site.url}/small`);
  const seen = await execute(body['id'], 'page.url()');
  const [listed] = (await api.get('/v2/browser?status=active')).body['sessions'];
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  await end(body['id']);
  await disconnected;

  expect(tabs).toHaveLength(1);
  expect(seen.body['result']).toBe(`${site.url}/small`);
  expect(Date.parse(listed.lastActivity)).toBeGreaterThan(before);
});

const endless = {
  node: (url: string) =>
    `console.log("begun"); await page.goto("${url}"); await new Promise(() => {})`,
  python: (url: string) =>
    `print("begun"); await page.goto("${url}"); import asyncio; await asyncio.sleep(90)`,
  bash: (url: string) => `echo begun; curl -s "${url}" > /dev/null; sleep 90`,
};

test.each(['node', 'python', 'bash'] as const)(
  'an end cuts %s that runs: 410, with what it had printed',
  async (language) => {
    const id = await create();
    const before = site.hits('/form');
    const code = endless[language](`${site.url}/form`);
    const running = execute(id, code, { language, timeout: 90 });
    const waiting = execute(id, '1', { timeout: 90 });
    await until('the code to run', () => site.hits('/form') > before);

    const ended = await end(id);
    const cut = await running;

    expect(ended.body).toMatchObject({ success: true, status: 'stopped' });
    expect(cut.status).toBe(410);
    expect(cut.body).toMatchObject({
      success: false,
      details: { stdout: 'begun\n', killed: true },
    });
    expect(cut.body['error']).toContain('It was stopped.');
    expect((await waiting).status).toBe(410);
  },
);

test('sessions above the limit are refused with 429 that names it, and an end makes room', async () => {
  const ids = [await create(), await create(), await create()];

  const refused = await api.send('POST', '/v2/interact', {});
  await end(ids.pop() ?? '');
  ids.push(await create());
  await Promise.all(ids.map(end));

  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(refused.body).toEqual({ success: false, error: expect.stringContaining('3') });
});

test('there is no recording, and no session of an unknown id', async () => {
  const id = await create();

  const answers = await Promise.all([
    api.get(`/v2/interact/${id}/replay`),
    api.get(`/v2/browser/${id}/replay/0`),
    api.get(`/v2/browser/${id}/replay/nonsense`),
    api.get(`/v2/interact/${NOBODY}/replay`),
    api.get(`/v2/interact/${NOBODY}`),
    api.get('/v2/interact/nonsense'),
    execute(NOBODY, '1'),
    end(NOBODY),
  ]);
  await end(id);

  const notFound = { success: false, error: 'Browser session not found.' };
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [404, { success: false, error: 'Replay not found.' }],
    [404, { success: false, error: 'Replay not found.' }],
    [400, { success: false, error: 'Invalid pageId.' }],
    ...Array.from({ length: 5 }, () => [404, notFound]),
  ]);
});
