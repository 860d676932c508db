/** How long a session lives, wherever a request may say so. */
import { z } from 'zod';

const TTL_SECONDS = { min: 30, max: 3600, default: 600 } as const;
const IDLE_SECONDS = { min: 10, max: 3600, default: 300 } as const;

/** Fields of a request that opens a session. */
export const sessionLife = {
  ttl: z
    .int()
    .min(TTL_SECONDS.min)
    .max(TTL_SECONDS.max)
    .default(TTL_SECONDS.default)
    .describe('Seconds the session lives at most; counts when this call opens it.'),
  activityTtl: z
    .int()
    .min(IDLE_SECONDS.min)
    .max(IDLE_SECONDS.max)
    .default(IDLE_SECONDS.default)
    .describe('Seconds of idleness that end the session; counts when this call opens it.'),
};
