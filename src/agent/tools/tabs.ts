/** Changes the current tab. */
import { z } from 'zod';
import { acted, defineTool } from './tool.ts';

export const tabs = defineTool(
  'tab',
  'Makes another tab the current one, or closes one, by its number.',
  z.object({ action: z.enum(['switch', 'close']), tab: z.number().int().min(0).max(100) }),
  (page, { action, tab }, signal) =>
    acted(action === 'switch' ? page.switchTab(tab, signal) : page.closeTab(tab, signal)),
);
