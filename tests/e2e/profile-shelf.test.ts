/** Profiles as their owner sees them: listed, looked into, taken back, carried out and in, thrown away. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

const SECRET = 'swordfish-4711';
const AT = '/v2/browser/profiles';

let site: Site;
let server: LiveServer;
let api: Api;

beforeAll(async () => {
  site = await startSite();
  server = await startServer({ MAX_LIVE_PAGES: '4', PROFILE_VERSIONS: '3' });
  api = createApi(server.url);
});

afterAll(async () => {
  await site?.close();
  await server?.kill('SIGTERM');
  if (server !== undefined) await rm(server.dataDir, { recursive: true, force: true });
});

/** One session that runs code on the small page and saves. */
async function session(name: string, code: string, saveChanges = true): Promise<string> {
  const id = await api.scrapeId(`${site.url}/small`, { profile: { name, saveChanges } });
  const { success, result, error } = await api.run(id, code);
  await api.stop(id);
  if (success !== true) throw new Error(String(error));
  return result;
}

const note = (value: string): string =>
  `await page.evaluate(() => { localStorage.setItem('note', '${value}'); document.cookie = 'c=${value}'; })`;
const READ = "await page.evaluate(() => localStorage.getItem('note'))";

test('a profile is looked into without a value of it; its versions go back and forth', async () => {
  for (const value of ['one', 'two', 'three', SECRET]) await session('looked', note(value));

  const inspected = await api.get(`${AT}/looked`);
  const versions = await api.get(`/v2/interact/profiles/looked/versions`);
  const gone = await api.send('POST', `${AT}/looked/rollback`, { version: 1 });
  const back = await api.send('POST', `${AT}/looked/rollback`, { version: 2 });

  expect(inspected.body).toMatchObject({
    success: true,
    profile: { name: 'looked', openForWriting: false, latest: { version: 4, cause: 'session' } },
    cookies: { count: 1, sessionCookies: 1, domains: ['127.0.0.1'] },
    origins: [{ origin: site.url, localStorage: { items: 1, chars: 4 + SECRET.length } }],
  });
  expect(JSON.stringify(inspected.body)).not.toContain(SECRET);
  expect(versions.body['versions'].map((one: { version: number }) => one.version)).toEqual([
    4, 3, 2,
  ]);
  expect(gone.status).toBe(404);
  expect(back.body).toEqual({ success: true, version: 5 });
  expect(await session('looked', READ, false)).toBe('two');
});

test('what is saved is locked on disk and never in the log', async () => {
  await session('locked', note(SECRET));

  const found = await promisify(execFile)('grep', ['-rlaF', SECRET, server.dataDir]).catch(
    (error: { code: number }) => error.code,
  );
  const key = await stat(join(server.dataDir, 'profile-key'));

  expect(found, 'grep finds nothing').toBe(1);
  expect(key.mode & 0o777).toBe(0o600);
  expect(server.log().filter((line) => line.includes(SECRET))).toEqual([]);
});

test('Playwright takes what is exported, and what Playwright writes is imported', async () => {
  await session('carried', note('out'));
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/lib/chromium/chromium-headless-shell',
  });

  const exported = await api.get(`${AT}/carried/export`);
  const context = await browser.newContext({ storageState: exported.body as never });
  const page = await context.newPage();
  await page.goto(`${site.url}/small`);
  const seen = await page.evaluate(() => [localStorage.getItem('note'), document.cookie]);
  await page.evaluate(async () => {
    localStorage.setItem('note', 'in');
    const open = indexedDB.open('db', 2);
    open.onupgradeneeded = () => open.result.createObjectStore('s', { keyPath: 'id' });
    await new Promise((done) => (open.onsuccess = done));
    const put = open.result.transaction('s', 'readwrite');
    put.objectStore('s').put({ id: 1, plain: ['x', null], at: new Date(7) });
    put.objectStore('s').put({ id: 2, plain: ['y', null] });
    await new Promise((done) => (put.oncomplete = done));
  });
  const written = await context.storageState({ indexedDB: true });
  await browser.close();
  const imported = await api.send('POST', `${AT}/carried/import`, written);
  const read = await session(
    'carried',
    `await page.evaluate(async () => {
      const open = indexedDB.open('db');
      await new Promise((done) => { open.onsuccess = done; });
      const all = open.result.transaction('s').objectStore('s').getAll();
      await new Promise((done) => { all.onsuccess = done; });
      return [localStorage.getItem('note'), document.cookie, open.result.version,
        all.result[0].at.getTime(), all.result[1].plain];
    })`,
    false,
  );

  expect(seen).toEqual(['out', 'c=out']);
  expect(exported.headers.get('cache-control')).toBe('no-store');
  expect(imported.body).toEqual({ success: true, version: 2 });
  expect(JSON.parse(read)).toEqual(['in', 'c=out', 2, 7, ['y', null]]);
});

