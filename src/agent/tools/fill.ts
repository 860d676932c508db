/** Puts a text in place of what a field holds. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const fill = defineTool(
  'fill',
  'Replaces the content of a field with a text. Dates as 2027-03-14, times as 18:05. With submit, Enter follows.',
  z.object({ ref, text: z.string().max(100_000), submit: z.boolean().optional() }),
  async (page, { ref: at, text, submit }, signal) => {
    const filled = await page.fill(at, text, signal);
    if (submit !== true) return { kind: 'acted', happening: filled };
    return acted(page.press(at, 'Enter', signal));
  },
);
