import { expect, test } from 'vitest';
import { SOLE_TEAM } from '../base/ids.ts';
import { createPromisedCredits } from './promised-credits.ts';

const withBalance = (credits: number) => createPromisedCredits({ balance: async () => credits });
const refusal = { code: 'CREDITS_EXHAUSTED' };

test('what is promised to one is not there for the next, until it is given back', async () => {
  const credits = withBalance(3);

  const [first, second] = await Promise.allSettled([
    credits.promise(SOLE_TEAM, 2),
    credits.promise(SOLE_TEAM, 2),
  ]);

  expect(second).toMatchObject({ status: 'rejected', reason: refusal });
  if (first.status === 'rejected') throw first.reason;
  first.value[Symbol.dispose]();
  first.value[Symbol.dispose]();
  using _next = await credits.promise(SOLE_TEAM, 3);
  await expect(credits.promise(SOLE_TEAM, 1)).rejects.toMatchObject(refusal);
});

test('a ledger that fails keeps nothing back', async () => {
  let isBroken = true;
  const credits = createPromisedCredits({
    balance: () => (isBroken ? Promise.reject(new Error('down')) : Promise.resolve(2)),
  });

  await expect(credits.promise(SOLE_TEAM, 2)).rejects.toThrow('down');
  isBroken = false;

  using promised = await credits.promise(SOLE_TEAM, 2);
  expect(promised).toBeDefined();
});
