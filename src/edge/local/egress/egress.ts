/** The only way out of the boxes: one proxy for all, with a door of its own for each box. */
import { rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../../../base/log.ts';
import { createConnector, lookupOfSystem, type Lookup } from './connect.ts';
import { createDoor, IDLE_MS, type DoorSide, type EgressDoor } from './door.ts';
import { forward } from './forward.ts';
import type { EgressPolicy } from './policy.ts';
import { serveSocks, SOCKS_VERSION } from './socks.ts';
import { tunnel } from './tunnel.ts';

/** What the way out is made of. */
export type EgressParts = {
  readonly policy: EgressPolicy;
  /** How names are resolved; the machine's own way when left out. */
  readonly lookup?: Lookup;
  /** For resolving and connecting together, in milliseconds; 10 s when left out. */
  readonly connectTimeoutMs?: number;
  readonly log: Log;
};

/** The way out of all boxes. */
export interface Egress {
  /**
   * Opens a box's door.
   * @param socketPath where it listens: a unix socket that must not exist yet
   * @throws Error when the socket cannot be made
   */
  openDoor(boxId: string, socketPath: string): Promise<EgressDoor>;
  /** Closes every door. */
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** The HTTP side: it never listens; doors hand it their connections. */
function createProxy(sides: WeakMap<Duplex, DoorSide>): HttpServer {
  const proxy = createHttpServer({
    keepAliveTimeout: IDLE_MS,
    requestTimeout: 0,
    insecureHTTPParser: true,
  });
  proxy.on('request', (request, response) => {
    const side = sides.get(request.socket);
    if (side === undefined) response.destroy();
    else forward(side.agent, request, response);
  });
  proxy.on('connect', (request, client, head) => {
    const side = sides.get(client);
    if (side === undefined) client.destroy();
    else void tunnel({ connect: side.connect, idleMs: IDLE_MS }, request, client, head);
  });
  return proxy;
}

/** Waits for a client's first byte without taking it; a client that leaves unheard is let go. */
function whenSpoken(client: Socket, serve: (firstByte: number) => void): void {
  const letGo = (): void => void client.destroy();
  client.on('error', letGo);
  client.once('readable', () => {
    client.off('error', letGo);
    const byte = client.read(1) as Buffer | null;
    if (byte === null) {
      client.destroy();
      return;
    }
    client.unshift(byte);
    serve(byte.readUInt8(0));
  });
}

const listen = (path: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const listener = createServer({ allowHalfOpen: true });
    listener.once('error', reject);
    listener.listen(path, () => {
      listener.off('error', reject);
      resolve(listener);
    });
  });

/** Starts the way out; it listens nowhere until a door is opened. */
export function createEgress(parts: EgressParts): Egress {
  const connect = createConnector({
    policy: parts.policy,
    lookup: parts.lookup ?? lookupOfSystem,
    connectTimeoutMs: parts.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
  });
  const sides = new WeakMap<Duplex, DoorSide>();
  const proxy = createProxy(sides);
  const doors = new Set<EgressDoor>();

  const open = (boxId: string, listener: Server, onClose: () => Promise<void>): EgressDoor => {
    const log = parts.log.child({ boxId });
    listener.on('error', (error) => log.warn({ error }, 'the egress door took no connection'));
    const serve = (client: Socket, side: DoorSide): void => {
      sides.set(client, side);
      whenSpoken(client, (firstByte) => {
        if (firstByte === SOCKS_VERSION)
          void serveSocks({ connect: side.connectPage, idleMs: IDLE_MS }, client);
        else proxy.emit('connection', client);
      });
    };
    const door = createDoor({ connect, log }, listener, serve, async () => {
      doors.delete(door);
      await onClose();
    });
    doors.add(door);
    return door;
  };

  return {
    async openDoor(boxId, socketPath) {
      const listener = await listen(socketPath);
      return open(boxId, listener, () => rm(socketPath, { force: true }));
    },
    async close() {
      await Promise.all([...doors].map((door) => door.close()));
      proxy.close();
    },
  };
}
