/** `GET /v2/scrape/:jobId`: what a scrape answered. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { jobParameters } from '../contract/path-parameters.ts';
import { scrapeOutcome } from '../contract/scrape-answer.ts';
import type { Scrapes } from '../scrape/scrapes.ts';
import { baseUrl } from './base-url.ts';
import { requireJobId, scrapeIdOf, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import { withFullAddresses } from './media.ts';
import { errorAnswers } from './open-api.ts';

type Deps = {
  readonly scrapes: Scrapes;
  readonly callers: Callers;
  readonly settings: HttpSettings;
};

export function findScrapeRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'getScrape',
    summary: 'The answer of a scrape',
    params: jobParameters,
    response: { 200: scrapeOutcome, ...errorAnswers(400, 401, 403, 404, 408, 429, 500, 503) },
  };
  const onRequest = [requireJobId, deps.callers.admit('status')];
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/v2/scrape/:jobId', { schema, onRequest }, async (request, reply) => {
      const { document } = await deps.scrapes.find(
        teamOf(request),
        scrapeIdOf(request.params.jobId),
      );
      const data = withFullAddresses(document, baseUrl(request, deps.settings));
      reply.type('application/json; charset=utf-8');
      // The document is JSON text already; the type of the answer is held by tests.
      return reply.send(`{"success":true,"data":${data}}` as never);
    });
}
