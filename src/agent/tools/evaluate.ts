/** Reads the page by an expression. */
import { z } from 'zod';
import { defineTool } from './tool.ts';

const MOST_CHARS = 12_000;

export const evaluate = defineTool(
  'evaluate',
  'Value of a JavaScript expression, as JSON. It can read the page but not change it.',
  z.object({ expression: z.string().min(1).max(5_000) }),
  async (page, { expression }, signal) => {
    const text = await page.evaluate(expression, signal);
    return {
      kind: 'read',
      text: text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)} (cut)` : text,
    };
  },
);
