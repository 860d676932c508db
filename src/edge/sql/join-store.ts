/** A look into the database of a server that may be running: beside it when it does, alone when not. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../../base/log.ts';
import type { ConnectionOptions } from './connection.ts';
import { openDatabase } from './database.ts';
import { EMBEDDED_DATABASE, EMBEDDED_USER } from './postgres/cluster.ts';
import { startPostgres } from './postgres/postgres.ts';
import { createSqlStore, type SqlStore } from './store.ts';

const POOL_SIZE = 2;

type Options = {
  readonly dataDir: string;
  /** A PostgreSQL of the operator's; undefined means the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly log: Log;
};

/**
 * Opens the store of a server without being one: joins the embedded database of the server that
 * runs on this data folder, or starts it when none does.
 * @throws AppError `STORE_UNAVAILABLE`
 */
export async function joinStore({ dataDir, databaseUrl, log }: Options): Promise<SqlStore> {
  const running = databaseUrl ?? (await findRunning(resolve(dataDir)));
  const started = running === undefined ? await startPostgres({ dataDir, log }) : undefined;
  try {
    const connection = running ?? started?.connection ?? '';
    const database = await openDatabase({ connection, poolSize: POOL_SIZE, log });
    const store = createSqlStore(database, log);
    return {
      ...store,
      async close() {
        await store.close();
        await database.close();
        await started?.stop();
      },
    };
  } catch (error) {
    await started?.stop();
    throw error;
  }
}

/**
 * Where the embedded database of a running server listens; undefined when none runs on this data folder.
 * PostgreSQL writes its process id and the folder of its socket into a file of its own.
 */
export async function findRunning(dataDir: string): Promise<ConnectionOptions | undefined> {
  let lines: readonly string[];
  try {
    lines = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  } catch {
    return undefined; // No database yet, or none running; if it hides for another reason, the start says so.
  }
  const [pid, , , port, host] = lines.map((line) => line.trim());
  if (host === undefined || host === '' || !isAlive(Number(pid))) return undefined;
  return { host, port: Number(port), user: EMBEDDED_USER, database: EMBEDDED_DATABASE };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // Left by a server that was killed.
  }
}
