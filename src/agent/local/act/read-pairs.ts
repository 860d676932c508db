/** Which words of "type A into B and C into D" are values and which are fields: decided on the page. */
import { find } from '../find/find.ts';
import { QUOTE_SIGN, soleQuote, unquote } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import type { Work } from './work.ts';

/** A value and the field it goes to; an empty field is not named. */
export type Pair = { readonly value: string; readonly field: string };

type Way = { readonly pair: Pair; readonly weight: number };

const MARK = `${QUOTE_SIGN}\\d+${QUOTE_SIGN}`;
const AROUND_MARK = new RegExp(`^(.*?)\\s*(${MARK})\\s*(.*)$`, 'u');
const FIELD_AND_MARK = new RegExp(`^(.+?)\\s*(${MARK})(?:\\s+(?:into|in|to)\\s+(.+))?$`, 'u');
const INTO = /\s+(?:into|inside|in|on|to|as|for|under|at|with|from)\s+/giu;
const FILL_WITH = /\s+(?:with|by|as|to|:|=)\s*|:\s+/giu;
const SET_TO = /\s+(?:to|as|at|=)\s+|:\s+|\s*=\s*/giu;
/** Words that only say "there, where one types". */
const ONLY_KIND =
  /^(?:the |a |an |this |that |your )?(?:\w+ )?(?:form|page|fields|text ?fields|text ?boxes|textboxes|inputs|boxes|blanks|it|below|prompt|text|content|editor)(?: below)?$/iu;

/** Whether a phrase is nothing but a word for where one types. */
export const isOnlyKind = (phrase: string): boolean => ONLY_KIND.test(phrase);

/** Values and fields of a step, read in the way that fits the page. @throws Undecided when no way does */
export async function readPairs(work: Work, step: Step): Promise<readonly Pair[]> {
  const scene = await work.scene();
  const rest = withKind(step.rest.trim().replace(FORM_FIRST, ''));
  const parts = split(rest);
  if (parts.length > 1) {
    const each = parts.flatMap((part) => read(work, scene, part, step) ?? []);
    if (each.length === parts.length) return each;
    const tail = sharingField(parts);
    if (tail !== undefined) return tail;
  }
  const whole = read(work, scene, rest, step);
  if (whole !== undefined) return [whole];
  const isFill = FILLS.test(step.verb);
  if (step.deed === 'set' || (isFill && soleQuote(rest, work.quotes) === undefined)) {
    const said = JSON.stringify(unquote(rest, work.quotes));
    throw new Undecided('not-understood', `what goes where is not clear in ${said}`);
  }
  return [{ value: rest, field: '' }];
}

/** "7 in the first box and 3 in the last one": the one is a box. */
function withKind(text: string): string {
  const kind = PLACED.exec(text)?.[2];
  return kind === undefined || kind === 'one' ? text : text.replaceAll(ONE, `$1 ${kind}`);
}

const PLACED = /\b(first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th))\s+(\p{L}+)/iu;
const ONE = /\b(first|second|third|fourth|fifth|last|other|next|\d+(?:st|nd|rd|th))\s+one\b/giu;

const FILLS = /^(?:fill|populate|complete|replace)/u;

/** "in the form with", "the fields as follows:": says only where one types. */
const FORM_FIRST =
  /^(?:(?:in|out)\s+)?(?:the|this|all)\s+(?:\w+\s+)?(?:form|fields|details|data|blanks|inputs|following)(?:\s+(?:below|fields|with|as follows|like this|using|these values))*\s*[:,]?\s+(?=\S)/iu;

/** Pieces between commas and "and". */
export function split(rest: string): readonly string[] {
  const parts = rest.split(/,\s+(?:and\s+)?|\s+and\s+/iu).map((part) => part.trim());
  return parts.every((part) => part !== '') ? parts : [rest];
}

