/** What is told of a team's credits, tokens and jobs. No number in it is ever null. */
import { z } from 'zod';

const period = {
  billingPeriodStart: z.iso.datetime().nullable(),
  billingPeriodEnd: z.iso.datetime().nullable(),
};

/** Answer of `GET /v2/team/credit-usage`. */
export const creditUsageAnswer = z.strictObject({
  success: z.literal(true),
  data: z.strictObject({
    remainingCredits: z.number().describe('What can be spent; reserves of open sessions are off.'),
    planCredits: z.number().describe('What the balance is filled up to each month.'),
    ...period,
  }),
});

/** Answer of `GET /v2/team/token-usage`. */
export const tokenUsageAnswer = z.strictObject({
  success: z.literal(true),
  data: z.strictObject({ remainingTokens: z.number(), planTokens: z.number(), ...period }),
});

/** Query of the historical answers: a text, because that is what queries are made of. */
export const historicalQuery = z.object({
  byApiKey: z.enum(['true', 'false']).optional().describe('Whether each key is told apart.'),
});

const month = {
  startDate: z.iso.datetime(),
  endDate: z.iso.datetime().nullable(),
  apiKey: z.string().optional().describe('Name of the key, where asked for by key.'),
};

/** Answer of `GET /v2/team/credit-usage/historical`. */
export const creditHistoryAnswer = z.strictObject({
  success: z.literal(true),
  periods: z.array(z.strictObject({ ...month, creditsUsed: z.number() })),
});

/** Answer of `GET /v2/team/token-usage/historical`. */
export const tokenHistoryAnswer = z.strictObject({
  success: z.literal(true),
  periods: z.array(z.strictObject({ ...month, tokensUsed: z.number() })),
});

/** Answer of `GET /v2/concurrency-check`. */
export const concurrencyAnswer = z.strictObject({
  success: z.literal(true),
  concurrency: z.number().describe('Scrapes at work and open sessions.'),
  maxConcurrency: z.number(),
});

/** Answer of `GET /v2/team/queue-status`. */
export const queueStatusAnswer = z.strictObject({
  success: z.literal(true),
  jobsInQueue: z.number(),
  activeJobsInQueue: z.number(),
  waitingJobsInQueue: z.number(),
  maxConcurrency: z.number(),
  mostRecentSuccess: z.iso.datetime().nullable(),
});
