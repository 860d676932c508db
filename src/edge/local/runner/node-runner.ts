/** The Node runner of a box: kept alive between calls, started anew when its code ended it. */
import { AppError } from '../../../base/errors.ts';
import { untilAborted } from '../../../base/abort.ts';
import type { Log } from '../../../base/log.ts';
import type { CodeOutcome } from '../../../runtime/live-page.ts';
import { runCall } from './call.ts';
import { createRunnerProcess } from './process.ts';
import type { RunnerProcess, SpawnRunner } from './process.ts';
import type { ProgramSettings } from './program/protocol.ts';

/** Where the program of the runner lies on the host; bound read-only into boxes, at any path. */
export const PROGRAM_FOLDER: string = new URL('./program/', import.meta.url).pathname;

const MEBIBYTE = 1024 * 1024;
const STREAM_LIMIT_BYTES = MEBIBYTE;
const RESULT_LIMIT_BYTES = 10 * MEBIBYTE;
const START_LIMIT_MS = 20_000;
const CONNECT_LIMIT_MS = 15_000;

/** `cold`: no process; `warm`: started, knows no page; `connected`: joined to the page. */
export type RunnerState = 'cold' | 'starting' | 'warm' | 'connected' | 'busy' | 'closed';

/** Paths are as seen in the box. */
export type NodeRunnerOptions = {
  readonly spawn: SpawnRunner;
  readonly nodePath: string;
  /** Folder of the program, as it was bound. */
  readonly programFolder: string;
  readonly playwrightCorePath: string;
  readonly acornPath: string;
  readonly workspace: string;
  /** The socket of `createGateServer`. */
  readonly gateSocketPath: string;
  readonly downloadFolder: string;
  /** Largest heap of user code, in megabytes. */
  readonly heapMegabytes: number;
  /** Frees pages whose script never ends; called before code is killed. Never throws. */
  readonly freeStuckPages: () => Promise<void>;
  readonly log: Log;
};

export type Runner = {
  state(): RunnerState;
  /** Starts the process and loads Playwright, ahead of need. @throws AppError `RUNTIME_FAILED` */
  warm(): Promise<void>;
  /** Joins the page, ahead of the first call. @throws AppError `RUNTIME_FAILED` */
  connect(): Promise<void>;
  /** Leaves the page; for a runner that has run no code. */
  disconnect(): Promise<void>;
  /**
   * Runs one call; never two at once. Answers also when the code fails, is cut or ends its runner.
   * @param timeoutMs wall clock of the code alone, in milliseconds
   * @throws AppError `RUNTIME_FAILED` when no runner could be started or joined; the signal's
   * reason when it aborts (the code is killed)
   */
  run(code: string, timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome>;
  /** Ends the process. Never throws. */
  close(): Promise<void>;
};

const LOST_VARIABLES = 'The runner was started anew: the variables of earlier calls are gone.';

const within = async <T>(promise: Promise<T>, limitMs: number, what: string): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} took longer than ${limitMs} ms.`)), limitMs);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The command that starts the program. */
export function runnerArguments(options: Omit<NodeRunnerOptions, 'spawn' | 'log' | 'freeStuckPages'>, onlyFillCache: boolean): readonly string[] {
  const settings: ProgramSettings = {
    controlFd: 3,
    workspace: options.workspace,
    playwrightCorePath: options.playwrightCorePath,
    acornPath: options.acornPath,
    gateUrl: `ws+unix:${options.gateSocketPath}:/`,
    downloadFolder: options.downloadFolder,
    streamLimitBytes: STREAM_LIMIT_BYTES,
    resultLimitBytes: RESULT_LIMIT_BYTES,
    onlyFillCache,
  };
  return [
    options.nodePath,
    `--max-old-space-size=${options.heapMegabytes}`,
    `${options.programFolder.replace(/\/$/, '')}/main.ts`,
    JSON.stringify(settings),
  ];
}

export function createNodeRunner(options: NodeRunnerOptions): Runner {
  let runner: RunnerProcess | undefined;
  let starting: Promise<RunnerProcess> | undefined;
  let joined = false;
  let busy = false;
  let closed = false;
  /** Whether code has run, and with it variables may be lost. */
  let used = false;
  let notes: string[] = [];

  const failed = (what: string, cause: unknown): AppError =>
    new AppError('RUNTIME_FAILED', `${what}: ${cause instanceof Error ? cause.message : String(cause)}`, {}, cause);

  /** Forgets a process that has ended; the next call hears that its variables are gone. */
  const forget = (ended: RunnerProcess): void => {
    if (runner !== ended) return;
    runner = undefined;
    joined = false;
    if (used) notes = [LOST_VARIABLES];
    used = false;
  };

  const start = async (): Promise<RunnerProcess> => {
    const fresh = createRunnerProcess(options.spawn(runnerArguments(options, false)), STREAM_LIMIT_BYTES);
    try {
      await within(fresh.started, START_LIMIT_MS, 'The start of a runner');
    } catch (error) {
      const said = fresh.stderr.lastWords().slice(-1_000);
      await fresh.kill();
      options.log.error({ error, said }, 'a runner could not be started');
      throw failed('No code runner could be started', error);
    }
    if (closed) await fresh.kill();
    runner = fresh;
    joined = false;
    void fresh.ended.then(() => forget(fresh));
    return fresh;
  };

  const started = async (): Promise<RunnerProcess> => {
    if (closed) throw new AppError('RUNTIME_FAILED', 'The runner is closed.');
    if (runner?.isAlive() === true) return runner;
    starting ??= start().finally(() => (starting = undefined));
    return starting;
  };

  const connected = async (): Promise<RunnerProcess> => {
    const ready = await started();
    if (joined) return ready;
    try {
      const reply = await within(ready.request({ type: 'connect' }), CONNECT_LIMIT_MS, 'Joining the page');
      if (reply.failure !== undefined) throw new Error(reply.failure);
    } catch (error) {
      // Nobody knows where it stands: the next one begins anew.
      await ready.kill();
      throw failed('The page does not answer', error);
    }
    joined = ready.isAlive();
    return ready;
  };

  /** Makes the next runner while nobody waits for it. */
  const replace = (): void => {
    if (closed) return;
    connected().catch((error: unknown) => options.log.info({ error }, 'a new runner did not come up ahead of its call'));
  };

  return {
    state() {
      if (closed) return 'closed';
      if (busy) return 'busy';
      if (starting !== undefined) return 'starting';
      if (runner === undefined) return 'cold';
      return joined ? 'connected' : 'warm';
    },
    async warm() {
      await started();
    },
    async connect() {
      await connected();
    },
    async disconnect() {
      const leaving = runner;
      if (leaving === undefined || !joined) return;
      joined = false;
      // What cannot leave is ended instead.
      await within(leaving.request({ type: 'disconnect' }), CONNECT_LIMIT_MS, 'Leaving the page').catch(() => leaving.kill());
    },
    async run(code, timeoutMs, signal) {
      if (busy) throw new TypeError('A runner takes one call at a time.');
      busy = true;
      try {
        const ready = await untilAborted(connected(), signal);
        const saved = notes;
        notes = [];
        used = true;
        const beforeKill = options.freeStuckPages;
        const outcome = await runCall(ready, { code, timeoutMs, signal, notes: saved, beforeKill });
        return outcome;
      } finally {
        busy = false;
        if (runner?.isAlive() !== true) replace();
      }
    },
    async close() {
      closed = true;
      await starting?.catch(() => undefined);
      await runner?.kill();
    },
  };
}
