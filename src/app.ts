/** Wires the rooms by hand, top to bottom. This is the only wiring there is. */
import type { FastifyInstance } from 'fastify';
import { createAdministration } from './account/administration.ts';
import { createAuthenticate } from './account/authenticate.ts';
import type { TeamDefaults } from './account/caller.ts';
import { createUsage } from './account/usage.ts';
import { createAgent } from './agent/agent.ts';
import { createLocalPlanner } from './agent/local/planner.ts';
import type { Model, ModelDone } from './agent/model.ts';
import { createTools } from './agent/tools/create-tools.ts';
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import { createEngine } from './engine.ts';
import { createHttp } from './http/http.ts';
import { mediaPath } from './http/media.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createProfiles } from './profile/profiles.ts';
import { createSeal, type SealKeys } from './profile/seal.ts';
import type { PagePool } from './runtime/page-pool.ts';
import { createReopen } from './scrape/reopen-page.ts';
import { createScrapeWork } from './scrape/scrape-work.ts';
import { createScrapes } from './scrape/scrapes.ts';
import type { SearchEngine } from './search/engine.ts';
import { createSearch } from './search/search.ts';
import { createOpenBlank } from './session/blank-page.ts';
import { createParking } from './session/parking.ts';
import { createSessions } from './session/sessions.ts';
import type { AccountStore } from './store/accounts.ts';
import type { BlobStore } from './store/blobs.ts';
import type { JobStore } from './store/jobs.ts';
import type { LedgerStore } from './store/ledger.ts';
import type { NodeStore } from './store/nodes.ts';
import type { ProfileStore } from './store/profiles.ts';
import type { Owner, ScrapeQueue, ScrapeStore } from './store/scrapes.ts';
import type { SessionStore } from './store/sessions.ts';

/** Everything that touches the world outside this process. */
export type Edges = {
  readonly scrapes: ScrapeStore;
  readonly queue: ScrapeQueue;
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
  readonly profiles: ProfileStore;
  readonly accounts: AccountStore;
  readonly ledger: LedgerStore;
  readonly jobs: JobStore;
  readonly blobs: BlobStore;
  readonly pool: PagePool;
  /** What searches the web; undefined where none is configured. */
  readonly engine: SearchEngine | undefined;
  /** Makes the model that works prompts out; undefined where none is configured. */
  readonly openModel: ((onDone: ModelDone) => Model) | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

export type AppSettings = {
  readonly owner: Owner;
  readonly publicUrl: string | undefined;
  readonly auth: 'off' | 'keys';
  /** The bearer of the admin endpoints; undefined: there are none. */
  readonly adminToken: string | undefined;
  readonly teamDefaults: TeamDefaults;
  readonly scrapesAtOnce: number;
  readonly profileKeys: SealKeys;
  /** So many versions of a profile are kept. */
  readonly profileVersions: number;
  readonly maximumSessions: number;
};

export type App = {
  readonly http: FastifyInstance;
  /** Clears up after dead processes, then begins to take scrapes from the queue. */
  start(): Promise<void>;
  /** Takes no more scrapes, ends those at work after the grace, then closes every session and page. */
  stop(graceMs: number): Promise<void>;
};

/** Screenshots and PDFs are kept this long. */
const KEEP_MEDIA_MS = 24 * 3_600_000;

/** Builds the whole service. */
export function createApp(edges: Edges, settings: AppSettings): App {
  const { pool, clock, log } = edges;
  const metrics = createMetrics(pool);
  const { profiles, work, scrapes, sessions } = createRooms(edges, settings, metrics);
  const engine = createEngine(edges, settings, work, profiles);
  const { teamDefaults: defaults } = settings;
  const http = createHttp({
    authenticate: createAuthenticate(settings.auth, { ...edges, defaults }),
    usage: createUsage({ ...edges, jobsAtOnce: settings.maximumSessions }),
    administration: createAdministration({ ...edges, defaults }),
    search: createSearch({ ...edges, scrapes }),
    scrapes,
    sessions,
    profiles,
    blobs: edges.blobs,
    clock,
    log,
    settings: { publicUrl: settings.publicUrl, adminToken: settings.adminToken },
    readiness: engine.readiness,
    metricsText: metrics.text,
  });
  return {
    http,
    start: engine.start,
    async stop(graceMs) {
      await engine.stop(graceMs);
      await sessions.closeAll();
      await pool.close();
      await edges.nodes.end(settings.owner);
    },
  };
}

/** The rooms in which a page is scraped, kept open and worked on. */
function createRooms(edges: Edges, settings: AppSettings, metrics: Metrics) {
  const { pool, clock, log } = edges;
  const { owner } = settings;
  const parking = createParking();
  const profiles = createProfiles({
    store: edges.profiles,
    seal: createSeal(settings.profileKeys),
    keepVersions: settings.profileVersions,
    owner,
    clock,
    log,
  });
  const work = createScrapeWork({
    store: edges.scrapes,
    pool,
    parking,
    profiles,
    keep: async (blob) => mediaPath(await edges.blobs.put(blob, KEEP_MEDIA_MS)),
    owner,
    clock,
    log,
    onDone: metrics.scrapeDone,
  });
  const agent = createAgent({
    model: edges.openModel?.(metrics.modelDone),
    planner: createLocalPlanner(),
    createTools,
    log,
    onDone: metrics.promptDone,
  });
  const scrapes = createScrapes({ store: edges.scrapes, work, clock });
  const sessions = createSessions({
    sessions: edges.sessions,
    scrapes: edges.scrapes,
    parking,
    profiles,
    agent,
    reopen: createReopen(pool, profiles),
    openBlank: createOpenBlank(pool),
    clock,
    log,
    owner,
    maximumSessions: settings.maximumSessions,
    onDone: metrics.interactDone,
  });
  return { profiles, work, scrapes, sessions };
}
