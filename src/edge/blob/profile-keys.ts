/** Keys that lock saved profiles: the operator's, or one made at first start and kept beside the data. */
import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'profile-key';
const KEY_BYTES = 32;

/** Where keys are made and kept; only the server's user can read it. */
export const profileKeyFile = (dataDir: string): string => join(dataDir, FILE);

/**
 * The keys of profiles, 32 bytes each; the first locks, the others are former ones. A key that is
 * made is on disk before it is used, and two servers starting at once make one.
 * @param given those of `PROFILE_KEY`; empty: the file's
 * @throws Error when the file holds something else
 */
export async function readProfileKeys(
  dataDir: string,
  given: readonly Uint8Array[],
): Promise<readonly [Uint8Array, ...Uint8Array[]]> {
  const [first, ...others] = given;
  if (first !== undefined) return [first, ...others];
  const file = profileKeyFile(dataDir);
  const text = (await readIfThere(file)) ?? (await makeKey(file));
  const key = Buffer.from(text.trim(), 'hex');
  if (key.byteLength === KEY_BYTES) return [key];
  throw new Error(
    `${file} holds no key of ${KEY_BYTES} bytes in hexadecimal. Put the right one back, or remove the file: what was saved with it is lost then.`,
  );
}

async function makeKey(file: string): Promise<string> {
  const text = `${randomBytes(KEY_BYTES).toString('hex')}\n`;
  const unfinished = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Unlike renaming, linking does not replace what another server put there meanwhile.
    await link(unfinished, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
  return readFile(file, 'utf8');
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
