/** The server, or its database, killed at any moment: nothing answered is lost, nothing is left behind. */
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive, descendants, until } from '../../bench/measure.ts';
import { createApi } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let site: Site;
const servers: LiveServer[] = [];

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site?.close();
  await Promise.all(servers.map((server) => server.kill('SIGTERM')));
  await Promise.all(servers.map((server) => rm(server.dataDir, { recursive: true, force: true })));
});

const start = async (environment: Readonly<Record<string, string>> = {}): Promise<LiveServer> => {
  const server = await startServer({ MAX_LIVE_PAGES: '4', ...environment });
  servers.push(server);
  return server;
};

const postmaster = (server: LiveServer): number =>
  descendants(server.pid).find(
    ({ command }) =>
      /bin\/postgres -D|bin\/postgres --/.test(command) || /postgres .*-D/.test(command),
  )?.pid ?? 0;

test('kill -9 of the server: its processes die with it, its answers are kept, its sessions are closed', async () => {
  const first = await start();
  const api = createApi(first.url);
  const answered = await api.scrapeId(site.url + '/small');
  const worked = await api.scrapeId(site.url + '/form');
  await api.run(worked, 'const kept = 1');
  const running = api
    .run(worked, 'await new Promise((r) => setTimeout(r, 60000))', 60)
    .catch(() => 'cut');
  const pids = descendants(first.pid).map(({ pid }) => pid);

  await first.kill('SIGKILL');
  await running;
  await until('all its processes to be gone', () => !pids.some((pid) => isAlive(pid)), 10_000);
  const second = await start({ DATA_DIR: first.dataDir });
  const again = createApi(second.url);

  expect((await again.get(`/v2/scrape/${answered}`)).body['data'].markdown).toContain('small page');
  expect((await again.interact(worked, { code: '1' })).status).toBe(410);
  expect((await again.stop(worked)).body).toMatchObject({ success: true, status: 'stopped' });
  expect(await again.run(answered, 'await page.title()')).toMatchObject({ success: true });
  const boxes = readdirSync(join(second.dataDir, 'boxes'));
  const { body } = await again.get('/ready');
  const { waiting, parked, held, scraping, starting } = body['checks'].pages;
  expect(boxes.length).toBeLessThanOrEqual(waiting + parked + held + scraping + starting);
});

test('kill -9 of the database under work: it comes back, answers are kept, scrapes go on', async () => {
  const server = await start();
  const api = createApi(server.url);
  const kept = await api.scrapeId(site.url + '/small');
  const pid = postmaster(server);
  expect(pid).toBeGreaterThan(0);

  process.kill(pid, 'SIGKILL');
  await until('the database to be back', async () => {
    const { status } = await api.get('/ready');
    return status === 200 && postmaster(server) !== pid;
  });

  expect((await api.get(`/v2/scrape/${kept}`)).status).toBe(200);
  const id = await api.scrapeId(site.url + '/small');
  expect(await api.run(id, '1 + 1')).toMatchObject({ success: true, result: '2' });
  expect((await api.stop(id)).body).toMatchObject({ status: 'stopped' });
});

test('SIGTERM ends sessions in order: their rows are closed and no process or folder is left', async () => {
  const first = await start();
  const api = createApi(first.url);
  const id = await api.scrapeId(site.url + '/small');
  await api.run(id, '1');
  const pids = descendants(first.pid).map(({ pid }) => pid);

  const exitCode = await first.kill('SIGTERM');

  expect(exitCode).toBe(0);
  expect(pids.filter((pid) => isAlive(pid))).toEqual([]);
  expect(readdirSync(join(first.dataDir, 'boxes'))).toEqual([]);
  expect(
    first.log().some((line) => line.includes('session closed') && line.includes('shutdown')),
  ).toBe(true);
});
