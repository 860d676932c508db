/** "type A into B and C into D": which words are values and which are fields is decided on the page. */
import { find } from '../find/find.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { answerTo } from '../ask/value.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { pickDate, calendarIn } from './calendar.ts';
import { dateIn } from './dates.ts';
import { isOnlyKind, readPairs } from './read-pairs.ts';
import { described, type Work } from './work.ts';

/** Fills what was named. */
export async function doFill(work: Work, step: Step): Promise<void> {
  const pairs = await readPairs(work, step);
  for (const { value, field } of pairs) await fillOne(work, value, field, step);
}

async function fillOne(work: Work, value: string, field: string, step: Step): Promise<void> {
  const { text, toCase } = cased(value);
  const raw = await valueOf(work, text);
  const meant = toCase(raw);
  const scene = await work.scene();
  const wanted = fieldWanted(field, step.scope);
  const found = find(scene, wanted, work.quotes);
  const day = dateIn(meant);
  if (found.kind === 'none' && day !== undefined && calendarIn(scene) !== undefined)
    return pickDate(work, undefined, day);
  const things = found.kind === 'one' ? found.things : [await defaultField(work, wanted, found)];
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    await assign(work, thing, meant);
  }
}

const fieldWanted = (field: string, scope: Scope | undefined): Wanted => ({
  phrase: field,
  purpose: 'field',
  scope,
});

/** Where no field was named, the one that has the focus or the only one there is. */
async function defaultField(work: Work, wanted: Wanted, found: Found): Promise<Thing> {
  const isUnnamed = wanted.phrase === '' || isOnlyKind(unquote(wanted.phrase, work.quotes));
  if (!isUnnamed || found.kind === 'one') return work.one(wanted);
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      node.editable === true &&
      node.readonly !== true &&
      node.disabled !== true,
  );
  const focused = fields.filter(({ node }) => node.focused === true);
  const empty = fields.filter(({ node }) => node.value === '');
  const [one] =
    focused.length === 1 ? focused : fields.length === 1 ? fields : empty.length === 1 ? empty : [];
  if (one === undefined)
    throw new Undecided(
      fields.length === 0 ? 'not-found' : 'ambiguous',
      `which field is meant is not said; there are ${fields.length}`,
      fields.slice(0, 10).map(described),
    );
  return one;
}

/** A value as it was written, or what it stands for: copied text, another field's value, a word of a text. */
async function valueOf(work: Work, value: string): Promise<string> {
  const quote = soleQuote(value, work.quotes);
  if (quote !== undefined) return quote;
  const text = unquote(value, work.quotes).trim();
  if (
    /^(?:it|that|this|the (?:copied )?text|the (?:same|copied) (?:text|value|word)|the clipboard)$/iu.test(
      text,
    ) &&
    work.clipboard !== undefined
  )
    return work.clipboard;
  if (
    /^(?:the|its)\s+(?:.*\b(?:value|text|content|contents|word|number|name|price|total|title|heading)\b.*)\b(?:of|in|from|below|for|above)\b/iu.test(
      text,
    )
  ) {
    const answer = await answerTo(work, text);
    if (answer !== undefined) return answer;
  }
  return text.replace(/^(?:the (?:text|word|name|value|number|string)\s+)/iu, '');
}

/** `in all upper case letters` changes the value. */
function cased(value: string): {
  readonly text: string;
  readonly toCase: (text: string) => string;
} {
  const found = /\s+in (?:all )?(upper|lower|capital)[ -]?(?:case)?(?: letters)?(?=\s|$)/iu.exec(
    value,
  );
  if (found === null) return { text: value, toCase: (text) => text };
  const isLower = found[1]?.toLowerCase() === 'lower';
  return {
    text: value.replace(found[0], ''),
    toCase: (text) => (isLower ? text.toLowerCase() : text.toUpperCase()),
  };
}

/** "clear the name". */
export async function doClear(work: Work, step: Step): Promise<void> {
  const thing = await work.one({ phrase: step.rest, purpose: 'field', scope: step.scope });
  await work.act(`cleared ${described(thing)}`, () =>
    work.page.fill(thing.node.ref, '', work.signal),
  );
}

/** "copy the text of A": what it says is kept for "paste it into B". */
export async function doCopy(work: Work, step: Step): Promise<void> {
  const answer = await answerTo(work, step.rest);
  if (answer === undefined)
    throw new Undecided(
      'not-found',
      `what to copy is not clear: ${JSON.stringify(unquote(step.rest, work.quotes))}`,
    );
  work.clipboard = answer;
}

/** "paste it into B". */
export async function doPaste(work: Work, step: Step): Promise<void> {
  if (work.clipboard === undefined)
    throw new Undecided('not-understood', 'nothing was copied that could be pasted');
  const field =
    /^(?:it|that|this|the \w+|\s*)?\s*(?:into|in|to|on)\s+(.+)$/iu.exec(step.rest)?.[1] ?? '';
  const { clipboard } = work;
  const wanted = fieldWanted(field, step.scope);
  const found = await work.look(wanted);
  const thing =
    found.kind === 'one' ? await work.one(wanted) : await defaultField(work, wanted, found);
  await assign(work, thing, clipboard);
}
