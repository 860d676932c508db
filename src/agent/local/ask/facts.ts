/** Everything on a page that reads as "label: value". */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { textWithin } from './text-within.ts';

export type Fact = { readonly label: string; readonly value: string; readonly node: SeenNode };

const MOST_LABEL = 40;

/** Fields with their values, "label: value" in text, terms, and cells under their headers. */
export function factsOf(scene: Scene): readonly Fact[] {
  return [...ofFields(scene), ...ofTexts(scene), ...ofTerms(scene), ...ofTables(scene)];
}

function ofFields(scene: Scene): readonly Fact[] {
  return scene.things.flatMap(({ node, option, names }) => {
    const isField =
      node.editable === true || node.options !== undefined || node.range !== undefined;
    if (!isField || option !== undefined) return [];
    const value = node.value ?? String(node.range?.now ?? '');
    return names.map(([label]) => ({ label, value, node }));
  });
}

const PAIR = /^([^:]{1,40}):\s*(.+)$/u;
const LED = /^(By|From|To|On|Author|Posted|Published)\s+(.{2,80})$/u;

function ofTexts(scene: Scene): readonly Fact[] {
  const { nodes } = scene.view;
  return nodes.flatMap((node, index) => {
    if (node.role !== 'text' && node.role !== 'heading') return [];
    const [, label, value] = PAIR.exec(node.name) ?? LED.exec(node.name) ?? [];
    if (label !== undefined && value !== undefined) return [{ label, value, node }];
    if (!/[:\uFF1A]$/u.test(node.name) || node.name.length > MOST_LABEL) return [];
    const next = nodes
      .slice(index + 1, index + 4)
      .find(({ role, name }) => role === 'text' && name !== '');
    return next === undefined
      ? []
      : [{ label: node.name.slice(0, -1), value: next.name, node: next }];
  });
}

function ofTerms(scene: Scene): readonly Fact[] {
  const { nodes } = scene.view;
  return nodes.flatMap((node, index) => {
    if (node.role !== 'term') return [];
    const label = node.name === '' ? (nodes[index + 1]?.name ?? '') : node.name;
    const definition = nodes.slice(index + 1, index + 6).find(({ role }) => role === 'definition');
    return definition === undefined
      ? []
      : [{ label, value: textWithin(scene, definition), node: definition }];
  });
}

const TABLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

const ofTables = (scene: Scene): readonly Fact[] =>
  scene.view.nodes.filter(({ role }) => TABLES.has(role)).flatMap((table) => ofTable(scene, table));

function ofTable(scene: Scene, table: SeenNode): readonly Fact[] {
  const inside = scene.within(table.at);
  const rows = inside
    .filter(({ role }) => role === 'row')
    .map(({ at }) => inside.filter((cell) => CELLS.has(cell.role) && scene.isWithin(cell.at, at)));
  const isHead = (cells: readonly SeenNode[]): boolean =>
    cells.every(({ role }) => role === 'columnheader');
  const [first = []] = rows;
  if (!isHead(first)) return rows.flatMap((cells) => ofPair(scene, cells));
  const heads = first.map((head) => textWithin(scene, head));
  return rows
    .filter((cells) => !isHead(cells))
    .flatMap((cells) =>
      cells.map((cell, column) => ({
        label: heads[column] ?? '',
        value: textWithin(scene, cell),
        node: cell,
      })),
    );
}

/** A row of two cells: what it is, and which. */
function ofPair(scene: Scene, cells: readonly SeenNode[]): readonly Fact[] {
  const [label, value, more] = cells;
  if (label === undefined || value === undefined || more !== undefined) return [];
  return [{ label: textWithin(scene, label), value: textWithin(scene, value), node: value }];
}
