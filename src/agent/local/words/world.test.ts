import { expect, test } from 'vitest';
import { meaningInWorld } from './world.ts';

test('countries and languages are known by their names in several languages', () => {
  expect(meaningInWorld('German')).toBe(meaningInWorld('Deutsch'));
  expect(meaningInWorld('Polish')).toBe(meaningInWorld('polski'));
  expect(meaningInWorld('the Netherlands')).toBe(meaningInWorld('Holland'));
  expect(meaningInWorld('Spanien')).toBe(meaningInWorld('Spain'));
  expect(meaningInWorld('Japanese')).toBe(meaningInWorld('日本語'));
});

test('a language is no country, and another word neither', () => {
  expect(meaningInWorld('Polish')).not.toBe(meaningInWorld('Poland'));
  expect(meaningInWorld('Morning')).toBeUndefined();
});
