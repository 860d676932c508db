/** What operators send to and get from the admin endpoints, which are our own. */
import { z } from 'zod';

const MAX_CREDITS = 1_000_000_000_000;

const rate = z.int().min(0).max(1_000_000_000);

const plan = {
  monthlyCredits: z
    .int()
    .min(0)
    .max(MAX_CREDITS)
    .optional()
    .describe('The balance is filled up to this at the start of each month.'),
  concurrency: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Scrapes and sessions at work at once.'),
  requestsPerMinute: z
    .strictObject({
      scrape: rate.optional(),
      create: rate.optional(),
      search: rate.optional(),
      status: rate.optional(),
    })
    .optional()
    .describe('Requests a minute by mode.'),
};

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  // A text of PostgreSQL holds no NUL.
  .refine((text) => !text.includes('\0'), { error: 'A name has no NUL character.' });

/** Body of `POST /livepage/admin/teams`. */
export const newTeamRequest = z.strictObject({ name, ...plan });

/** Body of `POST /livepage/admin/teams/:team`: what is left out stays. */
export const changeTeamRequest = z.strictObject(plan);

/** Body of `POST /livepage/admin/teams/:team/credits`. */
export const grantRequest = z.strictObject({
  credits: z.int().min(1).max(MAX_CREDITS),
  name: name.describe('Names the grant: one of that name is made once, however often it is sent.'),
});

/** Body of `POST /livepage/admin/teams/:team/keys`. */
export const newKeyRequest = z.strictObject({ name: name.default('default') });

/** A team in a path. */
export const teamParameters = z.object({ team: z.string().describe('Id or name of a team.') });

/** A key in a path. */
export const keyParameters = z.object({
  keyId: z.string().meta({ format: 'uuid', description: 'Id of a key; not the key itself.' }),
});

/** A team as operators see it. */
export const team = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    monthlyCredits: z.number(),
    concurrency: z.number(),
    requestsPerMinute: z.record(z.string(), z.number()),
    remainingCredits: z.number(),
  })
  .meta({ id: 'Team' });

/** A key as operators see it: never the key itself. */
export const key = z
  .strictObject({
    id: z.string(),
    teamId: z.string(),
    name: z.string(),
    hint: z.string().describe('The last characters of the key.'),
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiKey' });

/** Answers of the admin endpoints. */
export const teamAnswer = z.strictObject({ success: z.literal(true), team });
export const teamsAnswer = z.strictObject({ success: z.literal(true), teams: z.array(team) });
export const keyAnswer = z.strictObject({ success: z.literal(true), key });
export const keysAnswer = z.strictObject({ success: z.literal(true), keys: z.array(key) });
export const newKeyAnswer = z.strictObject({
  success: z.literal(true),
  key,
  secret: z.string().describe('The key itself. It is told here and never again.'),
});
