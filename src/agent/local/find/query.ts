/** What somebody called a thing, taken apart: name, kind, place in a row, surroundings. */
import {
  KIND_NOUNS,
  NUMBERS,
  REGION_WORDS,
  ROLE_WORDS,
  STOP_WORDS,
  THING_WORDS,
} from '../words/data.ts';
import { plain } from '../words/normal.ts';

/** Which one of several that answer to the name: 1 is the first, -1 the last. */
export type Place = number | readonly number[] | 'all' | 'both';

export type Query = {
  /** As it was written, without articles around it. */
  readonly said: string;
  /** The name, without words for kinds and places. */
  readonly name: string;
  readonly quoted: boolean;
  /** Roles by which the kind that was named goes. */
  readonly roles: readonly string[] | undefined;
  readonly place: Place | undefined;
  /** Words around a quoted name that say more: where it is, what it belongs to. */
  readonly leaves: boolean;
};

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u;

/** Stands on both sides of the number of a quoted text that was taken out; nobody types it. */
export const QUOTE_SIGN = '\u{E000}';
const MARK = new RegExp(`${QUOTE_SIGN}(\\d+)${QUOTE_SIGN}`, 'gu');

/** Quoted texts of an instruction, taken out before it is cut into words, by number. */
export type Quotes = readonly string[];

/** Puts the quoted texts back. */
export const unquote = (text: string, quotes: Quotes): string =>
  text
    .replaceAll(MARK, (_all, number: string) => quotes[Number(number)] ?? '')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();

/** The one quoted text that is in a piece, or undefined. */
export function soleQuote(text: string, quotes: Quotes): string | undefined {
  const marks = [...text.matchAll(MARK)];
  return marks.length === 1 ? quotes[Number(marks[0]?.[1])] : undefined;
}

/** A number or place word. */
export function placeOf(word: string): number | undefined {
  const digits = ORDINAL.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const number = NUMBERS[word];
  return number !== undefined && /^(?:first|second|third|\w+th|last|final|penultimate)$/u.test(word)
    ? number
    : undefined;
}

const rolesOf = (word: string): readonly string[] | undefined =>
  ROLE_WORDS[word] ?? ROLE_WORDS[word.replace(/s$/u, '')] ?? ROLE_WORDS[word.replace(/es$/u, '')];

/** The ways to take a phrase apart, best first: a word for a kind may also be part of the name. */
export function toQueries(phrase: string, quotes: Quotes): readonly Query[] {
  const first = toQuery(phrase, quotes);
  if (first.quoted) {
    const kind = rolesOf(plain(first.name));
    return kind === undefined
      ? [first]
      : [first, { ...first, name: '', quoted: false, roles: kind }];
  }
  const words = plain(unquote(phrase, quotes)).split(' ');
  const kinds = words.filter((word) => rolesOf(word) !== undefined);
  if (kinds.length < 2) return [first];
  const others = kinds.map((kind) => {
    const left = words.filter((word) => word !== kind && placeOf(word) === undefined);
    return { ...first, name: trimmed(left, () => false), roles: rolesOf(kind) };
  });
  return [first, ...others];
}

/** Takes a phrase apart. */
export function toQuery(phrase: string, quotes: Quotes): Query {
  const quote = soleQuote(phrase, quotes);
  const quoted = quote !== undefined;
  const said = unquote(phrase, quotes).replace(/^(?:the|an?)\s+(?=\S)/iu, '');
  const around = plain(phrase.replaceAll(MARK, ' '));
  const words = around === '' ? [] : around.split(' ');
  const places = words.map(placeWord);
  const range = RANGE.exec(around)?.[2];
  const rest = words.filter((word, index) => places[index] === undefined && word !== range);
  // The last word that names a kind counts: "the link button" is a button.
  const roles = rest.map(rolesOf).findLast((kind) => kind !== undefined);
  const beside = trimmed(rest, (word) => rolesOf(word) !== undefined);
  const number = numbered(rest);
  if (number !== undefined) {
    return { said, name: quote ?? '', quoted, roles, place: number, leaves: false };
  }
  const place = several(around) ?? places.find((one) => one !== undefined);
  const leaves = quoted && beside !== '' && !isOnlyThing(beside);
  return { said, name: quote ?? beside, quoted, roles, place, leaves };
}

