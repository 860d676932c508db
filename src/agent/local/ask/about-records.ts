/** Questions about several records at once: which of them, how many, the most, one against another, all together. */
import { placeOf } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { isKindWord } from '../find/query.ts';
import { amountIn } from '../records/amounts.ts';
import { compared } from '../records/compare.ts';
import { rankIn } from '../records/ranks.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { selectRows } from '../records/select.ts';
import { tokens } from '../words/normal.ts';
import { isCutShort } from './cut-short.ts';
import { GLUE } from './question.ts';
import { answersWord } from './relations.ts';

/** The answer on which all rows of records agree that have one. */
export function aboutRecords(scene: Scene, said: string): string | undefined {
  const answers = rowSetsOf(scene).flatMap((set) => {
    for (const way of WAYS) {
      const answer = way(scene, set, said);
      if (answer !== undefined) return [answer];
    }
    return [];
  });
  const [one, ...others] = new Set(answers);
  return others.length === 0 ? one : undefined;
}

type Way = (scene: Scene, set: RowSet, said: string) => string | undefined;

const WAYS: readonly Way[] = [
  (_scene, set, said) => compared(set, said),
  (scene, set, said) => altogether(scene, set, said),
  (scene, set, said) => countOf(scene, set, said),
  (scene, set, said) => atPlace(scene, set, said),
  (scene, set, said) => whichOf(scene, set, said),
];

const HOW_MANY = /^(?:how many|count(?: the)?|(?:what(?: is|['’]s) )?the number of)\s+(.+)$/iu;

function countOf(scene: Scene, set: RowSet, said: string): string | undefined {
  const about = HOW_MANY.exec(said)?.[1];
  if (about === undefined || isCutShort(scene) || !isOfRecords(set, about)) return undefined;
  const selected = selectRows(set, about);
  if (selected === undefined || selected.conditions === 0 || selected.rows.length === 0)
    return undefined;
  const { length } = selected.rows;
  return `${length} (${titlesOf(selected.rows) ?? about})`;
}

const WHICH =
  /^(?:which|what|who|list(?: me)?|name|give me|show me|tell me|read|get)\b\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(.*)$/iu;
/** Asks for what is said of a record, and not for the record. */
const ASKS_VALUE = /^(?:what|read|get|tell|give|show)\b(?:.*\bof\b)?/iu;

function whichOf(scene: Scene, set: RowSet, said: string): string | undefined {
  const about = WHICH.exec(said)?.[1];
  if (about === undefined || isCutShort(scene)) return undefined;
  const isWho = /^who\b/iu.test(said);
  if (isWho ? !set.rows.every(isPerson) : !isOfRecords(set, about)) return undefined;
  const selected = selectRows(set, about);
  if (selected === undefined || selected.conditions === 0) return undefined;
  const { rows, rank } = selected;
  if (rank === undefined && ASKS_VALUE.test(said) && !/^what\s+\p{L}+s\b/iu.test(said))
    return undefined;
  const [row] = rows;
  const measured = rank?.ways[0]?.of;
  const isAmount =
    measured !== undefined &&
    ASKS_VALUE.test(said) &&
    new RegExp(`(?:est|most|least|best|worst)\\s+${measured}\\b`, 'iu').test(said);
  if (isAmount && row !== undefined) return amountIn(row, { of: measured, kinds: [] })?.text;
  return rows.length === 0 ? undefined : titlesOf(rows);
}

/** "Ann Lee" */
const isPerson = ({ title }: Row): boolean =>
  /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.?|de|van|von|del|di))*(?: \p{Lu}[\p{L}'’-]+)+$/u.test(title);

/** Whether the first noun is what the page calls its records, or any word for records; not one for what is said of them. */
function isOfRecords({ called }: RowSet, about: string): boolean {
  const noun = tokens(about).find((word) => !GLUE.has(word) && !QUALIFIES.test(word));
  if (noun === undefined) return true;
  return (
    isKindWord(noun) ||
    PERSONS.test(noun) ||
    called.some((one) => answersWord(noun, one) > 0.8) ||
    superlative.test(noun)
  );
}

const QUALIFIES = /^(?:different|other|new|old|free|second|third|\d+(?:nd|rd|th))$/u;
const PERSONS =
  /^(?:people|persons?|everyone|everybody|anyone|someone|employees?|members?|staff)$/u;
const superlative = /(?:est|most|least)$/u;

const titlesOf = (rows: readonly Row[]): string | undefined =>
  rows.every(({ title }) => title !== '') ? rows.map(({ title }) => title).join(', ') : undefined;

const TOGETHER =
  /\b(?:(average|mean)|(sum|total))\s+(?:of\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(.+)$/iu;

/** "the average age", "the total of all salaries". */
function altogether(scene: Scene, set: RowSet, said: string): string | undefined {
  const [whole, isMean, , about] = TOGETHER.exec(said) ?? [];
  if (whole === undefined || about === undefined || isCutShort(scene)) return undefined;
  if (isMean === undefined && !/\ball\b|\bsum\b|\btotal of\b/iu.test(whole)) return undefined;
  const [noun = '', ...more] = tokens(about).filter((word) => !GLUE.has(word));
  const selected = more.length === 0 ? { rows: set.rows } : selectRows(set, more.join(' '));
  const amounts = selected?.rows.map((row) => amountIn(row, { of: noun, kinds: [] })) ?? [];
  const values = amounts.flatMap((one) => (one === undefined ? [] : [one.value]));
  const scales = new Set(amounts.map((one) => one?.scale));
  if (values.length < 2 || values.length < amounts.length || scales.size > 1) return undefined;
  if (scales.has('moment') || scales.has('span')) return undefined;
  const sum = values.reduce((one, other) => one + other, 0);
  return String(Number((isMean === undefined ? sum : sum / values.length).toFixed(2)));
}

const PLACE =
  /^(?:what|which|who)(?:['’]s)?\s+(?:.*\s)?(?:is\s+)?(?:the\s+)?(first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)|number \d+)\b\s*(?:(\p{L}+)|(?:in|on|of)\s+(?:the|this)\s+(?:list|page|table|place))?\s*$/iu;

/** "the third song", "which song is number 2". */
function atPlace(scene: Scene, set: RowSet, said: string): string | undefined {
  const [, word, noun] = PLACE.exec(said) ?? [];
  if (word === undefined || rankIn(said) !== undefined) return undefined;
  const about = noun ?? tokens(said).find((one) => !GLUE.has(one)) ?? '';
  if (!isOfRecords(set, about) || /^number$/iu.test(about)) return undefined;
  const place = /\d/u.test(word) ? Number(/\d+/u.exec(word)?.[0]) : placeOf(word.toLowerCase());
  if (place === undefined || (place < 0 && isCutShort(scene))) return undefined;
  const numbered = set.rows.filter(({ pieces }) =>
    pieces.some(
      ({ text }) => /^\W*\d+\W*$/u.test(text) && Number(/\d+/u.exec(text)?.[0]) === place,
    ),
  );
  const row = numbered.length === 1 ? numbered[0] : set.rows.at(place < 0 ? place : place - 1);
  return row === undefined || row.title === '' ? undefined : row.title;
}
