/** What the cells of tables state, by the headers of their columns and rows. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import type { Context, Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { textWithin } from './text-within.ts';
import { valueTokens } from './tokens-of-value.ts';

const TABLES: ReadonlySet<string> = new Set(['table', 'grid', 'treegrid']);
const CELLS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

export type Cell = { readonly node: SeenNode; readonly text: string; readonly isHead: boolean };
export type ReadTable = {
  readonly node: SeenNode;
  /** Texts over the columns; empty where the table has none. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly headCells: readonly Cell[];
};

/** All tables of the page, their heads told from their rows. */
export function tablesOf(scene: Scene): readonly ReadTable[] {
  return scene.view.nodes
    .filter(({ role }) => TABLES.has(role))
    .map((node) => toTable(scene, node));
}

function toTable(scene: Scene, node: SeenNode): ReadTable {
  const inside = scene.within(node.at);
  const rows = inside
    .filter(({ role }) => role === 'row')
    .map(({ at }) =>
      inside
        .filter((cell) => CELLS.has(cell.role) && scene.isWithin(cell.at, at))
        .map((cell) => ({
          node: cell,
          text: textWithin(scene, cell),
          isHead: cell.role === 'columnheader' || cell.role === 'rowheader',
        })),
    )
    .filter((cells) => cells.length > 0);
  const [first = [], ...others] = rows;
  const isHead =
    first.length > 1 && (first.every((cell) => cell.isHead) || isHeadByLook(first, others));
  return {
    node,
    heads: isHead ? first.map(({ text }) => text) : [],
    headCells: isHead ? first : [],
    rows: isHead ? others : rows,
  };
}

/** A first row of words over columns that hold numbers. */
function isHeadByLook(first: readonly Cell[], others: readonly (readonly Cell[])[]): boolean {
  const named = first.filter(({ text }) => text !== '');
  if (named.length < 3 || named.length < first.length - 2 || others.length < 2) return false;
  const isPlain = named.every(({ text }) => text.length < 30 && !/\d/u.test(text));
  return (
    isPlain &&
    others.every((row) => row.length === first.length && row.some(({ text }) => /\d/u.test(text)))
  );
}

/** Each cell under its header, and beside the first of its row. */
export function cellStatements({ scene }: Grounds): readonly Statement[] {
  return tablesOf(scene).flatMap(({ node, heads, rows }) =>
    rows.flatMap((row) => row.flatMap((cell, column) => ofCell(node, heads, row, cell, column))),
  );
}

function ofCell(
  table: SeenNode,
  heads: readonly string[],
  row: readonly Cell[],
  cell: Cell,
  column: number,
): readonly Statement[] {
  const [lead] = row;
  if (cell.isHead || cell.text === '') return [];
  const head = heads[column] ?? '';
  const kinds = valueTokens(cell.text).map(({ kind }) => kind);
  const named: Context = { words: tokens(table.name), cost: 0.12 };
  const others = row.filter((one) => one !== cell);
  const common = { value: cell.text, kinds, node: cell.node, weight: 1 };
  const inRow: readonly Context[] = [
    { words: tokens(lead === cell ? '' : (lead?.text ?? '')), cost: 0.04 },
    { words: others.flatMap(({ text }) => tokens(text)), cost: 0.08, isBody: true },
    named,
  ];
  const byColumn = { ...common, about: tokens(head), beside: inRow };
  if (lead === undefined || lead === cell) return head === '' ? [] : [byColumn];
  const byRow = { ...common, about: tokens(lead.text.replace(/:\s*$/u, '')) };
  const aside = inRow.slice(1);
  if (head === '') return [{ ...byRow, beside: aside }];
  const beside = [{ words: tokens(head), cost: 0.04 }, ...aside];
  return [...timed(head, lead, cell), byColumn, { ...byRow, beside, isByName: true }];
}

/** In a timetable, what stands in a cell is then. */
function timed(head: string, lead: Cell, cell: Cell): readonly Statement[] {
  const isMoment = (text: string): boolean =>
    valueTokens(text).some(({ kind, text: value }) => kind === 'moment' && value === text.trim());
  const when = [head, lead.text];
  if (!lead.isHead || !when.every(isMoment)) return [];
  const kinds = ['moment'] as const;
  return [
    {
      about: tokens(cell.text),
      value: when.join(' '),
      kinds,
      node: cell.node,
      beside: [],
      weight: 1,
    },
  ];
}
