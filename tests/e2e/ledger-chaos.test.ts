/** The server killed in the middle of paid work: the ledger still says what the answers said. */
import { expect, test } from 'vitest';
import { ledgerChaos } from '../fixtures/ledger-chaos.ts';
import { startSite } from '../site/site.ts';

test('after kills at any moment every price told is in the ledger, once, and no reserve is left', async () => {
  const site = await startSite();
  let step = 0;
  const random = (): number => (step += 0.37) % 1;

  const report = await ledgerChaos(site.url, 3, random).finally(() => site.close());

  expect(report.told).toBeGreaterThan(5);
  expect(report).toMatchObject({ wronglyTold: [], unmatched: [], heldBack: 0 });
  expect(report.balances).toEqual([report.expected, report.expected, report.expected]);
});
