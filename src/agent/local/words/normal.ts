/** Words of people and of pages, brought to one form so that they can be compared. */
import { STOP_WORDS, SYMBOLS } from './data.ts';
import { areOneFamily } from './derived.ts';
import { FUSED } from './fused.ts';
import { sensesOfWord } from './lexicon.ts';

/** Lower case, no accents, symbols as words, everything else but letters and digits as spaces. */
export function plain(text: string): string {
  let signs = text;
  const alone = SYMBOLS[text.trim()];
  if (alone !== undefined) signs = alone;
  else
    for (const [sign, word] of SPEAKING)
      if (signs.includes(sign)) signs = signs.replaceAll(sign, ` ${word} `);
  for (const [apart, together] of FUSED) signs = signs.replace(apart, together);
  return signs
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s\b/gu, '')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}@#+]+/gu, ' ')
    .trim();
}

/** Symbols that speak also among other words. */
const SPEAKING = Object.entries(SYMBOLS).filter(([sign]) =>
  /[^\p{L}\p{N}\p{P}\p{Zs}+<>|=~^]/u.test(sign),
);

/** Words of a text in their plain form. */
export function tokens(text: string): readonly string[] {
  const form = plain(text);
  return form === '' ? [] : form.split(' ');
}

/** Words that carry meaning. */
export function contentTokens(text: string): readonly string[] {
  return tokens(text).filter((word) => !STOP_WORDS.has(word));
}

/** A word without its endings. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/u.test(word)) return word;
  let root = word;
  if (/(?:ss|us|is)$/u.test(root)) return root;
  root = root
    .replace(/ies$/u, 'y')
    .replace(/(?<=[cs]h|x|ss|z)es$/u, '')
    .replace(/s$/u, '');
  if (root.length > 5) root = root.replace(/(?:ing|ed)$/u, '');
  if (root.length > 3) root = root.replace(/(.)\1$/u, '$1').replace(/e$/u, '');
  return root;
}

/** Whether two words mean the same on pages, or are of one family. */
export function isSameSense(one: string, other: string): boolean {
  if (stem(one) === stem(other)) return true;
  const had = senses(other);
  const meant = had === undefined ? undefined : senses(one);
  if (had !== undefined && meant !== undefined)
    for (const sense of meant) if (had.has(sense)) return true;
  return areOneFamily(one, other);
}

const senses = (word: string): ReadonlySet<number> | undefined =>
  sensesOfWord(word) ?? sensesOfWord(stem(word));

/** Whether one letter more, less or other makes one word of the other; short words have no slips. */
export function isSlip(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < 5 || longer - shorter > 1 || /\d/u.test(one + other)) return false;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = longer - start - end;
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return left <= 1 || (left === 2 && longer === shorter && isSwapped);
}
