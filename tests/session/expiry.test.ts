/** When sessions end by themselves, what is cut then, and until when they are billed. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { SOLE_TEAM } from '../../src/base/ids.ts';
import { TaskCut } from '../../src/session/gone.ts';
import { recoverSessions } from '../../src/session/recover.ts';
import { silentLog } from '../store/silent-log.ts';
import { createWorld, HANG, PRINT, stays, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world[Symbol.asyncDispose]());

const failure = (running: Promise<unknown>): Promise<unknown> =>
  running.then(
    () => 'no failure',
    (error: unknown) => error,
  );

test('a session ends when its time to live is over, and not a millisecond before', async () => {
  const { id, page } = await world.open(600, 3600);

  world.clock.advance(599_999);
  const before = await world.view(id);
  world.clock.advance(1);
  const after = await world.untilOver(id);

  expect(before).toMatchObject({ status: 'active', state: 'running' });
  expect(after).toMatchObject({
    status: 'destroyed',
    state: 'stopped',
    end: { durationMs: 600_000, creditsBilled: 20, failure: undefined },
  });
  expect(page.isDestroyed()).toBe(true);
});

test('a session ends when nobody has used it for its idle time; each use winds the clock up', async () => {
  const { id } = await world.open(3600, 300);

  world.clock.advance(299_000);
  await world.sessions.execute(SOLE_TEAM, id, PRINT, 1_000, stays);
  world.clock.advance(299_999);
  const before = await world.view(id);
  world.clock.advance(1);
  const after = await world.untilOver(id);

  expect(before.status).toBe('active');
  expect(after).toMatchObject({ status: 'destroyed', end: { durationMs: 599_000 } });
});

test('a command of a CDP client is a use, and the list shows it', async () => {
  const { id, cdpToken, createdAt, page } = await world.open(3600, 300);
  const client = { send() {}, onMessage() {}, onClose() {}, close() {}, bufferedBytes: () => 0 };
  await world.sessions.joinCdp(cdpToken ?? '', client);

  world.clock.advance(200_000);
  page.command();
  world.clock.advance(200_000);
  const [listed] = await world.sessions.list(SOLE_TEAM, 'active');

  expect(listed).toMatchObject({ id, status: 'active', lastUsedAt: createdAt + 200_000 });
});

test('a session that is worked on is not idle, however long the work takes; then its idle time begins', async () => {
  const { id, page } = await world.open(3600, 10);
  const working = world.sessions.execute(SOLE_TEAM, id, HANG, 300, stays);
  await page.hanging;

  world.clock.advance(60_000);
  const during = await world.view(id);
  const outcome = await working;
  world.clock.advance(9_999);
  const before = await world.view(id);
  world.clock.advance(1);
  const after = await world.untilOver(id);

  expect(outcome).toMatchObject({ killed: true, exitCode: 124 });
  expect([during.status, before.status]).toEqual(['active', 'active']);
  expect(after.end?.durationMs).toBe(70_000);
});

test('time to live cuts work: the caller learns why, and gets what had been printed', async () => {
  const { id, page } = await world.open(30, 3600);
  const working = failure(world.sessions.execute(SOLE_TEAM, id, HANG, 300_000, stays));
  const waiting = failure(world.sessions.execute(SOLE_TEAM, id, PRINT, 300_000, stays));
  await page.hanging;

  world.clock.advance(30_000);
  const cut = await working;
  const { end } = await world.untilOver(id);

  expect(cut).toBeInstanceOf(TaskCut);
  expect(cut).toMatchObject({
    code: 'SESSION_GONE',
    message: expect.stringContaining('time to live'),
  });
  expect((cut as TaskCut).outcome()).toMatchObject({ stdout: 'begun\n', stderr: '' });
  expect(await waiting).toMatchObject({ code: 'SESSION_GONE' });
  expect(end?.durationMs).toBe(30_000);
});

test('what cut code had printed is not found in the error by whoever logs it', async () => {
  const { id, page } = await world.open(30, 3600);
  const working = failure(world.sessions.execute(SOLE_TEAM, id, HANG, 300_000, stays));
  await page.hanging;

  await world.sessions.end(SOLE_TEAM, id);
  const cut = await working;

  expect(JSON.stringify(Object.entries(cut as object))).not.toContain('begun');
});

test('a session whose browser crashes is over, with an error', async () => {
  const { id, page } = await world.open(600, 300);

  page.crash();
  const after = await world.untilOver(id);

  expect(after).toMatchObject({ status: 'error', state: 'failed' });
  expect(after.end?.failure).toContain('crashed');
});

test('a session of a server that died is lost, and billed until the last beat of that life', async () => {
  const { store, owner, clock } = world;
  const { id } = await world.open(3600, 3600);
  clock.advance(61_000);
  await store.nodes.beat(owner, clock.now());
  clock.advance(40_000);

  await store.nodes.begin(owner.nodeId, 'http://127.0.0.1:1', 4, clock.now());
  await recoverSessions({ sessions: store.sessions, nodes: store.nodes, clock, log: silentLog });

  expect(await store.sessions.find(id)).toMatchObject({
    status: 'error',
    closeReason: 'lost',
    creditsBilled: 3,
  });
  expect(await world.view(id)).toMatchObject({ state: 'failed', end: { durationMs: 61_000 } });
});

test('a dead server is billed neither past the time to live nor past the idle time', async () => {
  const { store, owner, clock } = world;
  const [expired, idle] = [await world.open(60, 3600), await world.open(3600, 90)];
  await store.nodes.beat(owner, clock.now() + 900_000);

  // The server is wedged: its clocks stand still, and the world's go on.
  const later = { ...clock, now: () => clock.now() + 901_000 };
  await store.nodes.begin(owner.nodeId, 'http://127.0.0.1:1', 4, later.now());
  await recoverSessions({
    sessions: store.sessions,
    nodes: store.nodes,
    clock: later,
    log: silentLog,
  });

  expect((await world.view(expired.id)).end?.durationMs).toBe(60_000);
  expect((await world.view(idle.id)).end?.durationMs).toBe(90_000);
});

test('a server that was thought dead and lives ends what others have closed', async () => {
  const { store, clock } = world;
  const { id, page } = await world.open(3600, 3600);
  await store.sessions.close(id, {
    status: 'error',
    reason: 'lost',
    closedAt: clock.now() + 5_000,
    creditsBilled: 2,
  });
  clock.advance(60_000);

  await world.sessions.execute(SOLE_TEAM, id, PRINT, 1_000, stays);
  await until('the page to be ended', page.isDestroyed);

  expect(await world.view(id)).toMatchObject({
    state: 'failed',
    end: { durationMs: 5_000, creditsBilled: 2 },
  });
});

test('the limit is named, and a session that is settled makes room', async () => {
  await using small = await createWorld(2);
  const { id } = await small.open(600, 300);
  await small.open(600, 300);

  const refused = await failure(small.open(600, 300));
  await small.sessions.end(SOLE_TEAM, id);
  const opened = await small.open(600, 300);

  expect(refused).toMatchObject({
    code: 'CONCURRENCY_LIMITED',
    message: expect.stringContaining('2'),
  });
  expect(small.pages).toHaveLength(3);
  expect(opened.status).toBe('active');
});

test('a session whose maker has left before he knew its id is closed again', async () => {
  const leaving = new AbortController();
  const options = { ttlMs: 600_000, idleMs: 300_000, streamWebView: true };
  const creating = failure(world.sessions.create(SOLE_TEAM, options, leaving.signal));

  leaving.abort(new Error('left'));

  expect(await creating).toMatchObject({ message: 'left' });
  await world.sessions.closeAll();
  expect(await world.sessions.list(SOLE_TEAM, 'active')).toEqual([]);
  expect(world.pages.every((page) => page.isDestroyed())).toBe(true);
});

test('a shutdown ends every session and makes no more', async () => {
  const { id } = await world.open(600, 300);

  await world.sessions.closeAll();

  expect(await world.view(id)).toMatchObject({ status: 'destroyed' });
  expect(await failure(world.open(600, 300))).toMatchObject({ code: 'SHUTTING_DOWN' });
});
