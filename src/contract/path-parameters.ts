/** What stands in paths. */
import { z } from 'zod';

/** Id of a scrape in a path. */
export const jobParameters = z.object({
  jobId: z.string().meta({ format: 'uuid', description: 'Id of a scrape.' }),
});

/** Name of a stored picture or PDF in a path. */
export const mediaParameters = z.object({ name: z.string().describe('As found in a document.') });
