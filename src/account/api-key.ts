/** API keys: what they look like, and what is kept of them. */
import { createHash, randomBytes } from 'node:crypto';

const KEY_BYTES = 16;
const HINT_LENGTH = 4;
const DIGITS = /^[0-9a-f]{32}$/;

/** A key nobody has seen yet. */
export type FreshKey = {
  /** `fc-` and 32 hex digits, as clients expect: to be shown once and kept nowhere. */
  readonly secret: string;
  readonly hash: Uint8Array;
  /** Its last characters. */
  readonly hint: string;
};

/** Makes a key of 128 random bits: too many to guess, so a plain SHA-256 of it gives nothing away. */
export function makeKey(): FreshKey {
  const digits = randomBytes(KEY_BYTES).toString('hex');
  return { secret: `fc-${digits}`, hash: sha256(digits), hint: digits.slice(-HINT_LENGTH) };
}

/** The hash under which a key is looked up; undefined for what cannot be one. A UUID's spelling passes too. */
export function hashOfKey(text: string): Uint8Array | undefined {
  const digits = text.toLowerCase().replace(/^fc-/, '').replaceAll('-', '');
  return DIGITS.test(digits) ? sha256(digits) : undefined;
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
