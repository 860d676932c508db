/** Types key by key. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const typeText = defineTool(
  'type',
  'Types a text key by key at the end of a field, or where the focus is. Use fill to replace.',
  z.object({ ref: ref.optional(), text: z.string().max(10_000) }),
  (page, { ref: at, text }, signal) => acted(page.type(at, text, signal)),
);
