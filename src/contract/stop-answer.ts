/** Answer of `DELETE /v2/scrape/:jobId/interact`. */
import { z } from 'zod';

/** The end of a session; a second stop answers the same. */
export const stopAnswer = z.strictObject({
  success: z.literal(true),
  status: z.enum(['stopped', 'failed']),
  sessionDurationMs: z.number(),
  creditsBilled: z.number(),
  warning: z.string().optional().describe('What did not go as asked, such as a profile not saved.'),
});

/** What travels back from a stop. */
export type StopAnswer = z.output<typeof stopAnswer>;
