/** Says how the next message box is to be answered. */
import { z } from 'zod';
import { defineTool } from './tool.ts';

export const answerDialog = defineTool(
  'answer_dialog',
  'Says how the next alert, confirm or prompt of the page is answered; without it all are accepted. Call it before what brings the box up.',
  z.object({ accept: z.boolean(), text: z.string().max(2_000).optional() }),
  async (page, { accept, text }) => {
    page.answerDialog({ accept, ...(text === undefined ? {} : { text }) });
    return {
      kind: 'read',
      text: `The next message box will be ${accept ? 'accepted' : 'dismissed'}.`,
    };
  },
);
