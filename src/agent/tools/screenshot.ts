/** Takes a picture of what can be seen. */
import { z } from 'zod';
import { defineTool } from './tool.ts';

export const screenshot = defineTool(
  'screenshot',
  'A picture of what can be seen now.',
  z.object({}),
  async (page, _input, signal) => ({
    kind: 'read',
    text: 'The picture is attached.',
    jpeg: await page.screenshot(signal),
  }),
);
