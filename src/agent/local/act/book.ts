/** "book the cheapest flight from A to B on D": the fields of a journey, the search, and the one of its results. */
import { find } from '../find/find.ts';
import { findPeak } from '../find/peak.ts';
import { superlativeIn } from '../find/superlative.ts';
import { unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { dateIn } from '../words/dates.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { dateInto } from './choose-date.ts';
import { clickThing } from './click-thing.ts';
import { pause } from './pause.ts';
import { described, type Work } from './work.ts';

const ROUTE =
  /^(.*?)\s*\bfrom:?\s+(.+?),?\s+to:?\s+(.+?)(?:,?\s+(?:on|departing|leaving|for the|for)(?:\s+on)?:?\s+(.+?))?$/iu;
const VERBS = /^(?:book|find|search|search for|look for|look up|get|reserve|buy|get me)$/iu;
/** How long results are waited for, in milliseconds. */
const RESULTS_MS = 5_000;

/** Whether a step is a journey to look for. */
export const isRoute = ({ deed, verb, rest }: Step): boolean => {
  const isSearch = deed === 'unknown' || deed === 'find' || deed === 'search' || deed === 'ask';
  return isSearch && VERBS.test(verb) && ROUTE.test(rest);
};

/** @throws Undecided where the page has no fields for it */
export async function doBook(work: Work, step: Step): Promise<void> {
  const [, what = '', from = '', to = '', day] = ROUTE.exec(step.rest) ?? [];
  await assign(
    work,
    await field(work, ['from', 'origin', 'departure city', 'leaving from']),
    unquote(from, work.quotes),
  );
  await assign(
    work,
    await field(work, ['to', 'destination', 'arrival city', 'going to']),
    unquote(to, work.quotes),
  );
  if (day !== undefined) await when(work, unquote(day, work.quotes));
  await clickThing(work, await button(work));
  if (superlativeIn(what) === undefined) return;
  return clickResult(work, what, step.verb);
}

/** The result that the superlative means, as soon as it is there. */
async function clickResult(work: Work, what: string, verb: string): Promise<void> {
  const endsAt = performance.now() + RESULTS_MS;
  const wanted = { phrase: what, purpose: 'click', verb } as const;
  for (;;) {
    const scene = await work.scene();
    const found = findPeak(scene, wanted, work.quotes, (part, rest) =>
      find(part, rest, work.quotes),
    );
    const [thing] = found?.kind === 'one' ? found.things : [];
    if (thing?.node.clickable === true) return clickThing(work, thing);
    if (performance.now() > endsAt) {
      const said = JSON.stringify(unquote(what, work.quotes));
      throw new Undecided('not-found', `which is ${said} is not clear`);
    }
    await pause(work.signal, 40);
    work.forget();
  }
}

async function field(work: Work, names: readonly string[]): Promise<Thing> {
  for (const phrase of names) {
    const found = await work.look({ phrase, purpose: 'field' });
    if (found.kind === 'one' && found.things[0] !== undefined) return found.things[0];
  }
  throw new Undecided('not-found', `the page has no field called ${JSON.stringify(names[0])}`);
}

const DATE = /\b(?:dates?|day|depart(?:ure|ing|s)?|when|leav(?:e|ing)|outbound|check-?in)\b/iu;

async function when(work: Work, text: string): Promise<void> {
  const { things } = await work.scene();
  const fields = things.filter(
    ({ node, option }) => option === undefined && node.editable === true,
  );
  const dates = fields.filter(
    ({ node, names }) => node.inputType === 'date' || names.some(([name]) => DATE.test(name)),
  );
  const empty = dates.filter(({ node }) => (node.value ?? '') === '');
  const [one] = dates.length === 1 ? dates : empty;
  if (one === undefined || dateIn(text) === undefined)
    throw new Undecided(
      'not-found',
      `where ${JSON.stringify(text)} goes is not clear`,
      fields.map(described),
    );
  await dateInto(work, one, text);
}

async function button(work: Work): Promise<Thing> {
  for (const phrase of ['search', 'search flights', 'find', 'go', 'submit']) {
    const found = await work.look({ phrase: `${phrase} button`, purpose: 'click' });
    const [thing] = found.kind === 'one' ? found.things : [];
    if (thing?.node.clickable === true && thing.node.editable !== true) return thing;
  }
  throw new Undecided('not-found', 'nothing on the page starts the search');
}
