/** A value as it was written, or what it stands for: copied text, another field's value, a sum, a word of a text. */
import { numberOf } from '../ask/asked-of-sets.ts';
import { answerToMath, sumOf } from '../ask/reckon.ts';
import { answerTo } from '../ask/value.ts';
import { soleQuote, unquote } from '../find/query.ts';
import { Undecided } from '../undecided.ts';
import type { Work } from './work.ts';

const COPIED =
  /^(?:it|that|this|the (?:copied )?text|the (?:same|copied) (?:text|value|word)|the clipboard)$/iu;
/** What the instruction asked before. */
const ANSWERED =
  /^(?:it|that|this|(?:the|that|this|its|your) (?:number|answer|result|count|sum|total|value|name|price|word|date))$/iu;

/** What was answered last, as a value. */
function answered({ answers }: Work): string | undefined {
  const last = answers.at(-1);
  if (last === undefined || last.startsWith('[') || last.includes('\n')) return undefined;
  const count = /^There (?:is|are) (\d+)\b/u.exec(last)?.[1];
  return count ?? (last.length <= MOST_ANSWER ? last : undefined);
}

const MOST_ANSWER = 80;

const SOLUTION =
  /^(?:your|the|its)\s+(?:(?:correct|right)\s+)?(?:answer|result|solution|sum|difference|product|missing number|correct number)(?:\s+(?:to|of|for)\s+.*)?$/iu;
const WHOSE = /^(.+?)['’]s\s+(\S.*)$/u;

/** What is to be typed for a value of an instruction. */
export async function valueOf(work: Work, value: string): Promise<string> {
  const quote = soleQuote(value, work.quotes);
  if (quote !== undefined) return quote;
  const text = unquote(value, work.quotes).trim();
  if (COPIED.test(text) && work.clipboard !== undefined) return work.clipboard;
  const answer = ANSWERED.test(text) ? answered(work) : undefined;
  if (answer !== undefined) return answer;
  if (SOLUTION.test(text)) {
    const scene = await work.scene();
    const solved = answerToMath(scene) ?? work.clipboard ?? sumOf(scene, text);
    if (solved !== undefined) return solved;
  }
  const meant = await standsFor(work, text);
  if (meant !== undefined) return meant;
  if (MEANS_ELSE.test(text))
    throw new Undecided('not-found', `what ${JSON.stringify(text)} is is not clear`);
  return text.replace(LEADING, '');
}

/** Says where a value is to be read, not the value itself. */
const MEANS_ELSE =
  /^(?:the|its|their|your)\s+(?:\w+\s+){0,3}?(?:words?|values?|number|text|name|price|total|sum|answer|result|score|count|code|date|contents?|title)\s+(?:of|in|from|for|on|above|below|shown|displayed|that|which|next to|at)\b|^(?:the|your)\s+(?:\w+\s+){0,2}?(?:word|answer|result|sum|total)$|^the \w+(?:st|nd|rd|th) /iu;

const LEADING = /^(?:the (?:text|word|name|value|number|string)\s+)/iu;

/** What the page says under this name; undefined for a text that means itself. */
async function standsFor(work: Work, text: string): Promise<string | undefined> {
  const [, whose, what] = WHOSE.exec(text) ?? [];
  if (whose !== undefined && what !== undefined) return answerTo(work, `the ${what} of ${whose}`);
  const counted = /^(?:the\s+)?(?:number|count)\s+of\s+(.+)$/iu.exec(text)?.[1];
  if (counted !== undefined) return numberOf(await work.scene(), `how many ${counted}`);
  if (!/^(?:the|its|their)\s/iu.test(text)) return undefined;
  return (await answerTo(work, text)) ?? undefined;
}
