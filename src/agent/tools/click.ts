/** Clicks an element. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const click = defineTool(
  'click',
  'Clicks an element.',
  z.object({
    ref,
    button: z.enum(['left', 'right', 'middle']).optional(),
    double: z.boolean().optional().describe('Clicks twice.'),
    modifiers: z
      .array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))
      .max(4)
      .optional(),
  }),
  (page, { ref: at, button, double, modifiers }, signal) =>
    acted(
      page.click(
        at,
        { button: button ?? 'left', count: double === true ? 2 : 1, modifiers: modifiers ?? [] },
        signal,
      ),
    ),
);
