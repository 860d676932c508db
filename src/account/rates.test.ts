import { expect, test } from 'vitest';
import { readRates } from './rates.ts';

test.each([
  ['', {}],
  ['scrape=5', { scrape: 5 }],
  [' scrape=5 , status=100,', { scrape: 5, status: 100 }],
  ['create=0', { create: 0 }],
])('"%s" is understood', (text, rates) => {
  expect(readRates(text)).toEqual(rates);
});

test.each(['scrape', 'scrape=', 'scrape=-1', 'scrape=1.5', 'crawl=5', '=5'])(
  '"%s" is refused with the words that help',
  (text) => {
    expect(() => readRates(text)).toThrow(/MODE is scrape, create, search, status/);
  },
);
