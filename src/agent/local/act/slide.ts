/** Moves sliders and spinners that are not native: by keys, watching where they go. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { Undecided } from '../undecided.ts';
import { described, type Work } from './work.ts';

const MOST_PRESSES = 300;

/** Brings a slider or spinner to a number. @throws Undecided when it does not get there */
export async function slideTo(work: Work, node: SeenNode, value: string): Promise<void> {
  const wanted = Number(/-?\d+(?:\.\d+)?/u.exec(value)?.[0] ?? Number.NaN);
  if (Number.isNaN(wanted))
    throw new Undecided(
      'not-understood',
      `${JSON.stringify(value)} is no number for ${described({ node })}`,
    );
  const isSpinner = node.role === 'spinbutton';
  const [more, less] = isSpinner
    ? (['ArrowUp', 'ArrowDown'] as const)
    : (['ArrowRight', 'ArrowLeft'] as const);
  let at = await reading(work, node);
  if (at === undefined)
    throw new Undecided('cannot-act', `${described({ node })} does not say where it stands`);
  let step = 0;
  for (let presses = 0; at !== wanted;) {
    const key = wanted > at ? more : less;
    const many: number =
      step === 0 ? 1 : Math.max(1, Math.min(50, Math.floor(Math.abs(wanted - at) / step)));
    for (let press = 0; press < many; press += 1) {
      presses += 1;
      if (presses > MOST_PRESSES)
        throw new Undecided('no-effect', `${described({ node })} does not reach ${wanted}`);
      await work.act(presses === 1 ? `moved ${described({ node })} to ${wanted}` : '', () =>
        work.page.press(node.ref, key, work.signal),
      );
    }
    const now = await reading(work, node);
    if (now === undefined || now === at)
      throw new Undecided('no-effect', `${described({ node })} stays at ${at}`);
    if (
      (at < wanted && now > wanted && step !== 0) ||
      (at > wanted && now < wanted && step !== 0)
    ) {
      throw new Undecided('no-effect', `${described({ node })} jumps over ${wanted}`);
    }
    step = Math.abs(now - at) / many;
    at = now;
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
