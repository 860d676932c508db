/** Questions about several records at once: which of them, how many, the most, one against another, all together. */
import { isThingWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { amountIn } from '../records/amounts.ts';
import { compared } from '../records/compare.ts';
import { isOfRecords, isPerson, isSaid } from '../records/nouns.ts';
import type { Rank } from '../records/ranks.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { selectRows, type Selected } from '../records/select.ts';
import { altogether } from './altogether.ts';
import { atPlace } from './at-place.ts';
import { isCutShort } from './cut-short.ts';
import { whetherOfRecord } from './whether-of-record.ts';

type Way = (set: RowSet, said: string) => string | undefined;

/** The answer on which all rows of records agree that have one. */
export function aboutRecords(scene: Scene, said: string): string | undefined {
  const ways = isCutShort(scene) ? OF_SOME : [...OF_SOME, ...OF_ALL];
  const answers = rowSetsOf(scene).flatMap((set) => {
    for (const way of ways) {
      const answer = way(set, said);
      if (answer !== undefined) return [answer];
    }
    return [];
  });
  const [one, ...others] = new Set(answers);
  return others.length === 0 ? one : undefined;
}

/** Of records that are named: whatever else there is. */
const OF_SOME: readonly Way[] = [compared, whetherOfRecord];

const HOW_MANY = /^(?:how many|count(?: the)?|(?:what(?: is|['’]s) )?the number of)\s+(.+)$/iu;

function countOf(set: RowSet, said: string): string | undefined {
  const about = HOW_MANY.exec(said)?.[1];
  if (about === undefined || !isOfRecords(set, about, isThingWord)) return undefined;
  const rows = selected(set, about)?.rows ?? [];
  if (rows.length === 0 || rows.some((row) => isSaid(row, about))) return undefined;
  return `${rows.length} (${titlesOf(rows) ?? about})`;
}

const WHICH =
  /^(which|what|who|list(?: me)?|name|give me|show me|tell me|read|get)\b\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(.*)$/iu;

function whichOf(set: RowSet, said: string): string | undefined {
  const [, asking, about] = WHICH.exec(said) ?? [];
  if (asking === undefined || about === undefined || !canBeAsked(set, asking, about))
    return undefined;
  const found = selected(set, about);
  if (found === undefined || found.rows.length === 0) return undefined;
  const { rows, rank } = found;
  return rank === undefined ? namesOf(rows, said, about) : peakOf(rows, rank, said);
}

const canBeAsked = (set: RowSet, asking: string, about: string): boolean =>
  /^who$/iu.test(asking) ? set.rows.every(isPerson) : isOfRecords(set, about);

/** Asks for what is said of a record, and not for the record. */
const ASKS_VALUE = /^(?:what|read|get|tell|give|show)\b/iu;
const ASKS_NAMES = /^what\s+(?!is\b|was\b|does\b|has\b)\p{L}+s\b/iu;

function namesOf(rows: readonly Row[], said: string, about: string): string | undefined {
  if (ASKS_VALUE.test(said) && !ASKS_NAMES.test(said)) return undefined;
  return rows.length === 1 && rows.some((row) => isSaid(row, about)) ? undefined : titlesOf(rows);
}

/** Which one, or, for "what is the highest salary", how much. */
function peakOf(rows: readonly Row[], { ways }: Rank, said: string): string | undefined {
  const [row] = rows;
  const of = ways[0]?.of;
  const isAmount =
    of !== undefined &&
    ASKS_VALUE.test(said) &&
    new RegExp(`(?:est|most|least|best|worst)\\s+${of}\\b`, 'iu').test(said);
  return isAmount && row !== undefined ? amountIn(row, { of, kinds: [] })?.text : titlesOf(rows);
}

/** Those that are meant, where not all are. */
function selected(set: RowSet, about: string): Selected | undefined {
  const found = selectRows(set, about);
  return found === undefined || found.conditions === 0 ? undefined : found;
}

const titlesOf = (rows: readonly Row[]): string | undefined =>
  rows.every(({ title }) => title !== '') ? rows.map(({ title }) => title).join(', ') : undefined;

/** Of whatever records there are: all must be seen. */
const OF_ALL: readonly Way[] = [altogether, countOf, atPlace, whichOf];
