/** The shared store suite on the real PostgreSQL. */
import { createSqlStore } from '../../src/edge/sql/store.ts';
import { openDatabase } from '../../src/edge/sql/database.ts';
import type { OpenStore } from '../suites/store-subject.ts';
import { storeSuite } from '../suites/store.ts';
import { openTestDatabase } from './postgres-fixture.ts';
import { silentLog } from './silent-log.ts';

storeSuite('PostgreSQL', async () => {
  const database = await openTestDatabase();
  // As another server: with connections and listeners of its own.
  const second = await openDatabase({
    connection: database.connection,
    poolSize: 5,
    log: silentLog,
  });
  const here = createSqlStore(database, silentLog);
  const there = createSqlStore(second, silentLog);
  const asOpen = (store: typeof here): OpenStore => ({
    ...store,
    [Symbol.asyncDispose]: () => store.close(),
  });
  return {
    here: asOpen(here),
    there: asOpen(there),
    async [Symbol.asyncDispose]() {
      await here.close();
      await there.close();
      await second.close();
      await database[Symbol.asyncDispose]();
    },
  };
});
