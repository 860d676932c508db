/** Finds the one statement that explains all words of a question. */
import type { Scene } from '../find/scene.ts';
import { plain, tokens } from '../words/normal.ts';
import { groundsOf, type Context, type Grounds } from './grounds.ts';
import { isOfKind } from './kinds-of-answers.ts';
import { NO, YES } from './yes-or-no.ts';
import { GLUE, saysBefore, SPEAKING, type AskedKind, type Question } from './question.ts';
import { answersWord } from './relations.ts';
import { statementsOf, type Statement } from './statements.ts';
import type { Kind } from './tokens-of-value.ts';

/** The best statement must be this much better than one with another value. */
const MARGIN = 0.05;

export type Explained =
  | { readonly kind: 'one'; readonly statement: Statement }
  | { readonly kind: 'several'; readonly values: readonly string[] }
  | { readonly kind: 'none' };

/** What the page states about a question. */
export function explained(scene: Scene, question: Question): Explained {
  const grounds = groundsOf(scene);
  if (question.words.length === 0 && question.kind !== 'price') return { kind: 'none' };
  return explainedBy(grounds, statementsOf(grounds), question);
}

/** What some statements say about a question, where they clearly do. */
export function bestOf(
  grounds: Grounds,
  statements: readonly Statement[],
  question: Question,
): Statement | undefined {
  const found = explainedBy(grounds, statements, question);
  return found.kind === 'one' ? found.statement : undefined;
}

function explainedBy(
  grounds: Grounds,
  statements: readonly Statement[],
  question: Question,
): Explained {
  const scored = statements.flatMap((statement) => {
    const score = scoreOf(grounds, statement, question);
    return score === undefined ? [] : [{ statement, score }];
  });
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const [best] = sorted;
  if (best === undefined) return { kind: 'none' };
  const level = sorted.filter(({ score }) => score > best.score - MARGIN);
  const last = question.isLast ? lastOf(level.map(({ statement }) => statement)) : undefined;
  if (last !== undefined) return { kind: 'one', statement: last };
  const said = level.map(({ statement }) => statement);
  const whole = said.filter((one) => !said.some((other) => isPartOf(one, other)));
  const values = new Map(whole.map((one) => [keyOf(one), one.value]));
  return values.size === 1
    ? { kind: 'one', statement: whole[0] ?? best.statement }
    : { kind: 'several', values: [...values.values()] };
}

/** "04:00" of "today at 04:00", where both are read off the same text. */
const isPartOf = (one: Statement, other: Statement): boolean =>
  one.node === other.node &&
  one.unit === undefined &&
  other.value.length <= MOST_WHOLE &&
  other.value !== one.value &&
  other.value.includes(one.value);

const MOST_WHOLE = 40;

/** "6 bids" is the same as 6. */
const keyOf = ({ value, unit }: Statement): string =>
  plain(unit === undefined ? value : value.slice(0, value.length - unit.length));

/** The last of several messages; where the newest stand on top, nobody can tell. */
function lastOf(statements: readonly Statement[]): Statement | undefined {
  return statements.every(({ isMessage }) => isMessage === true)
    ? statements.toSorted((one, other) => one.node.at - other.node.at).at(-1)
    : undefined;
}

/** How well a statement explains a question; undefined where a word is left, or the value is of another kind. */
function scoreOf(grounds: Grounds, statement: Statement, question: Question): number | undefined {
  if (!canAnswer(grounds, statement, question)) return undefined;
  const said = question.words.map((word) => best(word, statement.about));
  const implied = impliedBy(statement.kinds);
  const isSaid = said.some((match) => match > 0);
  if (!isSaid && (statement.isOnlyByLabel === true || isTelling(statement))) return undefined;
  if (!isSaid && (statement.isMessage === true || !speaks(statement, question, implied)))
    return undefined;
  const cost = costOf(grounds, statement, question, said, implied);
  if (cost === undefined) return undefined;
  return (
    statement.weight +
    0.3 * precision(statement, question) +
    (question.isPast && statement.isPast === true ? 0.3 : 0) +
    spoken(statement, question) -
    cost -
    strangeness(grounds, statement, question)
  );
}

