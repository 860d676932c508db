/** Where a slider or spinner stands. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Work } from './work.ts';

/** Where it stands now: by its own state, or by the one number beside it. */
export async function reading(work: Work, node: SeenNode): Promise<number | undefined> {
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
    if (numbers.length > 1) return nearest(now, numbers);
    at = scene.view.parents[at] ?? -1;
  }
  return undefined;
}

/** Farther away, a number is that of something else, in pixels. */
const FAR = 90;

/** Of several numbers the one right above or beside it; undefined where two are as near. */
function nearest(slider: SeenNode, numbers: readonly SeenNode[]): number | undefined {
  const far = ({ box }: SeenNode): number => {
    const above = slider.box.y - box.y;
    return above < -slider.box.height ? Infinity : Math.abs(above);
  };
  const [first, second] = numbers.toSorted((one, other) => far(one) - far(other));
  const isAlone = first !== undefined && (second === undefined || far(second) > far(first) + 8);
  return isAlone && far(first) <= FAR ? Number(first.name) : undefined;
}
