/** `GET /v2/concurrency-check`: what a team has at work, and how much it may. */
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Usage } from '../account/usage.ts';
import { concurrencyAnswer } from '../contract/team-answers.ts';
import { callerOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';

type Deps = { readonly usage: Usage; readonly callers: Callers };

export function concurrencyCheckRoute(app: FastifyInstance, { usage, callers }: Deps): void {
  const schema = {
    operationId: 'getConcurrency',
    summary: 'Scrapes and sessions at work',
    response: { 200: concurrencyAnswer, ...errorAnswers(401, 429, 500, 503) },
  };
  app.get(
    '/v2/concurrency-check',
    { schema, onRequest: callers.admit('status') },
    async (request): Promise<z.output<typeof concurrencyAnswer>> => {
      const jobs = await usage.jobs(callerOf(request));
      return {
        success: true,
        concurrency: jobs.scraping + jobs.sessions,
        maxConcurrency: jobs.maximum,
      };
    },
  );
}
