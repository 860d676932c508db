/** Which values can answer which kind of question. */
import type { AskedKind, Question } from './question.ts';
import { answersWord } from './relations.ts';
import type { Statement } from './statements.ts';
import type { Kind } from './tokens-of-value.ts';

const NUMERIC = /^\D{0,3}\d[\d.,'’]*\s*(?:[\p{L}%+]{0,12})$/u;

const has = ({ kinds }: Statement, ...wanted: readonly Kind[]): boolean =>
  wanted.some((one) => kinds.includes(one));

const ANSWERS: Readonly<Record<AskedKind, (statement: Statement) => boolean>> = {
  any: () => true,
  number: (one) =>
    NUMERIC.test(one.value) && !has(one, 'price', 'moment', 'phone', 'span', 'percent', 'code'),
  price: (one) =>
    has(one, 'price', 'number', 'percent', 'measure', 'weight') || /\bfree\b/iu.test(one.value),
  moment: (one) => has(one, 'moment') || (has(one, 'span', 'number') && one.value.length < 20),
  span: (one) => has(one, 'span', 'length', 'moment'),
  measure: (one) => has(one, 'weight', 'length', 'measure', 'number', 'span'),
  email: (one) => has(one, 'email'),
  phone: (one) => has(one, 'phone', 'number'),
  person: (one) =>
    /\p{L}/u.test(one.value) &&
    one.value.length <= 60 &&
    (one.kinds.length === 0 || one.isTitle === true),
  place: (one) => /^[^\n]*\p{L}[^\n]*$/u.test(one.value) && !has(one, 'price', 'moment', 'span'),
};

/** Whether a value can answer what was asked; what was before only answers who asks for it. */
export function isOfKind(statement: Statement, question: Question): boolean {
  const { kind, isPast, asksWhich, words } = question;
  const { unit } = statement;
  if (unit !== undefined && kind === 'any' && words.some((word) => answersWord(word, unit) > 0))
    return false;
  if (statement.isPast === true && !isPast) return false;
  if (statement.isTitle === true && !asksWhich) return false;
  if (statement.isMessage === true && kind !== 'moment' && has(statement, 'moment')) return false;
  return ANSWERS[kind](statement);
}
