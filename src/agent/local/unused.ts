/** Words of an instruction that something was to be done with, and nothing was: then it is not done. */
import type { AgentPage } from '../../runtime/agent-page.ts';
import type { Quotes } from './find/query.ts';
import type { Scene } from './find/scene.ts';
import { KEYS } from './parse/verbs.ts';
import { ROLE_WORDS } from './words/data.ts';
import { monthNamed } from './words/dates.ts';
import { meaningInWorld } from './words/world.ts';
import { plain, tokens } from './words/normal.ts';

/** What of an instruction went into the page. */
export type Used = {
  /** Says that a text was typed, chosen or read. */
  add(text: string): void;
  /** Whether all words of a text went in. */
  has(text: string): boolean;
};

export function createUsed(): Used {
  const had = new Set<string>();
  const meanings = new Set<string>();
  return {
    add(text) {
      tokens(text).forEach((word) => had.add(word));
      const meaning = meaningInWorld(text);
      if (meaning !== undefined) meanings.add(meaning);
    },
    has: (text) =>
      tokens(text).every((word) => had.has(word)) || meanings.has(meaningInWorld(text) ?? ''),
  };
}

/** The page, with a record of what is put into it. */
export function recording(page: AgentPage, used: Used): AgentPage {
  return {
    ...page,
    fill(ref, text, signal) {
      used.add(text);
      return page.fill(ref, text, signal);
    },
    type(ref, text, signal) {
      used.add(text);
      return page.type(ref, text, signal);
    },
    select(ref, labels, signal) {
      for (const label of labels) used.add(label);
      return page.select(ref, labels, signal);
    },
    upload(ref, names, signal) {
      for (const name of names) used.add(name);
      return page.upload(ref, names, signal);
    },
    answerDialog(answer) {
      used.add(answer.text ?? '');
      page.answerDialog(answer);
    },
    navigate(url, signal) {
      used.add(url);
      return page.navigate(url, signal);
    },
  };
}

/** Begins no sentence and is written large: most likely a name. */
const NAME = /(?<![.!?:;]\s*)(?<=[\p{L}\p{N},]\s+)\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu;
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.-]*\w/gu;

/**
 * Quoted texts, names and mail addresses of the instruction that neither went into the page nor stand on it.
 * @param scenes the page at different times
 */
export function unusedIn(
  instruction: string,
  quotes: Quotes,
  used: Used,
  scenes: readonly Scene[],
): readonly string[] {
  const names = [...instruction.matchAll(NAME)].map(([name]) => name);
  const addresses = [...instruction.matchAll(ADDRESS)].map(([address]) => address);
  const telling = [...quotes, ...addresses, ...names.filter((name) => !isCommon(name))];
  const left = telling.filter((text) => plain(text) !== '' && !used.has(text));
  if (left.length === 0) return [];
  const shown = scenes.map(shownOn).join(' ');
  const words = new Set(shown.split(' '));
  return left.filter(
    (text) => !shown.includes(plain(text)) && !tokens(text).every((word) => words.has(word)),
  );
}

/** Dates are typed in other words, kinds and keys are not typed. */
const isCommon = (word: string): boolean =>
  monthNamed(word) !== undefined ||
  /^(?:\p{L}+day|\p{L}+tag)$/iu.test(word) ||
  ROLE_WORDS[word.toLowerCase()] !== undefined ||
  KEYS[word.toLowerCase()] !== undefined;

const shownOn = ({ view }: Scene): string =>
  plain(
    view.nodes
      .map(({ role, tag, name, value, placeholder, description, hints, colour, options, href }) =>
        [role, tag, name, value, placeholder, description, hints, colour, href]
          .concat(options?.map(({ label }) => label))
          .filter((text) => text !== undefined)
          .join(' '),
      )
      .join(' '),
  );
