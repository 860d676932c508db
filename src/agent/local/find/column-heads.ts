/** What stands over a thing in the first line of its table: a button there may belong to a column, not to a row. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from './scene.ts';
import type { Part } from './surroundings.ts';

type Heads = {
  readonly table: SeenNode;
  readonly row: SeenNode;
  readonly indexes: readonly number[];
};

const made = new WeakMap<Scene['view'], readonly Heads[]>();

/** One part for each node over it. */
export function columnHeads(scene: Scene, index: number): readonly Part[] {
  const node = scene.view.nodes[index];
  if (node === undefined) return [];
  const middle = node.box.x + node.box.width / 2;
  const heads = headsOf(scene).findLast(
    ({ table, row }) => scene.isWithin(node.at, table.at) && !scene.isWithin(node.at, row.at),
  );
  return (heads?.indexes ?? []).flatMap((head): readonly Part[] => {
    const box = scene.view.nodes[head]?.box;
    const isOver = box !== undefined && box.x <= middle && middle <= box.x + box.width;
    return isOver ? [{ first: head, last: head }] : [];
  });
}

function headsOf(scene: Scene): readonly Heads[] {
  const known = made.get(scene.view);
  if (known !== undefined) return known;
  const { nodes } = scene.view;
  const all = nodes.flatMap((table): readonly Heads[] => {
    if (!TABLES.has(table.role)) return [];
    const row = nodes.find(({ role, at }) => role === 'row' && scene.isWithin(at, table.at));
    if (row === undefined) return [];
    const indexes = nodes.flatMap((node, index) =>
      CELLS.has(node.role) && node.name !== '' && scene.isWithin(node.at, row.at) ? [index] : [],
    );
    return [{ table, row, indexes }];
  });
  made.set(scene.view, all);
  return all;
}

const TABLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const CELLS: ReadonlySet<string> = new Set(['columnheader', 'cell', 'gridcell']);
