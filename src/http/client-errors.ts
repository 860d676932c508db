/** Answers to what is not HTTP, too slow or too long in its head: there is no request to answer yet. */
import type { ConnectionError } from 'fastify';

type Line = {
  readonly writable: boolean;
  end(text: string): unknown;
  destroy(error?: Error): unknown;
};

const ANSWERS: Readonly<Record<string, { readonly status: string; readonly error: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    error: 'The headers of this request are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    error: 'The request did not arrive in time.',
  },
};

/** Says what was wrong with what came, in the shape of the API, and hangs up. */
export function answerClientError(error: ConnectionError, line: Line): void {
  if (error.code === 'ECONNRESET' || !line.writable) {
    line.destroy(error);
    return;
  }
  const answer = ANSWERS[error.code] ?? {
    status: '400 Bad Request',
    error: 'This is not a valid HTTP request.',
  };
  const body = JSON.stringify({ success: false, error: answer.error });
  line.end(
    `HTTP/1.1 ${answer.status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${new TextEncoder().encode(body).length}\r\n\r\n${body}`,
  );
}
