/** Answer of `POST /v2/scrape` and `GET /v2/scrape/:jobId`. */
import { z } from 'zod';
import { errorAnswer } from './error-answer.ts';

const metadata = z
  .looseObject({
    scrapeId: z.string().describe('The id for interact.'),
    sourceURL: z.string().describe('As asked for.'),
    url: z.string().describe('After redirects.'),
    statusCode: z.int(),
    title: z.string().optional(),
    description: z.string().optional(),
    language: z.string().optional(),
    contentType: z.string().optional(),
    error: z.string().optional().describe('Of a 4xx or 5xx page.'),
    proxyUsed: z.enum(['basic', 'stealth']).optional(),
    creditsUsed: z.number().optional(),
    concurrencyLimited: z.boolean().optional(),
    concurrencyQueueDurationMs: z.number().optional(),
  })
  .describe('Facts of the run, the page, and every meta tag under its own name.');

/** What a scrape found; only what was asked for is there. */
export const scrapeDocument = z
  .looseObject({
    markdown: z.string().optional(),
    html: z.string().optional(),
    rawHtml: z.string().optional(),
    links: z.array(z.string()).optional(),
    images: z.array(z.string()).optional(),
    screenshot: z.string().optional().describe('Address of the picture.'),
    attributes: z
      .array(z.object({ selector: z.string(), attribute: z.string(), values: z.array(z.string()) }))
      .optional(),
    actions: z
      .object({
        screenshots: z.array(z.string()),
        scrapes: z.array(z.object({ url: z.string(), html: z.string() })),
        javascriptReturns: z.array(z.object({ type: z.string(), value: z.unknown() })),
        pdfs: z.array(z.string()),
      })
      .optional(),
    warning: z.string().optional(),
    metadata,
  })
  .meta({ id: 'Document' });

/** A finished scrape. */
export const scrapeAnswer = z.object({
  success: z.literal(true),
  data: scrapeDocument,
  scrape_id: z.string().optional().describe('Only for requests whose origin contains "website".'),
});

/** What status 200 can hold: a host name that does not resolve is answered with 200 too. */
export const scrapeOutcome = z.union([scrapeAnswer, errorAnswer]);
