/** What comes through the door besides failures: documents, pictures, operations, headers, the log. */
import { expect, test } from 'vitest';
import { admitEverybody } from '../../src/account/authenticate.ts';
import type { Caller } from '../../src/account/caller.ts';
import { systemClock } from '../../src/base/clock.ts';
import { mediaPath } from '../../src/http/media.ts';
import { interact, openDoor, OUTCOME, scrape, SCRAPE_ID, send } from './door.ts';

test('a document is handed on as it was written', async () => {
  const document = '{"markdown":"\\u00e9 \\" é","json":1e400,"metadata":{}}';
  const finished = async () => ({ id: SCRAPE_ID, document });
  const { http } = openDoor({ scrapes: { scrape: finished, find: finished } });

  const answers = await Promise.all([
    http.inject({ method: 'POST', url: '/v2/scrape', payload: { url: 'example.com' } }),
    http.inject(`/v2/scrape/${SCRAPE_ID}`),
  ]);

  for (const answer of answers) {
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body).toBe(`{"success":true,"data":${document}}`);
  }
});

test('the id stands at the top only for a website', async () => {
  const { http } = openDoor();

  const api = await scrape(http, { origin: 'api' });
  const website = await scrape(http, { origin: 'website-replay' });

  expect(api.body).not.toHaveProperty('scrape_id');
  expect(website.body['scrape_id']).toBe(SCRAPE_ID);
});

test('pictures of a document have full addresses, and text that looks like one is left alone', async () => {
  const data = {
    markdown: `see "${mediaPath('a.png')}"`,
    screenshot: mediaPath('abc-1.png'),
    actions: { screenshots: [mediaPath('b.jpg')], pdfs: [mediaPath('c.pdf')] },
  };
  const { http } = openDoor({
    scrapes: { scrape: async () => ({ id: SCRAPE_ID, document: JSON.stringify(data) }) },
  });

  const { body } = await scrape(http, {});

  expect(body['data']).toEqual({
    markdown: data.markdown,
    screenshot: 'http://localhost/livepage/media/abc-1.png',
    actions: {
      screenshots: ['http://localhost/livepage/media/b.jpg'],
      pdfs: ['http://localhost/livepage/media/c.pdf'],
    },
  });
});

test('a picture is served by its name, and nothing else is', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  const get = async (name: string) =>
    name === 'abc.png' ? { bytes, mediaType: 'image/png' } : undefined;
  const { http } = openDoor({ blobs: { get, put: async () => '', sweep: async () => 0 } });

  const found = await http.inject(mediaPath('abc.png'));
  const missing = await http.inject(mediaPath('abd.png'));

  expect(found.statusCode).toBe(200);
  expect(found.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
  });
  expect(new Uint8Array(found.rawPayload)).toEqual(bytes);
  expect(missing.statusCode).toBe(404);
  expect(missing.json()).toMatchObject({ success: false });
});

test('health, readiness and figures are there for machines', async () => {
  const ready = openDoor().http;
  const notReady = openDoor({
    readiness: async () => ({ ready: false, checks: { database: 'gone' } }),
  }).http;

  const [health, yes, metrics, no] = await Promise.all([
    ready.inject('/health'),
    ready.inject('/ready'),
    ready.inject('/metrics'),
    notReady.inject('/ready'),
  ]);

  expect([health.statusCode, health.json()]).toEqual([200, { status: 'ok' }]);
  expect([yes.statusCode, yes.json()]).toEqual([200, { ready: true, checks: { database: 'ok' } }]);
  expect([metrics.statusCode, metrics.body]).toEqual([200, 'livepage_pages 1\n']);
  expect(metrics.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect([no.statusCode, no.json()]).toEqual([503, { ready: false, checks: { database: 'gone' } }]);
  expect(Number(no.headers['retry-after'])).toBeGreaterThan(0);
});

test('every answer tells its time and its request, to pages of any origin', async () => {
  const { http } = openDoor();

  const good = await http.inject({
    url: '/health',
    headers: { origin: 'https://a.example', 'x-request-id': 'mine-1' },
  });
  const bad = await http.inject({
    url: '/nothing',
    headers: { 'x-request-id': 'not a good one\u0001' },
  });

  expect(good.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'x-request-id': 'mine-1',
  });
  expect(good.headers['x-response-time']).toMatch(/^\d+\.\d+ms$/);
  expect(bad.headers['access-control-allow-origin']).toBe('*');
  expect(bad.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('a browser may ask first', async () => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'OPTIONS',
    url: `/v2/scrape/${SCRAPE_ID}/interact`,
    headers: {
      origin: 'https://a.example',
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

  expect(answer.statusCode).toBe(204);
  expect(answer.headers['access-control-allow-methods']).toContain('DELETE');
  expect(answer.headers['access-control-allow-headers']).toContain('authorization');
});

test('HEAD is GET without the body', async () => {
  const { http } = openDoor();

  const answer = await http.inject({ method: 'HEAD', url: '/health' });

  expect([answer.statusCode, answer.body]).toEqual([200, '']);
});

test('a request leaves one line with its ids, and nothing of what it carried', async () => {
  const { http, lines } = openDoor();

  await http.inject({
    method: 'POST',
    url: `/v2/scrape/${SCRAPE_ID}/interact?token=hidden-1`,
    headers: { 'content-type': 'application/json', authorization: 'Bearer hidden-2' },
    payload: { code: '"hidden-3"' },
  });

  expect(lines).toHaveLength(1);
  expect(lines[0]?.fields).toMatchObject({
    method: 'POST',
    route: '/v2/scrape/:jobId/interact',
    status: 200,
    requestId: expect.any(String),
    teamId: expect.any(String),
    scrapeId: SCRAPE_ID,
    sessionId: OUTCOME.sessionId,
  });
  expect(JSON.stringify(lines)).not.toMatch(/hidden|AAAA/);
});

test('a team that asks too often is told when to come again; another kind of request is not', async () => {
  const authenticate = async (): Promise<Caller> => ({
    ...(await admitEverybody(undefined)),
    rates: { scrape: 2 },
  });
  let now = Date.UTC(2026, 10, 22);
  const { http, orders } = openDoor({ authenticate, clock: { ...systemClock, now: () => now } });

  await scrape(http, {});
  await interact(http, { code: '1' });
  now += 20_000;
  const third = await scrape(http, {});
  const read = await send(http, 'GET', `/v2/scrape/${SCRAPE_ID}`);
  now += 40_000;
  const later = await scrape(http, {});

  expect(third.status).toBe(429);
  expect(third.headers['retry-after']).toBe('40');
  expect(third.body).toEqual({
    success: false,
    error: expect.stringMatching(/3.*40s.*2026-11-22T00:01:00/),
  });
  expect([read.status, later.status]).toEqual([200, 200]);
  expect(orders).toHaveLength(2);
});

test('without a token for them there are no admin endpoints', async () => {
  const { http } = openDoor();

  const { status, body } = await send(http, 'GET', '/livepage/admin/teams');

  expect(status).toBe(404);
  expect(body).toMatchObject({ success: false, error: expect.stringContaining('no such route') });
});

test('once it closes, the door answers nobody', async () => {
  const { http } = openDoor();
  await http.ready();

  await http.close();
  const answer = await http.inject('/health').catch((error: unknown) => error);

  expect(answer).toBeDefined();
});
