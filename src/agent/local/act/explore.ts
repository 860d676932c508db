/** "find and click X", "find X": looks behind what is closed and on further pages until it shows. */
import { answerTo } from '../ask/value.ts';
import { find } from '../find/find.ts';
import { unquote } from '../find/query.ts';
import { narrow } from '../find/scope.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { contentTokens } from '../words/normal.ts';
import { clickThings } from './click-thing.ts';
import { clickRecord } from './click-record.ts';
import { leafTo, reveal } from './reveal.ts';
import { doSearch } from './search.ts';
import type { Work } from './work.ts';

/** Opens tabs, sections and branches one after the other. Nothing else is clicked on the way. */
export async function doExplore(work: Work, step: Step): Promise<void> {
  const phrase = withoutHolder(step.rest.replace(/^.*?\b(?:click on|click|open|select)\s+/iu, ''));
  const wanted = { phrase, purpose: 'click', scope: step.scope } as const;
  if (await clickRecord(work, phrase)) return;
  const found = await reveal(work, wanted);
  if (found.kind === 'none')
    await leafTo(work, async () => (await work.look(wanted)).kind !== 'none');
  await clickThings(work, await work.some(wanted));
}

/** "X in the contact book": the book is the page itself. */
const HOLDER =
  /\s+(?:in|on|within|from|among|through)\s+(?:the|this|my)\s+(?:\w+\s+){0,2}?(?:table|list|book|page|tree|tabs?|sections?|directory|contacts|inbox|feed|results|grid|folders?|files?|below)$/iu;

const withoutHolder = (phrase: string): string => phrase.replace(HOLDER, '').trim();

/** "find X": what is said next is about X; a value that was found is "that". A search field is asked last. */
export async function doFind(work: Work, step: Step): Promise<void> {
  const rest = withoutHolder(step.rest);
  const said = JSON.stringify(unquote(rest, work.quotes));
  if (/\b(?:word|value|text|number)\b/iu.test(rest)) {
    const value = await answerTo(work, rest);
    if (value !== undefined) {
      work.clipboard = value;
      return;
    }
  }
  work.spoken = rest;
  work.focus = { relation: 'with', phrase: rest };
  if (await isHere(work, rest, step)) return void work.findings.push(`${said} is on the page.`);
  const { things } = await work.scene();
  if (things.some(({ role }) => role === 'searchbox')) return doSearch(work, step);
  if (await discover(work, rest, step)) return;
  throw new Undecided('not-found', `${said} is not on the page`);
}

/** Behind what is closed, on further pages; of "the phone of Ann", Ann is enough. */
async function discover(work: Work, rest: string, step: Step): Promise<boolean> {
  const [, part, holder] = /^(.+?)\s+(?:of|for|by|belonging to)\s+(.+)$/iu.exec(rest) ?? [];
  const names = holder === undefined ? [rest] : [rest, holder];
  for (const name of names) {
    if ((await reveal(work, { phrase: name, purpose: 'any' })).kind !== 'none') return true;
  }
  if (!(await leafTo(work, () => isAnyHere(work, names, step)))) return false;
  if (part !== undefined && holder !== undefined && !(await isHere(work, rest, step))) {
    work.spoken = part;
    work.focus = { relation: 'with', phrase: holder };
  }
  return true;
}

async function isAnyHere(work: Work, names: readonly string[], step: Step): Promise<boolean> {
  for (const name of names) if (await isHere(work, name, step)) return true;
  return false;
}

async function isHere(work: Work, phrase: string, { scope }: Step): Promise<boolean> {
  const scene = await work.scene();
  const found = find(scene, { phrase, purpose: 'any', scope }, work.quotes);
  if (found.kind !== 'none') return true;
  // Words that say nothing of their own narrow nothing.
  if (contentTokens(unquote(phrase, work.quotes)).length === 0) return true;
  return narrow(scene, scene.things, { relation: 'with', phrase }, work.quotes).length > 0;
}
