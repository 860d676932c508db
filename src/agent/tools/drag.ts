/** Drags one element to another. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

const pixels = z.number().min(-5_000).max(5_000);

export const drag = defineTool(
  'drag',
  'Drags an element onto another, before or after it, or by a distance in pixels.',
  z.object({
    ref,
    to: z.union([
      z.object({ ref, side: z.enum(['before', 'after']).optional() }),
      z.object({ byX: pixels, byY: pixels }),
    ]),
  }),
  (page, { ref: at, to }, signal) => {
    if ('byX' in to) return acted(page.drag(at, to, signal));
    const { ref: onto, side } = to;
    return acted(page.drag(at, { ref: onto, ...(side === undefined ? {} : { side }) }, signal));
  },
);
