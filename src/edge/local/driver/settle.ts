/** Waiting until a page has filled itself. */
import { onPage } from './guard.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import type { DriverLimits } from './limits.ts';
import type { PreparedPage } from './prepare.ts';
import { untilQuiet, type Question, type Quiet } from './until-quiet.ts';

type Deps = {
  readonly prepared: PreparedPage;
  readonly world: IsolatedWorld;
  readonly limits: DriverLimits;
};

/** What is run on a page that has gone quiet. */
type Task<Argument, Result> = {
  readonly script: (argument: Argument) => Result;
  readonly argument: Argument;
};

/** A look, and what the task answered when it was run with it. */
type Found<Result> = Quiet & { readonly result?: Result };

/** A page with this much text is a page; with less it may still be a shell. */
const ENOUGH_CHARS = 1_500;
/** How long requests may keep a page waiting that has text already, and one that has not, in milliseconds. */
const PATIENCE_MS = 1_000;
const PATIENCE_WITH_SHELL_MS = 3_000;
/** A page whose requests came back this often without bringing text is polling. */
const POLLS = 3;

/**
 * Waits until the page has filled itself: loaded, no request of its scripts under way, no short
 * timer pending, no burst of changes still coming.
 *
 * A page that never goes quiet ends the wait when its text has not grown for about a second (three
 * for a request of a page that has next to no text yet), and in any case after `limits.settleMs`. One look is enough
 * for a page that is quiet already.
 */
export async function settle(deps: Deps, signal: AbortSignal): Promise<void> {
  await untilSettled(deps, (question) => lookOnly(deps, question, signal), signal);
}

/** Waits as `settle` does; the look that may be the last runs the task on the page too, and saves a round. */
export async function evaluateSettled<Argument, Result>(
  deps: Deps,
  { script, argument }: Task<Argument, Result>,
  signal: AbortSignal,
): Promise<Awaited<Result>> {
  const lookAndRun = quietThen(script);
  const look = (question: Question): Promise<Found<Awaited<Result>> | undefined> =>
    deps.prepared.traffic.pending() > 0
      ? lookOnly(deps, question, signal)
      : deps.world.run(lookAndRun, { question, argument }, signal);
  const found = await untilSettled(deps, look, signal);
  if (found !== undefined && 'result' in found) return found.result as Awaited<Result>;
  return await deps.world.run(script, argument, signal);
}

/** @returns what the look saw that found the page quiet; undefined when the wait ended otherwise */
async function untilSettled<Seen extends Quiet>(
  deps: Deps,
  look: (question: Question) => Promise<Seen | undefined>,
  signal: AbortSignal,
): Promise<Seen | undefined> {
  const { traffic, key } = deps.prepared;
  const endsAt = Date.now() + deps.limits.settleMs;
  let afterRequests = false;
  let textChars = -1;
  let grewAt = Date.now();
  let rounds = 0;

  for (;;) {
    if (Date.now() >= endsAt) return undefined;
    const seen = await look({ key, endsAt, afterRequests });
    if (seen === undefined || !seen.quiet || traffic.pending() === 0) return seen;

    if (seen.textChars > textChars + 20) {
      grewAt = Date.now();
      rounds = 0;
    }
    textChars = seen.textChars;
    rounds += 1;
    const isShell = textChars < ENOUGH_CHARS && rounds <= POLLS;
    const patienceMs = isShell ? PATIENCE_WITH_SHELL_MS : PATIENCE_MS;
    const waitMs = Math.min(grewAt + patienceMs, endsAt) - Date.now();
    if (waitMs <= 0) return undefined;
    const none = onPage(deps.prepared, signal, () => traffic.whenNone().then(() => true));
    if ((await withinMs(waitMs, none, signal)) === undefined) return undefined;
    afterRequests = true;
  }
}

/** A page that does not even answer ends the wait as well. */
function lookOnly(deps: Deps, question: Question, signal: AbortSignal): Promise<Quiet | undefined> {
  const leftMs = question.endsAt - Date.now();
  return withinMs(leftMs + 250, deps.world.run(untilQuiet, question, signal), signal);
}

/** The promise's value, or undefined when it takes longer. A later failure is nobody's business. */
async function withinMs<T>(
  delayMs: number,
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), delayMs);
  });
  try {
    const first = await Promise.race([promise, over]);
    signal.throwIfAborted();
    return first;
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}

/** One function of two, as text: it is made for each script once. */
const made = new WeakMap<object, unknown>();

type LookAndRun<Argument, Result> = (given: {
  readonly question: Question;
  readonly argument: Argument;
}) => Promise<Found<Awaited<Result>>>;

function quietThen<Argument, Result>(
  script: (argument: Argument) => Result,
): LookAndRun<Argument, Result> {
  const before = made.get(script);
  if (before !== undefined) return before as LookAndRun<Argument, Result>;
  const text = `
    return (${untilQuiet.toString()})(question).then(async (seen) => ({ ...seen, result: await (${script.toString()})(argument) }));
  `;
  // oxlint-disable-next-line typescript/no-implied-eval -- text of our own is the one form in which two functions reach the page as one
  const together = new Function('{ question, argument }', text);
  made.set(script, together);
  return together as LookAndRun<Argument, Result>;
}