/** A value of the kind asked for is likelier than one that only could be: how much is seldom a share. */
function spoken({ kinds }: Statement, { kind }: Question): number {
  if (SPEAKING[kind].some((one) => kinds.includes(one))) return 0.08;
  return kind === 'price' && kinds.includes('percent') ? -0.1 : 0;
}

/** Whether the words beside a value say much: then one of them has to be asked for. */
const isTelling = ({ about, isTitle }: Statement): boolean =>
  isTitle !== true && about.filter((word) => !GLUE.has(word) && !EMPTY.has(word)).length > 1;

/** Whether a statement is of the kind that was asked for, whatever it is about. */
const canAnswer = (grounds: Grounds, statement: Statement, question: Question): boolean =>
  isOfKind(statement, question) &&
  !isInQuestion(statement, question) &&
  isMet(statement, question) &&
  isSuch(statement, question) &&
  (statement.isTitle === true || !isHeading(grounds, statement.value));

/** What stands as a heading is the name of something, no value of it. */
const isHeading = ({ texts }: Grounds, value: string): boolean =>
  texts.some(({ role, name }) => role === 'heading' && name === value);

/** Whether a value is what was asked for by a noun: a city, a colour. */
function isSuch(
  { about, kinds, isTitle, value }: Statement,
  { nouns, asksWhich }: Question,
): boolean {
  if (asksWhich && isTitle !== true && (YES.test(value) || NO.test(value))) return false;
  if (nouns.length === 0 || isTitle === true) return true;
  const implied = impliedBy(kinds);
  return nouns.some((noun) => best(noun, about) > 0 || implied.has(noun));
}

/** Where the question names a column, its cell in this record must be what the question says of it. */
function isMet({ cells = [] }: Statement, { words, soft, isDenied }: Question): boolean {
  return cells.every(({ head, text }) => {
    const isNamed = words.some((word) => !soft.has(word) && best(word, head) > 0.86);
    if (!isNamed) return true;
    if (YES.test(text)) return !isDenied;
    if (NO.test(text)) return isDenied;
    const own = tokens(text);
    return !isDenied && words.some((word) => best(word, own) > 0.86);
  });
}

/** What the question says itself is no answer to it. */
function isInQuestion({ value }: Statement, { words }: Question): boolean {
  const said = tokens(value).filter((word) => !EMPTY.has(word));
  return said.length > 0 && said.every((one) => words.some((word) => answersWord(word, one) > 0.9));
}

/** Whether a value answers by its kind, without a label that says so: a price answers "how much". */
const speaks = (
  statement: Statement,
  { words, kind }: Question,
  implied: ReadonlySet<string>,
): boolean =>
  words.some((word) => implied.has(word)) ||
  SPEAKING[kind].some((one) => statement.kinds.includes(one)) ||
  (statement.isTitle === true && statement.isMessage !== true) ||
  isNatural(statement, kind);

/** How far off the words of the question have to be looked for; undefined where one is not found. */
function costOf(
  grounds: Grounds,
  statement: Statement,
  { words, soft }: Question,
  said: readonly number[],
  implied: ReadonlySet<string>,
): number | undefined {
  const contexts = contextsFor(grounds, statement, said);
  let cost = 0;
  for (const [index, word] of words.entries()) {
    const match = said[index] ?? 0;
    if (match > 0) {
      cost += inexactness(match, soft.has(word));
      continue;
    }
    const isImplied = implied.has(word) || (statement.isPast === true && saysBefore(word));
    const farness = isImplied ? 0.01 : farnessOf(word, contexts);
    if (farness === undefined && !soft.has(word)) return undefined;
    cost = soft.has(word) ? cost + Math.min(farness ?? 0.1, 0.1) : Math.max(cost, farness ?? 0);
  }
  return cost;
}

/** What is asked for by its own word is likelier than by another. */
const inexactness = (match: number, isSoft: boolean): number =>
  0.3 * (1 - match) + (isSoft || match > 0.97 ? 0 : 0.02);

