/** Steps through the history. */
import { z } from 'zod';
import { acted, defineTool } from './tool.ts';

export const goBack = defineTool(
  'go',
  'Goes back or forward in the history, or loads the page again.',
  z.object({ way: z.enum(['back', 'forward', 'reload']) }),
  (page, { way }, signal) => acted(page.go(way, signal)),
);
