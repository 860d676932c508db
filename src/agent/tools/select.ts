/** Chooses options of a select. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const select = defineTool(
  'select',
  'Chooses options of a select by their labels; others are deselected.',
  z.object({ ref, options: z.array(z.string().max(500)).min(1).max(100) }),
  (page, { ref: at, options }, signal) => acted(page.select(at, options, signal)),
);
