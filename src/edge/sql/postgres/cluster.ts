/** The folder PostgreSQL keeps its data in: made once, whole or not at all. */
import { execFile } from 'node:child_process';
import { access, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../../../base/errors.ts';
import type { Binaries } from './binaries.ts';

const run = promisify(execFile);
const UNFINISHED = 'postgres.new-';
const INITDB_TIMEOUT_MS = 120_000;

/** The one user and the one database of the embedded server. */
export const EMBEDDED_USER = 'livepage';
export const EMBEDDED_DATABASE = 'postgres';

/**
 * Answers the cluster's folder inside the data folder; makes it where there is none. It is made
 * under another name and renamed when it is complete and on disk, so a crash half way leaves
 * nothing that could be taken for a database.
 * @throws AppError `STORE_UNAVAILABLE` when it could not be made
 */
export async function ensureCluster(
  binaries: Binaries,
  dataDir: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  await removeUnfinished(dataDir);
  const folder = join(dataDir, 'postgres');
  if (await exists(join(folder, 'PG_VERSION'))) return folder;
  const unfinished = await mkdtemp(join(dataDir, UNFINISHED));
  try {
    await initdb(binaries, unfinished, signal);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    signal?.throwIfAborted();
    throw new AppError(
      'STORE_UNAVAILABLE',
      `The embedded database could not be made in ${folder}: ${lastLine(error)}`,
      {},
      error,
    );
  }
  await syncFolder(dataDir);
  return folder;
}

async function initdb(
  binaries: Binaries,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const options = ['--username', EMBEDDED_USER, '--encoding', 'UTF8', '--locale', 'C'];
  const locale = ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  // Who may connect is decided by the socket's folder, which only this user can enter.
  const access = ['--auth-local', 'trust', '--auth-host', 'reject'];
  await run(
    binaries.initdb,
    ['--pgdata', folder, ...options, ...locale, ...access, '--no-instructions'],
    {
      timeout: INITDB_TIMEOUT_MS,
      killSignal: 'SIGKILL',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      ...(signal === undefined ? {} : { signal }),
    },
  );
}

async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(UNFINISHED))
      await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Whatever hides it, initdb's rename will say so.
  );
}

function lastLine(error: unknown): string {
  const text =
    error instanceof Error &&
    'stderr' in error &&
    typeof error.stderr === 'string' &&
    error.stderr !== ''
      ? error.stderr
      : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}
