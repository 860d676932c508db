/** Answer of `POST /v2/search`. */
import { z } from 'zod';

/** With the fields of its document where it was scraped. */
const webResult = z.looseObject({
  url: z.string(),
  title: z.string(),
  description: z.string(),
  position: z.int(),
  category: z.enum(['github', 'research', 'pdf', 'developer']).optional(),
  metadata: z
    .looseObject({})
    .optional()
    .describe('Of its document; `error` says why there is none.'),
});

const imageResult = z.strictObject({
  title: z.string(),
  imageUrl: z.string(),
  imageWidth: z.int().optional(),
  imageHeight: z.int().optional(),
  url: z.string(),
  position: z.int(),
});

const newsResult = z.looseObject({
  title: z.string(),
  url: z.string(),
  snippet: z.string(),
  date: z.string().optional(),
  imageUrl: z.string().optional(),
  position: z.int(),
});

/** Results by source; a source that was not asked for is absent. */
export const searchAnswer = z.strictObject({
  success: z.literal(true),
  data: z.strictObject({
    web: z.array(webResult).optional(),
    images: z.array(imageResult).optional(),
    news: z.array(newsResult).optional(),
  }),
  creditsUsed: z.number().describe('2 for each ten results, and the scrapes.'),
  id: z.string(),
  warning: z.string().optional(),
});

/** What travels back from a search. */
export type SearchAnswer = z.output<typeof searchAnswer>;
