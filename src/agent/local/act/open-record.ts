/** What can be done with something may only be offered where it is open: the record is opened first. */
import { find } from '../find/find.ts';
import type { Scope } from '../find/scope.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { EMPTY_VERBS } from '../find/wanted.ts';
import { contentTokens } from '../words/normal.ts';
import { unquote } from '../find/query.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

/** Controls do what they say; what leads on is something else. */
const LEADS_ON: ReadonlySet<string> = new Set(['link', 'generic', 'row', 'listitem', 'article']);

/** Opens what a phrase names, and nothing but that; answers whether it could. */
export async function openRecord(work: Work, phrase: string, scope?: Scope): Promise<boolean> {
  if (contentTokens(unquote(phrase, work.quotes)).length === 0) return false;
  const found = find(
    await work.scene(),
    { phrase, purpose: 'click', scope, verb: 'open' },
    work.quotes,
  );
  const [thing] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  if (thing?.node.clickable !== true || !LEADS_ON.has(thing.role)) return false;
  await clickThing(work, thing);
  return true;
}

/** "forward the mail by Ann", where the button is in the mail. Answers what was found then. */
export async function inRecord(work: Work, wanted: Wanted): Promise<Found | undefined> {
  const { verb } = wanted;
  if (
    verb === undefined ||
    EMPTY_VERBS.has(verb) ||
    !(await openRecord(work, wanted.phrase, wanted.scope))
  )
    return undefined;
  return work.look({ phrase: verb, purpose: 'click' });
}
