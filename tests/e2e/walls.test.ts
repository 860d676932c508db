/** What code of a user and code of a page can reach is decided by the box. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;
let id: string;
const reached: string[] = [];
/** A service of the host that no box may reach: only 127.0.0.1 is allowed in these tests, this is 127.0.0.2. */
const hostService = createServer((request, response) => {
  reached.push(request.url ?? '');
  response.setHeader('access-control-allow-origin', '*');
  response.end('host service');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => hostService.listen(0, '127.0.0.2', resolve));
  [server, site] = await Promise.all([
    startServer({ LIVEPAGE_TEST_SECRET: 'not for boxes' }),
    startSite(),
  ]);
  api = createApi(server.url);
  id = await api.scrapeId(site.url + '/small');
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
  hostService.close();
});

const result = async (code: string): Promise<string> => {
  const answer = await api.run(id, code);
  if (answer['success'] !== true) throw new Error(answer['error']);
  return answer['result'];
};

test.each(['/etc/shadow', '/etc/hostname', '/root', '/home', '/var/log', '/proc/1/environ'])(
  'a runner sees nothing of the host at %s',
  async (path) => {
    const seen = await result(
      `const fs = require("fs"); (() => { try { const s = fs.statSync(${JSON.stringify(path)}); return s.isDirectory() ? fs.readdirSync(${JSON.stringify(path)}).join() : fs.readFileSync(${JSON.stringify(path)}, "utf8"); } catch (error) { return error.code; } })()`,
    );

    if (path === '/proc/1/environ') expect(seen).not.toContain('LIVEPAGE');
    else expect(['ENOENT', 'EACCES', 'ENOTDIR', '']).toContain(seen);
  },
);

test('a runner sees nothing of the environment of the server, and of no other process', async () => {
  expect(await result('JSON.stringify(process.env)')).not.toContain('LIVEPAGE_TEST_SECRET');
  const commands = await result(
    'require("fs").readdirSync("/proc").filter((n) => /^\\d+$/.test(n)).map((n) => { try { return require("fs").readFileSync(`/proc/${n}/cmdline`, "utf8").replaceAll("\\0", " ") } catch { return "" } }).join("\\n")',
  );
  expect(commands).not.toContain('src/main.ts');
  expect(commands).not.toContain(server.dataDir);
  expect(commands).not.toContain(process.cwd());
  expect(commands).not.toContain('postgres');
  expect(commands).not.toContain('chromium');
});

const ADDRESSES = [
  'http://127.0.0.2:PORT/',
  'http://localhost:PORT/',
  'http://[::1]:PORT/',
  'http://[::ffff:127.0.0.2]:PORT/',
  'http://2130706434:PORT/',
  'http://0x7f000002:PORT/',
  'http://10.0.0.1/',
  'http://192.168.0.1/',
  'http://172.16.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://168.63.129.16/',
  'http://[fd00:ec2::254]/latest/meta-data/',
];
const withPort = (address: string): string =>
  address.replace('PORT', String((hostService.address() as AddressInfo).port));

test.each(ADDRESSES)('a runner cannot reach %s', async (address) => {
  const outcome = await result(
    `await fetch(${JSON.stringify(withPort(address))}, { signal: AbortSignal.timeout(10_000) }).then(async (r) => r.status + (await r.text()), (error) => "failed " + (error.cause?.code ?? error.message))`,
  );

  expect(outcome).toMatch(/^(failed|403|5\d\d)/);
  expect(outcome).not.toContain('host service');
  expect(reached).toEqual([]);
});

test.each(ADDRESSES)('a runner without proxy settings has no route to %s', async (address) => {
  const outcome = await result(
    `await new Promise((resolve) => { const u = new URL(${JSON.stringify(withPort(address))}); const s = require("net").connect({ host: u.hostname.replace(/[\\[\\]]/g, ""), port: Number(u.port || 80) }, () => resolve("connected")); s.on("error", (error) => resolve(error.code)); s.setTimeout(5000, () => resolve("timeout")); })`,
  );

  expect(outcome).not.toBe('connected');
  expect(reached).toEqual([]);
});

test.each(ADDRESSES)('a page cannot fetch %s', async (address) => {
  const outcome = await result(
    `await page.evaluate((url) => fetch(url).then(async (r) => r.status + (await r.text()), (error) => "failed " + error.message), ${JSON.stringify(withPort(address))})`,
  );

  expect(outcome).toMatch(/^(failed|403|5\d\d)/);
  expect(outcome).not.toContain('host service');
  expect(reached).toEqual([]);
});

test('a page cannot open a WebSocket to a service of the host, nor to its own debugging port', async () => {
  for (const address of [
    withPort('ws://127.0.0.2:PORT/'),
    'ws://127.0.0.1:9222/devtools/browser',
  ]) {
    const outcome = await result(
      `await page.evaluate((url) => new Promise((resolve) => { const s = new WebSocket(url); s.onopen = () => resolve("open"); s.onerror = () => resolve("error"); }), ${JSON.stringify(address)})`,
    );
    expect(outcome).toBe('error');
  }
  expect(reached).toEqual([]);
});

test('a scrape of a private address is refused with 403 and names the setting', async () => {
  // localhost is 127.0.0.1 first, which these tests admit.
  for (const address of ADDRESSES.filter((one) => !one.includes('localhost')).map(withPort)) {
    const { status, body } = await api.scrape({ url: address });
    expect([address, status]).toEqual([address, 403]);
    expect(body['error']).toContain('ALLOW_PRIVATE_NETWORK');
  }
  expect(reached).toEqual([]);
});

test('a site that redirects to a private address is not followed', async () => {
  const target = encodeURIComponent(withPort('http://127.0.0.2:PORT/'));

  const { status, body } = await api.scrape({ url: `${site.url}/redirect-to?url=${target}` });

  expect(status).toBe(403);
  expect(body['success']).toBe(false);
  expect(reached).toEqual([]);
});

test('local files and browser pages cannot be opened from code', async () => {
  for (const url of ['file:///etc/passwd', 'chrome://version']) {
    const answer = await api.run(
      id,
      `await page.goto(${JSON.stringify(url)}); await page.content()`,
    );
    expect(answer['success']).toBe(false);
  }
});
