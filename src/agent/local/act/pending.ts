/** A button that what was filled in is for: pressed at the end, unless a step says so itself. */
import type { Step } from '../parse/steps.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

/** A step that sends what was written. */
const SENDS = /\b(?:send|submit|post|reply|enter|publish|done)\b/iu;
const SETS: ReadonlySet<Step['deed']> = new Set([
  'fill',
  'set',
  'choose',
  'check',
  'uncheck',
  'rate',
]);

/** Presses what is still to be pressed. */
export async function pressPending(work: Work): Promise<void> {
  const { toPress } = work;
  work.toPress = undefined;
  if (toPress !== undefined) await clickThing(work, toPress);
}

/** Makes ready for a step: what is to be pressed waits for what is still filled in, and is left to a step that presses it. */
export async function beforeStep(work: Work, step: Step): Promise<void> {
  if (work.toPress === undefined) return;
  const name = contentTokens(work.toPress.node.name);
  const said = tokens(step.said);
  const isSaid = (word: string): boolean => said.some((one) => isSameSense(one, word));
  if (name.length > 0 && name.every(isSaid)) work.toPress = undefined;
  else if (SETS.has(step.deed)) return;
  else if (name.some(isSaid) || SENDS.test(step.said)) work.toPress = undefined;
  else await pressPending(work);
}
