/** The database as the stores use it: migrated, with its pools. */
import { Kysely, PostgresDialect } from 'kysely';
import type { Log } from '../../base/log.ts';
import { type DatabaseAddress, type PatientPool, createPool } from './connection.ts';
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

/**
 * Connects and migrates.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached; PostgreSQL's error when
 * it refuses the migration
 */
export async function openDatabase({ connection, poolSize, log }: Options): Promise<Database> {
  const pool = createPool(connection, { size: Math.max(poolSize, 3), settings: [], log });
  // A lost lock or a lost deletion of a job is made good by the sweep: see `abandoned.ts`.
  const queuePool = createPool(connection, { size: QUEUE_POOL_SIZE, settings: ['synchronous_commit=off'], log });
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: pool.connect, end: pool.end, options: pool.pool.options } }),
  });
  let closed: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    closed ??= Promise.all([pool.end(), queuePool.end()]);
    await closed;
  };
  try {
    await persist(() => migrate(kysely, pool, log));
  } catch (error) {
    await close();
    throw error;
  }
  return { address: connection, kysely, pool, queuePool, close };
}
