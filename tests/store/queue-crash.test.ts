/** The queue when the database is killed under it, and what a dead process leaves in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { newNodeId } from '../../src/base/ids.ts';
import { openDatabase } from '../../src/edge/sql/database.ts';
import { startPostgres } from '../../src/edge/sql/postgres/postgres.ts';
import { createSqlStore } from '../../src/edge/sql/store.ts';
import { newScrape } from '../suites/store-subject.ts';
import { openTestDatabase } from './postgres-fixture.ts';
import { silentLog } from './silent-log.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

test('scrapes go on by themselves when the database is killed under the queue', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'livepage-data-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  const postgres = await startPostgres({ dataDir, log: silentLog });
  closers.push(() => postgres.stop());
  const database = await openDatabase({
    connection: postgres.connection,
    poolSize: 5,
    log: silentLog,
  });
  closers.push(() => database.close());
  const store = createSqlStore(database, silentLog);
  closers.push(() => store.close());
  const owner = await store.nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, Date.now());
  const worker = await store.queue.work(
    owner,
    4,
    () => true,
    async ({ id }) =>
      void (await store.scrapes.complete(id, owner, '{"markdown":"text"}', Date.now())),
  );
  closers.push(() => worker.stop(1_000));
  const outcomes: string[] = [];
  let isAsking = true;
  const ask = async (): Promise<void> => {
    while (isAsking) {
      const scrape = newScrape({ createdAt: Date.now(), deadline: Date.now() + 25_000 });
      await store.scrapes.submit(scrape);
      const row = await store.scrapes
        .untilOver(scrape.id, AbortSignal.timeout(30_000))
        .catch(async () => {
          await store.scrapes.failAbandoned(Date.now());
          return store.scrapes.find(scrape.id);
        });
      outcomes.push(row?.state.kind ?? 'lost');
    }
  };
  const clients = Array.from({ length: 4 }, ask);

  for (let round = 0; round < 4; round += 1) {
    const before = outcomes.length;
    while (outcomes.length < before + 60) await delay(5);
    process.kill(postgres.pid() ?? 0, 'SIGKILL');
    while (postgres.pid() !== undefined) await delay(1);
    while (postgres.pid() === undefined) await delay(5);
  }
  isAsking = false;
  await Promise.all(clients);

  expect(new Set(outcomes)).toEqual(new Set(['completed']));
  expect(await store.scrapes.counts()).toEqual({ queued: 0, running: 0 });
});

test('a job that a dead life had locked but not begun is given back, its other jobs are removed', async () => {
  const database = await openTestDatabase();
  closers.push(async () => database[Symbol.asyncDispose]());
  const store = createSqlStore(database, silentLog);
  closers.push(() => store.close());
  const [waiting, over] = [newScrape(), newScrape()];
  await store.scrapes.submit(waiting);
  await store.scrapes.submit(over);
  await store.scrapes.withdraw(
    over.id,
    { code: 'SHUTTING_DOWN', message: 'No.', details: {} },
    Date.now(),
  );
  // As a process leaves it that dies between taking a job and writing so in the row.
  const lock = `update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', attempts = 1,
    locked_at = now() - interval '1 minute'`;
  await database.pool.query({ text: lock, values: [] });

  await store.scrapes.failAbandoned(Date.now());

  const jobs = await database.pool.query({
    text: 'select key, locked_by, attempts from graphile_worker.jobs',
    values: [],
  });
  expect(jobs).toEqual([{ key: waiting.id, locked_by: null, attempts: 0 }]);
});

test('the sweep leaves no job behind of scrapes that a dead process ran', async () => {
  const database = await openTestDatabase();
  closers.push(async () => database[Symbol.asyncDispose]());
  const store = createSqlStore(database, silentLog);
  closers.push(() => store.close());
  const owner = await store.nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, Date.now());
  const scrape = newScrape();
  await store.scrapes.submit(scrape);
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const worker = await store.queue.work(
    owner,
    1,
    () => true,
    async () => {
      begun.resolve();
      await release.promise;
    },
  );
  closers.push(() => worker.stop(0));
  await begun.promise;
  await store.nodes.begin(owner.nodeId, 'http://127.0.0.1:1', 4, Date.now());
  const age = `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`;
  await database.pool.query({ text: age, values: [] });

  expect(await store.scrapes.failAbandoned(Date.now())).toBe(1);

  expect(
    await database.pool.query({ text: 'select key from graphile_worker.jobs', values: [] }),
  ).toEqual([]);
  release.resolve();
});
