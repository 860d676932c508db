/** `POST /v2/scrape`: one page becomes one document. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { scrapeOutcome } from '../contract/scrape-answer.ts';
import { scrapeRequest } from '../contract/scrape-request.ts';
import type { Scrapes } from '../scrape/scrapes.ts';
import { baseUrl } from './base-url.ts';
import { accountOf, note, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import type { Leaving } from './leaving.ts';
import { withFullAddresses } from './media.ts';
import { errorAnswers } from './open-api.ts';
import { toOrder } from './to-order.ts';

type Deps = {
  readonly scrapes: Scrapes;
  readonly callers: Callers;
  readonly leaving: Leaving;
  readonly settings: HttpSettings;
};

export function scrapeRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'scrape',
    summary: 'Scrape a page',
    body: scrapeRequest,
    response: {
      200: scrapeOutcome,
      ...errorAnswers(400, 401, 402, 403, 408, 413, 415, 429, 500, 503),
    },
  };
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/v2/scrape',
      { schema, onRequest: deps.callers.admit('scrape') },
      async (request, reply) => {
        const order = toOrder(request.body);
        const { id, document } = await deps.scrapes.scrape(
          teamOf(request),
          order,
          deps.leaving.signalFor(reply),
          accountOf(request),
        );
        note(request, { scrapeId: id });
        const data = withFullAddresses(document, baseUrl(request, deps.settings));
        const tail = request.body.origin.includes('website')
          ? `,"scrape_id":${JSON.stringify(id)}`
          : '';
        reply.type('application/json; charset=utf-8');
        // The document is JSON text already; the type of the answer is held by tests.
        return reply.send(`{"success":true,"data":${data}${tail}}` as never);
      },
    );
}
