import { expect, test } from 'vitest';
import {
  failedScrapePrice,
  longestOpenMs,
  scrapePrice,
  searchPrice,
  sessionPrice,
} from './price.ts';

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

test.each([6, 7, 8, 35, 70])(
  'a session closed within what %i credits allow costs no more than them',
  (credits) => {
    const openMs = longestOpenMs(credits, true);

    expect(openMs).toBe(
      credits < 7 ? 0 : (credits * 3_600_000) / 420 - (((credits * 3_600_000) / 420) % 1),
    );
    if (openMs > 0) expect(sessionPrice(openMs, true)).toBe(credits);
    if (openMs > 0) expect(sessionPrice(openMs + 1, true)).toBe(credits + 1);
  },
);

test('a clock that went backwards is not billed', () => {
  expect(() => sessionPrice(-1, false)).toThrow(RangeError);
});

test.each<[string, readonly string[], number, number]>([
  ['a page', ['markdown'], 1, 1],
  ['all that is read from the page itself', ['markdown', 'html', 'links', 'screenshot'], 1, 1],
  ['json', ['json'], 1, 5],
  ['json beside markdown', ['markdown', 'json'], 1, 5],
  ['a question', ['question'], 1, 5],
  ['highlights and a question', ['highlights', 'question'], 1, 9],
  ['a PDF of three pages', ['markdown'], 3, 3],
  ['nothing but metadata', [], 1, 1],
])('a scrape of %s costs what the contract says', (_what, formats, pdfPages, credits) => {
  expect(scrapePrice(formats, pdfPages)).toBe(credits);
});

test('a failed scrape costs nothing, but an unknown host costs 1', () => {
  expect(failedScrapePrice('SCRAPE_SITE_ERROR')).toBe(0);
  expect(failedScrapePrice('SCRAPE_TIMEOUT')).toBe(0);
  expect(failedScrapePrice('SCRAPE_DNS_RESOLUTION_ERROR')).toBe(1);
});

test.each([
  [0, 0],
  [1, 2],
  [10, 2],
  [11, 4],
  [100, 20],
])('a search with %i results costs %i credits', (results, credits) => {
  expect(searchPrice(results)).toBe(credits);
});
