/** "The next train", "the third song", "song number 2": a place among records. */
import { placeOf } from '../find/query.ts';
import { amountIn } from './amounts.ts';
import type { Row } from './rows.ts';

export type Ordinal = {
  /** 1 is the first, -1 the last. */
  readonly place: number;
  /** The phrase without it. */
  readonly rest: string;
};

const ORDINAL =
  /\b(?:the\s+)?(?:(next|first|earliest|soonest|second|third|fourth|fifth|last|final|\d+(?:st|nd|rd|th))\b(?=\s+\p{L}|\s*$)|(?:number|no\.|#)\s?(\d+)\b)/iu;

/** Takes a place out of a phrase; undefined where it has none. */
export function withoutOrdinal(phrase: string): Ordinal | undefined {
  const found = ORDINAL.exec(phrase);
  const word = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (found === null || word === undefined) return undefined;
  const place = /^\d/u.test(word)
    ? Number.parseInt(word, 10)
    : /^(?:next|earliest|soonest)$/u.test(word)
      ? 1
      : word === 'final'
        ? -1
        : placeOf(word);
  return place === undefined
    ? undefined
    : { place, rest: phrase.replace(ORDINAL, ' ').replaceAll(/\s+/gu, ' ').trim() };
}

/** The record at a place: the earliest first where they stand in the order of time, either way; else as they stand. */
export function rowAt(rows: readonly Row[], place: number): Row | undefined {
  const moments = rows.map((row) => amountIn(row, { of: undefined, kinds: ['moment'] }));
  const values = moments.flatMap((moment) =>
    moment === undefined || moment.scale !== moments[0]?.scale ? [] : [moment.value],
  );
  const isFalling =
    values.length === rows.length &&
    Math.abs(place) === 1 &&
    values.every((value, index) => index === 0 || value < (values[index - 1] ?? value));
  return (isFalling ? rows.toReversed() : rows).at(place < 0 ? place : place - 1);
}
