/** Answers that say no. */
import { z } from 'zod';

/** Any refusal or failure. `code` and `details` are there where Firecrawl has them. */
export const errorAnswer = z
  .strictObject({
    success: z.literal(false),
    code: z.string().optional(),
    error: z.string(),
    details: z.unknown().optional(),
  })
  .meta({ id: 'ErrorAnswer' });

/** What travels back when something went wrong. */
export type ErrorAnswer = z.output<typeof errorAnswer>;
