/** What a control in a table goes by: the head of its row, and of its column. */
import type { Box, SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';

/** The text of the row's first cell, then that of the head over it; nothing outside of tables. */
export function gridLabels(
  scene: Scene,
  control: SeenNode,
): readonly [row: string, column: string] | readonly [] {
  const { nodes } = scene.view;
  const rows = nodes.filter(({ role }) => role === 'row');
  const own = rows.findLast(({ at }) => scene.isWithin(control.at, at));
  if (own === undefined) return [];
  const row = textAt(scene, own, (box) => box.x + box.width <= control.box.x);
  const head = rows.find(({ box }) => box.y < own.box.y);
  const column =
    head === undefined ? undefined : textAt(scene, head, (box) => overlaps(box, control.box));
  return row === undefined || column === undefined ? [] : [row, column];
}

const overlaps = (one: Box, other: Box): boolean => {
  const middle = other.x + other.width / 2;
  return one.x <= middle && middle <= one.x + one.width;
};

const CELLS: ReadonlySet<string> = new Set([
  'cell',
  'columnheader',
  'rowheader',
  'gridcell',
  'text',
]);

function textAt(scene: Scene, row: SeenNode, isThere: (box: Box) => boolean): string | undefined {
  const cells = scene
    .within(row.at)
    .filter(({ role, name }) => CELLS.has(role) && name.trim() !== '');
  return cells.find(({ box }) => isThere(box))?.name;
}
