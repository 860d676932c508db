import { expect, test } from 'vitest';
import { valueTokens } from './tokens-of-value.ts';

const read = (text: string): readonly string[] =>
  valueTokens(text).map(({ kind, text: value }) => `${kind} ${value}`);

test('prices, measures and times are told from bare numbers', () => {
  expect(read('Weight: 290 g per shoe, € 1,299.00 or 48.00 €')).toEqual([
    'weight 290 g',
    'price € 1,299.00',
    'price 48.00 €',
  ]);
  expect(read('Check-in from 3 pm, check-out until 11 am')).toEqual([
    'moment 3 pm',
    'moment 11 am',
  ]);
  expect(read('Renews on 1 June. 12 issues a year')).toEqual(['moment 1 June', 'number 12']);
  expect(read('Delivery takes 3-5 days')).toEqual(['span 3-5 days']);
  expect(read('Open on 14 March 2027 at 9:30')).toEqual(['moment 14 March 2027 at 9:30']);
});

test('telephone numbers, addresses and codes stay whole', () => {
  expect(read('Reception: +41 44 555 01 23')).toEqual(['phone +41 44 555 01 23']);
  expect(read('Phone: 0151 2201')).toEqual(['phone 0151 2201']);
  expect(read('Item no. 88-204')).toEqual(['code 88-204']);
  expect(read('write to hello@mule.test')).toEqual(['email hello@mule.test']);
});

test('a text without a value has none', () => {
  expect(read('Almost. The ending is strange.')).toEqual([]);
});
