/** Keys on the real PostgreSQL, as two servers look them up. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAdministration, type Administration } from '../../src/account/administration.ts';
import { createAuthenticate, type Authenticate } from '../../src/account/authenticate.ts';
import type { TeamDefaults } from '../../src/account/caller.ts';
import { openDatabase, type Database } from '../../src/edge/sql/database.ts';
import { createSqlStore, type SqlStore } from '../../src/edge/sql/store.ts';
import type { AccountStore } from '../../src/store/accounts.ts';
import { createFakeClock, type FakeClock } from '../fakes/clock.ts';
import { openTestDatabase, type TestDatabase } from '../store/postgres-fixture.ts';
import { silentLog } from '../store/silent-log.ts';

const DEFAULTS: TeamDefaults = {
  monthlyCredits: 500,
  jobsAtOnce: 3,
  rates: { scrape: 10, create: 10, search: 10, status: 10 },
};

let database: TestDatabase;
let second: Database;
let [here, there]: SqlStore[] = [];
let clock: FakeClock;
let operator: Administration;
let bearer: string;

beforeEach(async () => {
  database = await openTestDatabase();
  second = await openDatabase({ connection: database.connection, poolSize: 3, log: silentLog });
  clock = createFakeClock();
  [here, there] = [database, second].map((each) => createSqlStore(each, silentLog, clock));
  operator = createAdministration({ ...store(here), defaults: DEFAULTS, clock });
  await operator.addTeam('acme', { concurrency: 7, rates: { scrape: 99 } });
  bearer = `Bearer ${(await operator.addKey('acme', 'laptop')).secret}`;
});

afterEach(async () => {
  await Promise.all([here?.close(), there?.close()]);
  await second.close();
  await database[Symbol.asyncDispose]();
});

function store(given: SqlStore | undefined): SqlStore {
  if (given === undefined) throw new TypeError('The store is not open yet.');
  return given;
}

/** A server's look-up; `looks` counts how often it asked the database. */
function server(
  of: SqlStore | undefined,
  hears = true,
): { authenticate: Authenticate; looks(): number } {
  const { accounts, ledger } = store(of);
  let looks = 0;
  const counted: AccountStore = {
    ...accounts,
    findHolder: (hash) => {
      looks += 1;
      return accounts.findHolder(hash);
    },
    onChange: (listener) => (hears ? accounts.onChange(listener) : undefined),
  };
  const parts = { accounts: counted, ledger, defaults: DEFAULTS, clock };
  return { authenticate: createAuthenticate('keys', parts), looks: () => looks };
}

const isKnown = (authenticate: Authenticate): Promise<boolean> =>
  authenticate(bearer).then(
    () => true,
    () => false,
  );

test('a key tells its team, with what the team may use and the defaults for the rest', async () => {
  const { authenticate } = server(here);

  expect(await authenticate(bearer)).toMatchObject({
    jobsAtOnce: 7,
    monthlyCredits: 500,
    rates: { scrape: 99, create: 10, search: 10, status: 10 },
  });
});

test('a key is looked up once in five seconds, however many ask at once', async () => {
  const { authenticate, looks } = server(here, false);

  await Promise.all(Array.from({ length: 20 }, () => authenticate(bearer)));
  const first = looks();
  clock.advance(5_001);
  await authenticate(bearer);

  expect([first, looks()]).toEqual([1, 2]);
});

test('a key revoked at one server is unknown there at once, and at the others when they hear of it', async () => {
  const [mine, other] = [server(here), server(there)];
  expect([await isKnown(mine.authenticate), await isKnown(other.authenticate)]).toEqual([
    true,
    true,
  ]);
  const [key] = await operator.listKeys('acme');

  if (key !== undefined) await operator.revokeKey(key.id);

  expect(await isKnown(mine.authenticate)).toBe(false);
  await expect.poll(() => isKnown(other.authenticate), { timeout: 10_000 }).toBe(false);
});

test('a server that does not hear of a revoked key finds out within five seconds', async () => {
  const deaf = server(there, false);
  expect(await isKnown(deaf.authenticate)).toBe(true);
  const [key] = await operator.listKeys('acme');
  if (key !== undefined) await operator.revokeKey(key.id);

  clock.advance(4_999);
  const before = await isKnown(deaf.authenticate);
  clock.advance(1);

  expect([before, await isKnown(deaf.authenticate)]).toEqual([true, false]);
});

test("the month's credits are there before the first request of the month is let in", async () => {
  const { authenticate } = server(here);
  const { teamId } = await authenticate(bearer);
  const { ledger } = store(here);
  await ledger.write({
    teamId,
    keyId: undefined,
    kind: 'settle',
    credits: 480,
    cause: 'x',
    at: clock.now(),
  });
  const spent = await ledger.balance(teamId);

  clock.advance(32 * 24 * 3_600_000);
  await authenticate(bearer);

  expect([spent, await ledger.balance(teamId)]).toEqual([20, 500]);
});

test('an unknown name is told, and a name is taken once', async () => {
  await expect(operator.addKey('nobody', 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(operator.addTeam('ACME', {})).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
