/** Waiting: some time, for something to come, for something to go. */
import { soleQuote, unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { pause } from './pause.ts';
import type { Work } from './work.ts';

const MOST_MS = 10_000;
const SECONDS =
  /^(?:for\s+)?(?:about\s+)?(\d+(?:\.\d+)?)\s*(ms|milliseconds?|s|secs?|seconds?)?$/iu;
const GONE = /\b(?:gone|disappears?|vanish(?:es)?|goes away)$/iu;
const STATE =
  /\s+(?:to\s+|has\s+|have\s+|is\s+|are\s+)?(?:gone|disappear(?:s|ed)?|vanish(?:es)?|goes away|appear(?:s|ed)?|load(?:s|ed)?|visible|show(?:s|n)? up|come(?:s)?|be visible|ready)$/iu;

/** "wait 2 seconds", "wait for X", "wait until X is gone". @throws Undecided when it does not come */
export async function doWait(work: Work, step: Step): Promise<void> {
  const said = unquote(step.rest, work.quotes);
  const [, amount, unit = ''] = SECONDS.exec(said) ?? [];
  if (amount !== undefined) {
    await pause(work.signal, Math.min(30_000, Number(amount) * (/^m/iu.test(unit) ? 1 : 1_000)));
    return work.forget();
  }
  const phrase = step.rest.replace(STATE, '');
  if (/^(?:the )?page$/iu.test(phrase)) return;
  const isGone = GONE.test(said);
  work.spoken = phrase;
  const endsAt = performance.now() + MOST_MS;
  while ((await isThere(work, phrase, step)) === isGone) {
    if (performance.now() > endsAt) {
      const text = JSON.stringify(unquote(phrase, work.quotes));
      throw new Undecided(
        'not-found',
        `${text} did not ${isGone ? 'go' : 'come'} within ${MOST_MS / 1_000} s`,
      );
    }
    await pause(work.signal, 40);
    work.forget();
  }
}

async function isThere(work: Work, phrase: string, { scope }: Step): Promise<boolean> {
  for (const purpose of ['any', 'click'] as const) {
    if ((await work.look({ phrase, purpose, scope })).kind !== 'none') return true;
  }
  const text = soleQuote(phrase, work.quotes)?.toLowerCase();
  if (text === undefined) return false;
  return (await work.scene()).view.nodes.some(({ name }) => name.toLowerCase().includes(text));
}
