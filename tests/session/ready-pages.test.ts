/** How many blank pages wait for the next scrapes, and what they cost those who left a page parked. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { createLocalRuntime, type LocalRuntime } from '../../src/edge/local/local-runtime.ts';
import { silentLog } from '../store/silent-log.ts';

const BOXES = 8;
const PLAIN = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

let dataDir: string;
let runtime: LocalRuntime;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'livepage-test-'));
  runtime = await createLocalRuntime({
    dataDir,
    chromiumPath: undefined,
    allowPrivateNetwork: false,
    sandbox: 'bubblewrap',
    maxLivePages: BOXES,
    warmBrowsers: 4,
    parkMs: 60_000,
    clock: systemClock,
    log: silentLog,
  });
});

afterAll(async () => {
  await runtime?.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('a quarter of the boxes waits for the next scrapes, at the cost of the pages parked longest', async () => {
  const gone: number[] = [];
  for (let turn = 0; turn < BOXES; turn += 1) {
    const page = await runtime.pool.open(PLAIN, AbortSignal.timeout(30_000));
    page.park();
    page.onGone(() => gone.push(turn));
  }
  await expect
    .poll(() => runtime.pool.counts(), { timeout: 30_000 })
    .toMatchObject({ waiting: 2, parked: 6, starting: 0 });
  expect(gone).toEqual([0, 1]);
});
