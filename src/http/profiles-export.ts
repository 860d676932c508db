/** `GET /v2/interact/profiles/:name/export`, `/v2/browser/profiles/:name/export`: a profile as Playwright reads it. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileParameters } from '../contract/profile-answers.ts';
import { storageState } from '../contract/storage-state.ts';
import { toStorageState } from '../profile/storage-state.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function exportProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('exportProfile'),
      summary: 'A profile as storageState of Playwright: with its values, keep it safe',
      params: profileParameters,
      response: { 200: storageState, ...errorAnswers(400, 401, 404, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        `${root}/profiles/:name/export`,
        { schema, onRequest: deps.callers.admit('status') },
        async (request, reply) => {
          const { state } = await deps.profiles.inspect(teamOf(request), request.params.name);
          reply.header('cache-control', 'no-store');
          // Lists that nobody changes, where the schema has ones that may be.
          return reply.send(toStorageState(state) as never);
        },
      );
  }
}
