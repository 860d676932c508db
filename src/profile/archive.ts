/** A browser's state as bytes, and back. */
import { gunzip, gzip } from 'node:zlib';
import { AppError } from '../base/errors.ts';
import { MAXIMUM_STATE_CHARS, type BrowserState } from '../runtime/browser-state.ts';

/** UTF-8 has at most so many bytes for a character of JSON. */
const BYTES_A_CHAR = 3;

/**
 * Packs a state.
 * @throws AppError `PROFILE_TOO_LARGE`
 */
export async function packState(state: BrowserState): Promise<Uint8Array> {
  const text = JSON.stringify(state);
  if (text.length > MAXIMUM_STATE_CHARS) throw stateTooLarge();
  return new Promise((resolve, reject) => {
    gzip(text, { level: 4 }, (error, bytes) => (error === null ? resolve(bytes) : reject(error)));
  });
}

/** Unpacks what `packState` made. */
export async function unpackState(bytes: Uint8Array): Promise<BrowserState> {
  const options = { maxOutputLength: MAXIMUM_STATE_CHARS * BYTES_A_CHAR };
  const text = await new Promise<Buffer>((resolve, reject) => {
    gunzip(bytes, options, (error, whole) => (error === null ? resolve(whole) : reject(error)));
  });
  return JSON.parse(text.toString('utf8')) as BrowserState;
}

function stateTooLarge(): AppError {
  const limit = MAXIMUM_STATE_CHARS / 1024 / 1024;
  return new AppError(
    'PROFILE_TOO_LARGE',
    `The browser remembers more than the ${limit} MB a profile may hold.`,
  );
}
