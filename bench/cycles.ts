/**
 * `npm run bench:cycles`: 200 cycles of scrape, interact, stop, then 20 of `kill -9` of the server
 * in the middle; at the end no process, folder, socket or open row may be left.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../tests/fixtures/api.ts';
import { startServer, type LiveServer } from '../tests/fixtures/live-server.ts';
import { startSite } from '../tests/site/site.ts';
import { isAlive, descendants, until } from './measure.ts';

const CYCLES = Number(process.argv[2] ?? 200);
const KILLS = Number(process.argv[3] ?? 20);

const site = await startSite();
const dataDir = await mkdtemp(join(tmpdir(), 'livepage-cycles-'));
const start = (): Promise<LiveServer> => startServer({ DATA_DIR: dataDir, MAX_LIVE_PAGES: '6' });

async function cycle(server: LiveServer): Promise<void> {
  const api = createApi(server.url);
  const id = await api.scrapeId(site.url + '/small');
  const answer = await api.run(id, 'await page.title()');
  const { body } = await api.stop(id);
  if (answer['success'] !== true || body['success'] !== true) {
    throw new Error(`A cycle failed: ${JSON.stringify({ answer, body })}`);
  }
}

/** A server that is killed at a random moment of some cycles; every process of its must be gone after. */
async function killedCycle(round: number): Promise<void> {
  const server = await start();
  const work = Promise.allSettled([cycle(server), cycle(server), cycle(server)]);
  await new Promise((resolve) => setTimeout(resolve, (round * 137) % 900));
  const pids = descendants(server.pid).map(({ pid }) => pid);
  await server.kill('SIGKILL');
  await work;
  await until(
    'every process of the killed server to be gone',
    () => !pids.some((pid) => isAlive(pid)),
    10_000,
  );
}

const first = await start();
for (let round = 0; round < CYCLES; round += 1) await cycle(first);
const { body: metrics } = await createApi(first.url).get('/metrics');
const held = /^livepage_pages\{state="held"\} (\d+)/m.exec(metrics['text'])?.[1];
const boxesOpen = (await readdir(join(dataDir, 'boxes'))).length;
process.stdout.write(
  `${CYCLES} cycles done: held pages ${held}, box folders ${boxesOpen} (the waiting ones)\n`,
);
await first.kill('SIGTERM');

for (let round = 0; round < KILLS; round += 1) await killedCycle(round);

const last = await start();
await cycle(last);
const ready = await createApi(last.url).get('/ready');
const pids = descendants(last.pid).map(({ pid }) => pid);
await last.kill('SIGTERM');
const processesLeft = pids.filter((pid) => isAlive(pid)).length;
const foldersLeft = await readdir(join(dataDir, 'boxes'));
process.stdout.write(
  `${KILLS} kills done: open sessions ${JSON.stringify(ready.body['checks'] ?? ready.body)}, processes left ${processesLeft}, box folders left ${foldersLeft.length}\n`,
);
await site.close();
await rm(dataDir, { recursive: true, force: true });
if (held !== '0' || processesLeft > 0 || foldersLeft.length > 0) process.exitCode = 1;