const RANGE = /\b(first|last|top)\s+(\d+|two|three|four|five|six)\b/u;

const ORDER =
  '(?:\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)';
const TOGETHER = new RegExp(`\\b${ORDER}(?:(?: and)?(?: the)? ${ORDER})+\\b`, 'u');

/** "the first two", "the third and the fifth". */
function several(words: string): readonly number[] | undefined {
  const [, end, count] = RANGE.exec(words) ?? [];
  if (end !== undefined && count !== undefined) {
    const many = NUMBERS[count] ?? Number(count);
    const places = Array.from({ length: many }, (_none, index) => index + 1);
    return end === 'last' ? places.map((place) => -place).toReversed() : places;
  }
  const joined = TOGETHER.exec(words)?.[0] ?? '';
  const places = joined.split(' ').flatMap((word) => placeOf(word) ?? []);
  return places.length > 1 ? places : undefined;
}

/** "tab 3", "button number 2". */
function numbered(words: readonly string[]): number | undefined {
  const said = words.filter((word) => !STOP_WORDS.has(word) && !/^(?:number|no|nr|#)$/u.test(word));
  const [kind = '', last = ''] = said;
  const isKind = rolesOf(kind) !== undefined || (isKindWord(kind) && !SIGNS.test(kind));
  return isKind && said.length === 2 && /^\d{1,3}$/u.test(last) ? Number(last) : undefined;
}

/** "the digit 4" shows a 4; it is not the fourth. */
const SIGNS = /^(?:digit|letter|character|key|sign|symbol|tile|square|cell|text|label|page)s?$/u;

function placeWord(word: string, index: number): Place | undefined {
  const ordinal = placeOf(word);
  if (ordinal !== undefined) return ordinal;
  if (/^#\d+$/u.test(word)) return Number(word.slice(1));
  if (word === 'both') return 'both';
  return /^(?:all|every|each)$/u.test(word) && index === 0 ? 'all' : undefined;
}

/** The words without articles at both ends and without words for kinds. */
function trimmed(words: readonly string[], isKind: (word: string) => boolean): string {
  const kept = words.filter((word) => !isKind(word));
  const first = kept.findIndex((word) => !STOP_WORDS.has(word));
  const last = kept.findLastIndex((word) => !STOP_WORDS.has(word));
  // "check in": the one word after it is part of the verb.
  const isVerb =
    kept.length === last + 2 && last === first && /^(?:in|on)$/u.test(kept.at(-1) ?? '');
  return first < 0 ? '' : kept.slice(first, last + (isVerb ? 2 : 1)).join(' ');
}

/** Whether a word only says of what kind something is. */
export const isKindWord = (word: string): boolean => THING_WORDS.has(word) || KIND_NOUNS.has(word);
/** The same where fields are meant: "city" is the name of one. */
export const isThingWord = (word: string): boolean => THING_WORDS.has(word);

/** The name without words for kinds of records and values; undefined where that changes nothing or leaves nothing. */
export function withoutThings(name: string, isKind: (word: string) => boolean): string | undefined {
  const words = name.split(' ');
  const kept = words.filter((word) => !isKind(word) && !isSoft(words, word));
  const isSaying = kept.some((word) => !STOP_WORDS.has(word));
  return kept.length === words.length || !isSaying ? undefined : trimmed(kept, () => false);
}

/** "phone number", "check-in date": the last word only says what kind of value it is. */
const isSoft = (words: readonly string[], word: string): boolean =>
  /^(?:number|address|date|time)$/u.test(word) &&
  words.length > 1 &&
  words.at(-1) === word &&
  words.at(-2) !== 'and';

/** Whether a phrase names nothing but a kind of record: "the second result". */
export function isOnlyThing(name: string): boolean {
  const isThing = (word: string): boolean =>
    isKindWord(word) || STOP_WORDS.has(word) || /^(?:search|found|listed)$/u.test(word);
  return name !== '' && name.split(' ').every(isThing);
}

/** Roles and tags of the part of the page that a word stands for. */
export function regionOf(phrase: string): readonly string[] | undefined {
  for (const word of plain(phrase).split(' ')) {
    const region = REGION_WORDS[word];
    if (region !== undefined) return region;
  }
  return undefined;
}
