/** Whether things are those of the very records that a phrase picks by what they state. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { meantRows } from '../records/meant-rows.ts';
import { rowSetsOf } from '../records/rows.ts';

/** All words of the phrase have to be conditions that some records do not meet, and the things belong to those that do. */
export function areDescribed(scene: Scene, nodes: readonly SeenNode[], phrase: string): boolean {
  if (phrase === '' || nodes.length === 0) return false;
  return rowSetsOf(scene).some((set) => {
    const rows = meantRows(set, phrase);
    return rows !== undefined && nodes.every((node) => rows.some((row) => row.holds(node)));
  });
}
