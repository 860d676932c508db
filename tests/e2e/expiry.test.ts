/** Sessions that end by themselves, on a real server with real pages. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ MAX_LIVE_PAGES: '4' }), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
  await rm(server.dataDir, { recursive: true, force: true });
});

const create = async (options: object): Promise<string> =>
  (await api.send('POST', '/v2/interact', options)).body['id'];

/** Code that says it has begun, to us by a line and to the test by a visit, and never ends. */
const endless = (): string =>
  `console.log("begun"); await page.goto("${site.url}/form"); await new Promise(() => {})`;

test('time to live cuts work with 410 and what it had printed; idleness ends what nobody uses', async () => {
  const [busy, idle] = await Promise.all([
    create({ ttl: 30, activityTtl: 10 }),
    create({ ttl: 600, activityTtl: 10 }),
  ]);

  const cut = await api.send('POST', `/v2/interact/${busy}/execute`, {
    code: endless(),
    timeout: 300,
  });
  await until('both to be over', async () => {
    const { body } = await api.get('/v2/interact?status=active');
    return body['sessions'].length === 0;
  });
  const [afterBusy, afterIdle] = await Promise.all(
    [busy, idle].map((id) => api.get(`/v2/interact/${id}`)),
  );

  expect(cut.status).toBe(410);
  expect(cut.body).toEqual({
    success: false,
    error: expect.stringMatching(/destroyed.*time to live/),
    details: { stdout: 'begun\n', stderr: '', killed: true },
  });
  expect(afterBusy?.body).toMatchObject({
    status: 'stopped',
    sessionDurationMs: 30_000,
    creditsBilled: 2,
  });
  expect(afterIdle?.body).toMatchObject({ status: 'stopped', creditsBilled: 2 });
  expect(afterIdle?.body['sessionDurationMs']).toBeLessThan(30_000);
});

test('a session of a server that was killed is closed as lost when the next one starts', async () => {
  const id = await create({ ttl: 3600 });
  const before = site.hits('/form');
  const running = api
    .send('POST', `/v2/browser/${id}/execute`, { code: endless(), timeout: 300 })
    .catch(() => 'cut');
  await until('the code to run', () => site.hits('/form') > before);

  await server.kill('SIGKILL');
  await running;
  server = await startServer({ MAX_LIVE_PAGES: '4', DATA_DIR: server.dataDir });
  api = createApi(server.url);
  const [status, listed, late, ended] = [
    await api.get(`/v2/browser/${id}`),
    await api.get('/v2/browser?status=error'),
    await api.send('POST', `/v2/browser/${id}/execute`, { code: '1' }),
    await api.send('DELETE', `/v2/browser/${id}`),
  ];

  expect(status.body).toMatchObject({ status: 'failed', cdpUrl: '', creditsBilled: 2 });
  expect(status.body['error']).toContain('gone');
  expect(listed.body['sessions']).toMatchObject([{ id, status: 'error' }]);
  expect(late.status).toBe(410);
  expect(ended.body).toMatchObject({ success: true, status: 'stopped', creditsBilled: 2 });
});
