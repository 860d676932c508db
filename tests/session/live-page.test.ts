/** The page of the session tests behaves as a real one does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { systemClock } from '../../src/base/clock.ts';
import { createLocalRuntime, type LocalRuntime } from '../../src/edge/local/local-runtime.ts';
import { createFakePage } from '../fakes/live-page.ts';
import { descendants, until } from '../../bench/measure.ts';
import { silentLog } from '../store/silent-log.ts';
import { livePageSuite } from '../suites/live-page.ts';

livePageSuite('the fake one', async () => {
  const page = createFakePage();
  return { page, crash: page.crash, hanging: () => page.hanging };
});

let dataDir: string;
let runtime: LocalRuntime;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'livepage-test-'));
  runtime = await createLocalRuntime({
    dataDir,
    chromiumPath: undefined,
    allowPrivateNetwork: false,
    sandbox: 'bubblewrap',
    maxLivePages: 3,
    warmBrowsers: 0,
    parkMs: 60_000,
    clock: systemClock,
    log: silentLog,
  });
});

afterAll(async () => {
  await runtime?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const PLAIN = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

livePageSuite('the real one', async () => {
  const page = await runtime.pool.open(PLAIN, AbortSignal.timeout(30_000));
  const title = async (): Promise<unknown> =>
    (await page.driver.evaluate('document.title', AbortSignal.timeout(10_000))).value;
  return {
    page,
    crash: () => killBrowserOf(page.boxId),
    hanging: () => until('the program to hang', async () => (await title()) === 'hanging'),
  };
});

/** Ends the browser of a box, and nothing else of this machine. */
function killBrowserOf(boxId: string): void {
  for (const { pid, command } of descendants(process.pid)) {
    if (command.includes(boxId) && command.includes('--type=') === false && /chrom/.test(command))
      process.kill(pid, 'SIGKILL');
  }
}