/** `the username "a" and the password "b" into the text fields` */
function sharingField(parts: readonly string[]): readonly Pair[] | undefined {
  const pairs = parts.flatMap((part) => {
    const [, field, value, tail] = FIELD_AND_MARK.exec(part) ?? [];
    if (field === undefined || value === undefined) return [];
    return tail === undefined || isOnlyKind(tail) ? [{ field, value }] : [];
  });
  return pairs.length === parts.length ? pairs : undefined;
}

function read(work: Work, scene: Scene, text: string, step: Step): Pair | undefined {
  const ways = [...waysToRead(text, step)].filter(({ pair }) => pair.value.trim() !== '');
  let best: { readonly pair: Pair; readonly score: number } | undefined;
  for (const way of ways) {
    const tried = judge(work, scene, way, step);
    if (tried.score > (best?.score ?? 0)) best = tried;
  }
  // What was named as a field is not on the page: nothing is filled in elsewhere.
  return best?.pair ?? ways.find(({ weight }) => weight >= SURE)?.pair;
}

/** Ways of reading with at least this weight are what the words plainly say. */
const SURE = 0.98;

function judge(
  work: Work,
  scene: Scene,
  { pair, weight }: Way,
  { scope }: Step,
): { readonly pair: Pair; readonly score: number } {
  const found = find(scene, { phrase: pair.field, purpose: 'field', scope }, work.quotes);
  if (found.kind === 'one') return { pair, score: found.score * weight };
  const isUnnamed = isOnlyKind(pair.field);
  const unnamed = isUnnamed ? { ...pair, field: '' } : pair;
  const share = found.kind === 'many' ? 0.55 : isUnnamed ? 0.5 : 0;
  return { pair: unnamed, score: share * weight };
}

/** All ways to read a text as a value and a field. */
function* waysToRead(text: string, step: Step): Generator<Way> {
  yield* fieldFirst(text, step);
  const [, before = '', mark, after = ''] = AROUND_MARK.exec(text) ?? [];
  yield* valueFirst(text, before.trim(), mark);
  if (mark === undefined) return yield* byLength(text);
  const tail = after.replace(/^(?:into|in|to|as|for|on)\s+/iu, '');
  if (before.trim() === '' || tail !== '') return;
  const field = before.trim().replace(/\s+(?:with|as|to|is|=|:)$/iu, '');
  yield { pair: { value: mark, field }, weight: SURE };
}

/** "fill A with B", "set A to B". */
function* fieldFirst(text: string, step: Step): Generator<Way> {
  const joint = FILLS.test(step.verb) ? FILL_WITH : step.deed === 'set' ? SET_TO : undefined;
  if (joint === undefined) return;
  for (const found of text.matchAll(joint)) {
    const value = text.slice(found.index + found[0].length);
    yield { pair: { field: text.slice(0, found.index), value }, weight: 1 };
  }
}

/** "type A into B". */
function* valueFirst(text: string, before: string, mark: string | undefined): Generator<Way> {
  for (const found of text.matchAll(INTO)) {
    const value = text.slice(0, found.index);
    const field = text.slice(found.index + found[0].length);
    yield { pair: { value, field }, weight: /into|in|inside/iu.test(found[0]) ? 1 : SURE };
    if (mark !== undefined && value.includes(mark)) yield* hinted(before, mark, field);
  }
}

/** `the password "x" into both fields`: what stands before the value says which. */
function* hinted(before: string, value: string, field: string): Generator<Way> {
  if (before === '') return;
  yield { pair: { value, field: `${before} ${field}` }, weight: 0.97 };
  const isAll = /both|all/iu.test(field);
  yield { pair: { value, field: isAll ? `both ${before}` : before }, weight: 0.96 };
}

const ELSEWHERE = /^(?:shown|displayed|above|given|printed)$/iu;

/** `email ada@x.org`: the field comes first, as long as it goes. */
function* byLength(text: string): Generator<Way> {
  const words = text.split(/\s+/u);
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const field = words.slice(0, count).join(' ');
    // "the word shown" says where the value is to be read.
    if (ELSEWHERE.test(words[count] ?? '')) continue;
    yield { pair: { field, value: words.slice(count).join(' ') }, weight: 0.92 };
  }
}
