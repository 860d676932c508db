/** WebSocket upgrades: asked of the door, refused in plain HTTP or opened, kept alive, cut at the end. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '../../base/log.ts';
import type { MessageSocket } from '../../runtime/message-socket.ts';
import { createPendingSocket } from './web-socket.ts';

/** Largest message a client may send, in bytes; CDP clients send files in pieces. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
/** A client that has not answered a ping for this long is gone, in milliseconds. */
const PING_EVERY_MS = 30_000;

const GOING_AWAY = 1001;

/** A refused upgrade, as an ordinary answer. */
export type Refusal = {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfterSeconds: number | undefined;
};

/** Joins the socket that asks for this path (query included); answers why not, if not. */
export type JoinSocket = (path: string, client: MessageSocket) => Promise<Refusal | undefined>;

export type Upgrades = {
  /** No new ones; those that are open are told to leave. */
  dismiss(): void;
  /** Cuts whatever is still there. */
  cut(): void;
};

/** Takes the WebSocket upgrades of a server. */
export function acceptUpgrades(server: Server, join: JoinSocket, log: Log): Upgrades {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
  });
  const undecided = new Set<Duplex>();
  const ping = startPinging(sockets);
  let dismissed = false;

  const accept = async (request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    const pending = createPendingSocket();
    stream.once('close', pending.abandon);
    const refusal = dismissed ? SHUTTING_DOWN : await join(request.url ?? '/', pending.client);
    if (stream.destroyed) return;
    if (refusal !== undefined) {
      refuse(stream, refusal);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      stream.off('close', pending.abandon);
      sockets.emit('connection', socket, request);
      pending.open(socket);
    });
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    undecided.add(stream);
    // A stream that breaks also closes; without a listener it would end the process.
    stream.on('error', () => stream.destroy());
    accept(request, stream, head)
      .catch((error: unknown) => {
        log.error({ error }, 'a WebSocket upgrade failed');
        stream.destroy();
      })
      .finally(() => undecided.delete(stream));
  });

  return {
    dismiss() {
      dismissed = true;
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'the server is shutting down');
    },
    cut() {
      clearInterval(ping);
      for (const stream of undecided) stream.destroy();
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

const SHUTTING_DOWN: Refusal = {
  status: 503,
  body: { success: false, error: 'The server is shutting down. Please try again.' },
  retryAfterSeconds: 5,
};

function refuse(stream: Duplex, { status, body, retryAfterSeconds }: Refusal): void {
  const text = JSON.stringify(body);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    ...(retryAfterSeconds === undefined ? [] : [`Retry-After: ${retryAfterSeconds}`]),
  ];
  stream.end(`${lines.join('\r\n')}\r\n\r\n${text}`, () => stream.destroy());
}

/** Ends sockets whose other end has vanished without a word. */
function startPinging(sockets: WebSocketServer): NodeJS.Timeout {
  const silent = new WeakSet<WebSocket>();
  sockets.on('connection', (socket) => socket.on('pong', () => silent.delete(socket)));
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.ping();
    }
  }, PING_EVERY_MS);
  return timer.unref();
}
