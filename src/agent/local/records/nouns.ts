/** What questions call records, and whether it is records that they ask for. */
import { GLUE } from '../ask/question.ts';
import { answersWord } from '../ask/relations.ts';
import { valueTokens } from '../ask/tokens-of-value.ts';
import { isKindWord } from '../find/query.ts';
import { tokens } from '../words/normal.ts';
import type { Row, RowSet } from './rows.ts';

/** Whether words of a record's own name are said: then it is not the record that is asked for. */
export function isSaid({ title }: Row, said: string, { called }: RowSet): boolean {
  const words = tokens(said);
  const isTelling = (word: string): boolean =>
    !GLUE.has(word) && !isKindWord(word) && !called.includes(word);
  const own = tokens(title).filter(isTelling);
  return own.length > 0 && own.every((word) => words.includes(word));
}

/** "Ann Lee" */
export const isPerson = ({ title }: Row): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.?|de|van|von|del|di))*(?: \p{Lu}[\p{L}'’-]+)+$/u.test(title);

/** Whether the first noun is what the page calls its records, or any word for records; not one for what is said of them. */
export function isOfRecords(
  { called, rows }: RowSet,
  about: string,
  isKind: (word: string) => boolean = isKindWord,
): boolean {
  const noun = tokens(about).find((word) => !GLUE.has(word) && !QUALIFIES.test(word));
  if (noun === undefined || called.some((one) => answersWord(noun, one) > 0.8)) return true;
  const isStated = rows.some((row) => row.statements.some((one) => isLabelled(one, noun)));
  return !isStated && (isKind(noun) || PERSONS.test(noun) || SUPERLATIVE.test(noun));
}

/** "fruit" of "which fruit is the cheapest": what nothing on the page is called may be what they are. */
export function isFreeNoun({ rows }: RowSet, noun: string): boolean {
  if (/^(?:days?|dates?|months?)$/u.test(noun)) return rows.every(({ title }) => isMoment(title));
  return (
    !ATTRIBUTES.test(noun) &&
    !rows.some(
      ({ statements, pieces }) =>
        statements.some((one) => isLabelled(one, noun)) ||
        pieces.some(({ words }) => words.some((word) => answersWord(noun, word) > 0.86)),
    )
  );
}

/** A day, and nothing else: what a record of one is called. */
const isMoment = (title: string): boolean => {
  const [value, ...others] = valueTokens(title);
  return value?.kind === 'moment' && others.length === 0 && value.text.length > title.length - 3;
};

const ATTRIBUTES =
  /^(?:colou?r|size|date|day|time|hour|week|month|year|price|cost|number|name|age|weight|height|length|status|state|type|kind|category|place|city|town|country|street|address|phone|language|team|department|role|percentage|amount|gate|track|platform|room|company|firm|employer|brand)s?$/u;

const isLabelled = ({ about, unit, isByName }: Row['statements'][number], noun: string): boolean =>
  isByName !== true &&
  [...about, ...(unit === undefined ? [] : [unit])].some((word) => answersWord(noun, word) > 0.89);

const QUALIFIES = /^(?:different|other|new|old|free|second|third|\d+(?:nd|rd|th))$/u;
const PERSONS =
  /^(?:people|persons?|everyone|everybody|anyone|someone|employees?|members?|staff)$/u;
const SUPERLATIVE = /(?:est|most|least)$/u;
