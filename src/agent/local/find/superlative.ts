/** "the cheapest", "the highest score", "the largest number": which one of several alike is meant, by what they say. */
import { durationIn, momentIn, numberIn, priceIn } from '../words/amounts.ts';
import { contentTokens, isSameSense, plain } from '../words/normal.ts';

/** How a text is measured. */
export type Measure = 'number' | 'price' | 'duration' | 'moment';

export type Superlative = {
  readonly measure: Measure;
  readonly isMost: boolean;
  /** What is measured, where it is named: "score" of "the highest score". */
  readonly of: readonly string[];
  /** The phrase without it. */
  readonly rest: string;
};

type Kind = Pick<Superlative, 'measure' | 'isMost'> & { readonly of?: string };

const KINDS: Readonly<Record<string, Kind>> = {
  'least expensive': { measure: 'price', isMost: false },
  'lowest priced': { measure: 'price', isMost: false },
  cheapest: { measure: 'price', isMost: false },
  'most expensive': { measure: 'price', isMost: true },
  'highest priced': { measure: 'price', isMost: true },
  priciest: { measure: 'price', isMost: true },
  costliest: { measure: 'price', isMost: true },
  fastest: { measure: 'duration', isMost: false },
  quickest: { measure: 'duration', isMost: false },
  shortest: { measure: 'duration', isMost: false },
  longest: { measure: 'duration', isMost: true },
  slowest: { measure: 'duration', isMost: true },
  earliest: { measure: 'moment', isMost: false },
  latest: { measure: 'moment', isMost: true },
  newest: { measure: 'moment', isMost: true },
  'most recent': { measure: 'moment', isMost: true },
  oldest: { measure: 'number', isMost: true, of: 'age' },
  youngest: { measure: 'number', isMost: false, of: 'age' },
  heaviest: { measure: 'number', isMost: true, of: 'weight' },
  lightest: { measure: 'number', isMost: false, of: 'weight' },
  tallest: { measure: 'number', isMost: true, of: 'height' },
  'best rated': { measure: 'number', isMost: true, of: 'rating' },
  'highest rated': { measure: 'number', isMost: true, of: 'rating' },
  'top rated': { measure: 'number', isMost: true, of: 'rating' },
  'worst rated': { measure: 'number', isMost: false, of: 'rating' },
  'lowest rated': { measure: 'number', isMost: false, of: 'rating' },
  'rated best': { measure: 'number', isMost: true, of: 'rating' },
  'rated highest': { measure: 'number', isMost: true, of: 'rating' },
  'rated worst': { measure: 'number', isMost: false, of: 'rating' },
  'rated lowest': { measure: 'number', isMost: false, of: 'rating' },
  'costs the least': { measure: 'price', isMost: false },
  'costs least': { measure: 'price', isMost: false },
  'costs the most': { measure: 'price', isMost: true },
  'costs most': { measure: 'price', isMost: true },
  'takes the least time': { measure: 'duration', isMost: false },
  'takes least time': { measure: 'duration', isMost: false },
  'takes the longest': { measure: 'duration', isMost: true },
  largest: { measure: 'number', isMost: true },
  biggest: { measure: 'number', isMost: true },
  greatest: { measure: 'number', isMost: true },
  highest: { measure: 'number', isMost: true },
  maximum: { measure: 'number', isMost: true },
  most: { measure: 'number', isMost: true },
  best: { measure: 'number', isMost: true },
  smallest: { measure: 'number', isMost: false },
  lowest: { measure: 'number', isMost: false },
  fewest: { measure: 'number', isMost: false },
  least: { measure: 'number', isMost: false },
  minimum: { measure: 'number', isMost: false },
  worst: { measure: 'number', isMost: false },
};

