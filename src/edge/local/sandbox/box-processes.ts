/** The processes of a box, as the server's side of `/proc` shows them. */
import { readFileSync, readdirSync } from 'node:fs';
import { sleep } from '../../../base/abort.ts';

/** How often somebody looks whether a process is gone. */
const LOOK_EVERY_MS = 5;

/** As a bit of the masks in `/proc/PID/status`. */
const SIGCHLD = 1n << 16n;

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between two looks: nothing to read is the answer.
    return undefined;
  }
};

const threadsOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    // As above: it is gone.
    return [];
  }
};

/** Direct children of a process; none when it is gone. */
export function childrenOf(pid: number): readonly number[] {
  return threadsOf(pid).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );
}

/** A process and all that descend from it, itself first. Orphans of a box stay below its first process. */
export function processTree(pid: number): readonly number[] {
  const found = [pid];
  for (let index = 0; index < found.length; index += 1) {
    const next = found[index];
    if (next !== undefined) found.push(...childrenOf(next));
  }
  return found;
}

/** Name of the program a process runs; undefined when it is gone. */
export const nameOf = (pid: number): string | undefined => read(`/proc/${pid}/comm`)?.trim();

/** The fields of `/proc/PID/stat` after the name, state and parent first; none when it is gone. */
function statOf(pid: number): readonly string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
}

/** Place of the start time in that. */
const STARTED = 19;

/**
 * Which life of a process id this is: its start in clock ticks since boot; undefined when there is
 * none. Of ended ones only children of this very process count: it reaps them in a moment, while
 * when others reap theirs is not ours to wait for.
 */
function lifeOf(pid: number): string | undefined {
  const stat = statOf(pid);
  const [state, parent] = stat;
  const isOver = (state === 'Z' || state === 'X') && Number(parent) !== process.pid;
  return isOver ? undefined : stat[STARTED];
}

/** When a process started, in clock ticks since boot; Infinity when there is none. */
export const startOf = (pid: number): number => Number(statOf(pid)[STARTED] ?? Infinity);

/** Whether a process has ended, or a signal was sent to it that it has not taken yet, but for the end of a child. */
export function isEnding(pid: number): boolean {
  const status = read(`/proc/${pid}/status`) ?? '';
  const pending = [...status.matchAll(/^(?:SigPnd|ShdPnd):\s+([0-9a-f]+)$/gmu)];
  if (pending.length === 0 || /^State:\s+[ZX]/mu.test(status)) return true;
  return pending.some(([, mask]) => (BigInt(`0x${mask}`) & ~SIGCHLD) !== 0n);
}

/** Memory a process shares with nobody, in bytes; 0 when it is gone. Cheap: reads no page tables. */
export function privateBytes(pid: number): number {
  const [, resident, shared] = (read(`/proc/${pid}/statm`) ?? '').split(' ').map(Number);
  return resident === undefined || shared === undefined ? 0 : (resident - shared) * 4096;
}

/** Sends SIGKILL; false when there is no such process. */
function killHard(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    // ESRCH: it is gone already, which is what was wanted.
    return false;
  }
}

type Life = { readonly pid: number; readonly life: string | undefined };

const livesOf = (pids: readonly number[]): readonly Life[] =>
  pids.map((pid) => ({ pid, life: lifeOf(pid) })).filter(({ life }) => life !== undefined);

async function untilOver(lives: readonly Life[], signal: AbortSignal): Promise<void> {
  while (lives.some(({ pid, life }) => lifeOf(pid) === life)) await sleep(LOOK_EVERY_MS, signal);
}

/** Resolves when none of these processes is left; throws the signal's reason. */
export async function untilGone(pids: readonly number[], signal: AbortSignal): Promise<void> {
  await untilOver(livesOf(pids), signal);
}

/** Kills processes and resolves when none of them is left; throws the signal's reason. */
export async function endProcesses(pids: readonly number[], signal: AbortSignal): Promise<void> {
  const lives = livesOf(pids);
  for (const { pid } of lives) killHard(pid);
  await untilOver(lives, signal);
}
