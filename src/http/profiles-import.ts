/** `POST /v2/interact/profiles/:name/import`, `/v2/browser/profiles/:name/import`: a profile from what Playwright wrote. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../base/errors.ts';
import { importQuery, profileParameters, versionSavedAnswer } from '../contract/profile-answers.ts';
import { storageState } from '../contract/storage-state.ts';
import { isEmptyState } from '../profile/empty-state.ts';
import { fromStorageState } from '../profile/storage-state.ts';
import { teamOf } from './callers.ts';
import { errorAnswers } from './open-api.ts';
import type { ProfileRouteDeps } from './profiles.ts';
import { readJsonBodies, type BodyBounds } from './read-json.ts';
import { SESSION_PATHS } from './session-paths.ts';

/** What was exported comes in again: a profile may hold that much. */
const BOUNDS: BodyBounds = { values: 2_000_000, depth: 1_000 };
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

export function importProfileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  void app.register((room, _options, done) => {
    readJsonBodies(room, BOUNDS);
    addRoutes(room, deps);
    done();
  });
}

function addRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  for (const { root, name } of SESSION_PATHS) {
    const schema = {
      operationId: name('importProfile'),
      summary: 'Save a storageState of Playwright as the newest version of a profile',
      params: profileParameters,
      querystring: importQuery,
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
        { schema, bodyLimit: BODY_LIMIT_BYTES, onRequest: deps.callers.admit('create') },
        async (request) => {
          const state = fromStorageState(request.body);
          if (isEmptyState(state) && request.query.empty === 'false') throw nothingInIt();
          const { name: profile } = request.params;
          const version = await deps.profiles.write(teamOf(request), profile, state);
          return { success: true as const, version };
        },
      );
  }
}

/** Mostly a file that was written before anybody had logged in. */
const nothingInIt = (): AppError =>
  new AppError(
    'BAD_REQUEST',
    'This storageState holds nothing: no cookie, and no origin with anything stored. Saved, it would log the profile out. Send it with ?empty=true if that is what you want.',
  );
