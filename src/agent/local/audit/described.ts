/** Whether things are those of the very records that a phrase picks by what they state. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { rowSetsOf } from '../records/rows.ts';
import { selectRows } from '../records/select.ts';

const ALL = /\b(?:all|every|each|everyone|everybody)\b/iu;

/** All words of the phrase have to be conditions that some records do not meet, and the things belong to those that do. */
export function areDescribed(scene: Scene, nodes: readonly SeenNode[], phrase: string): boolean {
  if (phrase === '' || nodes.length === 0) return false;
  return rowSetsOf(scene).some((set) => {
    if (!nodes.every((node) => set.rows.some((row) => row.holds(node)))) return false;
    const selected = selectRows(set, phrase, true);
    if (selected === undefined || selected.conditions === 0) return false;
    if (selected.rows.length > 1 && !ALL.test(phrase)) return false;
    return nodes.every((node) => selected.rows.some((row) => row.holds(node)));
  });
}
