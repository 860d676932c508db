import { expect, test } from 'vitest';
import { sessionPrice } from './price.ts';

test.each([
  [5_000, 2],
  [60_000, 2],
  [61_000, 3],
  [300_000, 10],
  [600_000, 20],
])('a session that only ran code for %i ms costs %i credits', (openMs, credits) => {
  expect(sessionPrice(openMs, false)).toBe(credits);
});

test.each([
  [10_000, 7],
  [61_000, 8],
  [300_000, 35],
  [600_000, 70],
])('a session that took a prompt and was open for %i ms costs %i credits', (openMs, credits) => {
  expect(sessionPrice(openMs, true)).toBe(credits);
});

test('a clock that went backwards is not billed', () => {
  expect(() => sessionPrice(-1, false)).toThrow(RangeError);
});
