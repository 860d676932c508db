/** `POST /v2/interact/:sessionId/execute`, also under `/v2/browser`: one piece of code on an open session. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { executeAnswer, executeRequest, type ExecuteAnswer } from '../contract/execute.ts';
import { sessionParameters } from '../contract/path-parameters.ts';
import type { Sessions } from '../session/sessions.ts';
import { sessionIdOf, teamOf, type Callers } from './callers.ts';
import type { Leaving } from './leaving.ts';
import { errorAnswers } from './open-api.ts';
import { outcomeFields } from './outcome-fields.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly leaving: Leaving;
};

export function executeRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('execute'),
      summary: 'Run code on the page of a session',
      params: sessionParameters,
      body: executeRequest,
      response: {
        200: executeAnswer,
        ...errorAnswers(400, 401, 403, 404, 410, 413, 415, 429, 500, 503),
      },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post(
        `${root}/:sessionId/execute`,
        { schema, onRequest: deps.callers.admit('scrape') },
        async (request, reply): Promise<ExecuteAnswer> => {
          const { code, language, timeout } = request.body;
          const outcome = await deps.sessions.execute(
            teamOf(request),
            sessionIdOf(request),
            { language, code },
            timeout * 1000,
            deps.leaving.signalFor(reply),
          );
          return { success: true, ...outcomeFields(outcome, timeout) };
        },
      );
  }
}
