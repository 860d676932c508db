/** `GET /v2/interact/:sessionId`, `GET /v2/browser/:sessionId`: how one session stands. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { sessionParameters } from '../contract/path-parameters.ts';
import { sessionStatusAnswer, type SessionStatusAnswer } from '../contract/session-answer.ts';
import type { Sessions } from '../session/sessions.ts';
import type { SessionEnd } from '../session/view.ts';
import { baseUrl } from './base-url.ts';
import { sessionIdOf, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import { errorAnswers } from './open-api.ts';
import { sessionAddresses } from './session-addresses.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly settings: HttpSettings;
};

export function sessionStatusRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('getSession'),
      summary: 'How a session stands',
      params: sessionParameters,
      response: { 200: sessionStatusAnswer, ...errorAnswers(401, 403, 404, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        `${root}/:sessionId`,
        { schema, onRequest: deps.callers.admit('status') },
        async (request): Promise<SessionStatusAnswer> => {
          const session = await deps.sessions.view(teamOf(request), sessionIdOf(request));
          return {
            success: true,
            id: session.id,
            status: session.state,
            ...sessionAddresses(baseUrl(request, deps.settings), session.cdpToken),
            ...(session.end === undefined ? {} : endFields(session.end)),
          };
        },
      );
  }
}

function endFields({
  durationMs,
  creditsBilled,
  failure,
}: SessionEnd): Partial<SessionStatusAnswer> {
  return {
    sessionDurationMs: durationMs,
    creditsBilled,
    ...(failure === undefined ? {} : { error: failure }),
  };
}
