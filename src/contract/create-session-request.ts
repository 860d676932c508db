/** Body of `POST /v2/interact` and `POST /v2/browser`. */
import { z } from 'zod';
import { integration } from './integration.ts';
import { findNotBuilt } from './not-built.ts';
import { scrapeOptions } from './scrape-options.ts';
import { sessionLife } from './session-life.ts';

/**
 * A session without a scrape. Not strict: unknown keys are dropped, as hosted. What asks for nothing
 * this server lacks is taken: ads are not blocked, and there is neither recording nor live view yet.
 */
export const createSessionRequest = z
  .object({
    ...sessionLife,
    streamWebView: z
      .boolean()
      .default(true)
      .describe('Whether the session may be watched; there is no live view yet.'),
    recordSession: z
      .boolean()
      .default(true)
      .describe('Whether the session may be recorded; there is no recording yet.'),
    blockAds: z.boolean().default(true).describe('Ads are not blocked yet.'),
    location: scrapeOptions.location,
    proxy: scrapeOptions.proxy,
    profile: scrapeOptions.profile,
    zeroDataRetention: z.boolean().default(false),
    origin: z.string().optional(),
    integration,
  })
  .superRefine(({ location, proxy, profile }, context) => {
    for (const { path, message } of findNotBuilt({ location, proxy, profile }, [])) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
