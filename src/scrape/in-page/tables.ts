/** Tables as a full grid, and tables that only arrange as what they arrange. Runs inside the page. */
import type { Part } from './part.ts';

/** How the inside of a cell is written: as blocks, or on one line. */
export type CellWriters = {
  readonly flow: (part: Part) => string;
  readonly cell: (part: Part) => string;
};

export type TableWriter = (table: Part, writers: CellWriters) => string;

/** @param onCut called when a table is cut at the most cells that are written */
export function createTableWriter(onCut: () => void): TableWriter {
  const MOST_CELLS = 20_000;

  function rowsOf(part: Part, rows: Part[] = []): Part[] {
    for (const child of part.children) {
      if (typeof child === 'string' || child.dropped) continue;
      if (child.tag === 'tr') rows.push(child);
      else if (['thead', 'tbody', 'tfoot', 'form'].includes(child.tag)) rowsOf(child, rows);
    }
    return rows;
  }

  const cellsOf = (row: Part): Part[] =>
    row.children.filter(
      (child): child is Part =>
        typeof child !== 'string' && !child.dropped && /^t[dh]$/.test(child.tag),
    );

  /** A table that only arranges: no reader would draw lines around its cells. */
  function isLayout(part: Part, rows: readonly Part[]): boolean {
    const role = part.element.getAttribute('role');
    if (role === 'presentation' || role === 'none') return true;
    if (part.element.querySelector('table') !== null) return true;
    const cells = rows.flatMap(cellsOf);
    if (rows.length === 0 || cells.length <= 1) return true;
    if (cells.every((cell) => cellsOf(cell.parent as Part).length <= 1))
      return !cells.some((cell) => cell.tag === 'th');
    if (rows.length > 1 && cellsOf(rows[0] as Part).every((cell) => cell.tag === 'th'))
      return false;
    if (part.element.querySelector('pre, h1, h2, h3, form') !== null) return true;
    return cells.some((cell) => cell.chars > 1_500);
  }

  function writeTable(part: Part, { flow, cell: writeCell }: CellWriters): string {
    const rows = rowsOf(part);
    const caption = part.children.find(
      (child): child is Part => typeof child !== 'string' && child.tag === 'caption',
    );
    const above = caption === undefined || caption.dropped ? '' : flow(caption);
    if (isLayout(part, rows)) {
      const cells = rows.flatMap(cellsOf).filter((cell) => !isGutter(cell));
      return above + cells.map(flow).join('');
    }
    const grid = gridOf(rows, writeCell);
    if (grid.every((line) => line.every((text) => text === ''))) return above;
    // Rows that are headed at their side have nobody above them.
    if (isHeadedAtSide(rows)) grid.unshift((grid[0] ?? []).map(() => ''));
    const lines = grid.map((cells, index) => {
      const tag = index === 0 ? 'th' : 'td';
      return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    });
    return `${above}<table><thead>${lines[0] ?? ''}</thead><tbody>${lines.slice(1).join('')}</tbody></table>`;
  }

  function isHeadedAtSide(rows: readonly Part[]): boolean {
    const [first, ...others] = cellsOf(rows[0] as Part);
    return first?.tag === 'th' && others.length > 0 && others.every((cell) => cell.tag === 'td');
  }

  /** Line numbers beside code. */
  const isGutter = (cell: Part): boolean =>
    /^[\d\s]+$/.test(cell.element.textContent ?? '') && cell.element.querySelector('pre') !== null;

  /** A full grid: a cell over several rows is repeated in each, one over several columns leaves the rest empty. */
  function gridOf(rows: readonly Part[], write: (cell: Part) => string): string[][] {
    const grid: string[][] = [];
    const below: { text: string; left: number }[] = [];
    let count = 0;
    for (const row of rows) {
      const line: string[] = [];
      const fromAbove = (): void => {
        for (
          let over = below[line.length];
          over !== undefined && over.left > 0;
          over = below[line.length]
        ) {
          over.left -= 1;
          line.push(over.text);
        }
      };
      for (const cell of cellsOf(row)) {
        fromAbove();
        const text = write(cell);
        const { colSpan, rowSpan } = cell.element as HTMLTableCellElement;
        for (let column = 0; column < Math.min(colSpan, 50); column += 1) {
          below[line.length] = { text: column === 0 ? text : '', left: Math.min(rowSpan, 200) - 1 };
          line.push(column === 0 ? text : '');
        }
      }
      fromAbove();
      count += line.length;
      if (count > MOST_CELLS) {
        onCut();
        break;
      }
      if (line.length > 0) grid.push(line);
    }
    const width = Math.max(0, ...grid.map((line) => line.length));
    for (const line of grid) while (line.length < width) line.push('');
    return grid;
  }

  return writeTable;
}
