/** How a connection out of a box can fail before the site is there to be blamed. */

/**
 * `private-address`: refused by the policy. `dns`: the name does not resolve. The others: the
 * address was allowed, but refused, reset or never answered the connection (or has no route).
 */
export type EgressVerdict =
  | 'private-address'
  | 'dns'
  | 'connect-refused'
  | 'connect-reset'
  | 'connect-timeout';

/**
 * Header of the HTTP proxy's own answers, whose value is the verdict; a site's header of that name is
 * taken away. Browsers come by SOCKS and see a failed connection instead: ask `EgressDoor.lastVerdict`.
 */
export const VERDICT_HEADER = 'x-livepage-egress';

/** Status of the proxy's own answers. */
export const VERDICT_STATUS: Readonly<Record<EgressVerdict, number>> = {
  'private-address': 403,
  dns: 502,
  'connect-refused': 502,
  'connect-reset': 502,
  'connect-timeout': 504,
};

/** A connection that was not made. Stays inside this room: callers see the verdict. */
export class EgressError extends Error {
  override readonly name = 'EgressError';
  readonly verdict: EgressVerdict;

  constructor(verdict: EgressVerdict, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.verdict = verdict;
  }
}

/** Why a connection to a host was not made, in a sentence for whoever wanted it. */
export const reasonOf = (error: unknown, host: string): string =>
  error instanceof EgressError ? error.message : `${host} cannot be connected to.`;

const BY_ERROR_CODE: Readonly<Record<string, EgressVerdict>> = {
  ECONNRESET: 'connect-reset',
  EPIPE: 'connect-reset',
  ETIMEDOUT: 'connect-timeout',
};

/** What the failure of a connection is called. */
export function verdictOf(error: unknown): EgressVerdict {
  if (error instanceof EgressError) return error.verdict;
  if (error instanceof AggregateError) return verdictOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return BY_ERROR_CODE[code] ?? 'connect-refused';
}
