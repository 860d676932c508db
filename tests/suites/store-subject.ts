/** What the cases of the store suite are given. */
import { afterEach, beforeEach } from 'vitest';
import {
  type ScrapeId,
  SOLE_TEAM,
  newNodeId,
  newScrapeId,
  newSessionId,
} from '../../src/base/ids.ts';
import type { NodeStore } from '../../src/store/nodes.ts';
import type { ProfileStore } from '../../src/store/profiles.ts';
import type {
  NewScrape,
  Owner,
  QueueWorker,
  ScrapeFailure,
  ScrapeQueue,
  ScrapeStore,
} from '../../src/store/scrapes.ts';
import type { NewSession, SessionStore } from '../../src/store/sessions.ts';

/** One empty store, as one server process sees it. */
export type OpenStore = AsyncDisposable & {
  readonly scrapes: ScrapeStore;
  readonly queue: ScrapeQueue;
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
  readonly profiles: ProfileStore;
};

/** A store, and a second view of the same rows, as another server has it. */
export type StorePair = AsyncDisposable & { readonly here: OpenStore; readonly there: OpenStore };

/** When these cases play. */
export const NOW = Date.now();
/** With letters that databases stumble over. */
export const FAILURE: ScrapeFailure = {
  code: 'SCRAPE_SITE_ERROR',
  message: 'The site said no\u0000.',
  details: { status: 'refused' },
};

/** A scrape that nobody has asked for yet. */
export function newScrape(changes: Partial<NewScrape> = {}): NewScrape {
  return {
    id: newScrapeId(),
    teamId: SOLE_TEAM,
    url: 'https://example.com/',
    request: {
      url: 'https://example.com/',
      formats: ['markdown'],
      odd: 'nul \u0000 and half \ud800',
    },
    createdAt: NOW,
    deadline: NOW + 60_000,
    ...changes,
  };
}

/** A session that is not open yet. */
export function newSession(owner: Owner, changes: Partial<NewSession> = {}): NewSession {
  const id = newSessionId();
  return {
    id,
    teamId: SOLE_TEAM,
    scrapeId: newScrapeId(),
    owner,
    cdpToken: `token-${id}`,
    streamWebView: true,
    createdAt: NOW,
    expiresAt: NOW + 600_000,
    idleMs: 300_000,
    terms: { reserveCredits: 20, keyId: undefined, jobsAtOnce: undefined },
    ...changes,
  };
}

/** Bounds a wait that should end long before. */
export const bound = (): AbortSignal => AbortSignal.timeout(20_000);

/** Of a node that always has room. */
export const always = (): boolean => true;

/** The stores of the case that runs. */
export type Subject = {
  readonly here: OpenStore;
  readonly there: OpenStore;
  /** A living node that `here` belongs to. */
  readonly owner: Owner;
  /** Stops the worker when the case is over. */
  keep(worker: QueueWorker): QueueWorker;
  /** Submits a scrape and waits until it runs by `owner`; it runs until the case is over. */
  startRunning(scrape?: NewScrape): Promise<ScrapeId>;
};

/** Opens stores before each case and disposes them after it. */
export function useSubject(open: () => Promise<StorePair>): Subject {
  let pair: StorePair;
  let owner: Owner;
  const workers: QueueWorker[] = [];

  beforeEach(async () => {
    pair = await open();
    owner = await pair.here.nodes.begin(newNodeId(), 'http://127.0.0.1:1', 4, NOW);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
    await pair[Symbol.asyncDispose]();
  });

  const keep = (worker: QueueWorker): QueueWorker => {
    workers.push(worker);
    return worker;
  };

  return {
    get here() {
      return pair.here;
    },
    get there() {
      return pair.there;
    },
    get owner() {
      return owner;
    },
    keep,
    async startRunning(scrape = newScrape()) {
      const begun = Promise.withResolvers<void>();
      await pair.here.scrapes.submit(scrape);
      const worker = await pair.here.queue.work(owner, 1, always, async (_, signal) => {
        begun.resolve();
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      });
      keep(worker);
      await begun.promise;
      return scrape.id;
    },
  };
}
