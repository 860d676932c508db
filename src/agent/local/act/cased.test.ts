import { expect, test } from 'vitest';
import { casedIn } from './cased.ts';

test.each([
  ['Rome in capitals', 'Rome', 'ROME'],
  ['Rome all in capitals', 'Rome', 'ROME'],
  ['Rome in all upper case letters', 'Rome', 'ROME'],
  ['Rome in capital letters', 'Rome', 'ROME'],
  ['Rome, all caps', 'Rome', 'ROME'],
  ['Rome but in small letters', 'Rome', 'rome'],
  ['Rome in lowercase', 'Rome', 'rome'],
  ['Rome into the field, in block letters', 'Rome into the field', 'ROME INTO THE FIELD'],
  ['Rome in the Capital field', 'Rome in the Capital field', 'Rome in the Capital field'],
  ['small talk', 'small talk', 'small talk'],
])('"%s"', (said, text, typed) => {
  const cased = casedIn(said);
  expect(cased.text).toBe(text);
  expect(cased.toCase(cased.text)).toBe(typed);
});
