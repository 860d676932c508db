/** The database as the stores use it: migrated, with its pools. */
import type { Kysely } from 'kysely';
import type { Log } from '../../base/log.ts';
import { type DatabaseAddress, type PatientPool, createPool } from './connection.ts';
import { createKysely } from './kysely.ts';
import { migrate } from './migrate.ts';
import { persist } from './persist.ts';
import type { Tables } from './tables.ts';

/** An open database. */
export type Database = {
  readonly address: DatabaseAddress;
  readonly kysely: Kysely<Tables>;
  /** For statements written by hand. */
  readonly pool: PatientPool;
  /** For the queue's own bookkeeping, whose commits need not wait for the disk. */
  readonly queuePool: PatientPool;
  /** Waits for what runs. A second call waits for the first. */
  close(): Promise<void>;
};

type Options = {
  readonly connection: DatabaseAddress;
  /** Connections for statements; the queue and notifications take some six more. */
  readonly poolSize: number;
  readonly log: Log;
};

const QUEUE_POOL_SIZE = 5;
const QUERY_TIMEOUT_MS = 30_000;

/**
 * Connects and migrates.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached; PostgreSQL's error when
 * it refuses the migration
 */
export async function openDatabase({ connection, poolSize, log }: Options): Promise<Database> {
  await persist(() => migrate(connection, log));
  const bounds = { queryTimeoutMs: QUERY_TIMEOUT_MS, log };
  const pool = createPool(connection, {
    ...bounds,
    size: poolSize,
    kept: Math.min(poolSize, 3),
    settings: [],
  });
  // A lost lock or a lost deletion of a job is made good by the sweep: see `abandoned.ts`.
  const settings = ['synchronous_commit=off'];
  const queuePool = createPool(connection, { ...bounds, size: QUEUE_POOL_SIZE, kept: 3, settings });
  let closed: Promise<unknown> | undefined;
  return {
    address: connection,
    kysely: createKysely(pool),
    pool,
    queuePool,
    async close() {
      closed ??= Promise.all([pool.end(), queuePool.end()]);
      await closed;
    },
  };
}
