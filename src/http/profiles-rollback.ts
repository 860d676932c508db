/** `POST /v2/interact/profiles/:name/rollback`, `/v2/browser/profiles/:name/rollback`: an older version becomes the newest. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  profileParameters,
  rollbackRequest,
  versionSavedAnswer,
} from '../contract/profile-answers.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function rollbackProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('rollbackProfile'),
      summary: 'Save an older version of a profile again, as the newest',
      params: profileParameters,
      body: rollbackRequest,
      response: {
        200: versionSavedAnswer,
        ...errorAnswers(400, 401, 404, 409, 413, 415, 429, 500, 503),
      },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post(
        `${root}/profiles/:name/rollback`,
        { schema, onRequest: deps.callers.admit('create') },
        async (request) => {
          const { params, body } = request;
          const version = await deps.profiles.rollback(teamOf(request), params.name, body.version);
          return { success: true as const, version };
        },
      );
  }
}
