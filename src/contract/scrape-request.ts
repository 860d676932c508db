/** Body of `POST /v2/scrape`. */
import { z } from 'zod';
import { actions, waitsOf } from './actions.ts';
import { formats } from './formats.ts';
import { integration } from './integration.ts';
import { findNotBuilt } from './not-built.ts';
import { pageUrl } from './page-url.ts';
import { scrapeOptions } from './scrape-options.ts';

const MAX_WAITS_MS = 60_000;

/** What every scrape can be asked for, whatever its address comes from. */
export const scrapeFields = { formats, actions, ...scrapeOptions };

const fieldsAlone = z.strictObject(scrapeFields);

/** The rules that hold between fields, and what is known and cannot be done yet. */
export function checkScrape(
  request: z.output<typeof fieldsAlone>,
  context: z.core.$RefinementCtx,
): void {
  if (request.timeout !== undefined && request.waitFor > request.timeout / 2) {
    context.addIssue({
      code: 'custom',
      path: ['waitFor'],
      message: 'waitFor must not exceed half of timeout.',
    });
  }
  if (request.waitFor + waitsOf(request.actions ?? []) > MAX_WAITS_MS) {
    context.addIssue({
      code: 'custom',
      path: ['actions'],
      message: `Total wait time (waitFor and wait actions) cannot exceed ${MAX_WAITS_MS / 1000} seconds.`,
    });
  }
  for (const { path, message } of findNotBuilt(request, request.formats)) {
    context.addIssue({ code: 'custom', path, message });
  }
}

/**
 * Everything a scrape can be asked for. Strict: an unknown key is refused. So is, by name, a known
 * option or format whose value asks for what this server cannot do yet.
 */
export const scrapeRequest = z
  .strictObject({
    url: pageUrl,
    ...scrapeFields,
    origin: z.string().default('api').describe('The client that asks.'),
    integration,
  })
  .superRefine(checkScrape);

/** A scrape request as it is after reading: defaults filled in, names of formats made objects. */
export type ScrapeRequest = z.output<typeof scrapeRequest>;
