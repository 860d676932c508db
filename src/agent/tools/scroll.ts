/** Scrolls. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const scroll = defineTool(
  'scroll',
  'Scrolls the page by a screen, to an end, or an element into sight; with a ref and a direction, the part it is in.',
  z.object({
    to: z.enum(['up', 'down', 'left', 'right', 'top', 'bottom', 'element']),
    ref: ref.optional(),
  }),
  (page, { to, ref: at }, signal) => {
    if (to === 'element') {
      return acted(page.scroll(at === undefined ? { to: 'down' } : { to, ref: at }, signal));
    }
    return acted(page.scroll({ to, ...(at === undefined ? {} : { ref: at }) }, signal));
  },
);
