/** "set Pears to 3" where there is no field, but a number between a minus and a plus. */
import type { Scene, Thing } from '../find/scene.ts';
import { narrow } from '../find/scope.ts';
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { described, type Work } from './work.ts';

const TO =
  /^(?:the\s+)?(?:(?:quantity|number|amount|count)\s+(?:of|for)\s+)?(?:the\s+)?(.+?)(?:\s+(?:quantity|amount|count))?\s+(?:to|at)\s+(\d{1,3})$/iu;
const MOST = 100;

type Stepper = { readonly plus: Thing; readonly minus: Thing; readonly count: number };

/** Answers whether there is such a number. @throws Undecided where it does not move */
export async function stepTo(work: Work, step: Step): Promise<boolean> {
  const [, what, to] = TO.exec(step.rest) ?? [];
  if (what === undefined || to === undefined) return false;
  const named = await work.look({ phrase: what, purpose: 'field', scope: step.scope });
  if (named.kind !== 'none') return false;
  if (stepperOf(await work.scene(), what, work) === undefined) return false;
  await countTo(work, what, Number(to));
  return true;
}

/** Clicks until the number beside a name is the wanted one. @throws Undecided where it does not get there */
export async function countTo(work: Work, what: string, wanted: number): Promise<void> {
  const name = unquote(what, work.quotes);
  for (let clicks = 0; clicks < MOST; clicks += 1) {
    const stepper = stepperOf(await work.scene(), what, work);
    if (stepper === undefined) throw new Undecided('no-effect', `the number of ${name} is gone`);
    if (stepper.count === wanted) return;
    const button = stepper.count < wanted ? stepper.plus : stepper.minus;
    await clickThing(work, button);
    const after = stepperOf(await work.scene(), what, work);
    if (after?.count === stepper.count)
      throw new Undecided('no-effect', `${described(button)} changes nothing`);
  }
  throw new Undecided('no-effect', `the number of ${name} does not reach ${wanted}`);
}

/** The buttons beside a name, and the number between them. */
function stepperOf(scene: Scene, what: string, work: Work): Stepper | undefined {
  const near = (things: readonly Thing[]): Thing | undefined => {
    const kept = narrow(scene, things, { relation: 'with', phrase: what }, work.quotes);
    return kept.length === 1 ? kept[0] : undefined;
  };
  const called = (word: string): readonly Thing[] =>
    scene.things.filter(
      ({ node, option, names }) =>
        option === undefined &&
        node.clickable === true &&
        names.some(([name]) => tokens(name).includes(word)),
    );
  const plus = near(called('plus').length > 0 ? called('plus') : called('increase'));
  const minus = near(called('minus').length > 0 ? called('minus') : called('decrease'));
  const number = near(
    scene.things.filter(({ role, node }) => role === 'text' && /^\d+$/u.test(node.name.trim())),
  );
  if (plus === undefined || minus === undefined || number === undefined) return undefined;
  return { plus, minus, count: Number(number.node.name) };
}
