/** Presses a key. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const press = defineTool(
  'press',
  'Presses a key or chord, such as Enter, Escape, ArrowDown or Control+A, on an element or where the focus is.',
  z.object({ ref: ref.optional(), keys: z.string().min(1).max(60) }),
  (page, { ref: at, keys }, signal) => acted(page.press(at, keys, signal)),
);
