/** Which values can answer which kind of question. */
import type { AskedKind, Question } from './question.ts';
import { answersWord } from './relations.ts';
import type { Statement } from './statements.ts';
import type { Kind } from './tokens-of-value.ts';

const NUMERIC = /^\D{0,3}\d[\d.,'’]*\s*(?:[\p{L}%+]{0,12})$/u;

/** Words that all begin with capitals, or one word. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |von |of |the |& )?\p{Lu}[\p{L}.'’-]*)*|[\p{L}\p{N}_@.-]+)$/u;

/** Makes a moment of a span: "ends in 2 h", "3 days ago". */
const RELATIVE = /\b(?:in|within|ago|after|before|left)\b/u;

const has = ({ kinds }: Statement, ...wanted: readonly Kind[]): boolean =>
  wanted.some((one) => kinds.includes(one));

const ANSWERS: Readonly<Record<AskedKind, (statement: Statement) => boolean>> = {
  any: () => true,
  number: (one) =>
    NUMERIC.test(one.value) && !has(one, 'price', 'moment', 'phone', 'span', 'percent', 'code'),
  price: (one) =>
    has(one, 'price', 'number', 'percent', 'measure', 'weight') || /\bfree\b/iu.test(one.value),
  moment: (one) =>
    has(one, 'moment') ||
    (has(one, 'number') && /^\d{1,4}$/u.test(one.value)) ||
    (has(one, 'span') &&
      one.value.length < 20 &&
      RELATIVE.test(`${one.about.join(' ')} ${one.value}`)),
  span: (one) => has(one, 'span', 'length', 'moment'),
  measure: (one) => has(one, 'weight', 'length', 'measure', 'number', 'span'),
  email: (one) => has(one, 'email'),
  phone: (one) => has(one, 'phone', 'number'),
  person: (one) =>
    /\p{L}/u.test(one.value) &&
    one.value.length <= 60 &&
    (one.isTitle === true ? NAME.test(one.value) : one.kinds.length === 0),
  place: (one) =>
    /^[^\n]*\p{L}[^\n]*$/u.test(one.value) &&
    !has(one, 'price', 'span') &&
    (!has(one, 'moment') || /^\p{Lu}[\p{L} ]+, /u.test(one.value)),
};

/** Whether a value can answer what was asked; what was before only answers who asks for it. */
export const isOfKind = (statement: Statement, question: Question): boolean =>
  isAsked(statement, question) &&
  (!question.isEnd || question.kind !== 'moment' || isEnd(statement)) &&
  (statement.isMessage !== true || isAskedOfMessage(statement, question)) &&
  ANSWERS[question.kind](statement);

/** A range, or a moment that a word makes the end: "until 3 May". */
const isEnd = ({ about, value }: Statement): boolean =>
  /\S\s?(?:to|until|till|[-–])\s?\S/u.test(value) ||
  about.some((word) =>
    /^(?:until|till|to|due|closes?|closing|ends?|expires?|deadline|hasta|bis|latest)$/u.test(word),
  );

function isAsked(statement: Statement, { kind, isPast, asksWhich, words }: Question): boolean {
  const { unit } = statement;
  if (unit !== undefined && kind === 'any' && words.some((word) => answersWord(word, unit) > 0))
    return false;
  if (statement.isPast === true && !isPast) return false;
  return asksWhich ? statement.isPart !== true : statement.isTitle !== true;
}

const isAskedOfMessage = (statement: Statement, { kind }: Question): boolean =>
  (kind === 'moment' || !has(statement, 'moment')) &&
  (kind !== 'person' || statement.isTitle === true);
