/** Ends what a dead server left running on a cluster, so that a new postmaster can start. */
import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';

/** What a postmaster is told: to end in order, to end at once; then it is ended. */
const POSTMASTER_STEPS: readonly Step[] = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
];
/** Children whose postmaster was killed end by themselves, as soon as they notice. */
const ORPHAN_STEPS: readonly Step[] = [
  { signal: undefined, patienceMs: 5_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
];
type Step = { readonly signal: NodeJS.Signals | undefined; readonly patienceMs: number };
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
  const hasPostmaster = postmaster !== undefined && pids.includes(postmaster);
  if (hasPostmaster)
    log.warn({ pid: postmaster }, 'A database of a dead server still runs; ending it.');
  for (const { signal, patienceMs } of hasPostmaster ? POSTMASTER_STEPS : ORPHAN_STEPS) {
    // The others follow their postmaster.
    const told = hasPostmaster && pids.includes(postmaster) ? [postmaster] : pids;
    if (signal !== undefined) for (const pid of told) send(pid, signal);
    pids = await whileThere(cluster, patienceMs);
    if (pids.length === 0) return rm(lockFile, { force: true });
  }
  throw new AppError(
    'STORE_UNAVAILABLE',
    `Old database processes do not end: ${pids.join(', ')}. End them by hand.`,
    { pids },
  );
}

/** Waits until there are none, or the time is over; answers which are left. */
async function whileThere(cluster: string, patienceMs: number): Promise<readonly number[]> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const pids = await processesOf(cluster);
    if (pids.length === 0 || Date.now() > until) return pids;
    await delay(LOOK_EVERY_MS);
  }
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
