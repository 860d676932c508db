/** "the cheapest flight" of the results that a form has just brought. */
import { find } from '../find/find.ts';
import { findPeak } from '../find/peak.ts';
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { pause } from './pause.ts';
import { pressPending } from './pending.ts';
import type { Work } from './work.ts';

/** How long results are waited for, in milliseconds. */
const RESULTS_MS = 5_000;
/** What follows says with what the results were asked for. */
const WITH_WHAT = /\s*\b(?:from|to|on|in|for|between|with|at|departing|leaving):?\s.*$/iu;

/** Sends the form, and clicks the result that the superlative means as soon as it is there. */
export async function clickPeak(work: Work, { rest, verb }: Step): Promise<void> {
  await pressPending(work);
  const phrase = rest.replace(WITH_WHAT, '');
  const endsAt = performance.now() + RESULTS_MS;
  for (;;) {
    const wanted = { phrase, purpose: 'click', verb } as const;
    const found = findPeak(await work.scene(), wanted, work.quotes, (part, other) =>
      find(part, other, work.quotes),
    );
    const [thing] = found?.kind === 'one' ? found.things : [];
    if (thing?.node.clickable === true) return clickThing(work, thing);
    if (performance.now() > endsAt) {
      const said = JSON.stringify(unquote(phrase, work.quotes));
      throw new Undecided('not-found', `which is ${said} is not clear`);
    }
    await pause(work.signal, 40);
    work.forget();
  }
}
