/** Whether something holds on the page now: a comparison, a state, a presence, a value. */
import type { Work } from '../act/work.ts';
import { unquote } from '../find/query.ts';
import { nameMatch } from '../words/match.ts';
import { plain } from '../words/normal.ts';
import { numberIn } from '../words/amounts.ts';
import { stateOf } from './state.ts';
import { answerTo } from './value.ts';

const IS = '(?:is|are|gets|becomes|has|drops|falls|goes|rises|climbs|shows|says|reads|costs)';
const COMPARES = new RegExp(
  `^(.+?)\\s+(?:${IS}\\s+)?(not\\s+)?(less than|lower than|smaller than|fewer than|below|under|cheaper than|more than|greater than|higher than|larger than|bigger than|above|over|at least|at most|exactly|equal to|reaches|<=|>=|<|>|=)\\s+([^\\d-]{0,3}-?\\d[\\d.,]*)\\s*\\S{0,3}$`,
  'iu',
);
const PRESENT =
  /^(?:there (?:is|are)\s+)?(.+?)\s+(?:appears?|shows up|is shown|is visible|is there|comes up|can be seen|pops up|loads?)$/iu;
const EQUALS = new RegExp(`^(.+?)\\s+${IS}\\s+(not\\s+)?(.+)$`, 'iu');

type Compare = (value: number, limit: number) => boolean;

const below: Compare = (value, limit) => value < limit;
const above: Compare = (value, limit) => value > limit;
const COMPARISONS: readonly (readonly [RegExp, Compare])[] = [
  [/^(?:at least|reaches|>=)$/iu, (value, limit) => value >= limit],
  [/^(?:at most|<=)$/iu, (value, limit) => value <= limit],
  [/^(?:exactly|equal to|=)$/iu, (value, limit) => value === limit],
  [/^(?:less|lower|smaller|fewer|below|under|cheaper|<)/iu, below],
  [/^(?:more|greater|higher|larger|bigger|above|over|>)/iu, above],
];

/** Undefined where the page does not clearly tell. */
export async function holds(work: Work, phrase: string): Promise<boolean | undefined> {
  const said = unquote(phrase, work.quotes).replace(/[.?!]+$/u, '');
  return (
    (await shows(work, said)) ??
    (await compared(work, said)) ??
    (await inState(work, phrase, said)) ??
    (await present(work, said)) ??
    (await equal(work, said))
  );
}

const SHOWS =
  /^(?:it|this|that|the (?:number|counter|count|value|display|screen|page|label|text))\s+(?:says?|shows?|reads?|displays?|is at|gets to|is)\s+(?!not\b|less\b|more\b|at\b)(\S+(?:\s\S+)?)$/iu;

/** Whether a text that stands by itself is just that. */
async function shows(work: Work, said: string): Promise<boolean | undefined> {
  const what = SHOWS.exec(said)?.[1];
  if (what === undefined) return undefined;
  const { nodes } = (await work.scene()).view;
  const isIt = nodes.some(
    ({ name, value, clickable }) =>
      (clickable !== true && plain(name) === plain(what)) || value === what,
  );
  // A name may be said otherwise; a number may not.
  return isIt || numberIn(what) !== undefined ? isIt : undefined;
}

async function compared(work: Work, said: string): Promise<boolean | undefined> {
  const [, subject, not, how, limit] = COMPARES.exec(said) ?? [];
  if (subject === undefined || how === undefined || limit === undefined) return undefined;
  const value = numberIn((await answerTo(work, subject)) ?? '');
  const compare = COMPARISONS.find(([pattern]) => pattern.test(how))?.[1];
  const least = numberIn(limit.replace(/[.,]$/u, ''));
  if (value === undefined || compare === undefined || least === undefined) return undefined;
  return compare(value, least) !== (not !== undefined);
}

async function inState(work: Work, phrase: string, said: string): Promise<boolean | undefined> {
  const [, subject, not, state] =
    /^(.+?)\s+(?:is|are)\s+(not\s+|n['’]t\s+)?(\S+)$/iu.exec(phrase) ?? [];
  if (subject === undefined || state === undefined) return undefined;
  const rest = `${subject} ${state}`;
  const step = {
    deed: 'ask',
    verb: 'is',
    rest,
    scope: undefined,
    times: 1,
    said,
    afterAnd: false,
    leads: false,
  } as const;
  const answer = stateOf(work, step, await work.scene(), `is ${unquote(rest, work.quotes)}`);
  return answer === undefined ? undefined : (answer === 'Yes.') !== (not !== undefined);
}

async function present(work: Work, said: string): Promise<boolean | undefined> {
  const what = PRESENT.exec(said)?.[1] ?? /^there (?:is|are) (?:an? |the )?(.+)$/iu.exec(said)?.[1];
  if (what === undefined) return undefined;
  return (await work.look({ phrase: what, purpose: 'any' })).kind !== 'none';
}

async function equal(work: Work, said: string): Promise<boolean | undefined> {
  const [, subject, not, wanted] = EQUALS.exec(said) ?? [];
  if (subject === undefined || wanted === undefined) return undefined;
  const value = await answerTo(work, subject);
  if (value === undefined) return undefined;
  return nameMatch(wanted, value) >= 0.9 !== (not !== undefined);
}
