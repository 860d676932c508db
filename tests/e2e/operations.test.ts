/** What operators ask of a running server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createApi, type Api } from '../fixtures/api.ts';
import { killBrowsers } from '../fixtures/kill-browsers.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([
    startServer({ MAX_LIVE_PAGES: '3', LOG_LEVEL: 'debug' }),
    startSite(),
  ]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test('health, readiness and metrics tell how the server stands', async () => {
  const id = await api.scrapeId(site.url + '/small');
  await api.run(id, '1');

  const health = await api.get('/health');
  const ready = await api.get('/ready');
  const metrics = (await api.get('/metrics')).body['text'] as string;

  expect(health.body).toEqual({ status: 'ok' });
  expect(ready.body).toMatchObject({ ready: true, checks: { database: true, worker: true } });
  expect(metrics).toMatch(/^livepage_pages\{state="held"\} 1$/m);
  expect(metrics).toMatch(/^livepage_scrape_seconds_count\{outcome="completed"\} 1$/m);
  expect(metrics).toMatch(/^livepage_interact_seconds_count\{outcome="completed"\} 1$/m);
  await api.stop(id);
});

test('the log names request, team, scrape and session, and no code, header or token', async () => {
  const id = await api.scrapeId(site.url + '/small', { headers: { 'x-secret': 'mellon-header' } });
  const answer = await api.run(id, '"mellon-code"');
  await api.stop(id);

  const text = server.log().join('\n');
  const line = server
    .log()
    .find((entry) => entry.includes(answer['sessionId']) && entry.includes('requestId'));

  expect(JSON.parse(line ?? '{}')).toMatchObject({ scrapeId: id, sessionId: answer['sessionId'] });
  expect(JSON.parse(line ?? '{}')).toHaveProperty('teamId');
  expect(text).not.toContain('mellon');
  expect(text).not.toContain(answer['cdpUrl'].split('/').at(-1));
});

test('more sessions than the limit are refused with 429 and Retry-After; scrapes still find a browser', async () => {
  const ids = [];
  for (let page = 0; page < 3; page += 1) ids.push(await api.scrapeId(site.url + '/small'));

  const answers = [];
  for (const id of ids) answers.push(await api.interact(id, { code: '1' }));
  const scrape = await api.scrape({ url: site.url + '/small' });
  await Promise.all(ids.map((id) => api.stop(id)));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[2]?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(answers[2]?.body['error']).toContain('2');
  expect(scrape.status).toBe(200);
});

test('a session ends at its time to live, and at its idle time', async () => {
  const id = await api.scrapeId(site.url + '/small');
  await api.interact(id, { code: '1', activityTtl: 10, ttl: 30 });

  await until(
    'the session to be over',
    () => server.log().some((line) => line.includes(id) && line.includes('session closed')),
    40_000,
    200,
  );

  expect((await api.interact(id, { code: '1' })).status).toBe(410);
});

test('a scrape that gets a browser which has just died is done in another', async () => {
  await until('waiting browsers, and none that starts', async () => {
    const { text } = (await api.get('/metrics')).body;
    const waits = /^livepage_pages\{state="waiting"\} [1-9]/m.test(text);
    return waits && text.includes('livepage_pages{state="starting"} 0');
  });
  killBrowsers(server.pid);

  const { status, body } = await api.scrape({ url: site.url + '/small' });

  expect({ status, error: body['error'] }).toEqual({ status: 200, error: undefined });
});
