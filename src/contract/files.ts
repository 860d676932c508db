/** Files of a session: an extension of Livepage. */
import { z } from 'zod';

export const filesAnswer = z
  .object({
    success: z.literal(true),
    files: z.array(
      z.object({
        path: z.string().meta({ description: 'Below /workspace, with "/" between folders.' }),
        sizeBytes: z.int().nonnegative(),
        modifiedAt: z.iso.datetime(),
      }),
    ),
    truncated: z
      .literal(true)
      .optional()
      .meta({ description: 'There are more files than listed.' }),
  })
  .meta({ id: 'FilesAnswer' });

export type FilesAnswer = z.infer<typeof filesAnswer>;

export const fileWritten = z
  .object({
    success: z.literal(true),
    path: z.string(),
    sizeBytes: z.int().nonnegative(),
    modifiedAt: z.iso.datetime(),
  })
  .meta({ id: 'FileWritten' });

export type FileWritten = z.infer<typeof fileWritten>;
