/** What is told of sessions: when one is made, in lists, and one by one. */
import { z } from 'zod';

const addresses = {
  cdpUrl: z
    .string()
    .describe('WebSocket address for a CDP client; empty once the session is over.'),
  liveViewUrl: z.string(),
  interactiveLiveViewUrl: z.string(),
};

/** Answer of a request that made a session. */
export const createSessionAnswer = z.strictObject({
  success: z.literal(true),
  id: z.string(),
  ...addresses,
  expiresAt: z.iso.datetime().describe('When its time to live is over.'),
});

const listedSession = z.strictObject({
  id: z.string(),
  status: z.enum(['active', 'destroyed', 'error']),
  ...addresses,
  streamWebView: z.boolean(),
  createdAt: z.iso.datetime(),
  lastActivity: z.iso.datetime(),
});

/** Answer of a list; no text in it is ever null. */
export const sessionListAnswer = z.strictObject({
  success: z.literal(true),
  sessions: z.array(listedSession).describe('Newest first; 1000 at most.'),
});

/** Query of a list. */
export const sessionListQuery = z.object({
  status: z.enum(['active', 'destroyed', 'error']).optional(),
});

/** Answer about one session. */
export const sessionStatusAnswer = z.strictObject({
  success: z.literal(true),
  id: z.string(),
  status: z.enum([
    'starting',
    'running',
    'suspending',
    'suspended',
    'resuming',
    'stopping',
    'stopped',
    'failed',
  ]),
  ...addresses,
  sessionDurationMs: z.number().optional(),
  creditsBilled: z.number().optional(),
  error: z.string().optional().describe('Why it failed.'),
});

/** What travels back when a session was made. */
export type CreateSessionAnswer = z.output<typeof createSessionAnswer>;
/** What travels back as a list. */
export type SessionListAnswer = z.output<typeof sessionListAnswer>;
/** What travels back about one session. */
export type SessionStatusAnswer = z.output<typeof sessionStatusAnswer>;
