/** "type A into B and C into D": which words are values and which are fields is decided on the page. */
import { find, type Found, type Wanted } from '../find/find.ts';
import { QUOTE_SIGN, soleQuote, unquote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { answerTo } from '../ask/value.ts';
import { Undecided } from '../undecided.ts';
import { plain } from '../words/normal.ts';
import { assign } from './assign.ts';
import { pickDate, calendarIn } from './calendar.ts';
import { dateIn } from './dates.ts';
import { described, type Work } from './work.ts';

type Pair = { readonly value: string; readonly field: string };

const MARK = `${QUOTE_SIGN}\\d+${QUOTE_SIGN}`;
const INTO = /\s+(?:into|inside|in|on|to|as|for|under|at|with|from)\s+/giu;
/** Words that only say "there, where one types". */
const ONLY_KIND =
  /^(?:the |a |an |this |that |your )?(?:\w+ )?(?:form|page|fields|text ?fields|text ?boxes|textboxes|inputs|boxes|blanks|it|below|prompt)(?: below)?$/iu;

/** Fills what was named. */
export async function doFill(work: Work, step: Step): Promise<void> {
  const pairs = await pairsOf(work, step);
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
  const isUnnamed = wanted.phrase === '' || ONLY_KIND.test(unquote(wanted.phrase, work.quotes));
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

/** Values and fields, read in the way that fits the page. */
async function pairsOf(work: Work, step: Step): Promise<readonly Pair[]> {
  const rest = step.rest.trim();
  const isFill = /^(?:fill|populate|complete)/u.test(step.verb);
  const isSet = step.deed === 'set';
  const parts = split(rest);
  const whole = await read(work, rest, isFill, isSet, step.scope);
  if (parts.length > 1) {
    const each: Pair[] = [];
    for (const part of parts) {
      const pair = await read(work, part, isFill, isSet, step.scope);
      if (pair !== undefined) each.push(pair);
    }
    if (each.length === parts.length) return each;
    const tail = shared(parts);
    if (tail !== undefined) return tail;
  }
  if (whole !== undefined) return [whole];
  if (isFill && soleQuote(rest, work.quotes) === undefined)
    throw new Undecided(
      'not-understood',
      `what to fill in is not clear in ${JSON.stringify(unquote(rest, work.quotes))}`,
    );
  if (isSet)
    throw new Undecided(
      'not-understood',
      `what ${JSON.stringify(unquote(rest, work.quotes))} is to be set to is not clear`,
    );
  return [{ value: rest, field: '' }];
}

/** Pieces between commas and "and", where each has a value of its own. */
function split(rest: string): readonly string[] {
  const parts = rest.split(/,\s+(?:and\s+)?|\s+and\s+/iu).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [rest];
}

/** `the username "a" and the password "b" into the text fields` */
function shared(parts: readonly string[]): readonly Pair[] | undefined {
  const pairs = parts.map((part) => {
    const found = new RegExp(`^(.+?)\\s*(${MARK})(?:\\s+(?:into|in|to)\\s+(.+))?$`, 'u').exec(part);
    const tail = found?.[3];
    if (
      found?.[1] === undefined ||
      found[2] === undefined ||
      (tail !== undefined && !ONLY_KIND.test(tail))
    )
      return undefined;
    return { field: found[1], value: found[2] };
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

async function read(
  work: Work,
  text: string,
  isFill: boolean,
  isSet: boolean,
  scope: Scope | undefined,
): Promise<Pair | undefined> {
  const candidates = [...waysToRead(text, isFill, isSet)];
  const scene = await work.scene();
  let best: { readonly pair: Pair; readonly score: number } | undefined;
  for (const { pair, weight } of candidates) {
    if (pair.value.trim() === '') continue;
    const isUnnamed = ONLY_KIND.test(pair.field);
    const found = find(scene, fieldWanted(pair.field, scope), work.quotes);
    const score =
      found.kind === 'one'
        ? found.score * weight
        : found.kind === 'many'
          ? 0.55 * weight
          : isUnnamed
            ? 0.5 * weight
            : 0;
    if (score > (best?.score ?? 0))
      best = { pair: isUnnamed && found.kind !== 'one' ? { ...pair, field: '' } : pair, score };
  }
  // What was named as a field is not on the page: nothing is filled in elsewhere.
  if (best === undefined) {
    const named = candidates.find(({ weight }) => weight >= 0.98);
    if (named !== undefined) return named.pair;
  }
  return best?.pair;
}

/** All ways to read a text as a value and a field. */
function* waysToRead(
  text: string,
  isFill: boolean,
  isSet: boolean,
): Generator<{ readonly pair: Pair; readonly weight: number }> {
  const withMark = new RegExp(`^(.*?)\\s*(${MARK})\\s*(.*)$`, 'u').exec(text);
  if (isFill || isSet) {
    const joint = isFill
      ? /\s+(?:with|as|to|:|=)\s*|:\s+/giu
      : /\s+(?:to|as|at|=)\s+|:\s+|\s*=\s*/giu;
    for (const found of text.matchAll(joint)) {
      yield {
        pair: {
          field: text.slice(0, found.index),
          value: text.slice(found.index + found[0].length),
        },
        weight: 1,
      };
    }
  }
  for (const found of text.matchAll(INTO)) {
    const value = text.slice(0, found.index);
    const field = text.slice(found.index + found[0].length);
    const isFieldQuoted = withMark?.[2] !== undefined && !value.includes(withMark[2]);
    const isPlain = /into|in|inside/iu.test(found[0]);
    yield { pair: { value, field }, weight: isPlain ? 1 : 0.98 };
    if (isFieldQuoted) continue;
    // `the password "x" into both fields`: what stands before the value says which.
    const before = withMark?.[1]?.trim() ?? '';
    if (before !== '' && withMark?.[2] !== undefined) {
      yield { pair: { value: withMark[2], field: `${before} ${field}` }, weight: 0.97 };
      yield {
        pair: { value: withMark[2], field: /both|all/iu.test(field) ? `both ${before}` : before },
        weight: 0.96,
      };
    }
  }
  if (withMark?.[2] !== undefined) {
    const before = (withMark[1] ?? '').trim();
    const after = (withMark[3] ?? '').replace(/^(?:into|in|to|as|for|on)\s+/iu, '');
    if (before !== '' && after === '')
      yield {
        pair: { value: withMark[2], field: before.replace(/\s+(?:with|as|to|is|=|:)$/iu, '') },
        weight: 0.98,
      };
    return;
  }
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count >= 1; count -= 1) {
    yield {
      pair: { field: words.slice(0, count).join(' '), value: words.slice(count).join(' ') },
      weight: 0.92,
    };
  }
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

/** Whether a phrase is nothing but a word for where one types. */
export const isOnlyKind = (phrase: string): boolean => ONLY_KIND.test(plain(phrase));
