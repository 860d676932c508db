/** Puts files into a file field. */
import { z } from 'zod';
import { acted, defineTool, ref } from './tool.ts';

export const upload = defineTool(
  'upload',
  'Puts files of /workspace into a file field, by their paths.',
  z.object({ ref, files: z.array(z.string().min(1).max(300)).min(1).max(20) }),
  (page, { ref: at, files }, signal) => acted(page.upload(at, files, signal)),
);
