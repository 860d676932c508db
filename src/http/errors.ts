/** The one table from failures to answers. */
import type { ErrorAnswer } from '../contract/error-answer.ts';
import { AppError, type ErrorCode } from '../base/errors.ts';
import { TaskCut } from '../session/gone.ts';

/** The only place where a failure becomes a status. A new code does not compile until it is here. */
const STATUS = {
  BAD_REQUEST: 400,
  BAD_REQUEST_INVALID_JSON: 400,
  UNAUTHORIZED: 401,
  CREDITS_EXHAUSTED: 402,
  FORBIDDEN: 403,
  PRIVATE_ADDRESS_REFUSED: 403,
  NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  PROFILE_LOCKED: 409,
  PROFILE_UNREADABLE: 500,
  PROFILE_TOO_LARGE: 413,
  SCRAPE_NOT_REPLAYABLE: 409,
  SESSION_GONE: 410,
  RATE_LIMITED: 429,
  CONCURRENCY_LIMITED: 429,
  CONCURRENCY_QUEUE_TIMEOUT: 408,
  SCRAPE_TIMEOUT: 408,
  // Firecrawl answers a host name that does not resolve with 200 and `success: false`.
  SCRAPE_DNS_RESOLUTION_ERROR: 200,
  SCRAPE_SSL_ERROR: 500,
  SCRAPE_SITE_ERROR: 500,
  SCRAPE_ACTION_ERROR: 500,
  SCRAPE_UNSUPPORTED_FILE_ERROR: 500,
  SCRAPE_ALL_ENGINES_FAILED: 500,
  SEARCH_NOT_CONFIGURED: 503,
  SEARCH_TIMEOUT: 408,
  SEARCH_FAILED: 500,
  LLM_NOT_CONFIGURED: 503,
  // A model that fails while a prompt runs is told in its answer; formats of a scrape fail with it.
  LLM_FAILED: 500,
  RUNTIME_UNAVAILABLE: 503,
  // Never 502: the SDKs send a request again on 502, and code may have run already.
  RUNTIME_FAILED: 500,
  // Both are told to the agent and stay with it; a caller sees them only by a mistake of ours.
  STALE_REF: 500,
  ACTION_FAILED: 500,
  STORE_UNAVAILABLE: 503,
  SHUTTING_DOWN: 503,
} as const satisfies Record<ErrorCode, number>;

/** Failures whose body is `{success, error}` on every route: Firecrawl's middleware has no codes. */
const WITHOUT_CODE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAUTHORIZED',
  'CREDITS_EXHAUSTED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'CONCURRENCY_LIMITED',
]);

/** Failures of the body itself carry their code on every route. */
const WITH_CODE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'BAD_REQUEST_INVALID_JSON',
]);

const RETRY_AFTER_SECONDS = 5;

/** How routes tell of failures: `interact` bodies have no code, and its scrape failures are conflicts. */
export type Voice = 'scrape' | 'interact';

/** A failure as it travels. */
export type Refusal = {
  readonly status: number;
  readonly body: ErrorAnswer;
  /** Value of the `Retry-After` header: on every 429 and 503, and where the failure knows better. */
  readonly retryAfterSeconds: number | undefined;
};

/** The answer to an expected failure. */
export function refusalOf(error: AppError, voice: Voice): Refusal {
  const status = statusOf(error.code, voice);
  const coded = WITH_CODE.has(error.code) || (voice === 'scrape' && !WITHOUT_CODE.has(error.code));
  if (error instanceof TaskCut) return cutRefusal(error, status);
  return {
    status,
    body: {
      success: false,
      ...(coded ? { code: error.code } : {}),
      error: error.message,
      ...(coded && Object.keys(error.details).length > 0 ? { details: error.details } : {}),
    },
    retryAfterSeconds: retryAfter(error, status),
  };
}

/** Code was cut: what it had printed until then is the caller's. */
function cutRefusal(error: TaskCut, status: number): Refusal {
  const { stdout, stderr, truncated } = error.outcome();
  const details = { stdout, stderr, killed: true, ...(truncated ? { truncated } : {}) };
  const body = { success: false, error: error.message, details } as const;
  return { status, body, retryAfterSeconds: undefined };
}

/** The answer to a bug: the caller learns only the id to look for in the log. */
export function unknownRefusal(exceptionId: string): Refusal {
  return {
    status: 500,
    body: {
      success: false,
      code: 'UNKNOWN_ERROR',
      error: `An unexpected error occurred. The server's log tells more under the exception id ${exceptionId}.`,
    },
    retryAfterSeconds: undefined,
  };
}

/** On interact routes a scrape that fails is one that could not be opened again. */
function statusOf(code: ErrorCode, voice: Voice): number {
  return voice === 'interact' && code.startsWith('SCRAPE_')
    ? STATUS.SCRAPE_NOT_REPLAYABLE
    : STATUS[code];
}

function retryAfter(error: AppError, status: number): number | undefined {
  const known = error.details['retryAfterSeconds'];
  if (typeof known === 'number') return known;
  return status === 429 || status === 503 ? RETRY_AFTER_SECONDS : undefined;
}
