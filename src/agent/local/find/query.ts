/** What somebody called a thing, taken apart: name, kind, place in a row, surroundings. */
import { NUMBERS, REGION_WORDS, ROLE_WORDS, STOP_WORDS, THING_WORDS } from '../words/data.ts';
import { plain } from '../words/normal.ts';

/** Which one of several that answer to the name: 1 is the first, -1 the last. */
export type Place = number | 'all' | 'both';

export type Query = {
  /** As it was written. */
  readonly said: string;
  /** The name, without words for kinds and places. */
  readonly name: string;
  readonly quoted: boolean;
  /** Roles by which the kind that was named goes. */
  readonly roles: readonly string[] | undefined;
  readonly place: Place | undefined;
};

const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u;
const MARK = /\u0001(\d+)\u0001/gu;

/** Quoted texts of an instruction, taken out before it is cut into words, by number. */
export type Quotes = readonly string[];

/** Puts the quoted texts back. */
export const unquote = (text: string, quotes: Quotes): string =>
  text.replaceAll(MARK, (_all, number: string) => quotes[Number(number)] ?? '').trim();

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
  return number !== undefined && /^(?:first|second|third|\w+th|last|final)$/u.test(word)
    ? number
    : undefined;
}

/** Takes a phrase apart. */
export function toQuery(phrase: string, quotes: Quotes): Query {
  const said = unquote(phrase, quotes);
  const quote = soleQuote(phrase, quotes);
  const around = plain(phrase.replaceAll(MARK, ' '));
  const words = around === '' ? [] : around.split(' ');
  let place: Place | undefined;
  let roles: readonly string[] | undefined;
  const rest: string[] = [];
  for (const [index, word] of words.entries()) {
    const ordinal = placeOf(word);
    if (ordinal !== undefined) place = ordinal;
    else if (/^#\d+$/u.test(word)) place = Number(word.slice(1));
    else if (word === 'both') place = 'both';
    else if ((word === 'all' || word === 'every' || word === 'each') && index === 0) place = 'all';
    else {
      const kind =
        ROLE_WORDS[word] ??
        ROLE_WORDS[word.replace(/s$/u, '')] ??
        ROLE_WORDS[word.replace(/es$/u, '')];
      // The last word that names a kind counts: "the link button" is a button.
      if (kind !== undefined) roles = kind;
      rest.push(word);
    }
  }
  const isKind = (word: string): boolean =>
    ROLE_WORDS[word] !== undefined ||
    ROLE_WORDS[word.replace(/s$/u, '')] !== undefined ||
    ROLE_WORDS[word.replace(/es$/u, '')] !== undefined;
  const numbered =
    roles !== undefined && rest.length > 0 && /^\d+$/u.test(rest.at(-1) ?? '') && rest.length <= 2;
  if (numbered && isKind(rest[0] ?? '')) {
    return {
      said,
      name: quote ?? '',
      quoted: quote !== undefined,
      roles,
      place: Number(rest.at(-1)),
    };
  }
  const name = quote ?? trimmed(rest, isKind);
  return { said, name, quoted: quote !== undefined, roles, place };
}

/** The words without articles at both ends and without words for kinds. */
function trimmed(words: readonly string[], isKind: (word: string) => boolean): string {
  const kept = words.filter((word) => !isKind(word) && !THING_WORDS.has(word));
  const meant = kept.filter((word) => !STOP_WORDS.has(word));
  if (meant.length === 0) return '';
  const first = kept.findIndex((word) => !STOP_WORDS.has(word));
  const last = kept.findLastIndex((word) => !STOP_WORDS.has(word));
  return kept.slice(first, last + 1).join(' ');
}

/** Roles and tags of the part of the page that a word stands for. */
export function regionOf(phrase: string): readonly string[] | undefined {
  for (const word of plain(phrase).split(' ')) {
    const region = REGION_WORDS[word];
    if (region !== undefined) return region;
  }
  return undefined;
}
