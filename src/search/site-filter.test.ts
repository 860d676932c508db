import { expect, test } from 'vitest';
import { categoryOf, keepsToDomains, withOperators, type SiteRules } from './site-filter.ts';

const NO_RULES: SiteRules = { includeDomains: [], excludeDomains: [], categories: [] };

test.each<[Partial<SiteRules>, string]>([
  [{}, 'cats'],
  [{ includeDomains: ['a.com'] }, 'cats site:a.com'],
  [{ includeDomains: ['a.com', 'b.org'] }, 'cats (site:a.com OR site:b.org)'],
  [{ excludeDomains: ['a.com', 'b.org'] }, 'cats -site:a.com -site:b.org'],
  [{ categories: ['github', 'pdf'] }, 'cats (site:github.com OR filetype:pdf)'],
])('rules become operators: %j', (rules, text) => {
  expect(withOperators('cats', { ...NO_RULES, ...rules })).toBe(text);
});

test.each<[string, Partial<SiteRules>, boolean]>([
  ['https://a.com/x', {}, true],
  ['https://docs.a.com/x', { includeDomains: ['A.com'] }, true],
  ['https://nota.com/x', { includeDomains: ['a.com'] }, false],
  ['https://docs.a.com/x', { excludeDomains: ['a.com'] }, false],
  ['not an address', { includeDomains: ['a.com'] }, false],
])('%s keeps to %j: %s', (url, rules, keeps) => {
  expect(keepsToDomains(url, { ...NO_RULES, ...rules })).toBe(keeps);
});

test('a result is told to be of the category it belongs to', () => {
  const rules: SiteRules = { ...NO_RULES, categories: ['github', 'pdf'] };
  const result = {
    title: '',
    snippet: '',
    date: undefined,
    imageUrl: undefined,
    imageSize: undefined,
  };

  expect(categoryOf({ ...result, url: 'https://gist.github.com/x' }, rules)).toBe('github');
  expect(categoryOf({ ...result, url: 'https://a.com/paper.PDF?x=1' }, rules)).toBe('pdf');
  expect(categoryOf({ ...result, url: 'https://a.com/' }, rules)).toBeUndefined();
});
