/** The routes of profiles. "profiles" is no session's id, so they never meet the routes of sessions. */
import type { FastifyInstance } from 'fastify';
import type { Profiles } from '../profile/profiles.ts';
import type { Callers } from './callers.ts';
import { deleteProfileRoutes } from './profiles-delete.ts';
import { exportProfileRoutes } from './profiles-export.ts';
import { importProfileRoutes } from './profiles-import.ts';
import { inspectProfileRoutes } from './profiles-inspect.ts';
import { listProfilesRoutes } from './profiles-list.ts';
import { rollbackProfileRoutes } from './profiles-rollback.ts';
import { profileVersionsRoutes } from './profiles-versions.ts';

export type ProfileRouteDeps = { readonly profiles: Profiles; readonly callers: Callers };

/** All of them, at both addresses. */
export function profileRoutes(app: FastifyInstance, deps: ProfileRouteDeps): void {
  listProfilesRoutes(app, deps);
  inspectProfileRoutes(app, deps);
  profileVersionsRoutes(app, deps);
  rollbackProfileRoutes(app, deps);
  exportProfileRoutes(app, deps);
  importProfileRoutes(app, deps);
  deleteProfileRoutes(app, deps);
}
