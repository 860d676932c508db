/** The sessions of one server over a real store, with time and pages in the hands of the test. */
import { newNodeId, SOLE_TEAM, type SessionId } from '../../src/base/ids.ts';
import { createSqlStore, type SqlStore } from '../../src/edge/sql/store.ts';
import { createProfiles } from '../../src/profile/profiles.ts';
import { createSeal } from '../../src/profile/seal.ts';
import type { CodeTask } from '../../src/runtime/live-page.ts';
import { createParking, type Parking } from '../../src/session/parking.ts';
import { createSessions, type Sessions } from '../../src/session/sessions.ts';
import type { SessionView } from '../../src/session/view.ts';
import type { Owner } from '../../src/store/scrapes.ts';
import { until } from '../../bench/measure.ts';
import { createFakeClock, type FakeClock } from '../fakes/clock.ts';
import { createFakePage, HANGS, PRINTS, type FakePage } from '../fakes/live-page.ts';
import { openTestDatabase } from '../store/postgres-fixture.ts';
import { silentLog } from '../store/silent-log.ts';

export const PRINT: CodeTask = { language: 'node', code: PRINTS };
export const HANG: CodeTask = { language: 'node', code: HANGS };
/** The signal of a caller who stays. */
export const stays = new AbortController().signal;

export type World = AsyncDisposable & {
  readonly clock: FakeClock;
  readonly store: SqlStore;
  readonly owner: Owner;
  readonly sessions: Sessions;
  readonly parking: Parking;
  /** The pages that were opened, in order. */
  readonly pages: readonly FakePage[];
  /** Opens a session; times in seconds. */
  open(ttl: number, idle: number): Promise<SessionView & { readonly page: FakePage }>;
  view(id: SessionId): Promise<SessionView>;
  /** Waits until the session is over and its row closed. */
  untilOver(id: SessionId): Promise<SessionView>;
};

export async function createWorld(maximumSessions = 10): Promise<World> {
  const database = await openTestDatabase();
  const clock = createFakeClock();
  const store = createSqlStore(database, silentLog, clock);
  const owner = await store.nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, clock.now());
  const pages: FakePage[] = [];
  const parking = createParking();
  const sessions = createSessions({
    sessions: store.sessions,
    scrapes: store.scrapes,
    parking,
    reopen: () => Promise.reject(new TypeError('No scrape here.')),
    async openBlank() {
      const page = createFakePage();
      pages.push(page);
      return page;
    },
    profiles: createProfiles({
      store: store.profiles,
      seal: createSeal([new Uint8Array(32)]),
      keepVersions: 10,
      owner,
      clock,
      log: silentLog,
    }),
    agent: { answer: () => Promise.reject(new TypeError('No agent here.')) },
    clock,
    log: silentLog,
    owner,
    maximumSessions,
    onDone: () => undefined,
  });
  const view = (id: SessionId): Promise<SessionView> => sessions.view(SOLE_TEAM, id);
  return {
    clock,
    store,
    owner,
    sessions,
    parking,
    pages,
    view,
    async open(ttl, idle) {
      const options = { ttlMs: ttl * 1000, idleMs: idle * 1000, streamWebView: true };
      const session = await sessions.create(SOLE_TEAM, options, stays);
      const page = pages.at(-1);
      if (page === undefined) throw new TypeError('No page was opened.');
      return { ...session, page };
    },
    async untilOver(id) {
      await until('the session to be over', async () => (await view(id)).status !== 'active');
      return view(id);
    },
    async [Symbol.asyncDispose]() {
      await sessions.closeAll();
      await store.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
