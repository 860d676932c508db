/** `GET /v2/team/credit-usage` and `/historical`: what a team has left and has used, in credits. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Usage } from '../account/usage.ts';
import {
  creditHistoryAnswer,
  creditUsageAnswer,
  historicalQuery,
} from '../contract/team-answers.ts';
import { callerOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';

type Deps = { readonly usage: Usage; readonly callers: Callers };

export function creditUsageRoutes(app: FastifyInstance, { usage, callers }: Deps): void {
  const now = {
    operationId: 'getCreditUsage',
    summary: 'Credits left and planned',
    response: { 200: creditUsageAnswer, ...errorAnswers(401, 429, 500, 503) },
  };
  const onRequest = callers.admit('status');
  app.get(
    '/v2/team/credit-usage',
    { schema: now, onRequest },
    async (request): Promise<z.output<typeof creditUsageAnswer>> => {
      const credits = await usage.credits(callerOf(request));
      return {
        success: true,
        data: {
          remainingCredits: credits.remaining,
          planCredits: credits.plan,
          billingPeriodStart: new Date(credits.periodStart).toISOString(),
          billingPeriodEnd: new Date(credits.periodEnd).toISOString(),
        },
      };
    },
  );

  const before = {
    operationId: 'getCreditHistory',
    summary: 'Credits used in each month',
    querystring: historicalQuery,
    response: { 200: creditHistoryAnswer, ...errorAnswers(400, 401, 429, 500, 503) },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/v2/team/credit-usage/historical',
      { schema: before, onRequest },
      async (request): Promise<z.output<typeof creditHistoryAnswer>> => {
        const byKey = request.query.byApiKey === 'true';
        const periods = await usage.periods(callerOf(request), byKey);
        return {
          success: true,
          periods: periods.map(({ start, end, keyName, credits }) => ({
            startDate: new Date(start).toISOString(),
            endDate: new Date(end).toISOString(),
            ...(keyName === undefined ? {} : { apiKey: keyName }),
            creditsUsed: credits,
          })),
        };
      },
    );
}
