/** A real PostgreSQL for tests: one embedded server per test file, a private database per call. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { Log } from '../../src/base/log.ts';
import { type ConnectionOptions, clientConfig } from '../../src/edge/sql/connection.ts';
import { type Database, openDatabase } from '../../src/edge/sql/database.ts';
import { type EmbeddedPostgres, startPostgres } from '../../src/edge/sql/postgres/postgres.ts';
import { silentLog } from './silent-log.ts';

/** A migrated database of one's own; disposing it closes and drops it. */
export type TestDatabase = Database & AsyncDisposable & { readonly connection: ConnectionOptions };

type Template = { readonly server: EmbeddedPostgres; readonly dataDir: string };

const TEMPLATE = 'livepage_template';
let template: Promise<Template> | undefined;
let count = 0;

afterAll(async () => {
  const { server, dataDir } = (await template) ?? {};
  await server?.stop();
  if (dataDir !== undefined) await rm(dataDir, { recursive: true, force: true });
});

/**
 * Opens a private, migrated database on this test file's server. The first call starts the server
 * (about a second); it ends with the file, and its folder goes, too.
 */
export async function openTestDatabase(log: Log = silentLog): Promise<TestDatabase> {
  template ??= prepare();
  const { server } = await template;
  count += 1;
  const connection = { ...server.connection, database: `test_${count}` };
  await administer(server, `create database ${connection.database} template ${TEMPLATE}`);
  const database = await openDatabase({ connection, poolSize: 5, log });
  return {
    ...database,
    connection,
    async [Symbol.asyncDispose]() {
      await database.close();
      await administer(server, `drop database ${connection.database} with (force)`);
    },
  };
}

async function prepare(): Promise<Template> {
  const dataDir = await mkdtemp(join(tmpdir(), 'livepage-test-'));
  const server = await startPostgres({ dataDir, log: silentLog });
  await administer(server, `create database ${TEMPLATE}`);
  const database = await openDatabase({
    connection: { ...server.connection, database: TEMPLATE },
    poolSize: 3,
    log: silentLog,
  });
  await database.close();
  return { server, dataDir };
}

async function administer(server: EmbeddedPostgres, statement: string): Promise<void> {
  const client = new pg.Client(clientConfig(server.connection));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
