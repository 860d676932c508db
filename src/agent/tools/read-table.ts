/** Reads a table by its rows. */
import { z } from 'zod';
import { defineTool, ref } from './tool.ts';

const MOST_CHARS = 16_000;

export const readTable = defineTool(
  'read_table',
  'Reads a table or grid: one line a row, cells parted by |.',
  z.object({ ref }),
  async (page, { ref: at }, signal) => {
    const { headers, rows } = await page.readTable(at, signal);
    const lines = [...(headers.length === 0 ? [] : [headers]), ...rows].map((row) =>
      row.join(' | '),
    );
    const text = lines.join('\n');
    return {
      kind: 'read',
      text: text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}\n... (cut)` : text,
    };
  },
);
