/** Locking what is saved: AES-256-GCM, with the place it belongs to sealed in. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { AppError } from '../base/errors.ts';

/** A key and the name by which rows tell it from others; the name says nothing of the key. */
type Key = { readonly id: string; readonly bytes: Uint8Array };

/** 32 bytes each: the first locks, all of them unlock. */
export type SealKeys = readonly [Uint8Array, ...Uint8Array[]];

export type Seal = {
  /** Name of the key that locks now. */
  readonly keyId: string;
  /** @param place where the bytes will lie: elsewhere they cannot be opened */
  close(bytes: Uint8Array, place: string): Uint8Array;
  /** @throws AppError `PROFILE_UNREADABLE` when the key is not among ours, or the bytes were changed */
  open(sealed: Uint8Array, keyId: string, place: string): Uint8Array;
};

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export function createSeal(keys: SealKeys): Seal {
  const [current, ...former] = keys.map(named);
  if (current === undefined) throw new TypeError('A seal needs a key.');
  return {
    keyId: current.id,
    close(bytes, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current.bytes, nonce);
      cipher.setAAD(Buffer.from(place));
      const body = [cipher.update(bytes), cipher.final()];
      return Buffer.concat([Uint8Array.of(FORMAT), nonce, cipher.getAuthTag(), ...body]);
    },
    open(sealed, keyId, place) {
      const key = [current, ...former].find(({ id }) => id === keyId);
      if (key === undefined) throw keyMissing(keyId);
      const body = 1 + NONCE_BYTES + TAG_BYTES;
      try {
        if (sealed[0] !== FORMAT) throw new RangeError('Of another format.');
        const decipher = createDecipheriv(
          'aes-256-gcm',
          key.bytes,
          sealed.subarray(1, 1 + NONCE_BYTES),
        );
        decipher.setAAD(Buffer.from(place));
        decipher.setAuthTag(sealed.subarray(1 + NONCE_BYTES, body));
        return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()]);
      } catch (error) {
        throw new AppError(
          'PROFILE_UNREADABLE',
          'The saved state was damaged or changed where it is stored. Roll the profile back to an earlier version, or delete it.',
          {},
          error,
        );
      }
    },
  };
}

function named(bytes: Uint8Array): Key {
  if (bytes.byteLength !== KEY_BYTES) throw new RangeError(`A key has ${KEY_BYTES} bytes.`);
  const id = createHash('sha256')
    .update('livepage profile key')
    .update(bytes)
    .digest('hex')
    .slice(0, 16);
  return { id, bytes };
}

function keyMissing(keyId: string): AppError {
  return new AppError(
    'PROFILE_UNREADABLE',
    `The saved state is locked with another key (${keyId}) than this server has. Put that key into PROFILE_KEY, after the one in use, or delete the profile.`,
    { keyId },
  );
}
