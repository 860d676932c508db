/** What records are called: the answer where everything else of a record is given. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { tokens } from '../words/normal.ts';
import type { Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { tablesOf, type ReadTable } from './statements-of-tables.ts';

/** One for each record, and for each row of a table. */
export function titleStatements(grounds: Grounds): readonly Statement[] {
  return [...ofRows(grounds), ...ofRecords(grounds)];
}

type Entry = { readonly head: string; readonly text: string };

function ofRows({ scene }: Grounds): readonly Statement[] {
  return tablesOf(scene).flatMap((table) => {
    if (table.heads.length === 0) return [];
    const rows = table.rows.flatMap((row) => {
      const column = row.findIndex(({ text }) => NAMES.test(text));
      const cell = row[column];
      if (cell === undefined) return [];
      const entries = row.map(({ text }, at) => ({ head: table.heads[at] ?? '', text }));
      const others = entries.filter((_entry, at) => at !== column);
      return [
        ofEntries(cell.node, cell.text, `${table.heads[column] ?? ''} ${table.node.name}`, others),
      ];
    });
    return [...rows, ...ofColumns(table)];
  });
}

/** A name, or a number long enough to be one: no place in a row. */
const NAMES = /\p{L}|\d{3}/u;

/** A table that compares: what stands over its columns has what its rows say. */
function ofColumns({ headCells, heads, rows, node }: ReadTable): readonly Statement[] {
  if (!rows.every(([first]) => first?.isHead === true) && heads[0] !== '') return [];
  return headCells.slice(1).map((cell, at) => {
    const entries = rows.map((row) => ({
      head: row[0]?.text ?? '',
      text: row[at + 1]?.text ?? '',
    }));
    return ofEntries(cell.node, cell.text, node.name, entries);
  });
}

function ofEntries(
  node: SeenNode,
  name: string,
  about: string,
  entries: readonly Entry[],
): Statement {
  const words = entries.flatMap(({ head, text }) => tokens(`${head} ${text}`));
  const cells = entries.map(({ head, text }) => ({ head: tokens(head), text }));
  return { ...titled(node, name, tokens(about), [{ words, cost: 0.06 }]), cells };
}

function ofRecords({ scene, records, textsIn, headingsOver }: Grounds): readonly Statement[] {
  const rows = new Set(scene.view.nodes.flatMap(({ role, at }) => (role === 'row' ? [at] : [])));
  return [...records].flatMap(([at, title]) => {
    if (title === undefined || rows.has(at) || title.name.length > 100) return [];
    const others = textsIn(at).filter((one) => one !== title && one.role !== 'columnheader');
    const about = headingsOver(title).flatMap(({ name }) => tokens(name));
    const facts = others.filter(({ name }) => name.length <= 40 && !/[.?!]$/u.test(name));
    const beside = [{ words: facts.flatMap(({ name }) => tokens(name)), cost: 0.06 }];
    return [titled(title, title.name, about, beside)];
  });
}

const titled = (
  node: SeenNode,
  value: string,
  about: readonly string[],
  beside: Statement['beside'],
): Statement => ({ about, value, kinds: [], node, beside, weight: 0.9, isTitle: true });
