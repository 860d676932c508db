/** Moves sliders and spinners that are not native: by keys, watching where they go. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { Undecided } from '../undecided.ts';
import { described, type Work } from './work.ts';

const MOST_PRESSES = 300;

/** Brings a slider or spinner to a number. @throws Undecided when it does not get there */
export async function slideTo(work: Work, node: SeenNode, value: string): Promise<void> {
  const name = described({ node });
  const wanted = Number(/-?\d+(?:\.\d+)?/u.exec(value)?.[0] ?? Number.NaN);
  if (Number.isNaN(wanted)) {
    throw new Undecided('not-understood', `${JSON.stringify(value)} is no number for ${name}`);
  }
  let at = await reading(work, node);
  if (at === undefined) throw new Undecided('cannot-act', `${name} does not say where it stands`);
  let step = 0;
  let presses = 0;
  while (at !== wanted) {
    const many = pressesFor(Math.abs(wanted - at), step);
    presses += many;
    if (presses > MOST_PRESSES)
      throw new Undecided('no-effect', `${name} does not reach ${wanted}`);
    await pressMany(work, node, keyTo(node, wanted > at), many);
    const now = await reading(work, node);
    if (now === undefined || now === at) throw new Undecided('no-effect', `${name} stays at ${at}`);
    if (step !== 0 && isPast(at, now, wanted))
      throw new Undecided('no-effect', `${name} jumps over ${wanted}`);
    step = Math.abs(now - at) / many;
    at = now;
  }
}

/** One, until it is known how far a press goes. */
const pressesFor = (distance: number, step: number): number =>
  step === 0 ? 1 : Math.max(1, Math.min(50, Math.floor(distance / step)));

const isPast = (from: number, to: number, wanted: number): boolean =>
  to !== wanted && wanted > from !== wanted > to;

function keyTo({ role }: SeenNode, isMore: boolean): string {
  if (role === 'spinbutton') return isMore ? 'ArrowUp' : 'ArrowDown';
  return isMore ? 'ArrowRight' : 'ArrowLeft';
}

async function pressMany(work: Work, node: SeenNode, key: string, many: number): Promise<void> {
  for (let press = 0; press < many; press += 1) {
    const said = press === 0 ? `pressed ${key} ${many} times on ${described({ node })}` : '';
    await work.act(said, () => work.page.press(node.ref, key, work.signal));
  }
}

/** Where it stands now: by its own state, or by the one number beside it. */
async function reading(work: Work, node: SeenNode): Promise<number | undefined> {
  const scene = await work.scene();
  const now = scene.view.nodes.find(({ ref }) => ref === node.ref);
  if (now === undefined) return undefined;
  if (now.range !== undefined && !Number.isNaN(now.range.now)) return now.range.now;
  if (now.value !== undefined && /^-?[\d.]+$/u.test(now.value)) return Number(now.value);
  let at = now.at;
  for (let steps = 0; steps < 4 && at >= 0; steps += 1) {
    const numbers = scene
      .within(at)
      .filter(({ role, name }) => role === 'text' && /^-?\d+(?:\.\d+)?$/u.test(name.trim()));
    if (numbers.length === 1) return Number(numbers[0]?.name);
    at = scene.view.parents[at] ?? -1;
  }
  return undefined;
}
