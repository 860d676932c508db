/** A connection that listens to one channel, and comes back when it is lost. */
import pg from 'pg';
import { sleep } from '../../base/abort.ts';
import type { Log } from '../../base/log.ts';
import { type DatabaseAddress, clientConfig } from './connection.ts';

export type Listener = {
  /** Begins to listen; nothing when it does already. */
  start(): void;
  close(): Promise<void>;
};

type Options = {
  readonly address: DatabaseAddress;
  readonly channel: string;
  readonly log: Log;
  /** Called each time it has begun to listen: what was sent before has been missed. */
  readonly onListening: () => void;
  readonly onMessage: (payload: string) => void;
};

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 2_000;

/** Opens no connection before `start`. */
export function createListener(options: Options): Listener {
  const closing = new AbortController();
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    let delayMs = FIRST_DELAY_MS;
    while (!closing.signal.aborted) {
      try {
        await listenOnce(options, closing.signal, () => (delayMs = FIRST_DELAY_MS));
      } catch (error) {
        if (closing.signal.aborted) return;
        options.log.debug({ error }, 'Listening to the database was interrupted; trying again.');
      }
      // The only thing that ends this wait early is the close that ends the loop.
      await sleep(delayMs, closing.signal).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
    }
  };

  return {
    start() {
      running ??= run();
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

/** Listens until the connection is lost or the signal aborts. */
async function listenOnce(
  options: Options,
  signal: AbortSignal,
  onSuccess: () => void,
): Promise<void> {
  const client = new pg.Client(clientConfig(options.address));
  const over = Promise.withResolvers<void>();
  client.on('error', () => over.resolve());
  client.on('end', () => over.resolve());
  signal.addEventListener('abort', () => over.resolve(), { once: true });
  client.on('notification', ({ payload }) => options.onMessage(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(options.channel)}`);
    onSuccess();
    options.onListening();
    await over.promise;
  } finally {
    // A connection that is broken already cannot be ended in order, and need not be.
    await client.end().catch(() => undefined);
  }
}
