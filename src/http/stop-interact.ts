/** `DELETE /v2/scrape/:jobId/interact`: the end of a live page. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { jobParameters } from '../contract/path-parameters.ts';
import { stopAnswer, type StopAnswer } from '../contract/stop-answer.ts';
import type { Sessions } from '../session/sessions.ts';
import { requireJobId, scrapeIdOf, teamOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';

type Deps = { readonly sessions: Sessions; readonly callers: Callers };

export function stopInteractRoute(app: FastifyInstance, deps: Deps): void {
  const schema = {
    operationId: 'stopInteract',
    summary: 'Stop the session of a scrape',
    params: jobParameters,
    response: { 200: stopAnswer, ...errorAnswers(400, 401, 403, 404, 429, 500, 503) },
  };
  const onRequest = [requireJobId, deps.callers.admit('scrape')];
  app
    .withTypeProvider<ZodTypeProvider>()
    .delete(
      '/v2/scrape/:jobId/interact',
      { schema, onRequest },
      async (request): Promise<StopAnswer> => {
        const stopped = await deps.sessions.stop(teamOf(request), scrapeIdOf(request.params.jobId));
        return {
          success: true,
          status: stopped.status,
          sessionDurationMs: stopped.durationMs,
          creditsBilled: stopped.creditsBilled,
          ...(stopped.warning === undefined ? {} : { warning: stopped.warning }),
        };
      },
    );
}
