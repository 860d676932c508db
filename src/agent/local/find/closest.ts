/** Which of several things share the smallest part of the page with an element. */
import type { Scene, Thing } from './scene.ts';

/** In their order; several where they are equally close. */
export function closestTo(scene: Scene, things: readonly Thing[], at: number): readonly Thing[] {
  const depths = things.map(({ node }) => scene.meet(node.at, at));
  const deepest = Math.max(-1, ...depths);
  return things.filter((_thing, index) => depths[index] === deepest);
}
