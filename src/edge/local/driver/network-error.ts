/** Chromium's network errors, in the words of this server. */
import { AppError } from '../../../base/errors.ts';
import type { ErrorCode } from '../../../base/errors.ts';
import type { EgressVerdict } from '../egress/verdict.ts';

const SITE_REASONS: Readonly<Record<string, string>> = {
  ERR_CONNECTION_REFUSED: 'refused the connection',
  ERR_CONNECTION_RESET: 'reset the connection',
  ERR_CONNECTION_CLOSED: 'closed the connection',
  ERR_CONNECTION_ABORTED: 'aborted the connection',
  ERR_CONNECTION_FAILED: 'could not be connected to',
  ERR_CONNECTION_TIMED_OUT: 'did not answer the connection',
  ERR_TIMED_OUT: 'did not answer in time',
  ERR_EMPTY_RESPONSE: 'closed the connection without an answer',
  ERR_TOO_MANY_REDIRECTS: 'redirects without end',
  ERR_INVALID_REDIRECT: 'redirects to an address that is not one',
  ERR_UNSAFE_REDIRECT: 'redirects to an address that may not be opened',
  ERR_INVALID_RESPONSE: 'answered something that is not HTTP',
  ERR_INVALID_HTTP_RESPONSE: 'answered something that is not HTTP',
  ERR_INVALID_CHUNKED_ENCODING: 'answered with a broken body',
  ERR_INCOMPLETE_CHUNKED_ENCODING: 'broke off its answer',
  ERR_CONTENT_LENGTH_MISMATCH: 'broke off its answer',
  ERR_CONTENT_DECODING_FAILED: 'answered with a body that cannot be decompressed',
  ERR_RESPONSE_HEADERS_TOO_BIG: 'answered with headers that are too big',
  ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION: 'answered with contradicting headers',
  ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH: 'answered with contradicting headers',
  ERR_HTTP2_PROTOCOL_ERROR: 'broke the HTTP/2 protocol',
  ERR_QUIC_PROTOCOL_ERROR: 'broke the QUIC protocol',
  ERR_ADDRESS_UNREACHABLE: 'cannot be reached',
  ERR_ADDRESS_INVALID: 'has an address that is not one',
  ERR_INTERNET_DISCONNECTED: 'cannot be reached: this server is offline',
  ERR_UNSAFE_PORT: 'uses a port that browsers refuse',
  ERR_TUNNEL_CONNECTION_FAILED: 'could not be connected to',
  ERR_SOCKS_CONNECTION_FAILED: 'could not be connected to',
  ERR_SOCKS_CONNECTION_HOST_UNREACHABLE: 'cannot be reached',
  ERR_PROXY_CONNECTION_FAILED: 'could not be connected to: the way out of the box is closed',
};

const NAME_UNKNOWN = /ERR_NAME_(?:NOT_RESOLVED|RESOLUTION_FAILED)|ERR_DNS_/u;
/** Failures of TLS and certificates, by which the connection itself was made. */
const CERTIFICATE = /ERR_CERT|ERR_SSL|ERR_BAD_SSL/u;

/** The net error's name in a Playwright message, as `ERR_CONNECTION_REFUSED`; undefined where there is none. */
export function netErrorName(message: string): string | undefined {
  return /net::(ERR_[A-Z0-9_]+)/u.exec(message)?.[1];
}

/** What a failed navigation is called. @param name as from `netErrorName` */
export function failureOfNavigation(name: string, host: string): AppError {
  const details = { host, reason: name };
  if (NAME_UNKNOWN.test(name)) {
    return new AppError(
      'SCRAPE_DNS_RESOLUTION_ERROR',
      `The host name ${host} does not resolve.`,
      details,
    );
  }
  if (CERTIFICATE.test(name)) {
    return new AppError(
      'SCRAPE_SSL_ERROR',
      `The certificate or TLS of ${host} is not acceptable (${name}). Set skipTlsVerification to open it anyway.`,
      details,
    );
  }
  const what = SITE_REASONS[name] ?? 'could not be opened';
  return new AppError('SCRAPE_SITE_ERROR', `${host} ${what} (${name}).`, details);
}

const EGRESS: Readonly<Record<EgressVerdict, readonly [ErrorCode, string]>> = {
  'private-address': [
    'PRIVATE_ADDRESS_REFUSED',
    'is a private or local address, which this server does not open. ALLOW_PRIVATE_NETWORK admits it.',
  ],
  dns: ['SCRAPE_DNS_RESOLUTION_ERROR', 'does not resolve.'],
  'connect-refused': ['SCRAPE_SITE_ERROR', 'refused the connection.'],
  'connect-reset': ['SCRAPE_SITE_ERROR', 'reset the connection.'],
  'connect-timeout': ['SCRAPE_SITE_ERROR', 'did not answer the connection.'],
};

/** What a connection the way out could not make is called. */
export function failureOfEgress(verdict: EgressVerdict, host: string): AppError {
  const [code, what] = EGRESS[verdict];
  return new AppError(code, `${host} ${what}`, { host, reason: verdict });
}

/** Whether a net error may stand for a connection that the way out could not make. */
export const mayBeOfEgress = (name: string): boolean => !CERTIFICATE.test(name);
