/** Pays the start of code runners ahead, while nothing else wants the machine. */
import type { Clock } from '../../base/clock.ts';
import type { Language } from '../../runtime/live-page.ts';
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

type Step = {
  readonly slot: Slot;
  readonly language: Language;
  readonly to: 'started' | 'joined';
};

/** Parked pages whose runner of a language is ready, at most; memory is what each of them costs. */
const READY_AT_MOST: Readonly<Record<Language, number>> = {
  node: Number.POSITIVE_INFINITY,
  bash: 4,
  python: 1,
};

/** Whether a runner did not start when it was warmed: its first call tries again, and tells why. */
type IsHopeless = (slot: Slot, language: Language) => boolean;

/** What is to be warmed next: what most calls need, for the page that most likely gets one. */
function nextStep(slots: ReadonlySet<Slot>, isHopeless: IsHopeless): Step | undefined {
  const parked = [...slots]
    .filter((slot) => slot.state === 'parked')
    .toSorted((one, other) => other.parkedAt - one.parkedAt);
  const isReady = (slot: Slot, language: Language): boolean =>
    slot.box.runnerReadiness(language) === 'joined';
  const joinNewest = (language: Language): Step | undefined => {
    if (parked.filter((slot) => isReady(slot, language)).length >= READY_AT_MOST[language])
      return undefined;
    const slot = parked.find(
      (each) =>
        !['joined', undefined].includes(each.box.runnerReadiness(language)) &&
        !isHopeless(each, language),
    );
    return slot && { slot, language, to: 'joined' };
  };
  const startNode = (): Step | undefined => {
    const slot = [...slots].find(
      (each) =>
        each.state === 'waiting' &&
        each.box.runnerReadiness('node') === 'cold' &&
        !isHopeless(each, 'node'),
    );
    return slot && { slot, language: 'node', to: 'started' };
  };
  return joinNewest('node') ?? startNode() ?? joinNewest('bash') ?? joinNewest('python');
}

/** Warms one runner at a time: those of the newest parked pages first, up to the page itself. */
export function createRunnerWarmer(deps: Deps): RunnerWarmer {
  let timer: Disposable | undefined;
  let warming = false;
  const hopeless = new WeakMap<Slot, ReadonlySet<Language>>();
  const isHopeless: IsHopeless = (slot, language) => hopeless.get(slot)?.has(language) === true;
  let stopped = false;

  const warm = async (): Promise<void> => {
    const choice = deps.quiet() ? nextStep(deps.slots, isHopeless) : undefined;
    if (choice === undefined || warming || stopped) return;
    warming = true;
    const { slot, language, to } = choice;
    await slot.box.warmRunner(language, to);
    if (slot.box.runnerReadiness(language) === 'cold')
      hopeless.set(slot, new Set([...(hopeless.get(slot) ?? []), language]));
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
