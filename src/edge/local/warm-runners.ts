/** Pays the start of code runners ahead, while nothing else wants the machine. */
import type { Clock } from '../../base/clock.ts';
import type { Slot } from './slot.ts';

/** The machine must have been quiet this long, in milliseconds: scrapes come first. */
const QUIET_MS = 150;

type Deps = {
  readonly slots: ReadonlySet<Slot>;
  /** Whether nobody wants the machine now. */
  readonly quiet: () => boolean;
  readonly clock: Clock;
};

export type RunnerWarmer = {
  /** Something has changed: looks again once it has been quiet. */
  look(): void;
  stop(): void;
};

/** Warms one runner at a time: those of the newest parked pages first, up to the page itself. */
export function createRunnerWarmer(deps: Deps): RunnerWarmer {
  let timer: Disposable | undefined;
  let warming = false;
  let stopped = false;

  const next = (): { readonly slot: Slot; readonly to: 'started' | 'joined' } | undefined => {
    const parked = [...deps.slots]
      .filter((slot) => slot.state === 'parked' && slot.box.runnerReadiness('node') !== 'joined')
      .toSorted((one, other) => other.parkedAt - one.parkedAt)[0];
    if (parked !== undefined) return { slot: parked, to: 'joined' };
    const waiting = [...deps.slots].find(
      (slot) => slot.state === 'waiting' && slot.box.runnerReadiness('node') === 'cold',
    );
    return waiting === undefined ? undefined : { slot: waiting, to: 'started' };
  };

  const warm = async (): Promise<void> => {
    const choice = deps.quiet() ? next() : undefined;
    if (choice === undefined || warming || stopped) return;
    warming = true;
    await choice.slot.box.warmRunner('node', choice.to);
    warming = false;
    look();
  };

  const look = (): void => {
    timer?.[Symbol.dispose]();
    if (!stopped) timer = deps.clock.after(QUIET_MS, () => void warm());
  };

  return {
    look,
    stop() {
      stopped = true;
      timer?.[Symbol.dispose]();
    },
  };
}
