/** What can be done with something may only be offered where it is open: the record is opened first. */
import { headOf } from '../find/by-words.ts';
import { find } from '../find/find.ts';
import type { Scope } from '../find/scope.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { EMPTY_VERBS } from '../find/wanted.ts';
import { contentTokens, isSameSense, plain, tokens } from '../words/normal.ts';
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
  // "the mug from the basket" is in the basket, and not the basket.
  const head = headOf(unquote(phrase, work.quotes), undefined);
  const isHead = thing.names.some(([name]) =>
    tokens(name).some((word) => head.some((one) => isSameSense(one, word))),
  );
  if (head.length > 0 && !isHead) return false;
  await clickThing(work, thing, { isWay: true });
  return true;
}

/** "forward the mail by Ann", where the button is in the mail. Answers what was found then. */
export async function inRecord(work: Work, wanted: Wanted): Promise<Found | undefined> {
  const { verb } = wanted;
  const { nodes } = (await work.scene()).view;
  const had = new Set(nodes.map(({ ref }) => ref));
  // What is called as the verb does it, whatever for; then nothing is to be opened.
  const isHere = nodes.some(({ clickable, name }) => clickable === true && plain(name) === verb);
  if (
    isHere ||
    verb === undefined ||
    EMPTY_VERBS.has(verb) ||
    !(await openRecord(work, wanted.phrase, wanted.scope))
  )
    return undefined;
  // What was there before is for something else than what is open now.
  const found = await work.look({ phrase: verb, purpose: 'click' });
  return found.kind === 'one' && found.things.some(({ node }) => had.has(node.ref))
    ? undefined
    : found;
}
