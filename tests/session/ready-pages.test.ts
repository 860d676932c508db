/** How many blank pages wait for the next scrapes, and what they cost those who left a page parked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAIN, startRealRuntime, type RealRuntime } from './real-runtime.ts';

const BOXES = 8;

let runtime: RealRuntime;

beforeAll(async () => {
  runtime = await startRealRuntime({ maxLivePages: BOXES, warmBrowsers: 4 });
});

afterAll(() => runtime?.[Symbol.asyncDispose]());

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
