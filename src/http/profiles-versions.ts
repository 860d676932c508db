/** `GET /v2/interact/profiles/:name/versions`, `/v2/browser/profiles/:name/versions`: what was saved, the latest first. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileParameters, profileVersionsAnswer } from '../contract/profile-answers.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { toWireVersion } from './profiles-wire.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function profileVersionsRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('listProfileVersions'),
      summary: 'The versions kept of a profile',
      params: profileParameters,
      response: { 200: profileVersionsAnswer, ...errorAnswers(400, 401, 404, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        `${root}/profiles/:name/versions`,
        { schema, onRequest: deps.callers.admit('status') },
        async (request) => {
          const { name: profile } = request.params;
          const versions = await deps.profiles.versions(teamOf(request), profile);
          return { success: true as const, versions: versions.map(toWireVersion) };
        },
      );
  }
}
