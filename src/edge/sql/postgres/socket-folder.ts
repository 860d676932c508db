/** The folder of the unix socket: a short path that only this user can enter. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PostgreSQL appends this to the folder. */
const SOCKET_NAME = '/.s.PGSQL.5432';
/** `sun_path` of a unix socket, its closing zero excluded. */
const MAXIMUM_PATH_BYTES = 107;
const PREFIX = 'livepage-pg-';

/**
 * Makes the socket folder of a cluster in the folder for temporary files. Its name follows from the
 * cluster's, so that what a killed server left is used again instead of piling up. To be called
 * only by whoever holds the claim on the data folder.
 */
export async function makeSocketFolder(cluster: string): Promise<string> {
  const name = PREFIX + createHash('sha256').update(cluster).digest('hex').slice(0, 16);
  const wished = join(tmpdir(), name);
  const fits = Buffer.byteLength(wished + SOCKET_NAME) <= MAXIMUM_PATH_BYTES;
  const folder = fits ? wished : join('/tmp', name);
  if (await isOurs(folder)) await rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // Somebody else sits on the name; a folder of theirs is not to be trusted.
    return mkdtemp(`${folder}-`);
  }
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    const status = await lstat(folder);
    return status.isDirectory() && status.uid === process.getuid?.();
  } catch {
    return false; // Not there, or not to be seen: `mkdir` will tell which.
  }
}
