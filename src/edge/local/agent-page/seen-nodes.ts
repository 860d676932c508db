/** Nodes out of the columns they travelled in. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { RawColumns, Steps } from './in-page/columns.ts';

/** Where the frame they were seen in is: its corner, its number, and its place in the tree of all. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly frame: number;
  readonly base: number;
};

const CLICKABLE = { clickable: true } as const;

/** The numbers that the steps lead to. */
export function addedUp(steps: Steps): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** In document order. */
export function* seenNodes(columns: RawColumns, spot: Spot): Generator<SeenNode> {
  const { names, roles, tags, words, facts } = columns;
  const places = addedUp(columns.places);
  const [lefts, tops, widths, heights] = columns.boxes.map(addedUp);
  const number = (list: readonly number[] | undefined, at: number): number => list?.[at] ?? 0;
  const inFrame = spot.frame > 0 ? { frame: spot.frame } : undefined;
  const clickable = new Set(addedUp(columns.clickable));
  let next = 0;
  for (const [index, ref] of addedUp(columns.refs).entries()) {
    const [of, some] = facts[next] ?? [];
    if (of === index) next += 1;
    yield {
      ref: `e${ref}`,
      at: number(places, index) + spot.base,
      role: words[number(roles, index)] ?? '',
      name: names[index] ?? '',
      tag: words[number(tags, index)] ?? '',
      box: {
        x: number(lefts, index) + spot.x,
        y: number(tops, index) + spot.y,
        width: number(widths, index),
        height: number(heights, index),
      },
      ...(of === index ? some : undefined),
      ...(clickable.has(index) ? CLICKABLE : undefined),
      ...inFrame,
    };
  }
}
