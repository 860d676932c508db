/** Ends the PostgreSQL that a dead server left running on a data folder. */
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';

/** Begin of the name of every socket folder of ours. */
export const SOCKET_FOLDER_PREFIX = 'livepage-pg-';

/** From the friendly to the certain: fast shutdown, immediate shutdown, the kernel. */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;
const LOOK_EVERY_MS = 20;

/**
 * Ends a postmaster that still runs on this cluster and removes its socket folder. To be called
 * only by whoever holds the claim on the data folder: then nobody else can be its owner.
 * @throws AppError `STORE_UNAVAILABLE` when it does not end
 */
export async function endStalePostmaster(cluster: string, log: Log): Promise<void> {
  const lines = await readPidFile(cluster);
  if (lines === undefined) return;
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 1 && (await isPostmasterOf(pid, cluster))) {
    log.warn({ pid }, 'A database of a dead server still runs; ending it.');
    await end(pid, cluster);
  }
  await removeSocketFolder(lines[4]);
}

async function readPidFile(cluster: string): Promise<readonly string[] | undefined> {
  try {
    return (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A number alone proves nothing, it may have been given to another process since. */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  try {
    const program = basename(await readlink(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    // PostgreSQL's processes work in the folder of their cluster.
    return program === 'postgres' && (await readlink(`/proc/${pid}/cwd`)) === (await realpath(cluster));
  } catch {
    return false; // Gone, or somebody else's: not ours to end either way.
  }
}

async function end(pid: number, cluster: string): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    if (!sent(pid, signal)) return;
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      if (!(await isPostmasterOf(pid, cluster))) return;
      await delay(LOOK_EVERY_MS);
    }
  }
  throw new AppError('STORE_UNAVAILABLE', `The old database process ${pid} does not end. End it by hand.`, { pid });
}

function sent(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Only a folder that is ours by name and place: the path comes from a file. */
async function removeSocketFolder(path: string | undefined): Promise<void> {
  if (path === undefined || !basename(path).startsWith(SOCKET_FOLDER_PREFIX)) return;
  if (dirname(path) !== tmpdir() && dirname(path) !== '/tmp') return;
  await rm(path, { recursive: true, force: true });
}
