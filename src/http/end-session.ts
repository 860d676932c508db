/** `DELETE /v2/interact/:sessionId`, `DELETE /v2/browser/:sessionId`: the end of a session, whatever it came from. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { sessionParameters } from '../contract/path-parameters.ts';
import { stopAnswer, type StopAnswer } from '../contract/stop-answer.ts';
import type { Sessions } from '../session/sessions.ts';
import { sessionIdOf, teamOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = { readonly sessions: Sessions; readonly callers: Callers };

export function endSessionRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('endSession'),
      summary: 'End a session',
      params: sessionParameters,
      response: { 200: stopAnswer, ...errorAnswers(401, 403, 404, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .delete(
        `${root}/:sessionId`,
        { schema, onRequest: deps.callers.admit('scrape') },
        async (request): Promise<StopAnswer> => {
          const ended = await deps.sessions.end(teamOf(request), sessionIdOf(request));
          return {
            success: true,
            status: ended.status,
            sessionDurationMs: ended.durationMs,
            creditsBilled: ended.creditsBilled,
            ...(ended.warning === undefined ? {} : { warning: ended.warning }),
          };
        },
      );
  }
}
