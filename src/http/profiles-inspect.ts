/** `GET /v2/interact/profiles/:name`, `/v2/browser/profiles/:name`: what a profile holds, without any value. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { profileAnswer, profileParameters } from '../contract/profile-answers.ts';
import { describeState } from '../profile/describe-state.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { toWireProfile } from './profiles-wire.ts';
import { SESSION_PATHS } from './session-paths.ts';

export function inspectProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('inspectProfile'),
      summary: 'What a profile holds: sites, counts, sizes, dates, no values',
      params: profileParameters,
      response: { 200: profileAnswer, ...errorAnswers(400, 401, 404, 429, 500, 503) },
    };
    app
      .withTypeProvider<ZodTypeProvider>()
      .get(
        `${root}/profiles/:name`,
        { schema, onRequest: deps.callers.admit('status') },
        async (request) => {
          const { row, state } = await deps.profiles.inspect(teamOf(request), request.params.name);
          const { cookies, origins } = describeState(state);
          return {
            success: true as const,
            profile: toWireProfile(row),
            cookies: { ...cookies, domains: [...cookies.domains] },
            origins: origins.map(({ permissions, omitted, ...origin }) => ({
              ...origin,
              permissions: [...permissions],
              omitted: [...omitted],
            })),
          };
        },
      );
  }
}
