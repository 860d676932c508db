import { expect, test } from 'vitest';
import { enumerated } from './click-each.ts';

test('what is said once of several is said of each', () => {
  expect(enumerated('seats 3 and 4 in row C')).toEqual(['seat 3 in row C', 'seat 4 in row C']);
  expect(enumerated('the keys 1, 2 and 3 in this order')).toEqual(['1', '2', '3']);
  expect(enumerated('9, 9 and #')).toEqual(['9', '9', '#']);
});

test('one name stays one', () => {
  expect(enumerated('the second button')).toEqual(['the second button']);
});
