/** What stands in paths. */
import { z } from 'zod';

/** Id of a scrape in a path. */
export const jobParameters = z.object({
  jobId: z.string().meta({ format: 'uuid', description: 'Id of a scrape.' }),
});

/** Id of a session in a path; what is no UUID is the id of no session. */
export const sessionParameters = z.object({
  sessionId: z.string().meta({ format: 'uuid', description: 'Id of a session.' }),
});

/** A session's recording in a path. */
export const replayParameters = sessionParameters.extend({
  pageId: z.string().meta({ pattern: '^\\d{1,3}$', description: 'One to three digits.' }),
});

/** A file of a session in a path: all that stands behind `files/`. */
export const fileParameters = sessionParameters.extend({
  '*': z.string().describe('Path below /workspace.'),
});

/** Name of a stored picture or PDF in a path. */
export const mediaParameters = z.object({ name: z.string().describe('As found in a document.') });
