/** Body of `POST /v2/search`. */
import { z } from 'zod';
import { integration } from './integration.ts';
import { checkScrape, scrapeFields } from './scrape-request.ts';

const MAX_QUERY_CHARACTERS = 2_000;
const MAX_DOMAINS = 100;

const SOURCES = ['web', 'images', 'news'] as const;
const CATEGORIES = ['github', 'research', 'pdf', 'developer'] as const;

/** A list of names, each also as an object of that type; repeats count once. */
function names<Name extends string>(known: readonly [Name, ...Name[]]) {
  const name = z.enum(known);
  return z
    .array(z.union([name, z.strictObject({ type: name })]))
    .transform((list) => [
      ...new Set(list.map((entry) => (typeof entry === 'string' ? entry : entry.type))),
    ]);
}

const domains = z
  .array(z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/i, 'A domain such as example.com.'))
  .max(MAX_DOMAINS);

const notHere = (what: string) =>
  z
    .unknown()
    .refine((value) => value === undefined || value === false || value === null, {
      error: `Option "${what}" is not supported by this server.`,
    })
    .optional();

/** Strict: an unknown key is refused. */
export const searchRequest = z
  .strictObject({
    query: z.string().trim().min(1).max(MAX_QUERY_CHARACTERS),
    limit: z.int().min(1).max(100).default(10).describe('Results of each source.'),
    tbs: z.string().max(100).optional().describe('qdr:h, d, w, m or y: not older than that.'),
    filter: z.string().optional().describe('Taken, without effect.'),
    sources: names(SOURCES).default(['web']),
    categories: names(CATEGORIES).default([]).describe('Narrows the results of web.'),
    includeDomains: domains.optional(),
    excludeDomains: domains.optional(),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/i)
      .default('en'),
    country: z
      .string()
      .regex(/^[a-z]{2}$/i)
      .optional(),
    location: z.string().optional().describe('Taken, without effect.'),
    timeout: z.int().min(1_000).max(300_000).default(60_000).describe('Milliseconds.'),
    ignoreInvalidURLs: z
      .boolean()
      .default(false)
      .describe('Leaves out results whose pages were to be scraped and could not be.'),
    scrapeOptions: z
      .strictObject(scrapeFields)
      .superRefine(checkScrape)
      .optional()
      .describe('As in a scrape; the pages of results are scraped when it is there.'),
    enterprise: z.array(z.enum(['default', 'anon', 'zdr'])).optional(),
    highlights: z.boolean().optional().describe('Taken, without effect.'),
    domainTools: notHere('domainTools'),
    toolDetail: z.string().optional().describe('Taken, without effect.'),
    origin: z.string().default('api').describe('The client that asks.'),
    integration,
  })
  .superRefine((request, context) => {
    if (request.includeDomains !== undefined && request.excludeDomains !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['includeDomains'],
        message: 'includeDomains and excludeDomains cannot be used together.',
      });
    }
  });

/** A search request as it is after reading. */
export type SearchRequest = z.output<typeof searchRequest>;
