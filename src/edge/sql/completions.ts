/** Waiting for scrapes to be over: at once when it happens in this process, by NOTIFY when elsewhere. */
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { ScrapeId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { ScrapeRow } from '../../store/scrapes.ts';
import type { DatabaseAddress, PatientPool } from './connection.ts';
import { createListener } from './listener.ts';
import { persist } from './persist.ts';
import { type RawScrape, SCRAPE_COLUMNS, toScrapeRow } from './scrape-rows.ts';
import { createWaiters } from './waiters.ts';

/** Notified with the id of each scrape that is over. */
export const OVER_CHANNEL = 'livepage_scrape_over';

/** Should a notification be lost on the way, this finds out. */
const LOOK_EVERY_MS = 5_000;

const LOOK = `select ${SCRAPE_COLUMNS}, document from scrapes where id = any($1::uuid[])`;

export interface Completions {
  /** Hands a row that is over to whoever waits for it in this process. */
  announce(row: ScrapeRow): void;
  /** This process will end a scrape itself: neither its row nor its notification tells anything new. */
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

/** Connects when somebody first waits. */
export function createCompletions({ address, pool, clock, log }: Deps): Completions {
  const waiters = createWaiters();
  const expected = new Set<ScrapeId>();
  let timer: Disposable | undefined;

  const look = async (ids: readonly ScrapeId[]): Promise<void> => {
    if (ids.length === 0) return;
    try {
      const raws = await persist(() =>
        pool.query<RawScrape>({ name: 'scrape-look', text: LOOK, values: [ids] }),
      );
      const found = new Set(raws.map((raw) => raw.id));
      for (const raw of raws)
        if (raw.state === 'completed' || raw.state === 'failed') waiters.resolve(toScrapeRow(raw));
      for (const id of ids) if (!found.has(id)) waiters.reject(id, unknownScrape(id));
    } catch (error) {
      log.debug({ error }, 'Waiting scrapes could not be looked up; trying again later.');
    }
  };

  const lookAgain = (): void => {
    timer = clock.after(LOOK_EVERY_MS, () => {
      void look(waiters.ids());
      lookAgain();
    });
  };

  const listener = createListener({
    address,
    log,
    channel: OVER_CHANNEL,
    // What happened before it listened was told to nobody.
    onListening: () => void look(waiters.ids()),
    onMessage: (id) => {
      if (waiters.has(id as ScrapeId) && !expected.has(id as ScrapeId)) void look([id as ScrapeId]);
    },
  });

  return {
    announce: (row) => waiters.resolve(row),
    expect: (id) => void expected.add(id),
    unexpect: (id) => void expected.delete(id),
    async untilOver(id, signal) {
      signal.throwIfAborted();
      const over = waiters.wait(id, signal);
      listener.start();
      if (timer === undefined) lookAgain();
      if (!expected.has(id)) void look([id]);
      return over;
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
