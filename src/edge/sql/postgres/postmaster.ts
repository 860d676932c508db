/** One run of the `postgres` program, from start to exit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';

/** A running postmaster. */
export type Postmaster = {
  readonly pid: number;
  /** Resolves when the process is gone, with how it went. */
  readonly exited: Promise<string>;
  /** Ends it in order, harder when it takes too long. Resolves when it is gone. */
  end(): Promise<void>;
};

const READY = 'database system is ready to accept connections';
/** Recovery after a crash replays at most `max_wal_size`; a slow disk may need a while for that. */
const READY_WITHIN_MS = 120_000;
const KEPT_LINES = 20;
/** Fast shutdown, immediate shutdown (the next start recovers), the kernel. */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 10_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/**
 * Starts `postgres` and waits until it takes connections.
 * @throws AppError `STORE_UNAVAILABLE` with its last words when it exits or takes too long; the
 * signal's reason
 */
export async function startPostmaster(
  program: string,
  programArguments: readonly string[],
  log: Log,
  signal: AbortSignal | undefined,
): Promise<Postmaster> {
  signal?.throwIfAborted();
  const child = spawnTied(program, programArguments);
  const exited = exitOf(child);
  const words: string[] = [];
  const ready = Promise.withResolvers<'ready'>();
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (words.push(line) > KEPT_LINES) words.shift();
      if (line.includes(READY)) ready.resolve('ready');
      report(line, log);
    });
  }
  const postmaster: Postmaster = { pid: child.pid ?? 0, exited, end: () => end(child, exited) };
  const timeout = new AbortController();
  try {
    const first = await Promise.race([
      ready.promise,
      exited,
      delay(READY_WITHIN_MS, 'It was not ready in time.', { signal: timeout.signal }),
      aborted(signal, timeout.signal),
    ]);
    if (first === 'ready') return postmaster;
    await postmaster.end();
    signal?.throwIfAborted();
    throw new AppError(
      'STORE_UNAVAILABLE',
      `The embedded database did not start. ${first} ${lastWords(words)}`,
    );
  } finally {
    timeout.abort();
  }
}

/**
 * The process gets PostgreSQL's "fast shutdown" signal from the kernel the moment this process
 * dies. It has a process group of its own, so that Ctrl-C in a terminal reaches the server only.
 */
function spawnTied(program: string, programArguments: readonly string[]): ChildProcess {
  const tie = process.platform === 'linux' ? ['setpriv', '--pdeathsig', 'INT', '--'] : [];
  const [command = program, ...rest] = [...tie, program, ...programArguments];
  return spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`It could not be started: ${error.message}.`));
    child.once('exit', (code, signal) =>
      resolve(`It ended with ${signal ?? `exit code ${code}`}.`),
    );
  });
}

/** Resolves when either signal aborts; the second one is there to let go of the first. */
function aborted(signal: AbortSignal | undefined, release: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve('aborted'), { once: true, signal: release });
  });
}

async function end(child: ChildProcess, exited: Promise<string>): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    child.kill(signal);
    const timer = new AbortController();
    const late = delay(patienceMs, 'late', { signal: timer.signal }).catch(() => 'late');
    const first = await Promise.race([exited.then(() => 'exited'), late]);
    timer.abort();
    if (first === 'exited') return;
  }
  throw new AppError('STORE_UNAVAILABLE', 'The embedded database does not end.', {
    pid: child.pid ?? 0,
  });
}

function report(line: string, log: Log): void {
  const severity = /^(?<severity>[A-Z]+):/.exec(line)?.groups?.['severity'];
  const level = severity === 'PANIC' || severity === 'WARNING' ? 'warn' : 'debug';
  log[level]({ postgres: line }, 'The database says something.');
}

function lastWords(words: readonly string[]): string {
  return words
    .filter((line) => /^(FATAL|PANIC|ERROR|HINT|DETAIL|postgres|setpriv)/.test(line))
    .slice(-4)
    .join(' ');
}
