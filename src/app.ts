/** Wires the rooms by hand, top to bottom. This is the only wiring there is. */
import type { Clock } from './base/clock.ts';
import type { Log } from './base/log.ts';
import { createHttp } from './http/http.ts';
import { createMetrics } from './metrics.ts';
import type { PagePool } from './runtime/page-pool.ts';
import { createReopen } from './scrape/reopen.ts';
import { createScrapeWork } from './scrape/scrape-work.ts';
import { createScrapes } from './scrape/scrapes.ts';
import { createParking } from './session/parking.ts';
import { createSessions } from './session/sessions.ts';
import type { BlobStore } from './store/blobs.ts';
import type { NodeStore } from './store/nodes.ts';
import type { Owner, ScrapeQueue, ScrapeStore } from './store/scrapes.ts';
import type { SessionStore } from './store/sessions.ts';
import { recover, startUpkeep } from './upkeep.ts';

/** Everything that touches the world outside this process. */
export type Edges = {
  readonly scrapes: ScrapeStore;
  readonly queue: ScrapeQueue;
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
  readonly blobs: BlobStore;
  readonly pool: PagePool;
  readonly clock: Clock;
  readonly log: Log;
};

export type AppSettings = {
  readonly owner: Owner;
  readonly publicUrl: string | undefined;
  readonly scrapesAtOnce: number;
  readonly maximumSessions: number;
};