test('deleting forgets all, also what is not there; names are 1 to 128 bytes of any kind', async () => {
  const odd = `ü/${'x'.repeat(100)}?&#`;
  await session(odd, note('odd'));
  const path = `/v2/interact/profiles/${encodeURIComponent(odd)}`;

  const listed = await api.get('/v2/interact/profiles');
  const first = await api.send('DELETE', path);
  const again = await api.send('DELETE', path);
  const looked = await api.get(path);
  const tooLong = await api.send('DELETE', `${AT}/${'ü'.repeat(65)}`);
  const scrape = await api.scrape({ url: `${site.url}/small`, profile: { name: 'ü'.repeat(65) } });

  expect(listed.body['profiles'].map((one: { name: string }) => one.name)).toContain(odd);
  expect([first.status, first.body]).toEqual([200, { success: true }]);
  expect([again.status, again.body]).toEqual([200, { success: true }]);
  expect(looked.status).toBe(404);
  expect([tooLong.status, scrape.status]).toEqual([400, 400]);
  expect(await session(odd, READ, false)).toBe('null');
});

test('a session without a scrape has its profile from the start, and locks it at its creation', async () => {
  await session('standalone', note('before'));
  const created = await api.send('POST', '/v2/browser', { profile: { name: 'standalone' } });
  const at = `/v2/browser/${created.body['id']}`;

  const refused = await api.send('POST', '/v2/interact', { profile: { name: 'standalone' } });
  const reader = await api.send('POST', '/v2/interact', {
    profile: { name: 'standalone', saveChanges: false },
  });
  const code = `await page.goto('${site.url}/small'); const was = ${READ}; ${note('after')}; was`;
  const run = await api.send('POST', `${at}/execute`, { code });
  const cookies = [{ name: 'c', value: 'imported', domain: '127.0.0.1' }];
  const imported = await api.send('POST', `${AT}/standalone/import`, { cookies });
  const ended = await api.send('DELETE', at);
  await api.send('DELETE', `/v2/interact/${reader.body['id']}`);

  expect(created.status).toBe(200);
  expect(refused.status).toBe(409);
  expect(reader.status).toBe(200);
  expect(run.body['result']).toBe('before');
  expect(imported.status, 'a writer would overwrite it').toBe(409);
  expect(ended.body['status']).toBe('stopped');
  expect(await session('standalone', READ, false)).toBe('after');
});

test('with another key the scrape says what is wrong; with the former key beside it all is well', async () => {
  await session('keyed', note('kept'));
  const former = (await readFile(join(server.dataDir, 'profile-key'), 'utf8')).trim();
  const other = randomBytes(32).toString('hex');
  const restart = async (keys: string): Promise<void> => {
    await server.kill('SIGTERM');
    server = await startServer({
      MAX_LIVE_PAGES: '4',
      DATA_DIR: server.dataDir,
      PROFILE_KEY: keys,
    });
    api = createApi(server.url);
  };

  await restart(other);
  const refused = await api.scrape({ url: `${site.url}/small`, profile: { name: 'keyed' } });
  await restart(`${other},${former}`);
  const read = await session('keyed', READ);

  expect(refused.status).toBe(500);
  expect(refused.body).toMatchObject({
    code: 'PROFILE_UNREADABLE',
    error: expect.stringContaining('PROFILE_KEY'),
  });
  expect(read).toBe('kept');
});

test('a browser that remembers more than a profile may hold saves nothing, and the stop says so', async () => {
  await session('large', note('before'));
  const id = await api.scrapeId(`${site.url}/small`, { profile: { name: 'large' } });
  const filled = await api.run(
    id,
    `${note('lost')}; await page.evaluate(async () => {
      const open = indexedDB.open('large', 1);
      open.onupgradeneeded = () => open.result.createObjectStore('s');
      await new Promise((done) => { open.onsuccess = done; });
      const write = open.result.transaction('s', 'readwrite');
      for (let mb = 0; mb < 70; mb += 1) write.objectStore('s').put('x'.repeat(2 ** 20), mb);
      await new Promise((done) => { write.oncomplete = done; });
    })`,
  );

  const stopped = await api.stop(id);

  expect(filled['success']).toBe(true);
  expect(stopped.body).toMatchObject({
    success: true,
    status: 'failed',
    warning: expect.stringContaining('more than the 64 MB'),
  });
  expect(await session('large', READ)).toBe('before');
});
