/** A CONNECT through the way out: a tunnel that carries TLS, WebSockets and whatever else. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Connect } from './connect.ts';
import type { Destination } from './policy.ts';
import { reasonOf, VERDICT_HEADER, VERDICT_STATUS, verdictOf } from './verdict.ts';

/** What a tunnel needs of the door it goes through. */
export type TunnelParts = {
  readonly connect: Connect;
  /** Nothing in either direction for so long ends the tunnel, in milliseconds. */
  readonly idleMs: number;
};

/**
 * Where a request to the proxy wants to go, spelled as browsers understand it: `0x7f.1` is
 * 127.0.0.1. Undefined when it makes no sense.
 */
export function destinationOf(
  authority: string,
  defaultPort: number | undefined,
): Destination | undefined {
  const url = URL.parse(`http://${authority}`);
  if (url === null || url.username !== '' || url.pathname !== '/' || url.hostname === '')
    return undefined;
  // URL drops the port that is http's own; a CONNECT names its port always.
  const port = url.port === '' ? (authority.endsWith(':80') ? 80 : defaultPort) : Number(url.port);
  return port === undefined || port === 0 ? undefined : { host: url.hostname, port };
}

/** A short answer of the proxy itself, as bytes on the wire. */
function answer(status: string, headers: readonly string[], text: string): string {
  const body = `${text}\n`;
  return [
    `HTTP/1.1 ${status}`,
    ...headers,
    'connection: close',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** Carries one direction. An ordered end is passed on as one, after the last byte; any other ends both. */
export function carry(from: Duplex, to: Duplex): void {
  from.pipe(to);
  from.on('error', () => to.destroy());
  from.on('close', () => {
    if (!from.readableEnded) to.destroy();
    // Nobody is left to take what still comes; reading on lets the other side see its end.
    else to.resume();
  });
}

/** Joins a client's CONNECT to its destination, or answers why not. Never throws. */
export async function tunnel(
  parts: TunnelParts,
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
): Promise<void> {
  // A client that leaves early: its close tells below.
  client.on('error', () => client.destroy());
  const destination = destinationOf(request.url ?? '', undefined);
  if (destination === undefined) {
    client.end(answer('400 Bad Request', [], 'CONNECT wants host:port.'));
    return;
  }
  try {
    const target = await parts.connect(destination);
    if (client.destroyed) {
      target.destroy();
      return;
    }
    target.setTimeout(parts.idleMs, () => target.destroy());
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) target.write(head);
    carry(client, target);
    carry(target, client);
  } catch (error) {
    const verdict = verdictOf(error);
    const text = reasonOf(error, destination.host);
    client.end(
      answer(`${VERDICT_STATUS[verdict]} ${verdict}`, [`${VERDICT_HEADER}: ${verdict}`], text),
    );
  }
}
