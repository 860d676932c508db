/** `GET /v2/interact`, `GET /v2/browser`: the sessions of a team. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  sessionListAnswer,
  sessionListQuery,
  type SessionListAnswer,
} from '../contract/session-answer.ts';
import type { Sessions } from '../session/sessions.ts';
import { baseUrl } from './base-url.ts';
import { teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import { errorAnswers } from './open-api.ts';
import { sessionAddresses } from './session-addresses.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly settings: HttpSettings;
};

export function listSessionsRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('listSessions'),
      summary: 'Your sessions, newest first',
      querystring: sessionListQuery,
      response: { 200: sessionListAnswer, ...errorAnswers(400, 401, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        root,
        { schema, onRequest: deps.callers.admit('status') },
        async (request): Promise<SessionListAnswer> => {
          const sessions = await deps.sessions.list(teamOf(request), request.query.status);
          const base = baseUrl(request, deps.settings);
          return {
            success: true,
            sessions: sessions.map((session) => ({
              id: session.id,
              status: session.status,
              ...sessionAddresses(base, session.cdpToken),
              streamWebView: session.streamWebView,
              createdAt: new Date(session.createdAt).toISOString(),
              lastActivity: new Date(session.lastUsedAt).toISOString(),
            })),
          };
        },
      );
  }
}
