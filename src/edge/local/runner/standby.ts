/** Keeps one runner process at hand: started when wanted, joined to the page when wanted. */
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import { createRunnerProcess } from './process.ts';
import type { Dialect, RunnerProcess, SpawnRunner } from './process.ts';

const START_LIMIT_MS = 20_000;
const CONNECT_LIMIT_MS = 15_000;

/** `cold`: no process; `warm`: started, knows no page; `connected`: joined to the page. */
export type StandbyState = 'cold' | 'starting' | 'warm' | 'connected';

type Deps = {
  readonly spawn: SpawnRunner;
  readonly argv: readonly string[];
  readonly dialect?: Dialect | undefined;
  readonly streamLimitBytes: number;
  /** Called when a process has ended. */
  readonly onEnd: () => void;
  readonly log: Log;
};

export type Standby = {
  state(): StandbyState;
  /** @throws AppError `RUNTIME_FAILED` */
  started(): Promise<RunnerProcess>;
  /** @throws AppError `RUNTIME_FAILED` */
  connected(): Promise<RunnerProcess>;
  disconnect(): Promise<void>;
  isAlive(): boolean;
  /** Ends the process; none is started any more. Never throws. */
  close(): Promise<void>;
};

const within = async <T>(promise: Promise<T>, limitMs: number, what: string): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`${what} took longer than ${limitMs} ms.`)),
    limitMs,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

const failed = (what: string, cause: unknown): AppError =>
  new AppError(
    'RUNTIME_FAILED',
    `${what}: ${cause instanceof Error ? cause.message : String(cause)}`,
    {},
    cause,
  );

const start = async (deps: Deps): Promise<RunnerProcess> => {
  const { spawn, argv, streamLimitBytes, dialect, log } = deps;
  const fresh = createRunnerProcess(spawn(argv), streamLimitBytes, dialect);
  try {
    await within(fresh.started, START_LIMIT_MS, 'The start of a runner');
    return fresh;
  } catch (error) {
    await fresh.kill();
    log.error(
      { error, said: fresh.stderr.lastWords().slice(-1_000) },
      'a runner could not be started',
    );
    throw failed('No code runner could be started', error);
  }
};

const join = async (runner: RunnerProcess): Promise<void> => {
  try {
    const reply = await within(
      runner.request({ type: 'connect' }),
      CONNECT_LIMIT_MS,
      'Joining the page',
    );
    if (reply.failure !== undefined) throw new Error(reply.failure);
  } catch (error) {
    // Nobody knows where it stands: the next one begins anew.
    await runner.kill();
    throw failed('The page does not answer', error);
  }
};

export function createStandby(deps: Deps): Standby {
  let runner: RunnerProcess | undefined;
  let starting: Promise<RunnerProcess> | undefined;
  let joining: Promise<void> | undefined;
  let joined = false;
  let closed = false;

  const adopt = async (broken: RunnerProcess | undefined): Promise<RunnerProcess> => {
    await broken?.kill();
    const fresh = await start(deps);
    runner = fresh;
    joined = false;
    void fresh.ended.then(() => {
      if (runner !== fresh) return;
      runner = undefined;
      joined = false;
      deps.onEnd();
    });
    if (closed) await fresh.kill();
    return fresh;
  };

  const started = async (): Promise<RunnerProcess> => {
    if (closed) throw new AppError('RUNTIME_FAILED', 'The runner is closed.');
    const present = runner?.isAlive() === true ? runner : undefined;
    if (starting === undefined && present?.isWhole() === true) return present;
    starting ??= adopt(present).finally(() => (starting = undefined));
    return starting;
  };

  return {
    started,
    async connected() {
      const ready = await started();
      if (joined) return ready;
      joining ??= join(ready).finally(() => (joining = undefined));
      await joining;
      joined = ready.isAlive();
      return ready;
    },
    async disconnect() {
      const leaving = runner;
      if (leaving === undefined || !joined) return;
      joined = false;
      // What cannot leave is ended instead.
      await within(
        leaving.request({ type: 'disconnect' }),
        CONNECT_LIMIT_MS,
        'Leaving the page',
      ).catch(() => leaving.kill());
    },
    state() {
      if (starting !== undefined) return 'starting';
      if (runner === undefined) return 'cold';
      return joined ? 'connected' : 'warm';
    },
    isAlive: () => runner?.isAlive() === true,
    async close() {
      closed = true;
      // A failed start has been told to whoever asked for it.
      await starting?.catch(() => undefined);
      await runner?.kill();
    },
  };
}
