import { expect, test } from 'vitest';
import { areOneFamily } from './derived.ts';

test.each([
  ['remind', 'reminder'],
  ['reminders', 'remind'],
  ['notify', 'notification'],
  ['notifications', 'notified'],
  ['deliver', 'delivery'],
  ['subscribe', 'subscription'],
  ['describe', 'description'],
  ['translate', 'translation'],
  ['translator', 'translate'],
  ['remove', 'removal'],
  ['arrive', 'arrival'],
  ['assign', 'assignment'],
  ['apply', 'applying'],
])('%s and %s are of one family', (one, other) => {
  expect(areOneFamily(one, other)).toBe(true);
  expect(areOneFamily(other, one)).toBe(true);
});

test.each([
  ['department', 'departure'],
  ['station', 'state'],
  ['statement', 'station'],
  ['number', 'numb'],
  ['letter', 'let'],
  ['order', 'ordinary'],
  ['market', 'marker'],
  ['port', 'porter'],
  ['account', 'accept'],
  ['price', 'print'],
])('%s and %s are not', (one, other) => {
  expect(areOneFamily(one, other)).toBe(false);
});
