/** A server in small, to be killed: starts the database of a folder and writes rows as fast as it can. */
import { SOLE_TEAM, newScrapeId } from '../../src/base/ids.ts';
import { openDatabase } from '../../src/edge/sql/database.ts';
import { startPostgres } from '../../src/edge/sql/postgres/postgres.ts';
import { createSqlStore } from '../../src/edge/sql/store.ts';
import { silentLog } from './silent-log.ts';

const WRITERS = 4;
const dataDir = process.argv[2] ?? '';

const postgres = await startPostgres({ dataDir, log: silentLog });
const database = await openDatabase({
  connection: postgres.connection,
  poolSize: WRITERS,
  log: silentLog,
});
const { scrapes } = createSqlStore(database, silentLog);
process.stdout.write(`postmaster ${postgres.pid()}\n`);

/** Each line says that this row is on disk: it is written after `submit` has said so. */
async function write(): Promise<never> {
  for (;;) {
    const id = newScrapeId();
    const createdAt = Date.now();
    const deadline = createdAt + 600_000;
    await scrapes.submit({
      id,
      teamId: SOLE_TEAM,
      url: 'https://example.com/',
      request: {},
      createdAt,
      deadline,
    });
    process.stdout.write(`row ${id}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, write));
