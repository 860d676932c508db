/** The value of the last expression, as text. */
import { inspect } from 'node:util';
import { errorText } from './error-text.ts';

/** Thrown inside `JSON.stringify` when a value would lose something on the way. */
class NotJson extends Error {}

const isPlain = (value: object): boolean => {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

/** Its `toJSON` tells a name and an id, which is less than it shows. */
const isPlaywright = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && '_guid' in value && '_channel' in value;

/** JSON of a value that JSON can hold; undefined when it cannot. */
const jsonText = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value, function keep(this: Record<string, unknown>, key, item: unknown) {
      const original = this[key];
      if (typeof item === 'function' || typeof item === 'symbol' || typeof item === 'bigint')
        throw new NotJson();
      if (isPlaywright(original)) throw new NotJson();
      // What has a `toJSON` (dates, addresses) has said what it wants to be.
      const saidItself = original !== item;
      if (!saidItself && typeof item === 'object' && item !== null && !isPlain(item))
        throw new NotJson();
      return item;
    });
  } catch {
    // Circular, not plain, or its own `toJSON` failed: in all cases not for JSON.
    return undefined;
  }
};

const inspected = (value: unknown): string => {
  try {
    return inspect(value, { maxArrayLength: 1_000, breakLength: 100 });
  } catch (error) {
    return `[a value that cannot be shown: ${String(error)}]`;
  }
};

/**
 * The text of a value: strings as they are, nothing for `undefined`, base64 for bytes, JSON where
 * JSON holds it, and else what `util.inspect` shows.
 */
export function resultText(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Error) return errorText(value);
  return jsonText(value) ?? inspected(value);
}

/** The first bytes of a text, not cutting a character in two. */
export function cutText(
  text: string,
  limitBytes: number,
): { readonly bytes: Buffer; readonly truncated: boolean } {
  // Three bytes a UTF-16 unit at most: no need to encode more than can fit.
  const bytes = Buffer.from(text.length > limitBytes ? text.slice(0, limitBytes) : text);
  if (bytes.length <= limitBytes) return { bytes, truncated: text.length > limitBytes };
  let end = limitBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return { bytes: bytes.subarray(0, end), truncated: true };
}
