/** One box's door to the way out: whose traffic it is, how much, and how it failed. */
import { Agent } from 'node:http';
import type { Server, Socket } from 'node:net';
import type { Log } from '../../../base/log.ts';
import type { Connect } from './connect.ts';
import { normalHost, type Destination } from './policy.ts';
import { reasonOf, verdictOf, type EgressVerdict } from './verdict.ts';

/** One box's way out. */
export interface EgressDoor {
  /** Bytes that came to the box from sites, so far. */
  bytesIn(): number;
  /** Bytes that went from the box to sites, so far. */
  bytesOut(): number;
  /**
   * How the last connection to a host failed; undefined when it did not. Ask it after a failed
   * navigation: of a failed CONNECT, Chromium says only that the tunnel failed.
   * @param host as in a URL, with its port or without; without, the last failure on any port
   */
  lastVerdict(host: string): EgressVerdict | undefined;
  /** Calls back, until it is disposed of, for each connection that was not made. */
  hearFailures(listener: FailureListener): Disposable;
  /** Ends every connection of the box and removes the socket. Never throws. */
  close(): Promise<void>;
}

/** Who wants to go out: pages come by SOCKS, code by HTTP. */
type Origin = 'page' | 'code';

/** @param reason in a sentence that names the host */
export type FailureListener = (origin: Origin, reason: string) => void;

/** Long enough for a quiet WebSocket, short enough that nothing stays for ever. */
export const IDLE_MS = 15 * 60_000;
/** A quiet connection kept for the next request to the same site. */
const KEEP_ALIVE_MS = 30_000;
/** Connections from one box at once; Chromium takes 32 to a proxy. */
const MAX_CONNECTIONS = 128;
/** Failures a door remembers; the oldest goes first. */
const MAX_VERDICTS = 64;

/** What answers the requests of a box, those of its code and of its page. */
export type DoorSide = {
  readonly agent: Agent;
  readonly connect: Connect;
  readonly connectPage: Connect;
};

/** Remembers how connections ended, by `host:port`. */
function createVerdicts() {
  const byAuthority = new Map<string, EgressVerdict>();
  const keyOf = ({ host, port }: Destination): string => `${normalHost(host)} ${port}`;
  return {
    note(destination: Destination, verdict: EgressVerdict | undefined): void {
      const key = keyOf(destination);
      byAuthority.delete(key);
      if (verdict !== undefined) byAuthority.set(key, verdict);
      const oldest = byAuthority.keys().next().value;
      if (byAuthority.size > MAX_VERDICTS && oldest !== undefined) byAuthority.delete(oldest);
    },
    last(authority: string): EgressVerdict | undefined {
      const url = URL.parse(`https://${authority}`);
      const host = normalHost(url?.hostname ?? authority);
      if (url?.port) return byAuthority.get(`${host} ${url.port}`);
      return [...byAuthority].findLast(([key]) => key.startsWith(`${host} `))?.[1];
    },
  };
}

/** Counts what goes over connections to sites, open ones included, and can end them all. */
function createMeter() {
  const open = new Set<Socket>();
  const closed = { in: 0, out: 0 };
  return {
    watch(socket: Socket): Socket {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        closed.in += socket.bytesRead;
        closed.out += socket.bytesWritten;
      });
      return socket;
    },
    bytesIn: () => [...open].reduce((sum, socket) => sum + socket.bytesRead, closed.in),
    bytesOut: () => [...open].reduce((sum, socket) => sum + socket.bytesWritten, closed.out),
    endAll(): void {
      for (const socket of open) socket.destroy();
    },
  };
}

/** An agent whose connections are made by `connect`, checked like every other. */
function agentThrough(connect: Connect): Agent {
  const agent = new Agent({ keepAlive: true, timeout: KEEP_ALIVE_MS, maxFreeSockets: 32 });
  agent.createConnection = (options, callback) => {
    connect({ host: String(options.host), port: Number(options.port) }).then(
      (socket) => callback?.(null, socket),
      (error: Error) => callback?.(error, undefined as never),
    );
    return undefined;
  };
  return agent;
}

/** The box's own way to connect: metered, and remembered when it fails. */
const connectWatched =
  (deps: {
    readonly connect: Connect;
    readonly meter: ReturnType<typeof createMeter>;
    readonly verdicts: ReturnType<typeof createVerdicts>;
    readonly onFailure: (reason: string) => void;
    readonly log: Log;
  }): Connect =>
  async (destination) => {
    try {
      const socket = deps.meter.watch(await deps.connect(destination));
      deps.verdicts.note(destination, undefined);
      return socket;
    } catch (error) {
      const verdict = verdictOf(error);
      deps.verdicts.note(destination, verdict);
      deps.log.debug({ host: destination.host, port: destination.port, verdict }, 'no way out');
      deps.onFailure(reasonOf(error, destination.host));
      throw error;
    }
  };

/**
 * Makes a door of a listening socket.
 * @param serve called with each connection of the box and what answers it
 * @param onClose the last step of `close`
 */
export function createDoor(
  deps: { readonly connect: Connect; readonly log: Log },
  listener: Server,
  serve: (client: Socket, side: DoorSide) => void,
  onClose: () => Promise<void>,
): EgressDoor {
  const meter = createMeter();
  const verdicts = createVerdicts();
  const clients = new Set<Socket>();
  const hearers = new Set<FailureListener>();
  const connectFor = (origin: Origin): Connect => {
    const onFailure = (reason: string): void => hearers.forEach((hear) => hear(origin, reason));
    return connectWatched({ ...deps, meter, verdicts, onFailure });
  };
  const [connect, connectPage] = [connectFor('code'), connectFor('page')];
  const agent = agentThrough(connect);
  listener.maxConnections = MAX_CONNECTIONS;
  listener.on('connection', (client) => {
    clients.add(client);
    client.once('close', () => clients.delete(client));
    client.setTimeout(IDLE_MS, () => client.destroy());
    serve(client, { agent, connect, connectPage });
  });
  return {
    bytesIn: meter.bytesIn,
    bytesOut: meter.bytesOut,
    lastVerdict: verdicts.last,
    hearFailures(listener) {
      hearers.add(listener);
      return { [Symbol.dispose]: () => void hearers.delete(listener) };
    },
    async close() {
      const closed = new Promise((resolve) => listener.close(resolve));
      for (const client of clients) client.destroy();
      agent.destroy();
      meter.endAll();
      await closed;
      await onClose();
    },
  };
}
