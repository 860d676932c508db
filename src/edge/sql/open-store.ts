/** The database of this server, embedded or given, with all stores on it. */
import { systemClock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { openDatabase } from './database.ts';
import { startPostgres } from './postgres/postgres.ts';
import { createSqlStore, type SqlStore } from './store.ts';

const POOL_SIZE = 12;

type Options = {
  readonly dataDir: string;
  /** A PostgreSQL of the operator's; undefined starts the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly log: Log;
};

/**
 * Starts, connects and migrates; `close` ends all of it.
 * @throws AppError `STORE_UNAVAILABLE` when there is no database to be had
 */
export async function openStore({ dataDir, databaseUrl, log }: Options): Promise<SqlStore> {
  const embedded = databaseUrl === undefined ? await startPostgres({ dataDir, log }) : undefined;
  try {
    const connection = embedded?.connection ?? databaseUrl ?? '';
    const database = await openDatabase({ connection, poolSize: POOL_SIZE, log });
    const store = createSqlStore(database, log, systemClock);
    return {
      ...store,
      async close() {
        await store.close();
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
