/** "Cleo has left us, remove her": a sentence that only tells of something says what the next one is to be done with. */
import type { Step } from './steps.ts';

/** What stands for something said before: "it", "her", "that card". */
export const STANDS_FOR =
  /^(?:it|him|her|them|this|that|these|those)(?:\s+(?:one|ones|(?!(?:to|from|in|into|on|off|out|over|up|down|as|with|at|away|back|please|now|is|are|was|has)\b)\p{L}+))?(?=$|\s)/iu;
/** Who tells, and what of. */
const OF_MINE =
  /^(?:i|we|you|there|they)(?:['’]\p{L}+|\s+(?:am|are|is|was|were|have|had|has|do(?:es)?(?:n['’]t| not)?|did(?:n['’]t| not)?|already|just|no longer))*\s+(?:(?:no|not)\s+)?(.+)$/iu;
/** A state, and no value: what is to be typed is not told of only. */
const STATE =
  '(?:(?:not|already|now|finally|all|no longer|yet)\\s+)*(?:\\p{L}{2,}(?:ed|en)|done|ready|over|gone|wrong|broken|due|left|old|empty|full|spam|fake|missing|late|outdated|unread|\\p{L}+ing)';
/** What is told of, before what is told. */
const OF_THAT = new RegExp(
  `^(.+?)\\s+(?:(?:(?:is|are|was|were|has been|have been)(?:n['’]?t)?|looks?|seems?|got)\\s+${STATE}(?:\\s.*)?|(?:has|have)\\s+\\p{L}+(?:\\s.*)?|works?|left|can go|needs? no .+|(?:works?|left|does(?:n['’]t| not))\\s.+)$`,
  'iu',
);
/** Asks where something is, so that it can be used. */
const OF_PLACE = /^(?:where(?:['’]s| is| are)|is there)\s+(.+)$/iu;

/** What a sentence tells of; undefined where it says something to do. */
function toldOf({ deed, said }: Step): string | undefined {
  if (deed === 'ask') return OF_PLACE.exec(said)?.[1];
  if (deed !== 'unknown') return DONE.exec(said)?.[1];
  return (OF_MINE.exec(said) ?? OF_THAT.exec(said))?.[1];
}

/** "Write docs is finished" begins with no verb. */
const DONE =
  /^(.+?)\s+(?:is|are|isn['’]?t|aren['’]?t|has been|have been)\s+(?:not\s+|already\s+|now\s+)*(?:done|finished|ready|completed?|over|gone|wrong|broken|due|open|closed|left)(?:\s+(?:yet|now|already))?$/iu;

/** The steps without those that only tell what the next one is about. */
export function withAntecedents(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step, index): readonly Step[] => {
    const next = steps[index + 1];
    if (next !== undefined && refers(next) && toldOf(step) !== undefined) return [];
    const before = steps[index - 1];
    const about = before !== undefined && refers(step) ? toldOf(before) : undefined;
    return [before === undefined || about === undefined ? step : { ...step, about, told: before }];
  });
}

/** What is typed may be just what was told. */
const refers = ({ deed, verb, rest }: Step): boolean =>
  deed !== 'fill' && !OF_ALL.test(verb) && STANDS_FOR.test(rest);

/** Is done with all that was filled in: what was said before it is no mere reason. */
const OF_ALL = /^(?:save|submit|send|confirm|order|book|apply|redeem|transfer|pay)\b/u;
