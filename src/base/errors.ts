/** The failures a caller can see, by name. */

/**
 * Every failure a caller can see. The spelling is part of the API: where Firecrawl has a code for
 * the same thing, it is that one. `http/errors.ts` turns each into a status.
 */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_REQUEST_INVALID_JSON'
  | 'UNAUTHORIZED'
  | 'CREDITS_EXHAUSTED'
  | 'FORBIDDEN'
  | 'PRIVATE_ADDRESS_REFUSED'
  | 'NOT_FOUND'
  | 'FILE_TOO_LARGE'
  | 'PROFILE_LOCKED'
  | 'PROFILE_UNREADABLE'
  | 'PROFILE_TOO_LARGE'
  | 'SCRAPE_NOT_REPLAYABLE'
  | 'SESSION_GONE'
  | 'RATE_LIMITED'
  | 'CONCURRENCY_LIMITED'
  | 'CONCURRENCY_QUEUE_TIMEOUT'
  | 'SCRAPE_TIMEOUT'
  | 'SCRAPE_DNS_RESOLUTION_ERROR'
  | 'SCRAPE_SSL_ERROR'
  | 'SCRAPE_SITE_ERROR'
  | 'SCRAPE_ACTION_ERROR'
  | 'SCRAPE_UNSUPPORTED_FILE_ERROR'
  | 'SCRAPE_ALL_ENGINES_FAILED'
  | 'SEARCH_NOT_CONFIGURED'
  | 'SEARCH_TIMEOUT'
  | 'SEARCH_FAILED'
  | 'LLM_NOT_CONFIGURED'
  | 'LLM_FAILED'
  | 'RUNTIME_UNAVAILABLE'
  | 'RUNTIME_FAILED'
  | 'STALE_REF'
  | 'ACTION_FAILED'
  | 'STORE_UNAVAILABLE'
  | 'SHUTTING_DOWN';

/** Ids and numbers that help the caller. Never page content, never secrets: they are sent as they are. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A failure we expected, named and explained. Anything else that is thrown is a bug:
 * `http/errors.ts` answers it with 500 and logs the stack.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}
