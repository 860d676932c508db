/** Which of the things that are drawn are large, and which are small. */
import type { SeenNode } from '../../../runtime/agent-page.ts';

/** Areas that differ less are of one size. */
const LEAST_RATIO = 1.5;

/** Size word by ref, where things of clearly different sizes are drawn; empty where they are not. */
export function sizesOf(nodes: readonly SeenNode[]): ReadonlyMap<string, 'large' | 'small'> {
  const drawn = nodes.filter(isDrawn);
  const sizes = new Map<string, 'large' | 'small'>();
  const areas = drawn.map(areaOf).toSorted((one, other) => one - other);
  let limit = 0;
  let widest = LEAST_RATIO;
  for (const [index, area] of areas.entries()) {
    const before = areas[index - 1] ?? area;
    if (before > 0 && area / before > widest) [limit, widest] = [area, area / before];
  }
  if (limit === 0) return sizes;
  for (const node of drawn) sizes.set(node.ref, areaOf(node) >= limit ? 'large' : 'small');
  return sizes;
}

const SHAPES: ReadonlySet<string> = new Set('circle rect ellipse polygon text'.split(' '));

/** A shape of a drawing, or a coloured box without words. */
export const isDrawn = ({ tag, colour, name, box }: SeenNode): boolean =>
  box.width > 0 && tag !== 'svg' && (SHAPES.has(tag) || (colour !== undefined && name === ''));

/** Signs are as large as they are high: a "W" is no larger than an "i". */
const areaOf = ({ tag, box }: SeenNode): number =>
  tag === 'text' ? box.height * box.height : box.width * box.height;
