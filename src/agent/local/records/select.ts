/** Picks the records that a phrase describes: each of its words has to be said by them, and is then a condition. */
import { GLUE, isLight, isSoftWord } from '../ask/question.ts';
import { answersWord } from '../ask/relations.ts';
import { valueTokens } from '../ask/tokens-of-value.ts';
import { NO, YES } from '../ask/yes-or-no.ts';
import { isKindWord } from '../find/query.ts';
import { tokens } from '../words/normal.ts';
import { amountIn, toAmount, type Amount } from './amounts.ts';
import { isWithinLimit, limitsIn, type Limit } from './limits.ts';
import type { Row, RowSet } from './rows.ts';
import { peaksOf, rankIn, type Rank } from './ranks.ts';
import { stateIn } from './states.ts';

export type Selected = {
  readonly rows: readonly Row[];
  /** How many of the conditions some records do not meet. */
  readonly conditions: number;
  /** How much those have by which they were ranked. */
  readonly rank: Rank | undefined;
};

/** A phrase read against records: those left, and what each of its words did. */
export type RowReading = Selected & {
  /** Words that told records apart. */
  readonly telling: readonly string[];
  /** Words that nothing about the records explains. */
  readonly left: readonly string[];
};

/**
 * The records that are meant; undefined where a word is left that nothing explains, or an amount is not stated.
 * @param isOne one of them is meant: "the invoice" is then what says so among mails
 */
export function selectRows(set: RowSet, phrase: string, isOne = false): Selected | undefined {
  const reading = readRows(set, phrase, isOne);
  return reading === undefined || reading.left.length > 0 ? undefined : reading;
}

/** Reads a phrase against records; undefined where an amount it speaks of is not stated. */
export function readRows(set: RowSet, phrase: string, isOne = false): RowReading | undefined {
  const { limits, rest: unlimited } = limitsIn(phrase);
  const rank = rankIn(unlimited);
  const { state, rest } = stateIn(set, rank?.rest ?? unlimited);
  const used = new Set<string>();
  const within = throughAll(set.rows, limits, (rows, limit) => meeting(set, rows, limit, used));
  if (within === undefined) return undefined;
  const words = wordsOf(rest).filter((word) => !used.has(word));
  const measuring = rank === undefined ? [] : words.filter((word) => isMeasure(set, word));
  const conditions = telling(set, conditionsIn(words, rest), isOne);
  const inState = state === undefined ? within : within.filter((row) => state.has(row));
  const { rows: met, ...found } = meetAll(set, inState, conditions, measuring);
  const rows = rank === undefined ? met : peaksOf(met, rank, measuring);
  if (rows === undefined) return undefined;
  return { rows, conditions: set.rows.length - rows.length, rank, ...found };
}

/** All but the noun for what they are, which tells none of them apart. */
function telling(
  set: RowSet,
  conditions: readonly Condition[],
  isOne: boolean,
): readonly Condition[] {
  const head = conditions.find(({ word }) => isKind(set, word));
  return isOne && conditions.length === 1
    ? conditions.filter((one) => one !== head || isSaidBySome(set, one.word))
    : conditions.filter((condition) => condition !== head);
}

function meetAll(
  set: RowSet,
  rows: readonly Row[],
  conditions: readonly Condition[],
  measuring: readonly string[],
): Pick<RowReading, 'rows' | 'telling' | 'left'> {
  const tells: string[] = [];
  const left: string[] = [];
  let met = rows;
  for (const condition of conditions) {
    const hits = meant(set, set.rows, condition, measuring);
    if (hits === undefined) left.push(condition.word);
    else if (hits.length < set.rows.length) tells.push(...tokens(condition.word));
    met = hits === undefined ? met : met.filter((row) => hits.includes(row));
  }
  return { rows: met, telling: tells, left };
}

const isSaidBySome = ({ rows }: RowSet, word: string): boolean => {
  const saying = rows.filter((row) => saysShortly(row, word));
  return saying.length > 0 && saying.length < rows.length;
};

/** What is left after one condition after the other; undefined from the first on that cannot be told. */
function throughAll<T>(
  rows: readonly Row[] | undefined,
  conditions: readonly T[],
  meet: (rows: readonly Row[], condition: T) => readonly Row[] | undefined,
): readonly Row[] | undefined {
  let left = rows;
  for (const condition of conditions) left = left === undefined ? undefined : meet(left, condition);
  return left;
}

