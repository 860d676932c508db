/** `DELETE /v2/interact/profiles/:name`, `/v2/browser/profiles/:name`: a profile is forgotten. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileDeletedAnswer, profileParameters } from '../contract/profile-answers.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function deleteProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('deleteProfile'),
      summary: 'Delete a profile with all its versions; one that does not exist is fine',
      params: profileParameters,
      response: { 200: profileDeletedAnswer, ...errorAnswers(400, 401, 409, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .delete(
        `${root}/profiles/:name`,
        { schema, onRequest: deps.callers.admit('create') },
        async (request) => {
          await deps.profiles.remove(teamOf(request), request.params.name);
          return { success: true as const };
        },
      );
  }
}
