/** How a rule of the language is written, and the words that rules are made of. */
import { BEGINS_STEP, VERBS } from './verbs.ts';

/** A text in another form; undefined where the rule does not hold. */
export type Frame = (text: string) => string | undefined;

/** Stands around a text that a rule knows to be somebody's words: it is quoted from then on. */
export const WORDS_SIGN = '\u{E001}';

/** A rule as a pattern and what becomes of it; `$<name>` are its groups. */
export function frame(
  pattern: string,
  form: string,
  holds?: (groups: Readonly<Record<string, string>>) => boolean,
): Frame {
  const rule = new RegExp(`^${pattern}$`, 'iu');
  return (text) => {
    const found = rule.exec(text);
    if (found === null || holds?.(found.groups ?? {}) === false) return undefined;
    return tidied(text.replace(rule, form));
  };
}

const tidied = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/\s+,/gu, ',').trim();

/** "it", "that one", "these": stands for what was named. */
export const IT =
  '(?:it|them|him|her|that|this|those|these|(?:that|this|the) one|(?:those|these) ones|one)';
/** Something that is named, without a comma in it. */
export const named = (name: string): string => `(?<${name}>[^,;:]+?)`;

const WORD_VERBS: ReadonlySet<string> = new Set([
  ...BEGINS_STEP,
  ...VERBS.flatMap(([verb, deed]) => (deed === 'ask' || verb.includes(' ') ? [] : [verb])),
]);

/** Whether a text begins with a verb that is known. */
export const beginsWithVerb = (text: string): boolean =>
  WORD_VERBS.has(text.trim().split(/[\s,]/u)[0]?.toLowerCase() ?? '');
