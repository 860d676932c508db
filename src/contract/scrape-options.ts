/** The options of a scrape beside `url`, `formats` and `actions`. */
import { z } from 'zod';
import { profileOption } from './profile-option.ts';

const MAX_PAGES = 10_000;
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
/** A line end or NUL in a value would start a header of its own. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const HEADER_BREAK = /[\u0000\r\n]/;

const milliseconds = z.int().min(0);
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const headers = z.record(z.string(), z.string()).superRefine((record, context) => {
  for (const [name, value] of Object.entries(record)) {
    if (HEADER_NAME.test(name) && !HEADER_BREAK.test(value)) continue;
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `Header ${JSON.stringify(name)} is not a valid HTTP header.`,
    });
  }
});

const pdfParser = z.strictObject({
  type: z.literal('pdf'),
  mode: z.enum(['fast', 'auto', 'ocr']).optional(),
  maxPages: z.int().min(1).max(MAX_PAGES).optional(),
  pages: z.boolean().optional(),
  pageMarkdown: z.boolean().optional(),
  blocks: z.boolean().optional(),
  pageMarkers: z.boolean().optional(),
});
const imageParser = z.strictObject({ type: z.literal('image') });

const location = z.strictObject({
  country: z
    .string()
    .refine(isCountry, {
      error: 'Invalid country: use a two-letter ISO 3166-1 code, or us-generic.',
    })
    .meta({ pattern: '^(?:[A-Za-z]{2}|us-generic|us-whitelist)$' })
    .optional(),
  languages: z.array(z.string()).optional(),
});

const redaction = z.strictObject({
  mode: z.enum(['accurate', 'aggressive', 'fast']).optional(),
  entities: z
    .array(z.enum(['PERSON', 'EMAIL', 'PHONE', 'LOCATION', 'FINANCIAL', 'SECRET']))
    .optional(),
  replaceStyle: z.enum(['tag', 'mask', 'remove']).optional(),
});

/** How the page is fetched and cleaned. */
const readingOptions = {
  headers: headers.optional().describe('Sent with requests to the page.'),
  includeTags: z.array(z.string()).optional().describe('CSS selectors; only what matches is kept.'),
  excludeTags: z.array(z.string()).optional().describe('CSS selectors of what is thrown away.'),
  onlyMainContent: z
    .boolean()
    .default(true)
    .describe('Leaves out headers, navigation, footers and the like.'),
  timeout: z
    .int()
    .min(1_000)
    .optional()
    .describe('Milliseconds for the whole request; 300000 count at most.'),
  waitFor: z
    .int()
    .min(0)
    .max(60_000)
    .default(0)
    .describe('Milliseconds to wait once the page has loaded.'),
  mobile: z.boolean().default(false).describe('As a phone.'),
  skipTlsVerification: z
    .boolean()
    .optional()
    .describe('Default true; false when headers or actions are given.'),
  profile: profileOption.optional(),
  removeBase64Images: z
    .boolean()
    .default(true)
    .describe('A marker instead of the payload of inline images.'),
};

/** Known, but not built yet: `not-built.ts` says which values are refused. */
const laterOptions = {
  onlyCleanContent: z.boolean().optional(),
  parsers: z.array(z.union([z.enum(['pdf', 'image']), pdfParser, imageParser])).optional(),
  location: location.optional(),
  fastMode: z.boolean().optional(),
  blockAds: z.boolean().optional(),
  proxy: z.enum(['basic', 'stealth', 'enhanced', 'auto']).optional(),
  maxAge: milliseconds.optional(),
  minAge: milliseconds.optional(),
  storeInCache: z.boolean().optional(),
  lockdown: z.boolean().optional(),
  safeMode: z.unknown().optional(),
  threatProtection: z.unknown().optional(),
  auditMetadata: z.unknown().optional(),
  redactPII: z.union([z.boolean(), redaction]).optional(),
  zeroDataRetention: z.boolean().optional(),
  useMock: z.string().optional(),
  domainTools: z.unknown().optional(),
  toolDetail: z.unknown().optional(),
  alexandria: z.unknown().optional(),
  requestId: z.unknown().optional(),
};

/** All of them, for the request's strict object. */
export const scrapeOptions = { ...readingOptions, ...laterOptions };

function isCountry(code: string): boolean {
  if (/^us-(generic|whitelist)$/i.test(code)) return true;
  return /^[a-z]{2}$/i.test(code) && regionNames.of(code.toUpperCase()) !== undefined;
}
