/** Yes or no, by what the page says of something: "is breakfast included", "does the Mule have lights". */
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { groundsOf, type Context } from './grounds.ts';
import { toQuestion } from './question.ts';
import { answersWord } from './relations.ts';
import { statementsOf } from './statements.ts';
import { NO, YES } from './yes-or-no.ts';

/** A question that is answered by yes or no. */
export const ASKS_WHETHER =
  /^(?:is|are|was|were|does|do|did|has|have|can|could|will|may|must|should)\b/iu;
const DENIES =
  /\b(?:no|not|never|without|none|excluded|unavailable|sold out|out of stock|nobody|neither|[a-z]+n['’]t)\b/iu;
/** "Yes." or "No.", with what says so; undefined where no one text speaks of all of it. */
export function whetherIt(scene: Scene, said: string): string | undefined {
  if (!ASKS_WHETHER.test(said) || DENIES.test(said)) return undefined;
  const { words, soft } = toQuestion(said);
  if (words.filter((word) => !soft.has(word)).length === 0) return undefined;
  const verdicts = [...ofValues(scene, words, soft), ...ofTexts(scene, words, soft)];
  const [first] = verdicts;
  if (first === undefined || verdicts.some(({ isSo }) => isSo !== first.isSo)) return undefined;
  return `${first.isSo ? 'Yes' : 'No'}. ${first.says}`;
}

type Verdict = { readonly isSo: boolean; readonly says: string };

/** Labels whose value is a yes or a no. */
function ofValues(
  scene: Scene,
  words: readonly string[],
  soft: ReadonlySet<string>,
): readonly Verdict[] {
  const grounds = groundsOf(scene);
  return statementsOf(grounds).flatMap(({ about, value, node, beside }) => {
    const isYes = YES.test(value.trim());
    if (!isYes && !NO.test(value.trim())) return [];
    const contexts = [...beside, ...grounds.contextsOf(node)];
    if (!words.some((word) => isIn(word, about))) return [];
    return words.every((word) => isIn(word, about) || soft.has(word) || isAround(word, contexts))
      ? [{ isSo: isYes, says: `${about.join(' ')}: ${value}` }]
      : [];
  });
}

/** Sentences that hold the predicate: its last word, and all the rest there or around. */
function ofTexts(
  scene: Scene,
  words: readonly string[],
  soft: ReadonlySet<string>,
): readonly Verdict[] {
  const grounds = groundsOf(scene);
  const hard = words.filter((word) => !soft.has(word));
  const last = hard.at(-1);
  return grounds.texts.flatMap((node) => {
    if (node.role !== 'text' && node.role !== 'status' && node.role !== 'alert') return [];
    return node.name.split(/(?<=[.!?;])\s+|,\s+/u).flatMap((sentence) => {
      const own = tokens(sentence);
      if (last === undefined || !isIn(last, own) || own.length < 2) return [];
      const contexts = grounds.contextsOf(node);
      const isAll = hard.every((word) => isIn(word, own) || isAround(word, contexts));
      return isAll ? [{ isSo: !DENIES.test(sentence), says: sentence }] : [];
    });
  });
}

const isIn = (word: string, had: readonly string[]): boolean =>
  had.some((one) => answersWord(word, one) > 0.89);

const isAround = (word: string, contexts: readonly Context[]): boolean =>
  contexts.some(({ words }) => isIn(word, words));
