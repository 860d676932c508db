import { expect, test } from 'vitest';
import { hashOfKey, makeKey } from './api-key.ts';

test('a key looks as clients expect, and each is another', () => {
  const [one, other] = [makeKey(), makeKey()];

  expect(one.secret).toMatch(/^fc-[0-9a-f]{32}$/);
  expect(one.secret).not.toBe(other.secret);
  expect(one.secret.endsWith(one.hint)).toBe(true);
});

test('a key has one hash, however it is spelt', () => {
  const { secret, hash } = makeKey();
  const digits = secret.slice(3);
  const uuid = digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

  for (const spelling of [secret, digits, uuid, secret.toUpperCase()]) {
    expect(hashOfKey(spelling)).toEqual(hash);
  }
});

test.each(['', 'fc-', 'undefined', 'fc-123', `fc-${'g'.repeat(32)}`, 'a'.repeat(10_000)])(
  'what cannot be a key is not looked up',
  (text) => {
    expect(hashOfKey(text)).toBeUndefined();
  },
);
