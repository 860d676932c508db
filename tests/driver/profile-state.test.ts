/** A saved state in a browser, by the parts alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUsualPage } from '../../src/edge/local/dressed-page.ts';
import { keepState } from '../../src/edge/local/profile-state/kept-state.ts';
import type { BrowserState, OriginState } from '../../src/runtime/browser-state.ts';
import { createBench, pages, silentLog, soon, type Bench } from './browse.ts';

/** The failure this holds against came once in twenty visits. */
const VISITS = 40;

let bench: Bench;

beforeAll(async () => {
  bench = await createBench(pages({ '/': '<p>hello</p>' }));
});

afterAll(() => bench?.[Symbol.asyncDispose]());

const origin = (changes: Partial<OriginState>): OriginState => ({
  origin: bench.origin,
  localStorage: [],
  sessionStorage: [],
  databases: [],
  caches: [],
  permissions: [],
  workers: [],
  omitted: [],
  ...changes,
});

const open = async (state: BrowserState) => {
  const ready = await makeUsualPage(bench.chromium);
  const profile = { name: 'test', saveChanges: true, version: undefined, state };
  const kept = await keepState(bench.chromium.browser, ready, profile, silentLog, soon());
  return { page: await ready.prepared.playwright(), context: ready.context, kept };
};

test('the visit right after loading reaches the site, every time', async () => {
  for (let visit = 0; visit < VISITS; visit += 1) {
    const state = { cookies: [], origins: [origin({ localStorage: [['n', String(visit)]] })] };
    const { page, context } = await open(state);
    await page.goto(bench.origin);

    const seen = await page.evaluate(() => document.body.innerText + localStorage.getItem('n'));

    expect(seen).toBe(`hello${visit}`);
    await context.close();
  }
}, 120_000);

test('origins nobody visits stand as they were loaded, and nothing is lost of odd texts', async () => {
  const away = origin({
    origin: 'https://away.example',
    localStorage: [['half \ud800', 'nul \0']],
  });
  const here = origin({ localStorage: [['half \ud800', 'nul \0']] });
  const { page, context, kept } = await open({ cookies: [], origins: [away, here] });
  await page.goto(bench.origin);

  const { state, unread } = await kept.capture(soon(), async () => undefined);

  expect(unread).toEqual([]);
  expect(state.origins).toEqual([away, here]);
  await context.close();
});

test('a partitioned cookie and a session cookie come back as they were', async () => {
  const common = { path: '/', httpOnly: true, secure: true, sameSite: 'None' } as const;
  const cookies = [
    {
      ...common,
      name: 'apart',
      value: '1',
      domain: 'widget.example',
      expires: -1,
      partitionKey: { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true },
    },
    { ...common, name: 'all', value: '2', domain: '.widget.example', expires: -1 },
  ];
  const { context, kept } = await open({ cookies, origins: [] });

  const { state } = await kept.capture(soon(), async () => undefined);

  expect(state.cookies).toMatchObject(cookies);
  await context.close();
});

test('a browser that has died gives no state at all', async () => {
  const doomed = await createBench(pages({}));
  const ready = await makeUsualPage(doomed.chromium);
  const state = { cookies: [], origins: [] };
  const profile = { name: 'test', saveChanges: true, version: undefined, state };
  const kept = await keepState(doomed.chromium.browser, ready, profile, silentLog, soon());
  await doomed[Symbol.asyncDispose]();

  await expect(kept.capture(soon(), async () => undefined)).rejects.toThrow();
});
