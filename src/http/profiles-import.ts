/** `POST /v2/interact/profiles/:name/import`, `/v2/browser/profiles/:name/import`: a profile from what Playwright wrote. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileParameters, versionSavedAnswer } from '../contract/profile-answers.ts';
import { storageState } from '../contract/storage-state.ts';
import { fromStorageState } from '../profile/storage-state.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function importProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('importProfile'),
      summary: 'Save a storageState of Playwright as the newest version of a profile',
      params: profileParameters,
      body: storageState,
      response: {
        200: versionSavedAnswer,
        ...errorAnswers(400, 401, 409, 413, 415, 429, 500, 503),
      },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .post(
        `${root}/profiles/:name/import`,
        { schema, onRequest: deps.callers.admit('create') },
        async (request) => {
          const state = fromStorageState(request.body);
          const { name: profile } = request.params;
          const version = await deps.profiles.write(teamOf(request), profile, state);
          return { success: true as const, version };
        },
      );
  }
}
