/** Moves the mouse over an element. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const hover = defineTool(
  'hover',
  'Moves the mouse over an element.',
  z.object({ ref }),
  (page, { ref: at }, signal) => acted(page.hover(at, signal)),
);
