import { expect, test } from 'vitest';
import { explains, LEAST_MATCH, nameMatch } from './match.ts';

test('the same name is best, then the same words, then a name that says more', () => {
  const exact = nameMatch('Add to cart', 'Add to cart');
  const cased = nameMatch('add to cart', 'Add To Cart');
  const inflected = nameMatch('adding carts', 'Add to cart');
  const longer = nameMatch('cart', 'Cart (2 items)');

  expect(exact).toBe(1);
  expect(cased).toBeLessThan(exact);
  expect(inflected).toBeLessThan(cased);
  expect(longer).toBeLessThan(inflected);
  expect(longer).toBeGreaterThan(LEAST_MATCH);
});

test('a wanted word that the name has not makes it another name', () => {
  expect(nameMatch('red mug', 'Blue Mug')).toBe(0);
  expect(nameMatch('Export', 'Import')).toBe(0);
});

test('words that mean the same, signs and slips of the pen are understood', () => {
  expect(nameMatch('delete', 'Remove')).toBeGreaterThan(LEAST_MATCH);
  expect(nameMatch('close', '×')).toBeGreaterThan(0.9);
  expect(nameMatch('log in', 'Sign in')).toBeGreaterThan(0.9);
  expect(nameMatch('subscibe', 'Subscribe')).toBeGreaterThan(LEAST_MATCH);
  expect(nameMatch('Cafe', 'Café')).toBeGreaterThan(0.9);
});

test('the order of words tells names of the same words apart', () => {
  expect(nameMatch('low to high', 'Price: low to high')).toBeGreaterThan(
    nameMatch('low to high', 'Price: high to low'),
  );
});

test('a name explains those words of a sentence that it holds', () => {
  const words = ['star', 'mail', 'ada'];

  expect([...(explains(words, 'Star', false)?.used ?? [])]).toEqual([0]);
  expect(explains(words, 'Forward everything to somebody', false)).toBeUndefined();
  expect([...(explains(words, 'icon star small', true)?.used ?? [])]).toEqual([0]);
});
