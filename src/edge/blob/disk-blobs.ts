/** Bytes on the disk of this machine, each under a name nobody can guess. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { BlobStore } from '../../store/blobs.ts';

type Options = {
  /** Made when the first bytes come. */
  readonly folder: string;
  readonly clock: Clock;
  /** Bytes one blob may have. */
  readonly maximumBytes?: number;
};

const DEFAULT_MAXIMUM_BYTES = 256 * 1024 * 1024;
/** 160 bits. */
const SECRET_BYTES = 20;
/** Milliseconds since the epoch in base 36; nine digits last until the year 5188. */
const TIME_DIGITS = 9;
/** A file still being written after so long belongs to a process that died. */
const UNFINISHED_FOR_MS = 60 * 60 * 1000;
const UNFINISHED = '.part';

const ENDINGS: Readonly<Record<string, string>> = {
  'application/gzip': 'gz',
  'application/json': 'json',
  'application/octet-stream': 'bin',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/html': 'html',
  'text/plain': 'txt',
  'video/webm': 'webm',
};
const MEDIA_TYPES = new Map(
  Object.entries(ENDINGS).map(([mediaType, ending]) => [ending, mediaType]),
);

/** The secret, when it ends, what it is: the name tells all there is to know, so nothing can get lost beside it. */
const NAME = /^[0-9a-f]{40}(?<expiry>[0-9a-z]{9})\.(?<ending>[a-z0-9]{2,4})$/;

/**
 * Keeps the promises of `BlobStore` in one folder. By hand rather than by flydrive, whose disk driver
 * (1.x) writes in place and without fsync: a crash would leave half a file under its final name.
 *
 * `put` throws RangeError for more bytes than allowed and TypeError for a media type it has no
 * ending for: both are our own mistakes.
 */
export function createDiskBlobs({
  folder,
  clock,
  maximumBytes = DEFAULT_MAXIMUM_BYTES,
}: Options): BlobStore {
  const ready = async (): Promise<void> =>
    void (await mkdir(folder, { recursive: true, mode: 0o700 }));

  return {
    async put({ bytes, mediaType }, keepMs) {
      const ending = ENDINGS[mediaType];
      if (ending === undefined) throw new TypeError(`No ending is known for ${mediaType}.`);
      if (bytes.byteLength > maximumBytes) {
        throw new RangeError(
          `A blob of ${bytes.byteLength} bytes is larger than ${maximumBytes} bytes.`,
        );
      }
      const expiry = Math.floor(clock.now() + keepMs)
        .toString(36)
        .padStart(TIME_DIGITS, '0');
      const name = `${randomBytes(SECRET_BYTES).toString('hex')}${expiry}.${ending}`;
      await ready();
      await writeWhole(folder, name, bytes);
      return name;
    },

    async get(name) {
      const { expiresAt, mediaType } = readName(name);
      if (expiresAt === undefined || mediaType === undefined || expiresAt <= clock.now())
        return undefined;
      const bytes = await ifThere(readFile(join(folder, name)));
      return bytes === undefined ? undefined : { bytes, mediaType };
    },

    async sweep() {
      const names = (await ifThere(readdir(folder))) ?? [];
      let removed = 0;
      for (const name of names) {
        if (!(await isOver(folder, name, clock.now()))) continue;
        await rm(join(folder, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

type NameParts = { readonly expiresAt: number | undefined; readonly mediaType: string | undefined };

/** Nothing but a name of ours is ever joined to the folder, so no path can lead out of it. */
function readName(name: string): NameParts {
  const groups = NAME.exec(name)?.groups;
  const expiry = groups?.['expiry'];
  return {
    expiresAt: expiry === undefined ? undefined : Number.parseInt(expiry, 36),
    mediaType: MEDIA_TYPES.get(groups?.['ending'] ?? ''),
  };
}

/** The name appears once all bytes are on disk, and stays when the power goes. */
async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, name + UNFINISHED);
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isOver(folder: string, name: string, now: number): Promise<boolean> {
  const { expiresAt } = readName(name);
  if (expiresAt !== undefined) return expiresAt <= now;
  if (
    !name.endsWith(UNFINISHED) ||
    readName(name.slice(0, -UNFINISHED.length)).expiresAt === undefined
  )
    return false;
  const status = await ifThere(stat(join(folder, name)));
  return status !== undefined && status.mtimeMs + UNFINISHED_FOR_MS <= now;
}

async function ifThere<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
