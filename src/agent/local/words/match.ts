/** How well a name on the page answers to what somebody called it. */
import { STOP_WORDS } from './data.ts';
import { isSlip, plain, sense, stem, tokens } from './normal.ts';

/** Names that score less than this are not what was meant. */
export const LEAST_MATCH = 0.6;

/** How far the winner has to be ahead. */
export const CLEAR_MARGIN = 0.06;

/** Weight of one wanted word in a name: the word itself, its stem, a synonym, a slip of the pen. */
function wordMatch(wanted: string, had: string): number {
  if (wanted === had) return 1;
  if (stem(wanted) === stem(had)) return 0.96;
  if (sense(wanted) === sense(had)) return 0.88;
  return isSlip(wanted, had) ? 0.85 : 0;
}

const significant = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
};

/**
 * Match between 0 and 1: 1 for the same name, above 0.9 for the same words, less where the name says
 * more or less than what was asked for; 0 where a wanted word is missing.
 * @param exact the name was quoted: words may not be missing on either side without cost
 */
export function nameMatch(wanted: string, name: string, exact = false): number {
  if (wanted === '' || name === '') return 0;
  if (wanted.trim() === name.trim()) return 1;
  const wantedPlain = plain(wanted);
  const namePlain = plain(name);
  if (namePlain === '' || wantedPlain === '') return 0;
  if (wantedPlain === namePlain) return 0.99;
  const wantedAll = tokens(wanted);
  const nameAll = tokens(name);
  if (nameAll.length > 60) return 0;
  const words = significant(wantedAll);
  const others = significant(nameAll);
  let sum = 0;
  const used = new Set<number>();
  for (const word of words) {
    let best = 0;
    let bestAt = -1;
    for (const [index, other] of others.entries()) {
      if (used.has(index)) continue;
      const match = wordMatch(word, other);
      if (match > best) [best, bestAt] = [match, index];
    }
    if (best === 0) return others.length === 1 ? compound(wantedPlain, namePlain) : 0;
    used.add(bestAt);
    sum += best;
  }
  const quality = sum / words.length;
  const extra = others.length - words.length;
  if (extra === 0) return (isAscending([...used]) ? 0.97 : 0.88) * quality;
  const coverage = words.length / others.length;
  const starts = namePlain.startsWith(`${wantedPlain} `) ? 0.06 : 0;
  const score = 0.64 + 0.24 * coverage + starts;
  return (exact ? score - 0.05 : score) * quality;
}

const isAscending = (list: readonly number[]): boolean =>
  list.every((one, index) => index === 0 || one > (list[index - 1] ?? -1));

/** `check in` and `checkin` are one word. */
function compound(one: string, other: string): number {
  return one.replaceAll(' ', '') === other.replaceAll(' ', '') ? 0.93 : 0;
}

/**
 * Which of these words a name explains, as indexes, or undefined where it says too much else.
 * @param isBag the name is only a heap of words (ids, classes), of which one is enough
 */
export function explains(
  words: readonly string[],
  name: string,
  isBag: boolean,
): { readonly used: ReadonlySet<number>; readonly quality: number } | undefined {
  const others = significant(tokens(name));
  if (others.length === 0 || others.length > (isBag ? 30 : 12)) return undefined;
  const used = new Set<number>();
  let sum = 0;
  let missing = 0;
  for (const other of others) {
    let best = 0;
    let bestAt = -1;
    for (const [index, word] of words.entries()) {
      if (used.has(index)) continue;
      const match = wordMatch(word, other);
      if (match > best) [best, bestAt] = [match, index];
    }
    if (best === 0) missing += /^\d+$/u.test(other) ? 0.2 : 1;
    else {
      used.add(bestAt);
      sum += best;
    }
  }
  if (used.size === 0 || (missing > used.size && !isBag)) return undefined;
  const order = isAscending([...used]) || isBag ? 1 : 0.9;
  const quality = (sum / used.size) * (isBag ? 1 : 1 - 0.22 * (missing / others.length)) * order;
  return { used, quality };
}
