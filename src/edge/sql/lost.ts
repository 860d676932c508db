/** Telling a database that cannot be reached from one that answers with an error. */

const UNREACHABLE_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300', // too many connections
  '57P01', // admin shutdown
  '57P02', // crash shutdown
  '57P03', // cannot connect now
]);

/** What `pg` says without a code when the other end is gone. */
const UNREACHABLE_WORDS =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|Client was closed|Query read timeout/;

/**
 * Whether an error of `pg` means that the database could not be reached, or went away before it
 * answered: in the second case nobody knows whether the statement was done.
 */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (UNREACHABLE_CODES.has(code) || code.startsWith('08')) return true;
  return UNREACHABLE_WORDS.test(error.message);
}
