/** All stores on one database. */
import { type Clock, systemClock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import type { AccountStore } from '../../store/accounts.ts';
import type { JobStore } from '../../store/jobs.ts';
import type { LedgerStore } from '../../store/ledger.ts';
import type { NodeStore } from '../../store/nodes.ts';
import type { ProfileStore } from '../../store/profiles.ts';
import type { ScrapeQueue, ScrapeStore } from '../../store/scrapes.ts';
import type { SessionStore } from '../../store/sessions.ts';
import { createAccountStore } from './accounts.ts';
import { createCompletions } from './completions.ts';
import type { Database } from './database.ts';
import type { HandOff } from './hand-off.ts';
import { createJobStore } from './jobs.ts';
import { createLedgerStore } from './ledger.ts';
import { createNodeStore } from './nodes.ts';
import { createProfileStore } from './profiles.ts';
import { createScrapeQueue } from './queue.ts';
import { createScrapeStore } from './scrapes.ts';
import { createSessionStore } from './sessions.ts';

/** What is remembered, in PostgreSQL. */
export type SqlStore = {
  readonly scrapes: ScrapeStore;
  readonly queue: ScrapeQueue;
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
  readonly ledger: LedgerStore;
  readonly accounts: AccountStore;
  readonly jobs: JobStore;
  readonly profiles: ProfileStore;
  /** Stops listening. Stop the queue's workers before, close the database after. */
  close(): Promise<void>;
};

/** The database stays the caller's to close. */
export function createSqlStore(database: Database, log: Log, clock: Clock = systemClock): SqlStore {
  const { kysely, pool, address } = database;
  const completions = createCompletions({ address, pool, clock, log });
  const accounts = createAccountStore({ kysely, address, log });
  const handOff: HandOff = { end: undefined };
  const scrapes = createScrapeStore({ pool, completions, handOff });
  return {
    scrapes,
    queue: createScrapeQueue({ database, scrapes, clock, log }, handOff),
    sessions: createSessionStore(kysely),
    nodes: createNodeStore(kysely),
    ledger: createLedgerStore(kysely),
    accounts,
    jobs: createJobStore(pool),
    profiles: createProfileStore(pool),
    async close() {
      await Promise.all([completions.close(), accounts.close()]);
    },
  };
}
