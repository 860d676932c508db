/** The HTTP server on its port: listening, and leaving in order. */
import type { FastifyInstance } from 'fastify';
import type { Log } from '../../base/log.ts';
import { acceptUpgrades, type JoinSocket } from './upgrades.ts';

/** After the grace, answers that are on their way out have this long, in milliseconds. */
const LAST_WORDS_MS = 1_000;

export type ListenOptions = {
  /** The door, with the decorators `joinSocket` and `giveUp`. */
  readonly http: FastifyInstance;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
};

export type Listening = {
  /** Where it listens, as a URL without a slash at the end. */
  readonly address: string;
  /**
   * Takes no new connections and answers new requests with 503; waits for what runs up to `graceMs`,
   * then ends it with 503; cuts what is left. A second call waits for the first.
   */
  close(graceMs: number): Promise<void>;
};

/**
 * Listens for HTTP and WebSockets.
 * @throws Error that names the setting to change, when the address cannot be had
 */
export async function listen({ http, host, port, log }: ListenOptions): Promise<Listening> {
  await http.ready();
  const upgrades = acceptUpgrades(http.server, http.getDecorator<JoinSocket>('joinSocket'), log);
  const requests = countRequests(http);
  try {
    await http.listen({ host, port });
  } catch (error) {
    upgrades.cut();
    throw explain(error, host, port);
  }
  let closing: Promise<void> | undefined;
  const close = async (graceMs: number): Promise<void> => {
    const closed = http.close();
    await withinLimit(requests.quiet(), graceMs);
    http.getDecorator<() => void>('giveUp')();
    upgrades.dismiss();
    await withinLimit(closed, LAST_WORDS_MS);
    upgrades.cut();
    http.server.closeAllConnections();
    await closed;
  };
  return {
    address: addressOf(http, host),
    close: (graceMs) => (closing ??= close(graceMs)),
  };
}

/** Counts the requests that have no answer yet. */
function countRequests(http: FastifyInstance): { quiet(): Promise<void> } {
  let running = 0;
  let whenQuiet: (() => void)[] = [];
  http.server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (running > 0) return;
      for (const resolve of whenQuiet) resolve();
      whenQuiet = [];
    });
  });
  return {
    quiet: () =>
      running === 0 ? Promise.resolve() : new Promise((resolve) => whenQuiet.push(resolve)),
  };
}

async function withinLimit(work: PromiseLike<unknown>, limitMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function addressOf(http: FastifyInstance, host: string): string {
  const bound = http.server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function explain(error: unknown, host: string, port: number): Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken: another program listens there. Stop it, or set PORT to a free port.`,
    EACCES: `Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `The host name ${host} does not resolve. Set HOST to an address of this machine.`,
  };
  const sentence = typeof code === 'string' ? sentences[code] : undefined;
  return new Error(sentence ?? `Cannot listen on ${host}:${port}.`, { cause: error });
}
