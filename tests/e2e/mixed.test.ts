/** Three languages in random order on several pages at once: bench/mixed.ts has the long version. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { runMixedCalls } from '../fixtures/mixed-calls.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ MAX_LIVE_PAGES: '6' }), startSite()]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test('no wrong page, no lost variable, no error that the code did not cause', async () => {
  const options = { pages: 4, calls: 80, seed: 11 };

  const { calls, wrong } = await runMixedCalls(createApi(server.url), site.url, options);

  expect(wrong).toEqual([]);
  expect(calls).toBe(80);
});
