/** Words of a sentence about a form that set nothing: they only say what it is about, who does it, or join the rest. */
import { isGlue, isHaving, textOf, type Token } from './state-tokens.ts';
import { measured } from './units.ts';

/** What of a sentence may be left aside. */
export type Aside = {
  /** Words that only say what it is about, where they stand after an article or another such word. */
  readonly idle?: ReadonlySet<string>;
  /** First words of buttons' names: idle only behind an article. */
  readonly verbs?: ReadonlySet<string>;
};

/** Whether a word only says what it is about; after a word that says something it may be part of a value. */
export function isAside(tokens: readonly Token[], index: number, { idle, verbs }: Aside): boolean {
  if (SAYS_NOTHING.some((says) => says(tokens, index))) return true;
  const saysWhat = (token: Token | undefined): boolean =>
    token?.isQuoted === false &&
    idle !== undefined &&
    token.plain.split(' ').every((word) => idle.has(word) || idle.has(word.replace(/s$/u, '')));
  const before = tokens[index - 1];
  const isVerb = verbs?.has(tokens[index]?.plain ?? '') === true && !isArticle(before);
  if (isVerb) return false;
  const isFree = before === undefined || isGlue(before) || saysWhat(before);
  return isFree && saysWhat(tokens[index]);
}

/** "two of these shoes": the noun says what all of it is about. */
const isOfThese = (tokens: readonly Token[], index: number): boolean =>
  /^(?:these|those|them)$/u.test(tokens[index - 1]?.plain ?? '') &&
  tokens[index - 2]?.plain === 'of' &&
  tokens[index]?.isSign === false;

/** "4 kg of paint": what is measured. */
const isMeasured = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.plain === 'of' &&
  tokens[index]?.isSign === false &&
  measured(textOf(tokens.slice(Math.max(0, index - 3), index - 1)))?.unit !== undefined;

/** "leaving from Rome": only "from" says which end. */
const isOnTheWay = (tokens: readonly Token[], index: number): boolean =>
  ON_THE_WAY.test(tokens[index]?.plain ?? '') &&
  /^(?:from|to|in|at)$/u.test(tokens[index + 1]?.plain ?? '');
const ON_THE_WAY = /^(?:leaving|departing|starting|travell?ing|flying|going|arriving|heading)$/u;

const SAYS_NOTHING = [isHaving, isOfThese, isMeasured, isOnTheWay];

/** Behind words that are to be typed, what joins nothing may be one of them. */
const isOfText = (token: Token | undefined): boolean =>
  token !== undefined && !token.isSign && !JOINS.test(token.plain);
const JOINS =
  /^(?:and|then|also|plus|please|pls|kindly|thanks|with|for|in|into|as|at|on|from|to|by|of|und|dann|bitte|et|puis|y|luego|e|poi)?$/u;

const isArticle = (token: Token | undefined): boolean =>
  /^(?:the|an?|my|your)$/u.test(token?.plain ?? '');

/**
 * Where to go on after what says nothing: a word, a sign, a word in brackets.
 * @param isOpen words that are to be typed stand right before it
 */
export function skipsTo(
  tokens: readonly Token[],
  index: number,
  isOpen: boolean,
): number | undefined {
  const token = tokens[index];
  if (token === undefined || !isGlue(token) || (isOpen && isOfText(token))) return undefined;
  if (token.text !== '(') return index + 1;
  return tokens[index + 2]?.text === ')' ? index + 3 : undefined;
}
