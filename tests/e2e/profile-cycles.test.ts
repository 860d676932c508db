/** The long run of `bench/profile-cycles.ts`, in short. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { countUp, race } from '../fixtures/profile-work.ts';
import { startSite, type Site } from '../site/site.ts';

let site: Site;
let dataDir: string;
/** Each cycle is a whole session, each kill a start of the server. */
const LIMIT_MS = 180_000;
const start = (): Promise<LiveServer> => startServer({ DATA_DIR: dataDir, MAX_LIVE_PAGES: '4' });

beforeAll(async () => {
  site = await startSite();
  dataDir = await mkdtemp(join(tmpdir(), 'livepage-test-'));
});

afterAll(async () => {
  await site?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test(
  'load, change, save, over and over, with kills: nothing acknowledged is lost, nothing is torn, no lease stays',
  async () => {
    const work = { pageUrl: `${site.url}/small`, name: 'count', cycles: 10, killEvery: 5, start };

    const { saved, kills } = await countUp(work);

    expect(kills).toBe(2);
    expect(saved).toBeGreaterThanOrEqual(8);
  },
  LIMIT_MS,
);

test(
  'two writers race: one wins, the other gets 409, the reader is not disturbed',
  async () => {
    const server = await start();
    const api = createApi(server.url);

    for (let round = 0; round < 5; round += 1) {
      const outcome = await race(api, `${site.url}/small`, 'race');
      expect(outcome).toEqual({ writers: [200, 409], reader: 200 });
    }

    const { body } = await api.get('/v2/browser/profiles');
    await server.kill('SIGTERM');
    expect(
      body['profiles'].filter((one: { openForWriting: boolean }) => one.openForWriting),
    ).toEqual([]);
  },
  LIMIT_MS,
);
