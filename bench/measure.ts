/** Small tools of the benchmarks: medians, processes and their memory. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** The value at a share of the sorted values, 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** How long a piece of work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Waits for a condition, looking every `everyMs`; throws when it does not come. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 30_000,
  everyMs = 5,
): Promise<void> {
  const from = performance.now();
  while (!(await condition())) {
    if (performance.now() - from > limitMs)
      throw new Error(`Waited ${limitMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

export type Process = { readonly pid: number; readonly command: string };

/** Whether a process runs. One that has ended and waits for its parent to notice does not. */
export const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/cwd`);

/** All processes below one, itself left out. */
export function descendants(root: number): readonly Process[] {
  const parents = new Map<number, number>();
  const commands = new Map<number, string>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      commands.set(
        Number(name),
        readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '),
      );
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...parents.keys()]
    .filter(isBelow)
    .map((pid) => ({ pid, command: commands.get(pid) ?? '' }));
}

/** Whether a process sees the folders of a box: it lives in it. False for one that has ended, or is not ours to look at. */
export function livesInBox(pid: number, boxId: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/mountinfo`, 'utf8').includes(boxId);
  } catch {
    return false;
  }
}

/** A kernel's tick of CPU time, in milliseconds. */
const TICK_MS = 10;

/** CPU time a process has taken, its ended children included, in milliseconds; 0 when it is gone. */
function cpuMs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
  } catch {
    return 0; // It ended between the listing and the reading.
  }
}

const REST_WINDOW_MS = 250;
const REST_WINDOWS = 2;
/** What counts as rest: under a tenth of a core. */
const REST_CPU_MS = 25;

/** Waits until a process and all below it do next to nothing: what they had put off is done. */
export async function untilAtRest(root: number): Promise<void> {
  const total = (): number =>
    [root, ...descendants(root).map(({ pid }) => pid)].reduce((sum, pid) => sum + cpuMs(pid), 0);
  let before = total();
  let calm = 0;
  const look = (): boolean => {
    const now = total();
    // A process that ended takes its figure along.
    calm = Math.abs(now - before) < REST_CPU_MS ? calm + 1 : 0;
    before = now;
    return calm > REST_WINDOWS;
  };
  await until('the server is at rest', look, 60_000, REST_WINDOW_MS);
}

/** Works while a process stands still; those it has started go on. */
export async function whileStopped<T>(pid: number, work: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** Proportional set size of some processes together, in megabytes (10^6 bytes). */
export function pssMegabytes(processes: readonly Process[]): number {
  let kibibytes = 0;
  for (const { pid } of processes) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      kibibytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return (kibibytes * 1024) / 1e6;
}
