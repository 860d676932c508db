/** Sites that misbehave: a clear answer within the timeout, and the pool intact. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

afterEach(async () => {
  const { status, body } = await api.scrape({ url: site.url + '/small' });
  expect([status, body['success']]).toEqual([200, true]);
});

const failing = async (
  url: string,
  timeout = 5_000,
): Promise<readonly [number, string | undefined]> => {
  const { status, body } = await api.scrape({ url, timeout });
  expect(body['success']).toBe(false);
  expect(body['error']).not.toBe('');
  return [status, body['code']];
};

test('a name that does not resolve', async () => {
  expect(await failing('http://no-such-host.invalid/')).toEqual([
    200,
    'SCRAPE_DNS_RESOLUTION_ERROR',
  ]);
  expect(await failing('https://no-such-host.invalid/')).toEqual([
    200,
    'SCRAPE_DNS_RESOLUTION_ERROR',
  ]);
});

test('a port nobody listens on', async () => {
  expect(await failing('http://127.0.0.1:9/')).toEqual([500, 'SCRAPE_SITE_ERROR']);
});

test('a connection that is reset', async () => {
  expect(await failing(site.url + '/reset')).toEqual([500, 'SCRAPE_SITE_ERROR']);
});

test('a redirect loop', async () => {
  expect(await failing(site.url + '/redirect-loop')).toEqual([500, 'SCRAPE_SITE_ERROR']);
});

test('a site that never answers', async () => {
  expect(await failing(site.url + '/never-answers', 2_000)).toEqual([408, 'SCRAPE_TIMEOUT']);
});

test('a document that never ends', async () => {
  const [status] = await failing(site.url + '/endless', 4_000);
  expect([408, 500]).toContain(status);
});

test('a document of 100 MB', async () => {
  const [status] = await failing(site.url + '/huge', 20_000);
  expect([408, 500]).toContain(status);
});

test('garbage for HTML is a page like any other', async () => {
  const { status, body } = await api.scrape({ url: site.url + '/garbage', timeout: 10_000 });
  expect(status).toBe(body['success'] === true ? 200 : 500);
});

test('a download instead of a page', async () => {
  expect(await failing(site.url + '/download')).toEqual([500, 'SCRAPE_UNSUPPORTED_FILE_ERROR']);
});

test('a page with an error status is a document with that status', async () => {
  const { status, body } = await api.scrape({ url: site.url + '/status/404' });
  expect(status).toBe(200);
  expect(body['data'].metadata.statusCode).toBe(404);
});

test('a page that never goes quiet comes back all the same', async () => {
  const { status, body } = await api.scrape({ url: site.url + '/never-quiet', timeout: 20_000 });
  expect([status, body['success']]).toEqual([200, true]);
});

test('a page that fills itself 300 ms after load comes back filled', async () => {
  for (const path of ['/filled-by-timer', '/filled-by-fetch', '/filled-late-chain']) {
    const { body } = await api.scrape({ url: site.url + path });
    expect([path, body['data'].markdown]).toEqual([path, expect.stringContaining('Filled')]);
  }
});
