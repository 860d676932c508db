/** Brings a number between a minus and a plus to what it is to be. */
import { shownBy, steppersOf, type Stepper } from '../form/steppers.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { described, type Work } from './work.ts';

const MOST = 100;

/** Clicks until it is the wanted one. @throws Undecided where it does not get there */
export async function countTo(work: Work, stepper: Stepper, wanted: number): Promise<void> {
  const name = JSON.stringify(stepper.labels[0] ?? shownBy(stepper.number));
  let { count } = stepper;
  for (let clicks = 0; count !== wanted; clicks += 1) {
    const button = count < wanted ? stepper.plus : stepper.minus;
    if (clicks >= MOST) throw new Undecided('no-effect', `${name} does not reach ${wanted}`);
    await clickThing(work, button, { isWay: true });
    const next = await countNow(work, stepper);
    if (next === undefined && wanted === 0) return;
    if (next === undefined) throw new Undecided('no-effect', `the number of ${name} is gone`);
    if (next === count) throw new Undecided('no-effect', `${described(button)} changes nothing`);
    if (next !== wanted && next > wanted === count < wanted)
      throw new Undecided('no-effect', `${name} jumps over ${wanted}`);
    count = next;
  }
}

/** What the number is now; undefined where it is no longer there. */
async function countNow(
  work: Work,
  { number, plus, labels }: Stepper,
): Promise<number | undefined> {
  const scene = await work.scene();
  const same = scene.view.nodes.find(({ ref }) => ref === number.ref);
  if (same !== undefined) return Number(shownBy(same));
  // A page that draws itself anew has other elements of the same name.
  const [again, more] = steppersOf(scene).filter(
    (one) => one.plus.node.ref === plus.node.ref || one.labels[0] === labels[0],
  );
  return more === undefined ? again?.count : undefined;
}
