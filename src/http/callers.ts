/** Who asks: path id, team and rate are checked before a body is read. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Mode } from '../account/caller.ts';
import { AppError } from '../base/errors.ts';
import { isUuid, type ScrapeId, type SessionId, type TeamId } from '../base/ids.ts';
import type { LogFields } from '../base/log.ts';
import type { HttpDeps } from './deps.ts';
import { createRateLimit } from './rate-limit.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the routes that care. */
    caller: Caller | undefined;
    /** Ids for the log line of this request. */
    logFields: LogFields;
  }
}

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export type Callers = {
  /** Finds the team and counts the request. @throws AppError `UNAUTHORIZED`, `RATE_LIMITED` */
  admit(mode: Mode): Check;
};

/** The checks every caller of the API passes. */
export function createCallers(deps: Pick<HttpDeps, 'clock' | 'authenticate'>): Callers {
  const rate = createRateLimit(deps.clock);
  return {
    admit: (mode) => async (request) => {
      const caller = await deps.authenticate(request.headers.authorization);
      request.caller = caller;
      note(request, { teamId: caller.teamId, keyId: caller.keyId });
      rate.count(caller.teamId, mode, caller.rates[mode]);
    },
  };
}

/** Refuses a path whose `jobId` is no UUID: before anything else, and without a code, as hosted. */
export const requireJobId: Check = async (request, reply) => {
  const { jobId } = request.params as { readonly jobId: string };
  note(request, { scrapeId: jobId });
  if (isUuid(jobId)) return;
  await reply
    .code(400)
    .send({ success: false, error: 'Invalid job ID format. Job ID must be a valid UUID.' });
};

/** The scrape a path names, in the one spelling of ids. */
export function scrapeIdOf(jobId: string): ScrapeId {
  return jobId.toLowerCase() as ScrapeId;
}

/**
 * The session a path names, in the one spelling of ids.
 * @throws AppError `NOT_FOUND` for what is no UUID: no session is called so
 */
export function sessionIdOf(request: FastifyRequest): SessionId {
  const { sessionId } = request.params as { readonly sessionId: string };
  if (!isUuid(sessionId)) throw new AppError('NOT_FOUND', 'Browser session not found.');
  const id = sessionId.toLowerCase() as SessionId;
  note(request, { sessionId: id });
  return id;
}

/** The team of a request that has been admitted. */
export function teamOf(request: FastifyRequest): TeamId {
  return callerOf(request).teamId;
}

/** Who sent a request that has been admitted. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw new TypeError('This route does not admit its callers.');
  return request.caller;
}

/** On whose account a scrape or session of this request is. */
export function accountOf(request: FastifyRequest): Pick<Caller, 'keyId' | 'jobsAtOnce'> {
  const { keyId, jobsAtOnce } = callerOf(request);
  return { keyId, jobsAtOnce };
}

/** Puts ids on the request's log line. */
export function note(request: FastifyRequest, fields: LogFields): void {
  request.logFields = { ...request.logFields, ...fields };
}
