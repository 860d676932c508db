/** `POST /v2/interact`, `POST /v2/browser`: a session without a scrape, on a blank page. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { createSessionRequest } from '../contract/create-session-request.ts';
import { createSessionAnswer, type CreateSessionAnswer } from '../contract/session-answer.ts';
import type { Sessions } from '../session/sessions.ts';
import { baseUrl } from './base-url.ts';
import { accountOf, note, teamOf, type Callers } from './callers.ts';
import type { HttpSettings } from './deps.ts';
import type { Leaving } from './leaving.ts';
import { errorAnswers } from './open-api.ts';
import { sessionAddresses } from './session-addresses.ts';
import { SESSION_PATHS } from './session-paths.ts';
import { zeroDataRetentionRefused } from './to-order.ts';

type Deps = {
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly leaving: Leaving;
  readonly settings: HttpSettings;
};

/** No body at all asks for a session with every default. */
const noBodyIsEmpty = async (request: FastifyRequest): Promise<void> => {
  request.body ??= {};
};

export function createSessionRoutes(app: FastifyInstance, deps: Deps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('createSession'),
      summary: 'Open a session on a blank page',
      body: createSessionRequest,
      response: {
        200: createSessionAnswer,
        ...errorAnswers(400, 401, 402, 403, 409, 413, 415, 429, 500, 503),
      },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post(
        root,
        { schema, onRequest: deps.callers.admit('create'), preValidation: noBodyIsEmpty },
        async (request, reply): Promise<CreateSessionAnswer> => {
          const { ttl, activityTtl, streamWebView, zeroDataRetention, profile } = request.body;
          if (zeroDataRetention) throw zeroDataRetentionRefused();
          const session = await deps.sessions.create(
            teamOf(request),
            {
              ttlMs: ttl * 1000,
              idleMs: activityTtl * 1000,
              streamWebView,
              profile,
              ...accountOf(request),
            },
            deps.leaving.signalFor(reply),
          );
          note(request, { sessionId: session.id });
          return {
            success: true,
            id: session.id,
            ...sessionAddresses(baseUrl(request, deps.settings), session.cdpToken),
            expiresAt: new Date(session.expiresAt).toISOString(),
          };
        },
      );
  }
}
