/** Questions about records: which of them, how many, and what one of them says. */
import { isKindWord, isThingWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { compared } from '../records/compare.ts';
import { isFreeNoun, isOfRecords, isPerson, isSaid } from '../records/nouns.ts';
import { rankIn } from '../records/ranks.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { isLabel, readRows, saysShortly, type RowReading } from '../records/select.ts';
import { contentTokens, plain, tokens } from '../words/normal.ts';
import { altogether } from './altogether.ts';
import { isCutShort } from './cut-short.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { GLUE, isLight } from './question.ts';
import { answersWord } from './relations.ts';
import { whetherOfRecord } from './whether-of-record.ts';

export type Asked = {
  readonly grounds: Grounds;
  readonly set: RowSet;
  readonly said: string;
  /** The list goes on elsewhere. */
  readonly isCut: boolean;
};
export type Way = (asked: Asked) => string | undefined;

/** Which records, how many, how much together, one against another: what all sets of them agree on that can tell. */
export const askedOfRows = (scene: Scene, said: string): string | undefined =>
  agreed(scene, said, WAYS);

/** The answer on which all sets of records agree that have one by these ways. */
export function agreed(scene: Scene, said: string, ways: readonly Way[]): string | undefined {
  const grounds = groundsOf(scene);
  const isCut = isCutShort(scene);
  const answers = rowSetsOf(scene).flatMap((set) => {
    for (const way of ways) {
      const answer = way({ grounds, set, said, isCut });
      if (answer !== undefined) return [answer];
    }
    return [];
  });
  const [one, ...others] = new Map(answers.map((answer) => [plain(answer), answer])).values();
  return others.length === 0 ? one : undefined;
}

const HOW_MANY = /^(?:how many|count(?: the)?|(?:what(?: is|['’]s) )?the number of)\s+(.+)$/iu;

function countOf({ set, said, isCut }: Asked): string | undefined {
  const about = HOW_MANY.exec(said)?.[1];
  if (about === undefined || isCut || !isOfRecords(set, about, isCountable)) return undefined;
  const found = selected(set, about);
  const rows = found?.rows ?? [];
  const [row] = rows;
  if (found === undefined || row === undefined) return undefined;
  // What only a sentence tells of is no sign of a kind.
  const isSign = (word: string): boolean =>
    saysShortly(row, word) || !row.texts.some((text) => tokens(text).includes(word));
  if (!found.telling.every(isSign)) return undefined;
  // What is said of the one that is named is no number of them.
  const own = tokens(row.title);
  if (rows.length === 1 && found.telling.some((word) => own.includes(word))) return undefined;
  return `${rows.length} (${namesOf(set, rows)})`;
}

const WHICH =
  /^(which|what|who|list(?: me)?|name|give me|show me|tell me|read|get)\b\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(.*)$/iu;

function whichOf({ set, said, isCut }: Asked): string | undefined {
  const [, asking, whole] = WHICH.exec(said) ?? [];
  const isValue = ASKS_VALUE.test(said) && !ASKS_NAMES.test(said);
  if (asking === undefined || whole === undefined || isValue) return undefined;
  const about = describing(set, asking, whole);
  const { rows, rank } = (about === undefined ? undefined : selected(set, about)) ?? NONE;
  const isOpen = rank === undefined ? isNamed(set, rows, about) : isCut;
  if (rows.length === 0 || isOpen) return undefined;
  return labelledAs(rows, whole) ?? namesOf(set, rows);
}

const isNamed = (set: RowSet, rows: readonly Row[], about = ''): boolean =>
  rows.length === 1 && rows.some((row) => isSaid(row, about, set));

/** "Which class": where each says what class it is, that and not what it begins with. */
function labelledAs(rows: readonly Row[], about: string): string | undefined {
  const noun = tokens(about).find((word) => !GLUE.has(word));
  const values = rows.flatMap(({ statements }) => {
    const own = statements.filter(
      ({ about: label, isByName }) =>
        isByName !== true && label.length === 1 && answersWord(noun ?? '', label[0] ?? '') > 0.94,
    );
    return new Set(own.map(({ value }) => value)).size === 1 ? (own[0]?.value ?? []) : [];
  });
  return values.length === rows.length ? values.join(', ') : undefined;
}

const NONE = { rows: [], rank: undefined } as const;

/** What a question says of the records that it asks for; undefined where it asks for something else. */
function describing(set: RowSet, asking: string, about: string): string | undefined {
  if (/^who$/iu.test(asking)) {
    const asksRole =
      rankIn(about) === undefined && contentTokens(about).some((word) => isLabel(set, word));
    return set.rows.every(isPerson) && !asksRole ? about : undefined;
  }
  const noun = /^which$/iu.test(asking) ? /^\p{L}{3,}(?=\s)/u.exec(about)?.[0] : undefined;
  if (noun !== undefined && isFreeNoun(set, noun.toLowerCase())) return about.slice(noun.length);
  return isOfRecords(set, about) ? about : undefined;
}

/** Asks for what is said of a record, and not for the record. */
const ASKS_VALUE = /^(?:what|read|get|tell|give|show)\b/iu;
const ASKS_NAMES = /^what\s+(?!is\b|was\b|does\b|has\b)\p{L}+s\b/iu;

/** Those that are meant, where not all are. */
function selected(set: RowSet, about: string): RowReading | undefined {
  const found = readRows(set, about);
  const isTold = found !== undefined && found.conditions > 0 && found.left.every(isLight);
  return isTold ? found : undefined;
}

/** Their names; where one has none, or goes by the name of another, all that it says. */
function namesOf({ rows: all }: RowSet, rows: readonly Row[]): string {
  const names = all.map(({ title }) => title);
  const isApart = rows.every(
    ({ title }) => title !== '' && names.filter((name) => name === title).length === 1,
  );
  return rows.map((row) => (isApart ? row.title : wordingOf(row))).join(isApart ? ', ' : '\n');
}

/** All that a record says, in one line. */
export const wordingOf = ({ texts }: Row): string => [...new Set(texts)].join(' · ');

const isCountable = (word: string): boolean =>
  isThingWord(word) ||
  (isKindWord(word) && !/^(?:day|week|month|year|number|name|piece)s?$/u.test(word));

const together: Way = ({ set, said, isCut }) => (isCut ? undefined : altogether(set, said));

const WAYS: readonly Way[] = [
  ({ set, said }) => compared(set, said),
  ({ set, said }) => whetherOfRecord(set, said),
  together,
  countOf,
  whichOf,
];
