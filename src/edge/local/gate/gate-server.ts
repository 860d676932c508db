/** A WebSocket server in the run folder of a box, through which its runners reach the gate. */
import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../../base/log.ts';
import type { MessageSocket } from '../../../runtime/message-socket.ts';
import { MESSAGE_LIMIT_BYTES } from './browser-socket.ts';
import type { Gate } from './gate.ts';

/** Name of the socket in the run folder. */
export const GATE_SOCKET = 'cdp.sock';

const CLIENTS_LIMIT = 16;
const FAREWELL_LIMIT_BYTES = 1024 * 1024;

export type GateServerOptions = {
  /** Run folder of the box, on the host. */
  readonly folder: string;
  /** Whether it listens at a port of 127.0.0.1 too: where a box has no walls, and so no ports of its own. */
  readonly hasPort?: boolean;
  /** The gate of the page that the box serves now; undefined while it serves none. */
  readonly gate: () => Gate | undefined;
  /** Called at commands of clients, at most once a second each. */
  readonly onActivity: () => void;
  readonly log: Log;
};

export type GateServer = {
  readonly socketPath: string;
  /** 0 without one. */
  readonly port: number;
  /** Cuts every client and removes the socket. Never throws. */
  close(): Promise<void>;
};

/** A WebSocket of the `ws` library as the rooms know it. */
export function messageSocket(socket: WebSocket): MessageSocket {
  return {
    send: (text) => socket.send(text),
    onMessage: (listener) =>
      void socket.on('message', (data: Buffer) => listener(data.toString('utf8'))),
    onClose: (listener) => void socket.once('close', listener),
    close: (code, reason) => {
      socket.close(code, reason);
      // Who does not read does not say goodbye either; what waits for it is let go.
      if (socket.bufferedAmount > FAREWELL_LIMIT_BYTES) socket.terminate();
    },
    bufferedBytes: () => socket.bufferedAmount,
  };
}

/** Runners name their language in the path; that of Node is the plain one. */
const languageOf = (path = '/'): string => path.slice(1) || 'node';

export async function createGateServer(options: GateServerOptions): Promise<GateServer> {
  const socketPath = join(options.folder, GATE_SOCKET);
  const http = createServer((_request, response) => response.writeHead(426).end());
  const sockets = new WebSocketServer({
    server: http,
    perMessageDeflate: false,
    maxPayload: MESSAGE_LIMIT_BYTES,
  });
  sockets.on('connection', (socket, request) => {
    socket.on('error', (error) => options.log.info({ error }, 'a runner broke its CDP connection'));
    const gate = options.gate();
    if (gate === undefined) socket.close(1013, 'no page is open');
    else if (sockets.clients.size > CLIENTS_LIMIT) socket.close(1013, 'too many CDP clients');
    else gate.join(messageSocket(socket), options.onActivity, languageOf(request.url));
  });
  await rm(socketPath, { force: true });
  http.listen(socketPath);
  await once(http, 'listening');
  await chmod(socketPath, 0o600);
  const second = options.hasPort === true ? await listenAtPort(sockets) : undefined;

  return {
    socketPath,
    port: second === undefined ? 0 : (second.address() as AddressInfo).port,
    async close() {
      sockets.clients.forEach((socket) => socket.terminate());
      await Promise.all([http, ...(second === undefined ? [] : [second])].map(closeServer));
      await rm(socketPath, { force: true });
    },
  };
}

async function listenAtPort(sockets: WebSocketServer): Promise<Server> {
  const server = createServer((_request, response) => response.writeHead(426).end());
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (each) =>
      sockets.emit('connection', each, request),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}
