/** Nodes out of the columns they travelled in. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { RawColumns } from './in-page/columns.ts';

/** Where the frame they were seen in is: its corner, its number, and its place in the tree of all. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly frame: number;
  readonly base: number;
};

/** In document order. */
export function* seenNodes(columns: RawColumns, spot: Spot): Generator<SeenNode> {
  const { refs, facts } = columns;
  const inFrame = spot.frame > 0 ? { frame: spot.frame } : undefined;
  let next = 0;
  for (const [index, ref] of refs.entries()) {
    const node = nodeAt(columns, index, ref, spot);
    const [of, some] = facts[next] ?? [];
    if (of === index) {
      Object.assign(node, some);
      next += 1;
    }
    yield inFrame === undefined ? node : Object.assign(node, inFrame);
  }
}

function nodeAt(
  { places, roles, tags, words, names, boxes }: RawColumns,
  index: number,
  ref: number,
  { x, y, base }: Spot,
): SeenNode {
  const number = (list: readonly number[], at: number): number => list[at] ?? 0;
  const word = (list: readonly number[]): string => words[number(list, index)] ?? '';
  const at = index * 4;
  return {
    ref: `e${ref}`,
    at: number(places, index) + base,
    role: word(roles),
    name: names[index] ?? '',
    tag: word(tags),
    box: {
      x: number(boxes, at) + x,
      y: number(boxes, at + 1) + y,
      width: number(boxes, at + 2),
      height: number(boxes, at + 3),
    },
  };
}
