import { expect, test } from 'vitest';
import { markdownOfPlainText } from './plain-text.ts';

test.each([
  ['{"a":1}', 'application/json; charset=utf-8', '```json\n{\n  "a": 1\n}\n```'],
  ['{"a":1}', 'application/ld+json', '```json\n{\n  "a": 1\n}\n```'],
  ['{broken', 'application/json', '```json\n{broken\n```'],
  ['<a/>', 'application/xml', '```xml\n<a/>\n```'],
  ['a,b', 'text/csv', '```csv\na,b\n```'],
  ['# Hello\n', 'text/plain', '# Hello'],
  ['words', undefined, 'words'],
])('%s of type %s', (text, contentType, markdown) => {
  expect(markdownOfPlainText(text, contentType)).toBe(markdown);
});

test('a fence is longer than any fence in the text', () => {
  expect(markdownOfPlainText('```\nx\n```', 'text/css')).toBe('````css\n```\nx\n```\n````');
});
