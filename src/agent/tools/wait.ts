/** Waits for something to come or go. */
import { z } from 'zod';
import { acted, defineTool } from './tool.ts';

export const wait = defineTool(
  'wait',
  'Waits until a text is on the page, or gone from it; without a text, until the page is quiet.',
  z.object({
    text: z.string().min(1).max(500).optional(),
    gone: z.boolean().optional(),
    seconds: z.number().min(0.1).max(30).default(10),
  }),
  (page, { text, gone, seconds }, signal) =>
    acted(
      page.wait(
        text === undefined ? { kind: 'quiet' } : { kind: 'text', text, gone: gone === true },
        seconds * 1_000,
        signal,
      ),
    ),
);
