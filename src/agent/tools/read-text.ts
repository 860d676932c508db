/** Reads the text of an element or of the page. */
import { z } from 'zod';
import { defineTool, ref } from './tool.ts';

const MOST_CHARS = 12_000;

export const readText = defineTool(
  'read_text',
  'Reads the visible text of an element, or of the whole page.',
  z.object({ ref: ref.optional() }),
  async (page, { ref: at }, signal) => {
    const text = await page.readText(at, MOST_CHARS + 1, signal);
    const cut = text.length > MOST_CHARS;
    return { kind: 'read', text: cut ? `${text.slice(0, MOST_CHARS)}\n... (cut)` : text };
  },
);
