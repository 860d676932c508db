/** `GET .../:sessionId/replay` and `.../replay/:pageId`: there is no recording yet, and they say so. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../base/errors.ts';
import { replayParameters, sessionParameters } from '../contract/path-parameters.ts';
import type { Sessions } from '../session/sessions.ts';
import { sessionIdOf, teamOf, type Callers } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import { SESSION_PATHS } from './session-paths.ts';

type Deps = { readonly sessions: Sessions; readonly callers: Callers };

const PAGE_ID = /^\d{1,3}$/;

export function replayRoutes(app: FastifyInstance, deps: Deps): void {
  const onRequest = deps.callers.admit('status');
  for (const { root, name } of SESSION_PATHS) {
    const index = {
      operationId: name('getReplay'),
      summary: 'What was recorded of a session',
      params: sessionParameters,
      response: errorAnswers(401, 403, 404, 429, 500, 503),
    };
    const playlist = {
      operationId: name('getReplayPage'),
      summary: 'Playlist of a recording',
      params: replayParameters,
      response: errorAnswers(400, 401, 403, 404, 429, 500, 503),
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(`${root}/:sessionId/replay`, { schema: index, onRequest }, async (request) => {
        await deps.sessions.view(teamOf(request), sessionIdOf(request));
        throw noReplay();
      })
      .get(
        `${root}/:sessionId/replay/:pageId`,
        { schema: playlist, onRequest },
        async (request, reply) => {
          if (!PAGE_ID.test(request.params.pageId)) {
            return reply.code(400).send({ success: false, error: 'Invalid pageId.' });
          }
          await deps.sessions.view(teamOf(request), sessionIdOf(request));
          throw noReplay();
        },
      );
  }
}

const noReplay = (): AppError => new AppError('NOT_FOUND', 'Replay not found.');
