/** The answer to a question as the page states it. */
import type { Scene } from '../find/scene.ts';
import { explained } from './explain.ts';
import { toQuestion } from './question.ts';

/** In what way, or which of many: no one value says that. */
const ASKS_MORE =
  /^how (?:did|do|does|can|could|should|will|would|is|are|was|were|to)\b|^(?:which|what) (?:\p{L}+ )?\p{L}+(?<!s)s (?:are|can|were|do|have)\b|(?<!\bat )\b(?:most|least|best|worst)\b/iu;

/** Ends what asks for two things of the same: "the price and the weight of the lamp". */
const TWO = /^(.+?)\s+and\s+(?:the\s+)?(.+)$/iu;
const OF = /\s+(?:of|for|does|do|has|is|are|did)\s+.+$/iu;

/** What the page states, where one statement explains all of the question; several answers for several questions. */
export function stated(scene: Scene, said: string): string | undefined {
  if (ASKS_MORE.test(said)) return undefined;
  const whole = explained(scene, toQuestion(said));
  if (whole.kind === 'one') return whole.statement.value;
  return whole.kind === 'none' ? both(scene, said) : undefined;
}

function both(scene: Scene, said: string): string | undefined {
  const [, first, second] = TWO.exec(said) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const subject = OF.exec(second)?.[0] ?? '';
  const answers = [`${first}${subject}`, second].map((part) => explained(scene, toQuestion(part)));
  const values = answers.flatMap((one) => (one.kind === 'one' ? [one.statement.value] : []));
  return values.length === 2 && values[0] !== values[1] ? values.join(', ') : undefined;
}
