/**
 * `node bench/profile-cycles.ts [cycles] [races]`: 1,000 cycles of load, change and save on one profile, one in 20 met by
 * `kill -9`; then 200 races of two writers and a reader. Fails when anything saved is lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../tests/fixtures/api.ts';
import { startServer, type LiveServer } from '../tests/fixtures/live-server.ts';
import { countUp, race } from '../tests/fixtures/profile-work.ts';
import { startSite } from '../tests/site/site.ts';

const CYCLES = Number(process.argv[2] ?? 1_000);
const RACES = Number(process.argv[3] ?? 200);
const KILL_EVERY = 20;

const site = await startSite();
const dataDir = await mkdtemp(join(tmpdir(), 'livepage-profiles-'));
const start = (): Promise<LiveServer> => startServer({ DATA_DIR: dataDir, MAX_LIVE_PAGES: '6' });
const pageUrl = `${site.url}/small`;
const note = (text: string): void => void process.stdout.write(`${text}\n`);

const cycles = await countUp({
  pageUrl,
  name: 'count',
  cycles: CYCLES,
  killEvery: KILL_EVERY,
  start,
  note,
});
note(`${CYCLES} cycles done: ${JSON.stringify(cycles)}`);

const server = await start();
const api = createApi(server.url);
let wrong = 0;
for (let round = 1; round <= RACES; round += 1) {
  const outcome = await race(api, pageUrl, 'race');
  const isRight = outcome.writers.join() === '200,409' && outcome.reader === 200;
  if (!isRight) {
    wrong += 1;
    note(`race ${round}: ${JSON.stringify(outcome)}`);
  }
}
note(`${RACES} races done: ${wrong} wrong`);
const { body } = await api.get('/v2/browser/profiles');
const open = body['profiles'].filter(
  (profile: Record<string, unknown>) => profile['openForWriting'],
);
note(`leases left behind: ${open.length}`);
await server.kill('SIGTERM');
await site.close();
await rm(dataDir, { recursive: true, force: true });
if (wrong > 0 || open.length > 0) process.exitCode = 1;