/** What surrounds a statement; the rest of a record only where its label is what was asked for. */
function contextsFor(
  grounds: Grounds,
  statement: Statement,
  said: readonly number[],
): readonly Context[] {
  const isSaid = statement.isByName !== true && said.some((match) => match > 0);
  const isOpen = statement.isTitle !== true && isSaid;
  return [
    ...statement.beside.filter(({ isBody }) => isBody !== true || isSaid),
    ...grounds.contextsOf(statement.node).filter(({ isBody }) => isBody !== true || isOpen),
  ];
}

const best = (word: string, had: readonly string[]): number =>
  had.reduce((top, one) => Math.max(top, answersWord(word, one)), 0);

/** How far off a word stands that explains this one; undefined where none does. */
function farnessOf(word: string, contexts: readonly Context[]): number | undefined {
  let closest: number | undefined;
  for (const { words, cost } of contexts) {
    if (closest !== undefined && cost >= closest) continue;
    const match = best(word, words);
    if (match > 0.86) closest = cost + 0.3 * (1 - match);
  }
  return closest;
}

/** Share of the label that the question says; a label that says nothing is neither right nor wrong. */
function precision({ about, isMessage }: Statement, { words }: Question): number {
  if (isMessage === true) return 1;
  const content = about.filter((word) => !EMPTY.has(word));
  if (content.length === 0) return 0.3;
  return (
    content.filter((one) => words.some((word) => answersWord(word, one) > 0)).length /
    content.length
  );
}

const EMPTY: ReadonlySet<string> = new Set(
  'a an the of for in on at your our this per no to and is are'.split(' '),
);

/** What stands in a record or under a heading that nobody spoke of is less likely meant. */
function strangeness(grounds: Grounds, { node, isTitle }: Statement, { words }: Question): number {
  if (isTitle === true) return 0;
  const [record] = grounds.recordsAround(node.at);
  const [heading] = grounds.headingsOver(node);
  const title = record === undefined ? undefined : grounds.records.get(record);
  const isStrange = (name: string | undefined): boolean =>
    name !== undefined &&
    tokens(name).every((had) => words.every((word) => answersWord(word, had) < 0.86));
  const ofRecord = title !== node && isStrange(title?.name) ? 0.06 : 0;
  return ofRecord + (heading?.level !== 1 && isStrange(heading?.name) ? 0.06 : 0);
}

const IMPLIED: Readonly<Partial<Record<Kind, string>>> = {
  price:
    'bid total amount balance price cost costs pay paid charge expensive fee much earn earns salary',
  moment: 'date day time late hour',
  span: 'long take takes last lasts duration time',
  weight: 'heavy weigh weighs weight',
  length: 'tall high wide deep long far big',
  phone: 'phone number telephone mobile call reach contact',
  email: 'email mail address contact reach write',
  web: 'website web address url',
  percent: 'percent percentage',
  number: 'number',
  code: 'number code version',
  measure: 'big large calories temperature hot warm',
};

const impliedWords = new Map(
  Object.entries(IMPLIED).map(([kind, words]) => [kind as Kind, words.split(' ')]),
);

const impliedBy = (kinds: readonly Kind[]): ReadonlySet<string> =>
  new Set(kinds.flatMap((kind) => impliedWords.get(kind) ?? []));

/** Kinds of values that a word asks for by itself: a weight for "heavy". */
export const kindsSpokenOf = (word: string): readonly Kind[] =>
  [...impliedWords].flatMap(([kind, words]) => (words.includes(word) ? [kind] : []));

const QUANTITY: ReadonlySet<string> = new Set('quantity qty count pieces pcs units'.split(' '));
const PLACE: ReadonlySet<string> = new Set(
  'place location venue address room city where'.split(' '),
);
const PERSON: ReadonlySet<string> = new Set('by author owner from host'.split(' '));

/** A label that answers this kind of question by itself: where, by whom, how many. */
function isNatural({ about }: Statement, kind: AskedKind): boolean {
  if (kind === 'place') return about.some((word) => PLACE.has(word));
  if (kind === 'number') return about.some((word) => QUANTITY.has(word));
  return kind === 'person' && about.some((word) => PERSON.has(word));
}