/** All but what nobody has to say: it connects, or asks. */
export const wordsOf = (text: string): readonly string[] =>
  tokens(text).filter((word) => !isEmpty(word));
const isEmpty = (word: string): boolean =>
  !DENIES.test(word) && (GLUE.has(word) || ASKS.test(word));
const ASKS =
  /^(?:list|name|names|named|called|count|number|everyone|everybody|everything|anything|whatever|whichever|thing|things|anyone|someone|somebody|person|people|those|each|every|all|both|whole|there|together|altogether|yet)$/u;

type Condition = {
  readonly word: string;
  readonly isDenied: boolean;
  readonly value?: Amount;
  /** What a value counts: "rooms" of "3 rooms". */
  readonly of?: string | undefined;
};

/** Values as they are written, and the words that are left. */
export function conditionsIn(left: readonly string[], said: string): readonly Condition[] {
  const values = valueTokens(said).flatMap(({ text, kind, to }) => {
    const amount = toAmount(text, [kind]);
    const unit = kind === 'number' ? /^[\s-]+(\p{L}{2,})/u.exec(said.slice(to))?.[1] : undefined;
    const of = unit === undefined || isEmpty(unit.toLowerCase()) ? undefined : unit.toLowerCase();
    return amount === undefined
      ? []
      : [{ word: text, isDenied: false, value: amount, of, own: tokens(text) }];
  });
  const taken = new Set(values.flatMap(({ own }) => own));
  let isDenied = false;
  const words: Condition[] = [];
  for (const word of left) {
    if (taken.has(word)) continue;
    if (DENIES.test(word)) isDenied = true;
    else words.push({ word, isDenied });
  }
  return [...values, ...words];
}

const DENIES = /^(?:no|not|without|isnt|arent|hasnt|havent|dont|doesnt|except|but)$/u;

const isMeasure = (set: RowSet, word: string): boolean =>
  set.rows.every((row) => amountIn(row, { of: word, kinds: [] }) !== undefined);

/** Those whose amount is within the limit; the word that said what is measured is used. */
function meeting(
  set: RowSet,
  rows: readonly Row[],
  limit: Limit,
  used: Set<string>,
): readonly Row[] | undefined {
  const { kinds, of } = limit;
  const ways = [
    ...of.map((word) => ({ of: word, kinds })),
    ...(kinds.length > 0 ? [{ of: undefined, kinds }] : []),
  ];
  for (const measured of ways) {
    const amounts = new Map(set.rows.map((row) => [row, amountIn(row, measured)]));
    const verdicts = rows.map((row) => {
      const amount = amounts.get(row);
      return { row, isMet: amount === undefined ? undefined : isWithinLimit(amount, limit) };
    });
    if (verdicts.some(({ isMet }) => isMet === undefined)) continue;
    if (measured.of !== undefined) used.add(measured.of);
    return verdicts.flatMap(({ row, isMet }) => (isMet === true ? [row] : []));
  }
  return undefined;
}

/** Those of the rows that meet one condition; undefined where nothing says what it means. */
function meant(
  set: RowSet,
  rows: readonly Row[],
  { word, isDenied, value, of }: Condition,
  measuring: readonly string[],
): readonly Row[] | undefined {
  if (value !== undefined) {
    const hits = new Set(set.rows.filter((row) => has(row, value, of)));
    return hits.size === 0 ? undefined : rows.filter((row) => hits.has(row) !== isDenied);
  }
  if (measuring.includes(word)) return rows;
  const hits = hitsOf(set, word);
  if (hits === undefined)
    return isKind(set, word) || isSoftWord(word) || ATTRIBUTES.has(word) || OF_SOMEBODY.test(word)
      ? rows
      : undefined;
  return rows.filter((row) => hits.has(row) !== isDenied);
}

const isKind = (set: RowSet, word: string): boolean => isKindWord(word) || isCalled(set, word);

const isCalled = ({ called }: RowSet, word: string): boolean =>
  called.some((one) => answersWord(word, one) > 0.8);

