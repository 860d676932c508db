/** What can be asked of a screenshot, as a format and as an action. */
import { z } from 'zod';

const MAX_WIDTH = 7680;
const MAX_HEIGHT = 4320;

/** Fields shared by the screenshot format and the screenshot action. */
export const screenshotOptions = {
  fullPage: z.boolean().default(false).describe('The whole page instead of the viewport.'),
  quality: z
    .number()
    .min(1)
    .max(100)
    .optional()
    .describe('Makes a JPEG of this quality; a PNG without it.'),
  viewport: z
    .object({
      width: z.int().min(1).max(MAX_WIDTH),
      height: z.int().min(1).max(MAX_HEIGHT),
    })
    .optional()
    .describe('Taken in this viewport, in CSS pixels.'),
};
