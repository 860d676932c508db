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
