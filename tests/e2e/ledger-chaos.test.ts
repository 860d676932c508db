/** The server killed in the middle of paid work: the ledger still says what the answers said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerChaos } from '../fixtures/ledger-chaos.ts';
import { startSite, type Site } from '../site/site.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site?.close();
});

test('after kills at any moment every price told is in the ledger, once, and no reserve is left', async () => {
  let step = 0;
  const random = (): number => (step += 0.37) % 1;

  const report = await ledgerChaos(site.url, 3, random);

  expect(report.told).toBeGreaterThanOrEqual(12);
  expect(report).toMatchObject({ wronglyTold: [], unmatched: [], heldBack: 0 });
  expect(report.balances).toEqual([report.expected, report.expected, report.expected]);
}, 180_000);
