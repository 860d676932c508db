/** What one record says of what is asked: the record is told by some words of the question, the value by the others. */
import { isKindWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { isOfRecords, isPerson } from '../records/nouns.ts';
import { rowAt, withoutOrdinal, type Ordinal } from '../records/ordinals.ts';
import { amountIn } from '../records/amounts.ts';
import type { Rank } from '../records/ranks.ts';
import type { Row, RowSet } from '../records/rows.ts';
import { readRows, saysShortly, type RowReading } from '../records/select.ts';
import { tokens } from '../words/normal.ts';
import { agreed, wordingOf, type Asked } from './asked-of-rows.ts';
import { bestOf } from './explain.ts';
import { isLight, toQuestion, type Question } from './question.ts';
import { answersWord } from './relations.ts';
import { valueTokens } from './tokens-of-value.ts';

/** What the one record that a question means says of what it asks. */
export const toldByRow = (scene: Scene, said: string): string | undefined =>
  agreed(scene, said, [valueOf]);

const ASKS_ELSE =
  /^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|may|must|should|how many|count)\b/iu;

function valueOf({ grounds, set, said, isCut }: Asked): string | undefined {
  if (ASKS_ELSE.test(said)) return undefined;
  const found = oneOf(set, said, isCut);
  if (found === undefined) return undefined;
  const { row, question, isItself } = found;
  if (isItself) return row.title === '' ? undefined : row.title;
  const amount = amountOf(found, said);
  if (amount !== undefined) return amount;
  const labelled = bestOf(
    grounds,
    row.statements.filter(({ value }) => !isSaidIn(value, said)),
    question,
  );
  return labelled?.value ?? namedIn(set, row, question);
}

/** How much the first in rank has: "what is the highest score". */
function amountOf({ row, question, rank }: Told, said: string): string | undefined {
  const of = rank?.ways[0]?.of;
  const isAsked = of !== undefined && /^what\b/iu.test(said);
  return isAsked && question.words.every((word) => question.soft.has(word))
    ? amountIn(row, { of, kinds: [] })?.text
    : undefined;
}

const isSaidIn = (value: string, said: string): boolean => {
  const words = tokens(said);
  return tokens(value).every((word) => words.includes(word));
};

type Told = {
  readonly row: Row;
  /** What is left of the question. */
  readonly question: Question;
  readonly rank: Rank | undefined;
  /** The record itself is asked for. */
  readonly isItself: boolean;
};

/** The one record that all but the asked words of a question mean. */
function oneOf(set: RowSet, said: string, isCut: boolean): Told | undefined {
  const whole = readRows(set, said);
  const ordinal = whole?.rows.length === 1 ? undefined : withoutOrdinal(said);
  if (ordinal !== undefined) return atPlace(set, ordinal, isCut);
  const [row, ...others] = whole?.rows ?? [];
  if (whole === undefined || others.length > 0 || !isTold(whole, isCut)) return undefined;
  return told(set, row, whole, whole.rank?.rest ?? said);
}

/** "The next train to Oslo", "the third song". */
function atPlace(set: RowSet, { place, rest }: Ordinal, isCut: boolean): Told | undefined {
  const reading = readRows(set, rest);
  if (reading === undefined) return undefined;
  const found = told(set, rowAt(reading.rows, place), reading, rest);
  if (found === undefined || reading.telling.length > 0) return found;
  const { words, soft } = found.question;
  const isItself =
    !isCut &&
    found.question.nouns.length === 0 &&
    isOfRecords(set, rest) &&
    words.every((word) => soft.has(word));
  return isItself ? { ...found, isItself } : undefined;
}

const isTold = ({ telling, rank }: RowReading, isCut: boolean): boolean =>
  rank === undefined ? telling.length > 0 : !isCut;

function told(
  set: RowSet,
  row: Row | undefined,
  { telling, rank }: RowReading,
  said: string,
): Told | undefined {
  if (row === undefined || !telling.every((word) => /^\d/u.test(word) || saysShortly(row, word)))
    return undefined;
  const { words, soft, ...question } = toQuestion(said);
  // When something came to be as it is now is not said by any date.
  if (question.kind === 'moment' && telling.some((word) => word.endsWith('ed'))) return undefined;
  const open = words.filter((word) => !telling.includes(word));
  const free = open.filter((word) => soft.has(word) || isFree(set, word));
  return {
    row,
    question: { ...question, words: open, soft: new Set(free) },
    rank,
    isItself: false,
  };
}

/** Says of what kind the record is, or connects. */
const isFree = ({ called }: RowSet, word: string): boolean =>
  isLight(word) ||
  (isKindWord(word) && !UNITS.test(word)) ||
  called.some((one) => answersWord(word, one) > 0.86);

const UNITS = /^(?:days?|weeks?|months?|years?|nights?|hours?|numbers?|names?|pieces?)$/u;

const MOST_WORDING = 160;

/** Nouns for what goes by a name of its own. */
const NAMED =
  /^(?:compan(?:y|ies)|firms?|employers?|organi[sz]ations?|brands?|makers?|shops?|artists?|bands?|authors?|writers?|senders?|persons?|people|city|cities|towns?|villages?|places?|streets?|countr(?:y|ies)|hotels?|restaurants?|clubs?|clinics?|schools?)$/u;

/** A name in it that nobody spoke of, where somebody or somewhere is asked for. */
function namedIn(
  set: RowSet,
  row: Row,
  { kind, words, soft, nouns }: Question,
): string | undefined {
  const asksName = kind === 'person' || kind === 'place' || nouns.some((noun) => NAMED.test(noun));
  const isOpen = words.some((word) => !soft.has(word) && !isLight(word) && !NAMED.test(word));
  if (!asksName || isOpen) return undefined;
  const names = row.texts.filter(
    (text) => NAME.test(text) && valueTokens(text).length === 0 && !isOfAll(set, text),
  );
  const others = names.filter((text) => text !== row.title);
  const [one, ...more] = kind === 'person' && isPerson(row) ? [row.title] : others;
  if (one !== undefined && more.length === 0) return one;
  const wording = wordingOf(row);
  return names.length > 0 && wording.length <= MOST_WORDING ? wording : undefined;
}

/** Words that begin with capitals, in short: "Oak Clinic, York". */
const NAME =
  /^(?=.{2,60}$)\p{Lu}[\p{L}.'’&-]*(?:,? (?:(?:of|the|and|de|van|von|&) )?\p{Lu}[\p{L}.'’&-]*)*$/u;

const isOfAll = ({ rows }: RowSet, text: string): boolean =>
  rows.every(({ texts }) => texts.includes(text));
