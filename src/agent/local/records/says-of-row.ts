/** Whether what is said of a record is true of it, and not of others. */
import { isSoftWord } from '../ask/question.ts';
import { answersWord } from '../ask/relations.ts';
import { isKindWord, placeOf } from '../find/query.ts';
import { tokens } from '../words/normal.ts';
import { amountIn } from './amounts.ts';
import type { Row } from './rows.ts';
import { conditionsIn, has, isAmong, saysShortly, wordsOf } from './select.ts';

/**
 * Whether nothing in a phrase is said of other records and not of this one.
 * @param own words that it goes by itself
 */
export function saysOfRow(row: Row, others: readonly Row[], phrase: string, own: string): boolean {
  const had = tokens(own);
  const left = wordsOf(phrase).filter(
    (word) =>
      !isKindWord(word) &&
      !isSoftWord(word) &&
      placeOf(word) === undefined &&
      !had.some((one) => answersWord(word, one) > 0.8),
  );
  return conditionsIn(left, phrase).every(({ word, value, of, isDenied }) => {
    if (isDenied) return true;
    if (value === undefined) return strength(row, word) >= strongest(others, word);
    const isOther = of !== undefined && amountIn(row, { of, kinds: [] }) !== undefined;
    return has(row, value, of) || !(isOther || others.some((one) => has(one, value, of)));
  });
}

/** 2 where a name, a cell or a badge says it, 1 where a sentence does. */
const strength = (row: Row, word: string): number =>
  saysShortly(row, word) ? 2 : row.pieces.some(({ words }) => isAmong(word, words)) ? 1 : 0;

const strongest = (rows: readonly Row[], word: string): number =>
  Math.max(0, ...rows.map((row) => strength(row, word)));
