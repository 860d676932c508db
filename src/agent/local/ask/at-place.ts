/** "The third song", "which song is number 2". */
import { placeOf } from '../find/query.ts';
import { isOfRecords } from '../records/nouns.ts';
import { rankIn } from '../records/ranks.ts';
import type { Row, RowSet } from '../records/rows.ts';
import { tokens } from '../words/normal.ts';
import { GLUE } from './question.ts';

const PLACE =
  /^(?:what|which|who)(?:['’]s)?\s+(?:.*\s)?(?:is\s+)?(?:the\s+)?(first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)|number \d+)\b\s*(?:(\p{L}+)|(?:in|on|of)\s+(?:the|this)\s+(?:list|page|table|place))?\s*$/iu;

/** The name of the record at the place that is asked for, and nothing else is. */
export function atPlace(set: RowSet, said: string): string | undefined {
  const [, word, noun] = PLACE.exec(said) ?? [];
  if (word === undefined || rankIn(said) !== undefined) return undefined;
  const others = tokens(said).filter((one) => !GLUE.has(one) && !tokens(word).includes(one));
  const about = noun?.toLowerCase() ?? others[0] ?? '';
  const isMore = others.some((one) => one !== about && !/^(?:place|list|number)$/u.test(one));
  if (isMore || about === 'number' || !isOfRecords(set, about)) return undefined;
  const row = rowAt(set, word);
  return row === undefined || row.title === '' ? undefined : row.title;
}

/** By the numbers that the records bear, or by their order. */
function rowAt({ rows }: RowSet, word: string): Row | undefined {
  const place = /\d/u.test(word) ? Number(/\d+/u.exec(word)?.[0]) : placeOf(word.toLowerCase());
  if (place === undefined) return undefined;
  const bearing = rows.filter(({ pieces }) =>
    pieces.some(
      ({ text }) =>
        /^\W*\d+\W*$/u.test(text) && Number.parseInt(text.replace(/^\W+/u, ''), 10) === place,
    ),
  );
  return bearing.length === 1 ? bearing[0] : rows.at(place < 0 ? place : place - 1);
}
