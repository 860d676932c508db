/** A runner of any language: kept alive between calls, started anew when its code ended it. */
import { untilAborted } from '../../../base/abort.ts';
import type { Log } from '../../../base/log.ts';
import type { CodeOutcome } from '../../../runtime/live-page.ts';
import { runCall } from './call.ts';
import { STREAM_LIMIT_BYTES } from './limits.ts';
import type { Dialect, SpawnRunner } from './process.ts';
import { createStandby } from './standby.ts';
import type { StandbyState } from './standby.ts';

export type RunnerOptions = {
  readonly spawn: SpawnRunner;
  /** The command, as seen in the box. */
  readonly argv: readonly string[];
  /** JSON lines, and exits announced, unless it says otherwise. */
  readonly dialect?: Dialect;
  /** Whether calls need the page joined before they begin; else it joins at its first need. */
  readonly joinsBeforeCalls: boolean;
  /** Frees pages that do not answer; called around the end of code that was killed. Never throws. */
  readonly freeStuckPages: () => Promise<void>;
  readonly log: Log;
};

export type RunnerState = StandbyState | 'busy' | 'closed';

/** What is known about the tabs when a call begins. */
export type Scene = {
  /** CDP id of the tab the session is on; undefined leaves it to the runner. */
  readonly tab: string | undefined;
  /** Whether tabs have come or gone since the last call of this language. */
  readonly tabsChanged: boolean;
  readonly isOnlyTab: boolean;
  /** Said on stderr, before what the code says. */
  readonly notes: readonly string[];
};

export type Runner = {
  state(): RunnerState;
  /** Starts the process and loads what it needs, ahead of need. @throws AppError `RUNTIME_FAILED` */
  warm(): Promise<void>;
  /** Joins the page, ahead of the first call. @throws AppError `RUNTIME_FAILED` */
  connect(): Promise<void>;
  /** Leaves the page; for a runner that has run no code. Never throws. */
  disconnect(): Promise<void>;
  /**
   * Runs one call; never two at once. Answers also when the code fails, is cut or ends its runner.
   * @param timeoutMs wall clock of the code alone, in milliseconds
   * @throws AppError `RUNTIME_FAILED` when no runner could be started or joined; the signal's
   * reason when it aborts before the code has begun
   */
  run(code: string, timeoutMs: number, signal: AbortSignal, scene?: Scene): Promise<CodeOutcome>;
  /** Ends the process. Never throws. */
  close(): Promise<void>;
};

const LOST_VARIABLES = 'The runner was started anew: the variables of earlier calls are gone.';
const NO_SCENE: Scene = { tab: undefined, tabsChanged: false, isOnlyTab: true, notes: [] };

export function createKeptRunner(options: RunnerOptions): Runner {
  let busy = false;
  let closed = false;
  /** Whether code has run in the process there is now, and with it variables may be lost. */
  let used = false;
  let lost = false;

  const standby = createStandby({
    spawn: options.spawn,
    argv: options.argv,
    dialect: options.dialect,
    streamLimitBytes: STREAM_LIMIT_BYTES,
    log: options.log,
    onEnd() {
      lost ||= used;
      used = false;
    },
  });

  const ready = () => (options.joinsBeforeCalls ? standby.connected() : standby.started());

  /** Makes the next runner while nobody waits for it. */
  const replace = async (): Promise<void> => {
    // The code that ended its runner may have left a page that answers nobody.
    await options.freeStuckPages();
    if (!closed) await ready();
  };
  const onReplaceFailed = (error: unknown): void => {
    if (!closed) options.log.info({ error }, 'a new runner did not come up ahead of its call');
  };

  return {
    state() {
      if (closed) return 'closed';
      return busy ? 'busy' : standby.state();
    },
    warm: async () => void (await standby.started()),
    connect: async () => void (await standby.connected()),
    disconnect: () => standby.disconnect(),
    async run(code, timeoutMs, signal, scene = NO_SCENE) {
      if (busy) throw new TypeError('A runner takes one call at a time.');
      busy = true;
      try {
        const runner = await untilAborted(ready(), signal);
        const notes = [...(lost ? [LOST_VARIABLES] : []), ...scene.notes];
        lost = false;
        // A new process knows of no tab; where there is one alone, there is nothing to choose.
        const chooses = scene.tabsChanged || (!used && !scene.isOnlyTab);
        const tab = chooses ? scene.tab : undefined;
        used = true;
        const beforeKill = options.freeStuckPages;
        const outcome = await runCall(runner, { code, tab, timeoutMs, signal, notes, beforeKill });
        if (runner.isAlive() && !runner.isWhole()) await runner.kill();
        return outcome;
      } finally {
        busy = false;
        if (!closed && !standby.isAlive()) replace().catch(onReplaceFailed);
      }
    },
    async close() {
      closed = true;
      await standby.close();
    },
  };
}
