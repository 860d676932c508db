/** The life of one runner process, whatever its language: start, requests, end. */
import type { ChildProcess } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import { createControlChannel } from './control.ts';
import type { EncodeRequest, RunnerReply } from './control.ts';
import { createOutputTap } from './outcome.ts';
import type { OutputTap } from './outcome.ts';

export type RunnerExit = {
  readonly code: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
  readonly failure: string | undefined;
};

/** A process in a box; what `spawnBoxed` returns is one. */
export type RunnerChild = {
  /** stdout and stderr are pipes, `stdio[3]` is the control channel. */
  readonly child: ChildProcess;
  readonly exited: Promise<RunnerExit>;
  /** Whether what the command needs around it still stands; user code may have killed it. */
  isWhole?(): boolean;
  /** Ends it with all that descends from it. Never throws. */
  kill(): Promise<void>;
};

/** Starts a command in the box of the page: environment, files and limits are the spawner's. */
export type SpawnRunner = (argv: readonly string[]) => RunnerChild;

/** How a runner process ended. */
export type RunnerEnd = {
  /** Its exit code; 128 and the number of a signal that ended it. */
  readonly exitCode: number;
  /** Whether user code asked for it (`process.exit`). */
  readonly asked: boolean;
  /** Why it could not be started, or was ended for its own sake. */
  readonly reason: string | undefined;
};

/** A command to a runner; `id` is added. */
export type RunnerRequest = { readonly type: string; readonly [field: string]: unknown };

export type RunnerProcess = {
  /** Resolves when it takes requests; rejects when it ended before. */
  readonly started: Promise<void>;
  readonly stdout: OutputTap;
  readonly stderr: OutputTap;
  /** Rejects when the process ends first. */
  request(request: RunnerRequest): Promise<RunnerReply>;
  /** Resolves once, never rejects. */
  readonly ended: Promise<RunnerEnd>;
  isAlive(): boolean;
  /** As `RunnerChild.isWhole`. */
  isWhole(): boolean;
  /** Resolves when nothing of it is left. Never throws. */
  kill(): Promise<void>;
};

/** How runners of one language speak. */
export type Dialect = {
  readonly encode: EncodeRequest;
  /** Whether a runner says so before it exits by its own will; else every exit counts as that. */
  readonly announcesExit: boolean;
};

const PLAIN_DIALECT: Dialect = { encode: JSON.stringify, announcesExit: true };

const SIGNAL_NUMBERS: Readonly<Record<string, number>> = {
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGTERM: 15,
  SIGTRAP: 5,
};
const SIGNAL_BASE = 128;

const exitCodeOf = ({ code, signal }: RunnerExit): number =>
  code ?? (signal === undefined ? 1 : SIGNAL_BASE + (SIGNAL_NUMBERS[signal] ?? 0));

/** @param reason why it was ended for its own sake */
function endFrom(
  exit: RunnerExit,
  { announcesExit }: Dialect,
  saidExitCode: number | undefined,
  reason: string | undefined,
): RunnerEnd {
  const exitCode = saidExitCode ?? exitCodeOf(exit);
  const isExit = announcesExit ? saidExitCode !== undefined : exitCode < SIGNAL_BASE;
  const why = reason ?? exit.failure;
  return {
    exitCode: reason === undefined ? exitCode : 1,
    asked: isExit && why === undefined,
    reason: why,
  };
}

/** @param streamLimitBytes what of each stream is kept per call */
export function createRunnerProcess(
  spawned: RunnerChild,
  streamLimitBytes: number,
  dialect: Dialect = PLAIN_DIALECT,
): RunnerProcess {
  const { child } = spawned;
  const waiting = new Map<number, PromiseWithResolvers<RunnerReply>>();
  const started = Promise.withResolvers<void>();
  let nextId = 1;
  let alive = true;
  let saidExitCode: number | undefined;
  let reason: string | undefined;

  // Whoever waits hears it; when nobody does, the end is told by `ended`.
  started.promise.catch(() => undefined);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end();

  const channel = createControlChannel(
    child.stdio[3] as Duplex,
    {
      onStarted: started.resolve,
      onExit: (exitCode) => (saidExitCode = exitCode),
      onReply: (reply) => waiting.get(reply.id)?.resolve(reply),
      onGarbage() {
        reason = 'the code wrote into the control channel of the runner';
        void spawned.kill();
      },
    },
    dialect.encode,
  );

  const untilEnd = async (): Promise<RunnerEnd> => {
    const exit = await spawned.exited;
    alive = false;
    const end = endFrom(exit, dialect, saidExitCode, reason);
    const error = new Error(`The runner ended (${end.reason ?? `exit code ${end.exitCode}`}).`);
    started.reject(error);
    waiting.forEach((asked) => asked.reject(error));
    return end;
  };

  return {
    started: started.promise,
    stdout: createOutputTap(child.stdout as Readable, streamLimitBytes),
    stderr: createOutputTap(child.stderr as Readable, streamLimitBytes),
    async request(request) {
      if (!alive) throw new Error('The runner has ended.');
      const id = nextId;
      nextId += 1;
      const asked = Promise.withResolvers<RunnerReply>();
      waiting.set(id, asked);
      channel.send({ ...request, id });
      try {
        return await asked.promise;
      } finally {
        waiting.delete(id);
      }
    },
    ended: untilEnd(),
    isAlive: () => alive,
    isWhole: () => spawned.isWhole?.() ?? true,
    kill: () => spawned.kill(),
  };
}
