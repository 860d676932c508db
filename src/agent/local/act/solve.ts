/** "solve the problem": the sum on the page is worked out, and put where its answer goes. */
import { takesText } from '../find/scene.ts';
import { answerToMath } from '../ask/reckon.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import type { Work } from './work.ts';

/** @throws Undecided where the page shows no sum */
export async function doSolve(work: Work, step: Step): Promise<void> {
  const scene = await work.scene();
  const answer = answerToMath(scene);
  if (answer === undefined)
    throw new Undecided('not-found', 'the page shows no one sum to work out');
  work.audit.vouch(step.said);
  work.clipboard = answer;
  const fields = scene.things.filter((thing) => takesText(thing) && thing.node.value === '');
  const [field] = fields.length === 1 ? fields : [];
  if (field !== undefined) await assign(work, field, answer);
  else work.findings.push(answer);
}
