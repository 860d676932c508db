/** Which profile a page is opened with. */
import { z } from 'zod';

const MAX_NAME_BYTES = 128;

/** Name of a profile: 1 to 128 bytes of UTF-8. */
export const profileName = z
  .string()
  .min(1)
  .max(MAX_NAME_BYTES)
  .refine((name) => new TextEncoder().encode(name).length <= MAX_NAME_BYTES, {
    error: `A profile name has 1 to ${MAX_NAME_BYTES} bytes.`,
  })
  // A text of PostgreSQL holds no NUL.
  .refine((name) => !name.includes('\0'), { error: 'A profile name has no NUL character.' });

/** `profile` of a scrape and of a standalone session. */
export const profileOption = z
  .strictObject({
    name: profileName,
    saveChanges: z
      .boolean()
      .default(true)
      .describe('Whether what changes is saved when the session ends; one session at a time can.'),
  })
  .describe(
    'Saved browser state by name: cookies and what sites store. An unknown name begins empty.',
  );
