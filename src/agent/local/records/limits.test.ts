import { expect, test } from 'vitest';
import { toAmount } from './amounts.ts';
import { isWithinLimit, limitsIn } from './limits.ts';

test('a limit is taken out of a phrase with what it measures', () => {
  const { limits, rest } = limitsIn('people who are older than 35');

  expect(limits).toHaveLength(1);
  expect(limits[0]).toMatchObject({ least: { value: 35 }, of: ['age'], isWithin: false });
  expect(rest.trim()).toBe('people who are');
});

test('what a number counts is the first thing it may measure', () => {
  const [limit] = limitsIn('posts with more than 100 likes').limits;

  expect(limit?.of[0]).toBe('likes');
});

test('an amount of another scale is neither within a limit nor beyond it', () => {
  const [limit] = limitsIn('shorter than 15 km').limits;
  const isMet = (text: string): boolean | undefined => {
    const amount = toAmount(text);
    return amount === undefined || limit === undefined ? undefined : isWithinLimit(amount, limit);
  };

  expect(['12 km', '18 km', '4 h', '900 metres'].map(isMet)).toEqual([
    true,
    false,
    undefined,
    true,
  ]);
});

test('"from 2018" only says when', () => {
  expect(limitsIn('the book from 2018').limits).toEqual([]);
});
