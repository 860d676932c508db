/** What a browser remembers, kept by name over sessions, restarts and kills. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createApi, type Answer, type Api } from '../fixtures/api.ts';
import { killBrowsers } from '../fixtures/kill-browsers.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let site: Site;
let server: LiveServer;
let api: Api;
const folders: string[] = [];

beforeAll(async () => {
  site = await startSite();
  server = await startServer({ MAX_LIVE_PAGES: '4' });
  folders.push(server.dataDir);
  api = createApi(server.url);
});

afterAll(async () => {
  await site?.close();
  await server?.kill('SIGTERM');
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const profile = (name: string, saveChanges = true) => ({ profile: { name, saveChanges } });

/** Runs code in a session of its own that ends with it. */
async function session(name: string, code: string, path = '/small'): Promise<string> {
  const id = await api.scrapeId(site.url + path, profile(name));
  const { success, result, error } = await api.run(id, code);
  const stopped = await api.stop(id);
  expect({ success, error, status: stopped.body['status'] }).toMatchObject({
    success: true,
    status: 'stopped',
  });
  return result;
}

const curl = async (...args: string[]): Promise<Answer['body']> =>
  JSON.parse((await promisify(execFile)('curl', ['-s', ...args])).stdout);

test('the official validation by curl: one session writes, is stopped, the next reads', async () => {
  const scrape = async () =>
    (
      await curl(
        '-X',
        'POST',
        `${server.url}/v2/scrape`,
        '-H',
        'Content-Type: application/json',
        '-d',
        JSON.stringify({ url: `${site.url}/small`, profile: { name: 'curl', saveChanges: true } }),
      )
    )['data'].metadata.scrapeId as string;
  const interact = (id: string, code: string) =>
    curl(
      '-X',
      'POST',
      `${server.url}/v2/scrape/${id}/interact`,
      '-H',
      'Content-Type: application/json',
      '-d',
      JSON.stringify({ code }),
    );
  const stop = (id: string) => curl('-X', 'DELETE', `${server.url}/v2/scrape/${id}/interact`);

  const first = await scrape();
  const written = await interact(
    first,
    "await page.evaluate(() => { localStorage.setItem('k', 'v'); document.cookie = 'c=1; max-age=3600'; });",
  );
  const stopped = await stop(first);
  const second = await scrape();
  const read = await interact(
    second,
    "await page.evaluate(() => ({ localStorage: localStorage.getItem('k'), cookie: document.cookie }));",
  );
  await stop(second);

  expect(written['success']).toBe(true);
  expect(stopped).toMatchObject({ success: true, status: 'stopped' });
  expect(JSON.parse(read['result'])).toEqual({ localStorage: 'v', cookie: 'c=1' });
});

test('a login lasts: the scrape itself is logged in, after a restart and after kill -9 too', async () => {
  const log = `
    await page.fill('input[name=user]', 'ann');
    await page.fill('input[name=password]', 'secret');
    await page.click('button');
    await page.waitForURL('**/account');`;
  await session('login', log, '/login');
  const account = async (): Promise<string> =>
    (await api.scrape({ url: `${site.url}/account`, ...profile('login', false) })).body['data']
      .markdown;

  const now = await account();
  await server.kill('SIGTERM');
  server = await startServer({ MAX_LIVE_PAGES: '4', DATA_DIR: server.dataDir });
  api = createApi(server.url);
  const afterRestart = await account();
  await server.kill('SIGKILL');
  server = await startServer({ MAX_LIVE_PAGES: '4', DATA_DIR: server.dataDir });
  api = createApi(server.url);
  const afterKill = await account();

  for (const text of [now, afterRestart, afterKill]) expect(text).toContain('Hello, ann');
});

test('everything a site stores comes back: session cookies, session storage, databases, caches, permissions', async () => {
  await session(
    'all',
    `await context.grantPermissions(['geolocation'], { origin: ${JSON.stringify(site.url)} });
    await page.evaluate(async () => {
      document.cookie = 'short=1';
      sessionStorage.setItem('tab', 'here');
      const open = indexedDB.open('shop', 3);
      open.onupgradeneeded = () => open.result.createObjectStore('cart', { keyPath: 'id' });
      await new Promise((done) => { open.onsuccess = done; });
      const write = open.result.transaction('cart', 'readwrite');
      write.objectStore('cart').put({ id: 1, at: new Date(0), image: new Blob(['png']), all: new Map([['a', 1n]]) });
      await new Promise((done) => { write.oncomplete = done; });
      await (await caches.open('v1')).put('/asset', new Response('kept'));
    })`,
  );

  const read = await session(
    'all',
    `await page.evaluate(async () => {
      const open = indexedDB.open('shop');
      await new Promise((done) => { open.onsuccess = done; });
      const get = open.result.transaction('cart').objectStore('cart').get(1);
      await new Promise((done) => { get.onsuccess = done; });
      const { at, image, all } = get.result;
      return [document.cookie, sessionStorage.getItem('tab'), open.result.version, at instanceof Date,
        await image.text(), String(all.get('a')), await (await caches.match('/asset')).text(),
        (await navigator.permissions.query({ name: 'geolocation' })).state, history.length];
    })`,
  );

  expect(JSON.parse(read)).toEqual(['short=1', 'here', 3, true, 'png', '1', 'kept', 'granted', 2]);
});

