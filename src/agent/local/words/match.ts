/** How well a name on the page answers to what somebody called it. */
import { STOP_WORDS } from './data.ts';
import { meaningInWorld } from './world.ts';
import { isSameSense, isSlip, plain, stem, tokens } from './normal.ts';

/** Names that score less than this are not what was meant. */
export const LEAST_MATCH = 0.6;

/** How far the winner has to be ahead. */
export const CLEAR_MARGIN = 0.06;

/** Longer texts are no names, in words. */
const MOST_NAME_WORDS = 60;

/** Weight of one wanted word in a name: the word itself, its stem, a synonym, a slip of the pen. */
function wordMatch(wanted: string, had: string): number {
  if (wanted === had) return 1;
  if (stem(wanted) === stem(had)) return 0.96;
  if (isSameSense(wanted, had)) return 0.88;
  return isSlip(wanted, had) ? 0.85 : 0;
}

const significant = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
};

/** "Zoom in" is not all zoom: what a name ends with tells it from "Zoom out". */
const ofName = (words: readonly string[]): readonly string[] => {
  const kept = significant(words);
  const last = words.at(-1) ?? '';
  return words.length === 2 && kept.length === 1 && /^(?:in|on)$/u.test(last)
    ? [...kept, last]
    : kept;
};

const isAscending = (list: readonly number[]): boolean =>
  list.every((one, index) => index === 0 || one > (list[index - 1] ?? -1));

type Paired = {
  /** Places in the other list, in the order of the first. */
  readonly places: readonly number[];
  /** Sum of the weights of the pairs. */
  readonly sum: number;
  /** Words of the first list without a partner. */
  readonly alone: readonly string[];
};

/** Finds for each word its best partner in another list, each partner once. */
function pairUp(words: readonly string[], others: readonly string[]): Paired {
  const places = new Set<number>();
  const alone: string[] = [];
  let sum = 0;
  for (const word of words) {
    let best = 0;
    let bestAt = -1;
    for (const [index, other] of others.entries()) {
      const match = places.has(index) ? 0 : wordMatch(word, other);
      if (match > best) [best, bestAt] = [match, index];
    }
    if (best === 0) alone.push(word);
    else places.add(bestAt);
    sum += best;
  }
  return { places: [...places], sum, alone };
}

/**
 * Match between 0 and 1: 1 for the same name, above 0.9 for the same words, less where the name says
 * more than what was asked for or in another order; 0 where a wanted word is missing.
 * @param exact the name was quoted: more words in the name cost more
 */
export function nameMatch(wanted: string, name: string, exact = false): number {
  const wantedPlain = plain(wanted);
  const namePlain = plain(name);
  if (namePlain === '' || wantedPlain === '') return 0;
  if (wantedPlain === namePlain) return wanted.trim() === name.trim() ? 1 : 0.99;
  return matchOfWords(wantedPlain, namePlain, exact);
}

function matchOfWords(wantedPlain: string, namePlain: string, exact: boolean): number {
  const words = significant(wantedPlain.split(' '));
  const others = ofName(namePlain.split(' '));
  if (others.length > MOST_NAME_WORDS) return 0;
  const paired = pairUp(words, others);
  if (paired.alone.length > 0) return isCompound(wantedPlain, namePlain) ? 0.93 : 0;
  const quality = paired.sum / words.length;
  if (others.length === words.length) return (isAscending(paired.places) ? 0.97 : 0.88) * quality;
  if (exact && isTorn(wantedPlain, namePlain)) return 0.55 * quality;
  const starts = namePlain.startsWith(`${wantedPlain} `) ? 0.06 : 0;
  return (partly(words.length / others.length, exact) + starts) * quality * orderOf(paired);
}

/** What was quoted is said in one piece. */
const isTorn = (wanted: string, name: string): boolean => !` ${name} `.includes(` ${wanted} `);

/** Words in another order are worth less. */
const orderOf = ({ places }: Paired): number => (isAscending(places) ? 1 : 0.93);

/** A name that says more: the less of it was asked for, the worse. */
const partly = (share: number, exact: boolean): number => (exact ? 0.59 : 0.64) + 0.24 * share;

/** `check in` and `checkin` are one word. */
const isCompound = (one: string, other: string): boolean =>
  one.replaceAll(' ', '') === other.replaceAll(' ', '');

/** As names match; a country or a language also by its name in another language. */
export function optionMatch(wanted: string, label: string): number {
  const match = nameMatch(wanted, label);
  if (match > 0) return match;
  const meaning = meaningInWorld(wanted);
  return meaning !== undefined && meaning === meaningInWorld(label) ? 0.97 : 0;
}

export type Explained = {
  /** Places of the words that are explained. */
  readonly used: ReadonlySet<number>;
  /** How well, between 0 and 1. */
  readonly quality: number;
};

/**
 * Which of these words a name explains, or undefined where it says too much else.
 * @param isBag the name is only a heap of words (ids, classes) or a whole title, of which one is enough
 */
export function explains(
  words: readonly string[],
  name: string,
  isBag: boolean,
): Explained | undefined {
  const others = ofName(tokens(name));
  if (others.length === 0 || others.length > (isBag ? 30 : 12)) return undefined;
  const { places, sum, alone } = pairUp(others, words);
  // Numbers in names are often counts: "Cart (2)".
  const missing = alone.reduce((total, word) => total + (/^\d+$/u.test(word) ? 0.2 : 1), 0);
  if (places.length === 0 || (missing > places.length && !isBag)) return undefined;
  const mean = sum / places.length;
  if (isBag) return { used: new Set(places), quality: mean };
  const order = isAscending(places) ? 1 : 0.9;
  const quality = mean * (1 - 0.22 * (missing / others.length)) * order;
  return { used: new Set(places), quality };
}
