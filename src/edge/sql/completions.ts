/** Waiting for scrapes to be over: at once when it happens in this process, by NOTIFY when elsewhere. */
import { untilAborted } from '../../base/abort.ts';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { ScrapeId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { ScrapeRow } from '../../store/scrapes.ts';
import type { DatabaseAddress, PatientPool } from './connection.ts';
import { createListener } from './listener.ts';
import { persist } from './persist.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';

/** Notified with the id of each scrape that is over. */
export const OVER_CHANNEL = 'livepage_scrape_over';

/** Should a notification be lost on the way, this finds out. */
const LOOK_EVERY_MS = 5_000;

const LOOK = `select ${SCRAPE_COLUMNS}, document from scrapes where id = any($1::uuid[])`;

export interface Completions {
  /** Hands a row that is over to whoever waits for it in this process. */
  announce(row: ScrapeRow): void;
  /** This process is about to end a scrape itself: its notification tells nothing new. */
  expect(id: ScrapeId): void;
  unexpect(id: ScrapeId): void;
  /** @throws AppError `NOT_FOUND` when there is no such scrape; the signal's reason */
  untilOver(id: ScrapeId, signal: AbortSignal): Promise<ScrapeRow>;
  close(): Promise<void>;
}

type Deps = {
  readonly address: DatabaseAddress;
  readonly pool: PatientPool;
  readonly clock: Clock;
  readonly log: Log;
};

type Waiter = { readonly resolve: (row: ScrapeRow) => void; readonly reject: (error: unknown) => void };

/** Connects when somebody first waits. */
export function createCompletions({ address, pool, clock, log }: Deps): Completions {
  const waiters = new Map<ScrapeId, Set<Waiter>>();
  const expected = new Set<ScrapeId>();
  let timer: Disposable | undefined;

  const settle = (id: ScrapeId, tell: (waiter: Waiter) => void): void => {
    const those = waiters.get(id);
    waiters.delete(id);
    those?.forEach(tell);
  };

  const announce = (row: ScrapeRow): void => settle(row.id, (waiter) => waiter.resolve(row));

  const look = async (ids: readonly ScrapeId[]): Promise<void> => {
    if (ids.length === 0) return;
    try {
      const raws = await persist(() => pool.query<RawScrape>({ name: 'scrape-look', text: LOOK, values: [ids] }));
      const found = new Set(raws.map((raw) => raw.id));
      for (const raw of raws) if (raw.state === 'completed' || raw.state === 'failed') announce(toScrapeRow(raw));
      for (const id of ids) if (!found.has(id)) settle(id, (waiter) => waiter.reject(unknownScrape(id)));
    } catch (error) {
      log.debug({ error }, 'Waiting scrapes could not be looked up; trying again later.');
    }
  };

  const lookAgain = (): void => {
    timer = clock.after(LOOK_EVERY_MS, () => {
      void look([...waiters.keys()]);
      lookAgain();
    });
  };

  const listener = createListener({
    address,
    log,
    channel: OVER_CHANNEL,
    // What happened before it listened was told to nobody.
    onListening: () => void look([...waiters.keys()]),
    onMessage: (id) => {
      if (waiters.has(id as ScrapeId) && !expected.has(id as ScrapeId)) void look([id as ScrapeId]);
    },
  });

  return {
    announce,
    expect: (id) => void expected.add(id),
    unexpect: (id) => void expected.delete(id),
    async untilOver(id, signal) {
      signal.throwIfAborted();
      const { promise, resolve, reject } = Promise.withResolvers<ScrapeRow>();
      const waiter = { resolve, reject };
      const those = waiters.get(id) ?? new Set();
      waiters.set(id, those.add(waiter));
      listener.start();
      if (timer === undefined) lookAgain();
      void look([id]);
      try {
        return await untilAborted(promise, signal);
      } finally {
        those.delete(waiter);
        if (those.size === 0 && waiters.get(id) === those) waiters.delete(id);
      }
    },
    async close() {
      timer?.[Symbol.dispose]();
      await listener.close();
    },
  };
}

function unknownScrape(id: ScrapeId): AppError {
  return new AppError('NOT_FOUND', 'There is no such scrape.', { id });
}
