/** The sentence that answers: the one that says what a question says, and something of the kind asked for. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { GLUE, isLight, toQuestion, type AskedKind, type Question } from './question.ts';
import { answersWord } from './relations.ts';
import { sentencesOf } from './statements-of-clauses.ts';
import { valueTokens, type Kind } from './tokens-of-value.ts';

const MOST_SENTENCE = 240;
const SPEAKS: ReadonlySet<string> = new Set(['text', 'definition', 'status', 'alert', 'listitem']);

/** What asks for more than a name or a label. */
const ASKS =
  /^(?:how|why|when|where|who|whom|(?:\p{L}+ )?(?:which|what) (?!(?:is|are|was|were)\b)|what (?:is|are|was|were) .+ (?:made|used|done|needed|known|called)\b)/iu;

type Sentence = {
  readonly text: string;
  readonly words: readonly string[];
  readonly node: SeenNode;
};

/** The value in the one sentence that explains a question best, or that sentence; undefined where there is none, or several. */
export function passageFor(scene: Scene, said: string): string | undefined {
  if (!ASKS.test(said)) return undefined;
  const question = toQuestion(said);
  const wanted = question.words.filter((word) => !question.soft.has(word) && !isLight(word));
  if (wanted.length === 0) return undefined;
  const grounds = groundsOf(scene);
  const found = sentencesIn(grounds).flatMap((sentence) => {
    const own = wanted.filter((word) => says(sentence.words, word));
    const isAll = own.length * 2 >= wanted.length && isAround(grounds, sentence, wanted, own);
    return isAll && answers(sentence, question) ? [{ sentence, own: own.length }] : [];
  });
  const most = Math.max(0, ...found.map(({ own }) => own));
  const best = found.filter(({ own }) => own === most).map(({ sentence }) => sentence);
  const [one, ...others] = new Set(best.map(({ text }) => text));
  return one === undefined || others.length > 0 ? undefined : shortly(one, question);
}

const says = (had: readonly string[], word: string): boolean =>
  had.some((one) => answersWord(word, one) > 0.8);

/** Whether what the sentence leaves open is said by what stands over it. */
function isAround(
  grounds: Grounds,
  { node }: Sentence,
  wanted: readonly string[],
  own: readonly string[],
): boolean {
  const open = wanted.filter((word) => !own.includes(word));
  if (open.length === 0) return true;
  const over = [
    ...grounds.headingsOver(node).map(({ name }) => name),
    ...grounds.recordsAround(node.at).map((at) => grounds.records.get(at)?.name ?? ''),
    grounds.scene.view.title,
  ].flatMap((name) => tokens(name));
  return open.every((word) => says(over, word));
}

const known = new WeakMap<Grounds, readonly Sentence[]>();

function sentencesIn(grounds: Grounds): readonly Sentence[] {
  const had = known.get(grounds);
  if (had !== undefined) return had;
  const made = grounds.texts.flatMap((node) =>
    SPEAKS.has(node.role) && node.clickable !== true
      ? sentencesOf(node.name).map((text) => ({ text, words: tokens(text), node }))
      : [],
  );
  const sentences = made.filter(
    ({ text, words }) =>
      words.length >= 3 &&
      (words.length > 5 || /[.!]$/u.test(text)) &&
      text.length <= MOST_SENTENCE,
  );
  known.set(grounds, sentences);
  return sentences;
}

const VALUES: Readonly<Partial<Record<AskedKind, readonly Kind[]>>> = {
  moment: ['moment'],
  span: ['span'],
  price: ['price', 'weight', 'measure'],
  measure: ['weight', 'length', 'measure', 'span'],
  email: ['email'],
  phone: ['phone'],
};

/** Whether it says something new, of the kind that is asked for; a question answers none. */
function answers({ text, words }: Sentence, { kind, words: asked }: Question): boolean {
  if (/\?\s*$/u.test(text)) return false;
  const news = words.filter(
    (one) => !GLUE.has(one) && !asked.some((word) => answersWord(word, one) > 0.8),
  );
  if (news.length === 0) return false;
  const kinds = VALUES[kind];
  if (kinds !== undefined) return valueTokens(text).some((one) => kinds.includes(one.kind));
  if (kind === 'number') return NUMBER.test(text) && asked.some((word) => isCounted(text, word));
  if (kind === 'person') return PERSON.test(text);
  return kind !== 'place' || PLACE.test(text);
}

const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu;
const isCounted = (text: string, word: string): boolean =>
  new RegExp(`(?:${NUMBER.source})\\S*\\s+(?:\\p{L}+\\s+)?${word}\\b`, 'iu').test(text);

/** A name, or somebody who is spoken of: not the word that a sentence begins with. */
const PERSON = /(?<=\p{L},? )\p{Lu}\p{Ll}+|\bby (?:an? |the )?\p{L}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
const PLACE =
  /\b(?:in|at|on|near|behind|under|to|from|opposite|next to|above|below|between|by)\s+(?:\p{L}+\s)?/iu;

/** The value alone, where it is the only one of its kind. */
function shortly(text: string, { kind }: Question): string {
  const kinds = VALUES[kind] ?? [];
  const [one, ...others] = valueTokens(text).filter((token) => kinds.includes(token.kind));
  return one === undefined || others.length > 0 ? text : one.text;
}
