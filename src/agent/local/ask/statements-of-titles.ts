/** What records are called: the answer where everything else of a record is given. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { tokens } from '../words/normal.ts';
import type { Grounds } from './grounds.ts';
import type { Statement } from './statements.ts';
import { tablesOf } from './statements-of-tables.ts';

/** One for each record, and for each row of a table. */
export function titleStatements(grounds: Grounds): readonly Statement[] {
  return [...ofRows(grounds), ...ofRecords(grounds)];
}

function ofRows({ scene }: Grounds): readonly Statement[] {
  return tablesOf(scene).flatMap(({ node, heads, rows }) =>
    heads.length === 0
      ? []
      : rows.flatMap((row) => {
          const column = row.findIndex(({ text }) => /\p{L}/u.test(text));
          const cell = row[column];
          if (cell === undefined) return [];
          const about = tokens(`${heads[column] ?? ''} ${node.name}`);
          const words = row.flatMap(({ text }, at) =>
            at === column ? [] : tokens(`${heads[at] ?? ''} ${text}`),
          );
          const beside = [{ words, cost: 0.06 }];
          return [titled(cell.node, cell.text, about, beside)];
        }),
  );
}

function ofRecords({ records, textsIn, headingsOver }: Grounds): readonly Statement[] {
  return [...records].flatMap(([at, title]) => {
    if (title === undefined || title.name.length > 100) return [];
    const others = textsIn(at).filter((one) => one !== title && one.role !== 'columnheader');
    if (others.some(({ role }) => role === 'cell')) return [];
    const about = headingsOver(title).flatMap(({ name }) => tokens(name));
    const beside = [{ words: others.flatMap(({ name }) => tokens(name)), cost: 0.06 }];
    return [titled(title, title.name, about, beside)];
  });
}

const titled = (
  node: SeenNode,
  value: string,
  about: readonly string[],
  beside: Statement['beside'],
): Statement => ({ about, value, kinds: [], node, beside, weight: 0.9, isTitle: true });
