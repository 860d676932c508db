/** Looks at the whole page. */
import { z } from 'zod';
import { renderView } from '../snapshot/render.ts';
import { defineTool } from './tool.ts';

export const lookAtPage = defineTool(
  'look',
  'The whole page as it is now. Not needed after an action: its changes are told.',
  z.object({}),
  async (page, _input, signal) => ({ kind: 'read', text: renderView(await page.look(signal)) }),
);
