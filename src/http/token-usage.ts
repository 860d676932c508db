/** `GET /v2/team/token-usage` and `/historical`: credits counted in tokens, as hosted. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Usage } from '../account/usage.ts';
import { historicalQuery, tokenHistoryAnswer, tokenUsageAnswer } from '../contract/team-answers.ts';
import { callerOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';

type Deps = { readonly usage: Usage; readonly callers: Callers };

/** Hosted has no other tokens than these. */
const TOKENS_A_CREDIT = 15;

export function tokenUsageRoutes(app: FastifyInstance, { usage, callers }: Deps): void {
  const now = {
    operationId: 'getTokenUsage',
    summary: 'Tokens left and planned',
    response: { 200: tokenUsageAnswer, ...errorAnswers(401, 429, 500, 503) },
  };
  const onRequest = callers.admit('status');
  app.get(
    '/v2/team/token-usage',
    { schema: now, onRequest },
    async (request): Promise<z.output<typeof tokenUsageAnswer>> => {
      const credits = await usage.credits(callerOf(request));
      return {
        success: true,
        data: {
          remainingTokens: credits.remaining * TOKENS_A_CREDIT,
          planTokens: credits.plan * TOKENS_A_CREDIT,
          billingPeriodStart: new Date(credits.periodStart).toISOString(),
          billingPeriodEnd: new Date(credits.periodEnd).toISOString(),
        },
      };
    },
  );

  const before = {
    operationId: 'getTokenHistory',
    summary: 'Tokens used in each month',
    querystring: historicalQuery,
    response: { 200: tokenHistoryAnswer, ...errorAnswers(400, 401, 429, 500, 503) },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/v2/team/token-usage/historical',
      { schema: before, onRequest },
      async (request): Promise<z.output<typeof tokenHistoryAnswer>> => {
        const byKey = request.query.byApiKey === 'true';
        const periods = await usage.periods(callerOf(request), byKey);
        return {
          success: true,
          periods: periods.map(({ start, end, keyName, credits }) => ({
            startDate: new Date(start).toISOString(),
            endDate: new Date(end).toISOString(),
            ...(keyName === undefined ? {} : { apiKey: keyName }),
            tokensUsed: credits * TOKENS_A_CREDIT,
          })),
        };
      },
    );
}
