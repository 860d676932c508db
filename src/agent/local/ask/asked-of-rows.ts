/** Questions about records: which of them, how many, and what one of them says. */
import { isKindWord, isThingWord } from '../find/query.ts';
import type { Scene } from '../find/scene.ts';
import { compared } from '../records/compare.ts';
import { isFreeNoun, isOfRecords, isPerson, isSaid } from '../records/nouns.ts';
import { withoutOrdinal, rowAt } from '../records/ordinals.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { readRows, saysShortly, type RowReading } from '../records/select.ts';
import { plain, tokens } from '../words/normal.ts';
import { altogether } from './altogether.ts';
import { isCutShort } from './cut-short.ts';
import { bestOf } from './explain.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { isLight, toQuestion, type Question } from './question.ts';
import { answersWord } from './relations.ts';
import { valueTokens } from './tokens-of-value.ts';
import { ASKS_WHETHER } from './whether.ts';
import { whetherOfRecord } from './whether-of-record.ts';

type Asked = {
  readonly grounds: Grounds;
  readonly set: RowSet;
  readonly said: string;
  /** The list goes on elsewhere. */
  readonly isCut: boolean;
};
type Way = (asked: Asked) => string | undefined;

/** Which records, how many, how much together, one against another: what all sets of them agree on that can tell. */
export const askedOfRows = (scene: Scene, said: string): string | undefined =>
  agreed(scene, said, WAYS);

/** What the one record says that a question means. */
export const toldByRow = (scene: Scene, said: string): string | undefined =>
  agreed(scene, said, [valueOf]);

function agreed(scene: Scene, said: string, ways: readonly Way[]): string | undefined {
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
  if (about === undefined || isCut || !isOfRecords(set, about, isThingWord)) return undefined;
  const found = selected(set, about);
  const rows = found?.rows ?? [];
  if (rows.length === 0 || rows.some((row) => isSaid(row, about))) return undefined;
  return `${rows.length} (${namesOf(set, rows)})`;
}

const WHICH =
  /^(which|what|who|list(?: me)?|name|give me|show me|tell me|read|get)\b\s*(?:all\s+)?(?:of\s+)?(?:the\s+)?(.*)$/iu;

function whichOf({ set, said, isCut }: Asked): string | undefined {
  const [, asking, whole] = WHICH.exec(said) ?? [];
  if (asking === undefined || whole === undefined) return undefined;
  const noun = /^which$/iu.test(asking) ? /^\p{L}{3,}(?=\s)/u.exec(whole)?.[0] : undefined;
  const isFree = noun !== undefined && isFreeNoun(set, noun.toLowerCase());
  if (!isFree && !canBeAsked(set, asking, whole)) return undefined;
  const about = isFree ? whole.slice(noun.length) : whole;
  const found = selected(set, about);
  if (found === undefined || found.rows.length === 0) return undefined;
  const { rows, rank } = found;
  if (ASKS_VALUE.test(said) && !ASKS_NAMES.test(said)) return undefined;
  if (rank !== undefined) return isCut ? undefined : namesOf(set, rows);
  return rows.length === 1 && rows.some((row) => isSaid(row, about))
    ? undefined
    : namesOf(set, rows);
}

const canBeAsked = (set: RowSet, asking: string, about: string): boolean =>
  /^who$/iu.test(asking) ? set.rows.every(isPerson) : isOfRecords(set, about);

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

const MOST_WORDING = 160;

const wordingOf = ({ texts }: Row): string => [...new Set(texts)].join(' · ');

/** What the one record that is meant says of what is asked. */
function valueOf({ grounds, set, said, isCut }: Asked): string | undefined {
  if (ASKS_WHETHER.test(said) || HOW_MANY.test(said)) return undefined;
  const found = oneOf(set, said, isCut);
  if (found === undefined) return undefined;
  const { row, question } = found;
  const labelled = bestOf(
    grounds,
    row.statements.filter(({ value, isPart }) => isPart !== true && !isSaidIn(value, said)),
    question,
  );
  if (labelled !== undefined) return labelled.value;
  return namedIn(set, row, question);
}

const isSaidIn = (value: string, said: string): boolean => {
  const words = tokens(said);
  return tokens(value).every((word) => words.includes(word));
};

/** The one record that all but the asked words of a question mean. */
function oneOf(
  set: RowSet,
  said: string,
  isCut: boolean,
): { readonly row: Row; readonly question: Question } | undefined {
  const whole = readRows(set, said);
  const ordinal = whole?.rows.length === 1 ? undefined : withoutOrdinal(said);
  const reading = ordinal === undefined ? whole : readRows(set, ordinal.rest);
  if (reading === undefined || (isCut && reading.rank !== undefined)) return undefined;
  if (reading.telling.length === 0 && reading.rank === undefined) return undefined;
  // When something came to be as it is now is not said by any date.
  const isSince = (word: string): boolean => /ed$/u.test(word);
  if (/^when\b/iu.test(said) && reading.telling.some(isSince)) return undefined;
  const row =
    ordinal === undefined || reading.rows.length === 1
      ? reading.rows[0]
      : rowAt(reading.rows, ordinal.place);
  if (row === undefined || (ordinal === undefined && reading.rows.length > 1)) return undefined;
  // What only a sentence tells of says nothing of the rest.
  if (!reading.telling.every((word) => /^\d/u.test(word) || saysShortly(row, word)))
    return undefined;
  const { words, soft, ...question } = toQuestion(reading.rank?.rest ?? ordinal?.rest ?? said);
  const open = words.filter((word) => !reading.telling.includes(word));
  const isFree = (word: string): boolean =>
    soft.has(word) ||
    (isKindWord(word) && !UNITS.test(word)) ||
    set.called.some((one) => answersWord(word, one) > 0.86) ||
    isLight(word);
  const free = open.filter(isFree);
  return { row, question: { ...question, words: open, soft: new Set(free) } };
}

const UNITS = /^(?:days?|weeks?|months?|years?|nights?|hours?|numbers?|names?|pieces?)$/u;

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

const together: Way = ({ set, said, isCut }) => (isCut ? undefined : altogether(set, said));

const WAYS: readonly Way[] = [
  ({ set, said }) => compared(set, said),
  ({ set, said }) => whetherOfRecord(set, said),
  together,
  countOf,
  whichOf,
];