test('a shutdown in order saves what is open', async () => {
  const id = await api.scrapeId(`${site.url}/small`, profile('open'));
  await api.run(id, "await page.evaluate(() => localStorage.setItem('o', 'open'))");
  await server.kill('SIGTERM');
  server = await startServer({ MAX_LIVE_PAGES: '4', DATA_DIR: server.dataDir });
  api = createApi(server.url);

  const { status } = await api.interact(id, { code: '1' });

  expect(status).toBe(410);
  expect(await session('open', "await page.evaluate(() => localStorage.getItem('o'))")).toBe(
    'open',
  );
});

test('loading a profile asks nothing of the sites in it', async () => {
  await session('quiet', "await page.evaluate(() => localStorage.setItem('a', '1'))");
  const before = site.hits('/small');

  await api.scrapeId(`${site.url}/small`, profile('quiet', false));

  expect(site.hits('/small')).toBe(before + 1);
});

test('one writes, many read: the second writer is told so by its scrape and refused at its first interact', async () => {
  await session('shared', "await page.evaluate(() => localStorage.setItem('n', '1'))");
  const writer = await api.scrapeId(`${site.url}/small`, profile('shared'));
  await api.run(writer, "await page.evaluate(() => localStorage.setItem('n', '2'))");

  const second = await api.scrape({ url: `${site.url}/small`, ...profile('shared') });
  const secondId = second.body['data'].metadata.scrapeId;
  const refused = await api.interact(secondId, { code: '1' });
  const reader = await api.scrapeId(`${site.url}/small`, profile('shared', false));
  const read = await api.run(
    reader,
    "await page.evaluate(() => { const n = localStorage.getItem('n'); localStorage.setItem('n', 'reader'); return n; })",
  );
  await api.stop(reader);
  const whileOpen = await api.send('DELETE', '/v2/browser/profiles/shared');
  await api.stop(writer);
  const third = await api.run(secondId, "await page.evaluate(() => localStorage.getItem('n'))");
  await api.stop(secondId);

  expect(second.body['data'].warning).toContain('open for writing');
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ success: false, error: expect.stringContaining('shared') });
  expect(read['result']).toBe('1');
  expect(whileOpen.status).toBe(409);
  expect(third['result'], 'its page is opened again with what was saved meanwhile').toBe('2');
});

test('a profile page is never handed on: the next scrape in its browser knows nothing', async () => {
  await session(
    'private',
    "await page.evaluate(() => { localStorage.setItem('p', '1'); document.cookie = 'p=1'; })",
  );
  const parked: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    parked.push(await api.scrapeId(`${site.url}/small`, profile('private', false)));
  }

  const seen: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { body } = await api.scrape({
      url: `${site.url}/small`,
      formats: [],
      actions: [
        { type: 'executeJavascript', script: "localStorage.getItem('p') + document.cookie" },
      ],
    });
    seen.push(body['data'].actions.javascriptReturns[0].value);
  }

  expect(parked).toHaveLength(4);
  expect(seen).toEqual(['null', 'null', 'null', 'null']);
});

test('idle expiry saves; a crashed browser leaves the last version and gives the lease back', async () => {
  const idle = await api.scrapeId(`${site.url}/small`, profile('ends'));
  await api.interact(idle, {
    code: "await page.evaluate(() => localStorage.setItem('e', 'idle'))",
    ttl: 30,
    activityTtl: 10,
  });
  await until('the idle session to be saved', async () => {
    const { body } = await api.get('/v2/browser/profiles/ends');
    return body['profile'].latest?.version === 1 && !body['profile'].openForWriting;
  });
  const crashing = await api.scrapeId(`${site.url}/small`, profile('ends'));
  await api.run(crashing, "await page.evaluate(() => localStorage.setItem('e', 'lost'))");
  const { body: open } = await api.get('/v2/browser/profiles/ends');
  killBrowsers(server.pid);
  await until('the crash to be noticed', async () => {
    const { body } = await api.get('/v2/browser/profiles/ends');
    return !body['profile'].openForWriting;
  });

  const after = await session('ends', "await page.evaluate(() => localStorage.getItem('e'))");

  expect(open['profile'].openForWriting).toBe(true);
  expect(after).toBe('idle');
});

test('a busy page and a closed page are saved all the same', async () => {
  const id = await api.scrapeId(`${site.url}/small`, profile('busy'));
  await api.run(
    id,
    "await page.evaluate(() => { localStorage.setItem('b', 'busy'); sessionStorage.setItem('b', 'tab'); setTimeout(() => { for (;;); }, 100); })",
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  const stopped = await api.stop(id);
  const read = await session(
    'busy',
    "const b = await page.evaluate(() => localStorage.getItem('b') + sessionStorage.getItem('b')); await page.evaluate(() => localStorage.setItem('b', 'closed')); await page.close(); b",
  );

  expect(stopped.body['status']).toBe('stopped');
  expect(read).toBe('busytab');
  expect(await session('busy', "await page.evaluate(() => localStorage.getItem('b'))")).toBe(
    'closed',
  );
});
