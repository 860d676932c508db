/** What operators and their machines ask: is it alive, is it ready. */
import { z } from 'zod';

/** Answer of `GET /health`. */
export const healthAnswer = z.strictObject({ status: z.literal('ok') });

/** Answer of `GET /ready`, with status 200 or 503. */
export const readyAnswer = z.strictObject({
  ready: z.boolean(),
  checks: z.record(z.string(), z.unknown()).describe('Each part by name, and how it stands.'),
});
