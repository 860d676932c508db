/** Ends what a dead server left running on a cluster, so that a new postmaster can start. */
import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';

/**
 * A postmaster ends in order at the first step. Children whose postmaster was killed end by
 * themselves soon; the signals are for those that hang.
 */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;
const LOOK_EVERY_MS = 20;

/**
 * Ends every PostgreSQL process of a cluster and removes the lock file they left. PostgreSQL would
 * trust the process id in that file, which may be somebody else's by now. To be called only by
 * whoever holds the claim on the data folder: then no living server owns these processes.
 * @throws AppError `STORE_UNAVAILABLE` when they do not end
 */
export async function endStaleProcesses(cluster: string, log: Log): Promise<void> {
  // Without /proc there is no telling whose a process id is: PostgreSQL's own check must do.
  if (process.platform !== 'linux') return;
  const lockFile = join(cluster, 'postmaster.pid');
  const postmaster = await readPid(lockFile);
  let pids = await processesOf(cluster);
  if (pids.length > 0) log.warn({ pids }, 'A database of a dead server still runs; ending it.');
  for (const { signal, patienceMs } of STEPS) {
    // The others follow their postmaster; told by themselves they would only drop their clients.
    const told = postmaster !== undefined && pids.includes(postmaster) ? [postmaster] : pids;
    for (const pid of told) send(pid, signal);
    const until = Date.now() + patienceMs;
    while (pids.length > 0 && Date.now() < until) {
      await delay(LOOK_EVERY_MS);
      pids = await processesOf(cluster);
    }
    if (pids.length === 0) return rm(lockFile, { force: true });
  }
  throw new AppError('STORE_UNAVAILABLE', `Old database processes do not end: ${pids.join(', ')}.`, { pids });
}

async function processesOf(cluster: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1);
  const isOf = await Promise.all(pids.map((pid) => isProcessOf(pid, cluster)));
  return pids.filter((_, index) => isOf[index]);
}

/** PostgreSQL's processes work in the folder of their cluster. */
async function isProcessOf(pid: number, cluster: string): Promise<boolean> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== cluster) return false;
    return basename(await readlink(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '') === 'postgres';
  } catch {
    return false; // Gone, or somebody else's: not ours to end either way.
  }
}

async function readPid(lockFile: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(lockFile, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