/** The rows that a word is true of; undefined where it is of none in particular. */
function hitsOf(set: RowSet, word: string): ReadonlySet<Row> | undefined {
  const { rows } = set;
  const marked = yesOf(set, word);
  if (marked !== undefined) return marked;
  const short = rows.filter((row) => saysShortly(row, word));
  const isVerb =
    isLight(word) && !rows.some(({ pieces }) => pieces.some((one) => one.words.includes(word)));
  if (short.length > 0 && !isVerb) return new Set(short);
  if (STATE.test(word) && rows.every(({ isOn }) => isOn !== undefined))
    return new Set(rows.filter(({ isOn }) => isOn === ON.test(word)));
  return (
    labelledRows(rows, word) ?? (isVerb || isKind(set, word) ? undefined : saidAtLength(rows, word))
  );
}

/** What but one of them tells of tells it from the others; what several do tells nothing. */
function labelledRows(rows: readonly Row[], word: string): ReadonlySet<Row> | undefined {
  const labelled = rows.filter((row) => isLabelOf(row, word));
  if (labelled.length === 0) return undefined;
  const isTelling = labelled.length === 1 && labelled.every((row) => isLabelOf(row, word, 0.94));
  return new Set(isTelling ? labelled : rows);
}

function saidAtLength(rows: readonly Row[], word: string): ReadonlySet<Row> | undefined {
  const long = rows.filter(({ pieces }) => pieces.some(({ words }) => isOneOf(word, words)));
  return long.length === 0 ? undefined : new Set(long);
}

/** Whether a word only says what is told of them. */
export const isLabel = ({ rows }: RowSet, word: string): boolean =>
  rows.some((row) => isLabelOf(row, word));

const isLabelOf = ({ statements }: Row, word: string, least = 0.8): boolean =>
  statements.some(({ about }) => about.some((one) => answersWord(word, one) > least));

/** What somebody did with a record is said by whose it is. */
const OF_SOMEBODY =
  /^(?:wrote|written|writes|writing|sent|sends|sending|posted|posting|published|shared|made|owns|owned|living|working|belonging)$/u;

/** Say of what kind a word beside them is: "high priority". */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'priority status category type genre level difficulty size colour color language brand department team role country city tag'.split(
    ' ',
  ),
);

const STATE =
  /^(?:done|finished|completed?|checked|ticked|open|left|remaining|pending|unfinished|incomplete|unchecked|todo)$/u;
const ON = /^(?:done|finished|completed?|checked|ticked)$/u;

/** Those of which a yes is said, where each says yes or no under the word. */
export function yesOf({ rows }: RowSet, word: string): ReadonlySet<Row> | undefined {
  const verdicts = rows.map(({ statements }) => {
    const own = statements.filter(
      ({ about, value, isByName }) =>
        isByName !== true &&
        (YES.test(value) || NO.test(value)) &&
        about.some((one) => answersWord(word, one) > 0.89),
    );
    const isYes = own.some(({ value }) => YES.test(value));
    return own.length === 0 ? undefined : isYes;
  });
  if (verdicts.includes(undefined)) return undefined;
  return new Set(rows.filter((_row, index) => verdicts[index] === true));
}

/** Whether a name, a cell or a badge says the word. */
export const saysShortly = ({ pieces }: Row, word: string): boolean =>
  pieces.some(
    ({ isShort, words, isName }) =>
      isShort && (isName ? isOneOf(word, words) : isAmong(word, words)),
  );

/** A name says only what it says: "New volunteer" is not unread. */
const isOneOf = (word: string, had: readonly string[]): boolean =>
  had.some((one) => answersWord(word, one) > (had.length > 1 ? 0.91 : 0.89));

/** Whether a word stands among others, by itself or as one of its sense. */
export const isAmong = (word: string, had: readonly string[]): boolean =>
  had.some((one) => answersWord(word, one) > 0.89);

/** Whether a row has just this value: so much of what it counts, where it says how much, or else anywhere. */
export function has(row: Row, value: Amount, of: string | undefined): boolean {
  const own = of === undefined ? undefined : amountIn(row, { of, kinds: [] });
  if (own !== undefined) return isSame(own, value);
  return row.pieces.some(({ text }) => {
    const amounts = valueTokens(text).map(({ text: said, kind }) => toAmount(said, [kind]));
    const [one, ...others] = amounts;
    return one !== undefined && others.length === 0 && isSame(one, value);
  });
}

const isSame = (one: Amount, value: Amount): boolean =>
  one.value === value.value &&
  (one.scale === value.scale || (value.scale === 'number' && one.scale === 'price'));
