/** Answer of `DELETE /v2/scrape/:jobId/interact`. */
import { z } from 'zod';

/** The end of a session; a second stop answers the same. */
export const stopAnswer = z.strictObject({
  success: z.literal(true),
  status: z.enum(['stopped', 'failed']),
  sessionDurationMs: z.number(),
  creditsBilled: z.number(),
});

/** What travels back from a stop. */
export type StopAnswer = z.output<typeof stopAnswer>;
