/** The page of the session tests behaves as a real one does. */
import { afterAll, beforeAll } from 'vitest';
import { createFakePage } from '../fakes/live-page.ts';
import { descendants, livesInBox, until } from '../../bench/measure.ts';
import { livePageSuite } from '../suites/live-page.ts';
import { PLAIN, startRealRuntime, type RealRuntime } from './real-runtime.ts';

livePageSuite('the fake one', async () => {
  const page = createFakePage();
  return { page, crash: page.crash, hanging: () => page.hanging };
});

let runtime: RealRuntime;

beforeAll(async () => {
  runtime = await startRealRuntime({ maxLivePages: 3, warmBrowsers: 0 });
});

afterAll(() => runtime?.[Symbol.asyncDispose]());

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
    if (/chrom/u.test(command) && !command.includes('--type=') && livesInBox(pid, boxId))
      process.kill(pid, 'SIGKILL');
  }
}
