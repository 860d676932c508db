/** What no limit of the kernel holds for a whole box: its memory together, its files together. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { privateBytes } from './box-processes.ts';

/** What is watched, and how far it may go. */
export type UseLimits = {
  /** Host ids of the processes, asked anew at each look. */
  readonly processes: () => readonly number[];
  /** Private memory of all of them together, in bytes. */
  readonly memoryBytes: number;
  /** Whether their memory is looked at now: what has run no code of others takes what it takes. */
  readonly watchesMemory?: () => boolean;
  /** Host folder they write to. */
  readonly folder: string;
  /** Everything in that folder together, in bytes. */
  readonly folderBytes: number;
  /** Whether the folder is looked at now: another may be its filler. */
  readonly watchesFolder?: () => boolean;
  /** How often to look, in milliseconds; a look at ten processes takes half a millisecond. */
  readonly everyMs: number;
};

/** Files counted at most: a folder with more is over its limit. */
const MAX_FILES = 20_000;

/** Bytes on disk below a folder; Infinity when there are too many files to count. */
export async function folderSize(folder: string): Promise<number> {
  const waiting = [folder];
  let sizeBytes = 0;
  let files = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // Gone between two looks: it takes no room any more.
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    files += entries.length;
    if (files > MAX_FILES) return Number.POSITIVE_INFINITY;
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else
        sizeBytes += await lstat(path).then(
          // A file of many names counts once.
          ({ blocks, nlink }) => (blocks * 512) / nlink,
          () => 0,
        );
    }
  }
  return sizeBytes;
}

/**
 * Looks at a box's use until disposed, or until it is over a limit: then `onOver` is called once,
 * and is expected to kill the box.
 */
export function watchUse(limits: UseLimits, onOver: (what: 'memory' | 'disk') => void): Disposable {
  let isOver = false;
  const end = (what: 'memory' | 'disk' | undefined): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    if (what !== undefined) onOver(what);
  };
  const isFull = async (): Promise<boolean> =>
    limits.watchesFolder?.() !== false && (await folderSize(limits.folder)) > limits.folderBytes;
  const isGreedy = (): boolean =>
    limits.watchesMemory?.() !== false &&
    limits.processes().reduce((sum, pid) => sum + privateBytes(pid), 0) > limits.memoryBytes;
  const look = async (): Promise<void> => {
    if (isGreedy()) end('memory');
    else if (await isFull()) end('disk');
    else if (!isOver) timer = schedule();
  };
  const schedule = (): NodeJS.Timeout => setTimeout(() => void look(), limits.everyMs).unref();
  let timer = schedule();
  return { [Symbol.dispose]: () => end(undefined) };
}
