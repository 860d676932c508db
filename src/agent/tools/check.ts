/** Checks or unchecks a box. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const check = defineTool(
  'check',
  'Checks or unchecks a checkbox, radio button or switch.',
  z.object({ ref, checked: z.boolean().default(true) }),
  (page, { ref: at, checked }, signal) => acted(page.setChecked(at, checked, signal)),
);
