/** The admin endpoints: there only when there is a token for them. */
import type { FastifyInstance } from 'fastify';
import type { Administration } from '../account/administration.ts';
import { adminKeyRoutes } from './admin-keys.ts';
import { adminTeamRoutes } from './admin-teams.ts';
import { admitAdmin } from './admit-admin.ts';
import type { HttpSettings } from './deps.ts';

type Deps = { readonly administration: Administration; readonly settings: HttpSettings };

export function adminRoutes(app: FastifyInstance, { administration, settings }: Deps): void {
  if (settings.adminToken === undefined) return;
  const parts = { administration, onRequest: admitAdmin(settings.adminToken) };
  adminTeamRoutes(app, parts);
  adminKeyRoutes(app, parts);
}
