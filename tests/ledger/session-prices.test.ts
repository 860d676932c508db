/** What sessions cost by a clock in the test's hands, as their end says it and as the ledger has it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newNodeId, SOLE_TEAM } from '../../src/base/ids.ts';
import { createSqlStore, type SqlStore } from '../../src/edge/sql/store.ts';
import { sessionPrice } from '../../src/ledger/price.ts';
import { allowPrompt } from '../../src/session/allow-prompt.ts';
import { closeSession } from '../../src/session/close.ts';
import { startLiveSession, type LiveSession } from '../../src/session/live-session.ts';
import { recoverSessions } from '../../src/session/recover.ts';
import type { StopOutcome } from '../../src/session/sessions.ts';
import type { Owner } from '../../src/store/scrapes.ts';
import { createFakeClock, type FakeClock } from '../fakes/clock.ts';
import { createFakePage } from '../fakes/live-page.ts';
import { openTestDatabase, type TestDatabase } from '../store/postgres-fixture.ts';
import { silentLog } from '../store/silent-log.ts';
import { newSession } from '../suites/store-subject.ts';

let database: TestDatabase;
let store: SqlStore;
let clock: FakeClock;
let owner: Owner;

beforeEach(async () => {
  database = await openTestDatabase();
  clock = createFakeClock();
  store = createSqlStore(database, silentLog, clock);
  owner = await store.nodes.begin(newNodeId(), '', 4, clock.now());
});

afterEach(async () => {
  await store.close();
  await database[Symbol.asyncDispose]();
});

/** A session of 600 s that reserves what its whole life would cost, as `open.ts` opens one. */
async function open(): Promise<LiveSession> {
  const createdAt = clock.now();
  const terms = {
    reserveCredits: sessionPrice(600_000, false),
    keyId: undefined,
    jobsAtOnce: undefined,
  };
  const times = { createdAt, expiresAt: createdAt + 600_000, idleMs: 3_600_000 };
  const row = newSession(owner, { ...times, terms });
  await store.sessions.open(row, 9);
  const parts = { clock, onOver: () => undefined, onUsed: () => undefined };
  return startLiveSession(parts, { ...row, page: createFakePage(), writer: undefined });
}

const stop = (session: LiveSession): Promise<StopOutcome> =>
  closeSession({ sessions: store.sessions, clock, log: silentLog }, session, 'stopped');

const balance = (): Promise<number> => store.ledger.balance(SOLE_TEAM);

test.each([
  [5_000, 2],
  [60_000, 2],
  [61_000, 3],
  [300_000, 10],
  [600_000, 20],
])('%i ms of a session that only ran code cost %i credits', async (openMs, credits) => {
  const before = await balance();
  const session = await open();
  const whileOpen = await balance();

  clock.advance(openMs);
  const ended = await stop(session);

  expect(before - whileOpen).toBe(20);
  expect(ended).toMatchObject({ status: 'stopped', durationMs: openMs, creditsBilled: credits });
  expect(before - (await balance())).toBe(credits);
});

test.each([
  [10_000, 7],
  [61_000, 8],
  [300_000, 35],
  [600_000, 70],
])('%i ms of a session that took a prompt cost %i credits', async (openMs, credits) => {
  const before = await balance();
  const session = await open();
  await allowPrompt({ sessions: store.sessions, clock }, session);
  await allowPrompt({ sessions: store.sessions, clock }, session);
  const whileOpen = await balance();

  clock.advance(openMs);
  const ended = await stop(session);

  expect(before - whileOpen).toBe(70);
  expect(ended.creditsBilled).toBe(credits);
  expect(before - (await balance())).toBe(credits);
});

test('the whole life is billed at the rate of prompts, however late the first one came', async () => {
  const before = await balance();
  const session = await open();

  clock.advance(299_000);
  await allowPrompt({ sessions: store.sessions, clock }, session);
  clock.advance(1_000);
  const { creditsBilled } = await stop(session);

  expect(creditsBilled).toBe(35);
  expect(before - (await balance())).toBe(35);
});

test('a session whose server died after a prompt is billed at that rate, until its last beat', async () => {
  const before = await balance();
  const session = await open();
  await allowPrompt({ sessions: store.sessions, clock }, session);
  clock.advance(61_000);
  await store.nodes.beat(owner, clock.now());

  clock.advance(200_000);
  await store.nodes.begin(owner.nodeId, '', 4, clock.now());
  await recoverSessions({ sessions: store.sessions, nodes: store.nodes, clock, log: silentLog });

  expect((await store.sessions.find(session.id))?.creditsBilled).toBe(8);
  expect(before - (await balance())).toBe(8);
});

test('whoever comes second to close a session answers what the first one settled', async () => {
  const before = await balance();
  const session = await open();
  const closing = {
    status: 'destroyed',
    reason: 'ttl',
    closedAt: clock.now(),
    creditsBilled: 2,
  } as const;
  await store.sessions.close(session.id, closing);

  clock.advance(400_000);
  const ended = await stop(session);

  expect(ended).toMatchObject({ durationMs: 0, creditsBilled: 2 });
  expect(before - (await balance())).toBe(2);
});
