/** `GET /v2/interact/profiles`, `/v2/browser/profiles`: the profiles of a team. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileListAnswer } from '../contract/profile-answers.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { toWireProfile } from './profiles-wire.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function listProfilesRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('listProfiles'),
      summary: 'Your profiles, by name',
      response: { 200: profileListAnswer, ...errorAnswers(401, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        `${root}/profiles`,
        { schema, onRequest: deps.callers.admit('status') },
        async (request) => {
          const profiles = await deps.profiles.list(teamOf(request));
          return { success: true as const, profiles: profiles.map(toWireProfile) };
        },
      );
  }
}
