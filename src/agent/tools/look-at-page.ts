/** Looks at the whole page. */
import { z } from 'zod';
import { defineTool } from './tool.ts';

export const lookAtPage = defineTool(
  'look',
  'The whole page as it is now. Not needed after an action: its changes are told.',
  z.object({}),
  async (page, _input, signal) => ({ kind: 'looked', view: await page.look(signal) }),
);
