import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSeal } from './seal.ts';

const KEY = randomBytes(32);
const TEXT = new TextEncoder().encode('session=secret');

test('what is sealed can be opened in its place, and shows nothing of what it holds', () => {
  const seal = createSeal([KEY]);

  const sealed = seal.close(TEXT, 'here');

  expect(Buffer.from(seal.open(sealed, seal.keyId, 'here')).toString()).toBe('session=secret');
  expect(Buffer.from(sealed).includes('secret')).toBe(false);
  expect(Buffer.from(seal.close(TEXT, 'here')).equals(sealed)).toBe(false);
});

test('a former key still opens, the newest closes', () => {
  const before = createSeal([KEY]);
  const sealed = before.close(TEXT, 'here');

  const after = createSeal([randomBytes(32), KEY]);

  expect(Buffer.from(after.open(sealed, before.keyId, 'here')).toString()).toBe('session=secret');
  expect(after.keyId).not.toBe(before.keyId);
});

test('without its key the message names the setting that helps', () => {
  const sealed = createSeal([KEY]);
  const other = createSeal([randomBytes(32)]);

  expect(() => other.open(sealed.close(TEXT, 'here'), sealed.keyId, 'here')).toThrow(/PROFILE_KEY/);
});

test('every change is noticed: any byte, the place, a cut', () => {
  const seal = createSeal([KEY]);
  const sealed = seal.close(TEXT, 'here');

  for (let at = 0; at < sealed.byteLength; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => seal.open(changed, seal.keyId, 'here')).toThrow(/damaged or changed/);
  }
  expect(() => seal.open(sealed, seal.keyId, 'there')).toThrow(/damaged or changed/);
  expect(() => seal.open(sealed.subarray(0, 9), seal.keyId, 'here')).toThrow(/damaged or changed/);
});
