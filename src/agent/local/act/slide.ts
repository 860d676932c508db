/** Moves sliders and spinners that are not native: by keys, watching where they go. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { Undecided } from '../undecided.ts';
import { dragToEnd, dragToValue } from './slide-by-mouse.ts';
import { reading } from './slider-reading.ts';
import { described, type Work } from './work.ts';

const MOST_PRESSES = 300;

/** Brings a slider or spinner to a number. @throws Undecided when it does not get there */
export async function slideTo(work: Work, node: SeenNode, value: string): Promise<void> {
  if (value === 'max' || value === 'min') return dragToEnd(work, node, value === 'max' ? 1 : -1);
  const name = described({ node });
  const wanted = Number(/-?\d+(?:\.\d+)?/u.exec(value)?.[0] ?? Number.NaN);
  if (Number.isNaN(wanted)) {
    throw new Undecided('not-understood', `${JSON.stringify(value)} is no number for ${name}`);
  }
  const at = await reading(work, node);
  if (at === undefined) throw new Undecided('cannot-act', `${name} does not say where it stands`);
  if (at === wanted) return;
  await pressMany(work, node, keyTo(node, wanted > at), 1);
  const now = await reading(work, node);
  if (now === undefined || now === at) return dragToValue(work, node, wanted, at);
  await byKeys(work, node, wanted, { from: at, at: now });
}

async function byKeys(
  work: Work,
  node: SeenNode,
  wanted: number,
  first: { readonly from: number; readonly at: number },
): Promise<void> {
  const name = described({ node });
  let { at } = first;
  let step = Math.abs(at - first.from);
  let presses = 1;
  while (at !== wanted) {
    if (isPast(first.from, at, wanted) && Math.abs(at - wanted) < step)
      throw new Undecided('no-effect', `${name} jumps over ${wanted}`);
    const many = pressesFor(Math.abs(wanted - at), step);
    presses += many;
    if (presses > MOST_PRESSES)
      throw new Undecided('no-effect', `${name} does not reach ${wanted}`);
    await pressMany(work, node, keyTo(node, wanted > at), many);
    const now = await reading(work, node);
    if (now === undefined || now === at) throw new Undecided('no-effect', `${name} stays at ${at}`);
    step = Math.abs(now - at) / many;
    at = now;
  }
}

const pressesFor = (distance: number, step: number): number =>
  Math.max(1, Math.min(50, Math.floor(distance / step)));

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
