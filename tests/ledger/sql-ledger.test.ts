/** The ledger on the real PostgreSQL: written once, never changed, and its balance is its sum. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  newKeyId,
  newNodeId,
  newSessionId,
  newTeamId,
  type SessionId,
  type TeamId,
} from '../../src/base/ids.ts';
import { createSqlStore, type SqlStore } from '../../src/edge/sql/store.ts';
import type { NewSession } from '../../src/store/sessions.ts';
import type { Owner } from '../../src/store/scrapes.ts';
import { openTestDatabase, type TestDatabase } from '../store/postgres-fixture.ts';
import { silentLog } from '../store/silent-log.ts';
import { newScrape, newSession } from '../suites/store-subject.ts';

const NOVEMBER = Date.UTC(2026, 10, 22);
const DECEMBER = Date.UTC(2026, 11, 1);

let database: TestDatabase;
let store: SqlStore;
let owner: Owner;
let team: TeamId;

beforeEach(async () => {
  database = await openTestDatabase();
  store = createSqlStore(database, silentLog);
  owner = await store.nodes.begin(newNodeId(), '', 4, NOVEMBER);
  team = await addTeam('the team', 100);
});

afterEach(async () => {
  await store.close();
  await database[Symbol.asyncDispose]();
});

async function addTeam(name: string, credits: number): Promise<TeamId> {
  const id = newTeamId();
  const plan = { monthlyCredits: undefined, concurrency: undefined, rates: undefined };
  await store.accounts.addTeam({ id, name, createdAt: NOVEMBER, ...plan });
  const cause = `team:${id}:grant:first`;
  const grant = { kind: 'grant', credits, cause, at: NOVEMBER } as const;
  await store.ledger.write({ teamId: id, keyId: undefined, ...grant });
  return id;
}

function sessionOf(teamId: TeamId, reserveCredits = 20): NewSession {
  const terms = { reserveCredits, keyId: undefined, jobsAtOnce: undefined };
  return newSession(owner, { teamId, terms });
}

const close = (id: SessionId, creditsBilled: number): Promise<boolean> =>
  store.sessions.close(id, {
    status: 'destroyed',
    reason: 'stopped',
    closedAt: NOVEMBER,
    creditsBilled,
  });

type Entry = { readonly kind: string; readonly credits: number };

async function entriesOf(cause: string): Promise<readonly Entry[]> {
  return database.kysely
    .selectFrom('ledger')
    .select(['kind', 'credits'])
    .where('cause', 'like', `${cause}%`)
    .orderBy('cause')
    .execute();
}

async function sumOf(teamId: TeamId): Promise<number> {
  const { sum } = await database.kysely
    .selectFrom('ledger')
    .select(sql<number>`coalesce(sum(credits), 0)::bigint`.as('sum'))
    .where('team_id', '=', teamId)
    .executeTakeFirstOrThrow();
  return sum;
}

test('a session reserves when it opens, and is settled once when it closes', async () => {
  const session = sessionOf(team);

  await store.sessions.open(session, 9);
  const whileOpen = await store.ledger.balance(team);
  const closings = await Promise.all([
    close(session.id, 3),
    close(session.id, 3),
    close(session.id, 4),
  ]);

  expect(whileOpen).toBe(80);
  expect(closings.filter(Boolean)).toHaveLength(1);
  expect((await entriesOf(`session:${session.id}`)).map(({ kind }) => kind)).toEqual([
    'release',
    'reserve',
    'settle',
  ]);
  expect(await store.ledger.balance(team)).toBe(
    100 - ((await store.sessions.find(session.id))?.creditsBilled ?? 0),
  );
});

test('a session that cannot be paid is not opened, and costs nothing', async () => {
  const poor = await addTeam('poor', 19);

  expect(await store.sessions.open(sessionOf(poor), 9)).toBe('unaffordable');

  expect(await store.sessions.list(poor, undefined, 9)).toEqual([]);
  expect(await store.ledger.balance(poor)).toBe(19);
});

test('however many open at once, no more is reserved than there is', async () => {
  const sessions = Array.from({ length: 12 }, () => sessionOf(team));

  const outcomes = await Promise.all(sessions.map((session) => store.sessions.open(session, 99)));

  expect(outcomes.filter((outcome) => outcome === 'opened')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'unaffordable')).toHaveLength(7);
  expect(await store.ledger.balance(team)).toBe(0);
});

test('however many scrapes are asked for at once, no more are taken than can be paid', async () => {
  const poor = await addTeam('poor', 3);
  const asked = Array.from({ length: 12 }, () => newScrape({ teamId: poor }));

  const taken = await Promise.all(asked.map((scrape) => store.scrapes.submit(scrape, 1)));

  expect(taken.filter(Boolean)).toHaveLength(3);
});

test('the first prompt raises the reserve, once, or is refused and changes nothing', async () => {
  const session = sessionOf(team);
  await store.sessions.open(session, 9);

  const raised = await Promise.all(
    [1, 2].map(() => store.sessions.raiseReserve(session.id, 70, NOVEMBER)),
  );
  const afterRaise = await store.ledger.balance(team);
  const other = sessionOf(team);
  await store.sessions.open(other, 9);
  const refused = await store.sessions.raiseReserve(other.id, 70, NOVEMBER);

  expect(raised).toEqual(['raised', 'raised']);
  expect(afterRaise).toBe(30);
  expect(refused).toBe('unaffordable');
  expect((await store.sessions.find(other.id))?.usedPrompt).toBe(false);
  await close(session.id, 7);
  await close(other.id, 2);
  expect(await store.ledger.balance(team)).toBe(91);
  expect(await store.sessions.raiseReserve(session.id, 70, NOVEMBER)).toBe('over');
  expect(await store.sessions.raiseReserve(newSessionId(), 70, NOVEMBER)).toBe('over');
});

test('entries cannot be changed, deleted or emptied away', async () => {
  const { kysely } = database;

  await expect(
    kysely
      .updateTable('ledger')
      .set({ credits: 1 } as never)
      .execute(),
  ).rejects.toThrow('append-only');
  await expect(kysely.deleteFrom('ledger').execute()).rejects.toThrow('append-only');
  await expect(sql`truncate ledger`.execute(kysely)).rejects.toThrow('append-only');
});

test('one cause is written once', async () => {
  const entry = {
    teamId: team,
    keyId: undefined,
    kind: 'settle',
    credits: 4,
    cause: 'search:1',
    at: NOVEMBER,
  } as const;

  const written = await Promise.all([1, 2, 3].map(() => store.ledger.write(entry)));

  expect(written.filter(Boolean)).toHaveLength(1);
  expect(await store.ledger.balance(team)).toBe(96);
});

test('after a thousand entries by many writers the balance is the sum of the entries', async () => {
  const second = await addTeam('another', 1_000);
  const work = Array.from({ length: 400 }, async (_, index) => {
    const session = sessionOf(index % 2 === 0 ? team : second, 1);
    if ((await store.sessions.open(session, 999)) === 'opened') await close(session.id, index % 3);
  });

  await Promise.all(work);

  for (const id of [team, second]) expect(await store.ledger.balance(id)).toBe(await sumOf(id));
});

test('a month fills the balance up once, and leaves what is above', async () => {
  await store.ledger.grantMonth(150, NOVEMBER);
  await store.ledger.grantMonth(150, NOVEMBER + 1_000);
  const november = await store.ledger.balance(team);
  await store.ledger.write({
    teamId: team,
    keyId: undefined,
    kind: 'settle',
    credits: 40,
    cause: 'x',
    at: NOVEMBER,
  });
  await Promise.all([1, 2, 3].map(() => store.ledger.grantMonth(150, DECEMBER)));
  const december = await store.ledger.balance(team);
  await store.accounts.changeTeam(team, { monthlyCredits: 10 });
  await store.ledger.grantMonth(150, DECEMBER + 40 * 24 * 3_600_000);

  expect([november, december, await store.ledger.balance(team)]).toEqual([150, 150, 150]);
});

test('what was used is told by month, and by key', async () => {
  const keyId = newKeyId();
  const key = { id: keyId, teamId: team, name: 'laptop', hint: 'abcd', createdAt: NOVEMBER };
  await store.accounts.addKey({ ...key, hash: new Uint8Array(32) });
  const settle = (credits: number, at: number, by = false): Promise<boolean> =>
    store.ledger.write({
      teamId: team,
      keyId: by ? keyId : undefined,
      kind: 'settle',
      credits,
      cause: `${credits}`,
      at,
    });
  await settle(1, NOVEMBER);
  await settle(2, DECEMBER - 1, true);
  await settle(4, DECEMBER);

  expect(await store.ledger.months(team, false)).toEqual([
    { month: '2026-11-01', keyName: undefined, credits: 3 },
    { month: '2026-12-01', keyName: undefined, credits: 4 },
  ]);
  expect(await store.ledger.months(team, true)).toEqual([
    { month: '2026-11-01', keyName: undefined, credits: 1 },
    { month: '2026-11-01', keyName: 'laptop', credits: 2 },
    { month: '2026-12-01', keyName: undefined, credits: 4 },
  ]);
});