const WORDS = Object.keys(KINDS).toSorted((one, other) => other.length - one.length);
const ANY = new RegExp(`\\b(?:the\\s+)?(${WORDS.join('|').replaceAll(' ', '[ -]')})\\b`, 'iu');
/** "with the highest score", "that has the most likes": what is measured follows. */
const AFTER = /^\s+(?!one\b)([\p{L}]+)/u;
const BEFORE = /\s*(?:\b(?:with|having|whose|that|which|who|has|have|is|are|in|by)\s+)*$/iu;
/** Nouns for what is picked, not for what is measured. */
const PICKED =
  /^(?:numbers?|values?|ones?|items?|products?|offers?|options?|flights?|players?|people|person|rows?|entry|entries|articles?|posts?|results?|tickets?|rooms?|to|in|and|of|from|on|for)$/iu;

/** How it is measured, and by which word. */
function measuredBy(
  { measure }: Kind,
  noun: string | undefined,
): Pick<Superlative, 'measure' | 'of'> {
  if (noun === undefined) return { measure, of: [] };
  if (isSameSense(noun, 'price')) return { measure: 'price', of: [] };
  return { measure: PAID.test(noun) ? 'price' : measure, of: [noun] };
}

/** What prices go by: a page may have no word for it. */
const PAID = /^(?:fares?|rents?|costs?|fees?|prices?|charges?|tolls?)$/iu;

/** Reads the superlative of a phrase; undefined where there is none. */
export function superlativeIn(phrase: string): Superlative | undefined {
  const found = ANY.exec(phrase);
  const kind = KINDS[plain(found?.[1] ?? '')];
  if (found === null || kind === undefined) return undefined;
  const before = phrase.slice(0, found.index);
  // "the second largest" is not the largest.
  if (/\b(?:second|third|fourth|fifth|2nd|3rd|\dth|next)[ -]$/iu.test(before)) return undefined;
  const after = phrase.slice(found.index + found[0].length);
  const noun = kind.of ?? measuredNoun(kind, after);
  const rest = withoutIt(before, after, kind.of === undefined && noun !== undefined);
  return {
    ...measuredBy(kind, noun),
    isMost: kind.isMost,
    rest: rest.replaceAll(/\s+/gu, ' ').trim(),
  };
}

/** "score" of "the highest score"; "number" of "the largest number" is what is picked. */
function measuredNoun({ measure }: Kind, after: string): string | undefined {
  const noun = AFTER.exec(after)?.[1];
  return noun === undefined || measure !== 'number' || PICKED.test(noun) ? undefined : noun;
}

function withoutIt(before: string, after: string, isMeasured: boolean): string {
  if (isMeasured) return `${before.replace(BEFORE, '')} ${after.replace(AFTER, '')}`;
  const says = /\b(?:with|having|whose|that|which)\b\s*\S*\s*$/iu.test(before);
  return `${says ? before.replace(BEFORE, '') : before} ${after}`;
}

const READ: Readonly<Record<Measure, (text: string) => number | undefined>> = {
  number: numberIn,
  price: priceIn,
  duration: durationIn,
  moment: momentIn,
};

/** A fact as the page says it: what it is called, and its value. */
export type Said = { readonly label: string; readonly text: string };

/** The amount that one of several alike says of what is measured; undefined where that is not clear. */
export function amountOf(said: readonly Said[], { measure, of }: Superlative): number | undefined {
  const isOf = (text: string): boolean =>
    of.every((word) => contentTokens(text).some((one) => isSameSense(one, word)));
  const named = said.filter(({ label, text }) => isOf(`${label} ${text}`));
  const isUnnamed = of.length === 0 || (measure === 'price' && named.length === 0);
  const about = isUnnamed ? said : named;
  const amounts = new Set(
    about.flatMap(({ text }) => {
      const amount = READ[measure](text);
      return amount === undefined ? [] : [amount];
    }),
  );
  return amounts.size === 1 ? [...amounts][0] : undefined;
}

/** The one with the most, or the least; undefined where two share it or one does not say. */
export function peakOf<T>(
  list: readonly T[],
  amount: (one: T) => number | undefined,
  isMost: boolean,
): T | undefined {
  const measured = list.flatMap((one) => {
    const value = amount(one);
    return value === undefined ? [] : [{ one, value: isMost ? value : -value }];
  });
  if (measured.length < 2 || measured.length < list.length) return undefined;
  const [first, second] = measured.toSorted((left, right) => right.value - left.value);
  return first === undefined || first.value === second?.value ? undefined : first.one;
}
