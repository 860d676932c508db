/** Paths, bodies and answers of the endpoints of profiles: all our own but the deletion. */
import { z } from 'zod';
import { profileName } from './profile-option.ts';

/** Name of a profile in a path. */
export const profileParameters = z.object({ name: profileName });

const date = z.iso.datetime();
const cause = z
  .enum(['session', 'rollback', 'import'])
  .describe('What saved it: the end of a session, a rollback or an import.');

const version = z.strictObject({
  version: z.int().describe('Counts up from 1.'),
  savedAt: date,
  sizeBytes: z.int().describe('As stored: packed and encrypted.'),
  cause,
});

const profile = z.strictObject({
  name: z.string(),
  createdAt: date,
  openForWriting: z.boolean().describe('Whether a session will save to it.'),
  latest: version.nullable().describe('Null while nothing was saved.'),
});

/** Answer of `GET /v2/browser/profiles`. */
export const profileListAnswer = z.strictObject({
  success: z.literal(true),
  profiles: z.array(profile).describe('By name.'),
});

const items = z.strictObject({ items: z.int(), chars: z.int() });

/** Answer of `GET /v2/browser/profiles/:name`: no value of a cookie or of what a site stores. */
export const profileAnswer = z.strictObject({
  success: z.literal(true),
  profile,
  cookies: z.strictObject({
    count: z.int(),
    sessionCookies: z.int(),
    domains: z.array(z.string()),
  }),
  origins: z.array(
    z.strictObject({
      origin: z.string(),
      localStorage: items,
      sessionStorage: items,
      indexedDb: z.strictObject({ databases: z.int(), records: z.int() }),
      caches: z.strictObject({ caches: z.int(), responses: z.int() }),
      permissions: z.array(z.string()),
      serviceWorkers: z.int().describe('Told, not brought back: the site registers them again.'),
      omitted: z.array(z.string()).describe('What was there and cannot be kept.'),
    }),
  ),
});

/** Answer of `GET /v2/browser/profiles/:name/versions`. */
export const profileVersionsAnswer = z.strictObject({
  success: z.literal(true),
  versions: z.array(version).describe('The latest first.'),
});

/** Body of `POST /v2/browser/profiles/:name/rollback`. */
export const rollbackRequest = z.strictObject({
  version: z.int().min(1).describe('The version to save again, as the newest.'),
});

/** Query of `POST /v2/browser/profiles/:name/import`. */
export const importQuery = z.object({
  empty: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Whether a state that holds nothing may be saved, too.'),
});

/** Answer of a rollback and of an import. */
export const versionSavedAnswer = z.strictObject({
  success: z.literal(true),
  version: z.int().describe('The version that was made.'),
});

/** Answer of `DELETE /v2/browser/profiles/:name`. */
export const profileDeletedAnswer = z.strictObject({ success: z.literal(true) });

/** A profile as it travels. */
export type WireProfile = z.output<typeof profile>;
/** A version as it travels. */
export type WireVersion = z.output<typeof version>;
