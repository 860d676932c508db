/** Brings a database to the shape this version needs: numbered `.sql` files, forward only. */
import { readFile, readdir } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Log } from '../../base/log.ts';
import { type DatabaseAddress, createPool } from './connection.ts';
import { createKysely } from './kysely.ts';
import { queueLogger } from './queue-logger.ts';
import type { Tables } from './tables.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Key of the advisory lock that makes servers starting at once wait for one another. */
const LOCK_KEY = 7_305_819_142;

/**
 * Applies what is missing, all in one transaction, over connections of its own without time limits.
 * Safe when several servers start at once: one works, the others wait and find it done.
 * @throws AppError `STORE_UNAVAILABLE`; PostgreSQL's error when a file does not apply
 */
export async function migrate(address: DatabaseAddress, log: Log): Promise<void> {
  const pool = createPool(address, {
    size: 3,
    kept: 0,
    queryTimeoutMs: undefined,
    settings: [],
    log,
  });
  try {
    const guard = await pool.connect();
    try {
      await guard.query('select pg_advisory_lock($1)', [LOCK_KEY]);
      await applyFiles(createKysely(pool), log);
      await runMigrations({ pgPool: pool.pool, logger: queueLogger(log) });
    } finally {
      // Closed rather than given back: that ends the lock, too.
      guard.release(true);
    }
  } finally {
    await pool.end();
  }
}

async function applyFiles(kysely: Kysely<Tables>, log: Log): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: readMigrations } });
  const { error, results } = await migrator.migrateToLatest();
  for (const { migrationName, status } of results ?? []) {
    if (status === 'Success') log.info({ migration: migrationName }, 'The database was migrated.');
  }
  if (error !== undefined) throw error;
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql'));
  const migrations = names.map(async (name): Promise<[string, Migration]> => {
    const text = await readFile(new URL(name, FOLDER), 'utf8');
    return [
      name.slice(0, -'.sql'.length),
      { up: async (db) => void (await sql.raw(text).execute(db)) },
    ];
  });
  return Object.fromEntries(await Promise.all(migrations));
}
