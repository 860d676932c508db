/** The database of this server, embedded or given, with all stores on it. */
import { systemClock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { openDatabase } from './database.ts';
import { claimFolder } from './postgres/folder-claim.ts';
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
 * Claims the data folder, starts, connects and migrates; `close` ends all of it.
 * @throws AppError `STORE_UNAVAILABLE` when there is no database to be had
 */
export async function openStore({ dataDir, databaseUrl, log }: Options): Promise<SqlStore> {
  const { connection, stop } = await findDatabase({ dataDir, databaseUrl, log });
  try {
    const database = await openDatabase({ connection, poolSize: POOL_SIZE, log });
    const store = createSqlStore(database, log, systemClock);
    return {
      ...store,
      async close() {
        await store.close();
        await database.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Either way the data folder is this process's alone until `stop`. */
async function findDatabase({ dataDir, databaseUrl, log }: Options) {
  if (databaseUrl !== undefined) {
    const claim = await claimFolder(dataDir);
    return { connection: databaseUrl, stop: () => claim.release() };
  }
  const { connection, stop } = await startPostgres({ dataDir, log });
  return { connection, stop };
}
