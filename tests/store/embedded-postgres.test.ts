/** The embedded PostgreSQL: made once, one server at a time, and sound after any death. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SOLE_TEAM, newNodeId, newScrapeId } from '../../src/base/ids.ts';
import { type Database, openDatabase } from '../../src/edge/sql/database.ts';
import { findBinaries, makeLinks } from '../../src/edge/sql/postgres/binaries.ts';
import { type EmbeddedPostgres, startPostgres } from '../../src/edge/sql/postgres/postgres.ts';
import { postgresArguments } from '../../src/edge/sql/postgres/settings.ts';
import { createSqlStore } from '../../src/edge/sql/store.ts';
import { newScrape, newSession } from '../suites/store-subject.ts';
import { silentLog } from './silent-log.ts';

const WRITER = fileURLToPath(new URL('writer-process.ts', import.meta.url));

const CLOSING = {
  status: 'destroyed',
  reason: 'stopped',
  closedAt: Date.now(),
  creditsBilled: 0,
} as const;

let dataDir = '';
const closers: (() => Promise<void>)[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(await realpath(tmpdir()), 'livepage-data-'));
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  await rm(dataDir, { recursive: true, force: true });
});

const start = async (): Promise<EmbeddedPostgres> => {
  const postgres = await startPostgres({ dataDir, log: silentLog });
  closers.push(() => postgres.stop());
  return postgres;
};
const open = async (postgres: EmbeddedPostgres): Promise<Database> => {
  const database = await openDatabase({
    connection: postgres.connection,
    poolSize: 4,
    log: silentLog,
  });
  closers.push(() => database.close());
  return database;
};
const rowIds = async (database: Database): Promise<ReadonlySet<string>> => {
  const rows = await database.pool.query<{ id: string }>({
    text: 'select id from scrapes',
    values: [],
  });
  return new Set(rows.map(({ id }) => id));
};
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}/cwd`);
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not come about in 20 s.');
    await delay(10);
  }
};

describe('a data folder', () => {
  test('keeps its rows from one start to the next, and a stop leaves no process and no socket', async () => {
    const first = await start();
    const before = await open(first);
    const id = newScrapeId();
    const order = {
      id,
      teamId: SOLE_TEAM,
      url: 'https://a.example/',
      request: {},
      createdAt: 1,
      deadline: 2,
    };
    await createSqlStore(before, silentLog).scrapes.submit(order);
    const pid = first.pid() ?? 0;
    await before.close();

    await first.stop();

    expect(isAlive(pid)).toBe(false);
    expect(existsSync(first.connection.host)).toBe(false);
    expect(await rowIds(await open(await start()))).toEqual(new Set([id]));
  });

  test('belongs to one living server; a second one is told which folder it is about', async () => {
    await start();

    await expect(start()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`DATA_DIR=${dataDir}`),
    });
  });

  test('whose database was half made is made again', async () => {
    const halfMade = join(dataDir, 'postgres.new-AbCdEf');
    await mkdir(halfMade);
    await writeFile(join(halfMade, 'PG_VERSION'), '18\n');

    await open(await start());

    expect((await readdir(dataDir)).toSorted()).toEqual(['postgres']);
  });

  test('is open to its owner alone, through the socket alone', async () => {
    const { connection } = await start();

    const folder = await lstat(connection.host);
    expect(folder.mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(`${connection.host}/.s.PGSQL.5432`)).toBeLessThan(107);
    const pidFile = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
    expect(pidFile.split('\n')[5]).toBe('');
  });

  test('with a postmaster that nobody owns any more is taken over', async () => {
    await (await start()).stop();
    const cluster = join(dataDir, 'postgres');
    const socketFolder = await mkdtemp(join(tmpdir(), 'livepage-stale-'));
    closers.push(() => rm(socketFolder, { recursive: true, force: true }));
    const { postgres } = await findBinaries();
    const stale = spawn(postgres, [...postgresArguments(cluster, socketFolder)], {
      stdio: 'ignore',
      detached: true,
    });
    const gone = new Promise((resolve) => stale.once('exit', resolve));
    await until(async () => (await readdir(socketFolder)).includes('.s.PGSQL.5432'));

    const database = await open(await start());

    await gone;
    expect(await rowIds(database)).toEqual(new Set());
  });

  test('whose lock file names a process that is somebody else by now is opened all the same', async () => {
    await (await start()).stop();
    await writeFile(
      join(dataDir, 'postgres/postmaster.pid'),
      `${process.pid}\n${dataDir}/postgres\n1\n5432\n`,
    );

    const database = await open(await start());

    expect(await rowIds(database)).toEqual(new Set());
    expect(isAlive(process.pid)).toBe(true);
  });
});

test('library links that npm could not ship are made where they are missing', async () => {
  await mkdir(join(dataDir, 'native/lib'), { recursive: true });
  await writeFile(join(dataDir, 'native/lib/libx.so.1.2'), 'code');
  const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so' }];
  await writeFile(join(dataDir, 'native/pg-symlinks.json'), JSON.stringify(links));

  await makeLinks('a package', dataDir);
  await makeLinks('a package', dataDir);

  expect(await readFile(join(dataDir, 'native/lib/libx.so'), 'utf8')).toBe('code');
});

test('servers that start at once migrate an empty database once', async () => {
  const { connection } = await start();

  const databases = await Promise.all(
    Array.from({ length: 4 }, () => openDatabase({ connection, poolSize: 3, log: silentLog })),
  );

  for (const database of databases) closers.push(() => database.close());
  const [teams] = await Promise.all(
    databases.map(({ pool }) => pool.query({ text: 'select id from teams', values: [] })),
  );
  expect(teams).toEqual([{ id: SOLE_TEAM }]);
});

test('the database killed under writers comes back by itself, with every row it had acknowledged', async () => {
  const postgres = await start();
  const database = await open(postgres);
  const { scrapes, sessions, nodes } = createSqlStore(database, silentLog);
  const owner = await nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, Date.now());
  const acknowledged: string[] = [];
  const answers = new Set<string>();
  let isWriting = true;
  const write = async (): Promise<void> => {
    while (isWriting) {
      const scrape = newScrape();
      await scrapes.submit(scrape);
      acknowledged.push(scrape.id);
      const session = newSession(owner, { scrapeId: scrape.id });
      answers.add(await sessions.open(session, 100));
      answers.add(`closed: ${await sessions.close(session.id, CLOSING)}`);
    }
  };
  const writers = Array.from({ length: 4 }, write);

  for (let round = 0; round < 5; round += 1) {
    const before = acknowledged.length;
    await until(() => acknowledged.length > before + 40);
    process.kill(postgres.pid() ?? 0, 'SIGKILL');
    await until(() => postgres.pid() === undefined);
    await until(() => postgres.pid() !== undefined);
  }
  isWriting = false;
  await Promise.all(writers);

  const kept = await rowIds(database);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(acknowledged.length).toBe(kept.size);
  expect([...answers].toSorted()).toEqual(['closed: true', 'opened']);
});

test('a database given by its URL serves as the embedded one does, and is missed when it is gone', async () => {
  const postgres = await start();
  const { host, user, database: name } = postgres.connection;
  const url = `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}`;
  const database = await openDatabase({ connection: url, poolSize: 2, log: silentLog });
  closers.push(() => database.close());
  const { scrapes } = createSqlStore(database, silentLog);
  const scrape = newScrape();
  await scrapes.submit(scrape);
  expect(await scrapes.find(scrape.id)).toMatchObject({
    id: scrape.id,
    createdAt: scrape.createdAt,
  });

  await postgres.stop();

  await expect(scrapes.find(scrape.id)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('a killed server takes its database with it, and the next one finds every acknowledged row', async () => {
  const acknowledged: string[] = [];

  for (let round = 0; round < 6; round += 1) {
    const { child, postmaster } = await startWriter(acknowledged);
    const before = acknowledged.length;
    await until(() => acknowledged.length > before + 30 * (round + 1));
    child.kill('SIGKILL');
    await until(() => !isAlive(postmaster));
  }

  const kept = await rowIds(await open(await start()));
  expect(acknowledged.length).toBeGreaterThan(600);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test('server and database killed together lose no acknowledged row', async () => {
  const acknowledged: string[] = [];

  for (let round = 0; round < 4; round += 1) {
    const { child, postmaster } = await startWriter(acknowledged);
    const before = acknowledged.length;
    await until(() => acknowledged.length > before + 50);
    process.kill(postmaster, 'SIGKILL');
    child.kill('SIGKILL');
  }

  const kept = await rowIds(await open(await start()));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

async function startWriter(
  acknowledged: string[],
): Promise<{ child: ChildProcess; postmaster: number }> {
  const child = spawn(process.execPath, [WRITER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closers.push(async () => void child.kill('SIGKILL'));
  const postmaster = Promise.withResolvers<number>();
  child.once('exit', (code) => postmaster.reject(new Error(`The writer ended with ${code}.`)));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, value = ''] = line.split(' ');
    // The last line may have been cut by the kill: only whole ids count.
    if (word === 'row' && value.length === 36) acknowledged.push(value);
    if (word === 'postmaster') postmaster.resolve(Number(value));
  });
  return { child, postmaster: await postmaster.promise };
}
