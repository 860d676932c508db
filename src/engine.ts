/** What runs without being asked: the queue's worker and the upkeep rounds. */
import type { AppSettings, Edges } from './app.ts';
import type { Readiness } from './http/deps.ts';
import type { Profiles } from './profile/profiles.ts';
import type { ScrapeWork } from './scrape/scrape-work.ts';
import type { QueueWorker } from './store/scrapes.ts';
import { recover, startUpkeep, type Upkeep } from './upkeep.ts';

export type Engine = {
  start(): Promise<void>;
  stop(graceMs: number): Promise<void>;
  readiness(): Promise<Readiness>;
};

/** The worker takes scrapes only while a box is free for them. */
export function createEngine(
  edges: Edges,
  settings: AppSettings,
  work: ScrapeWork,
  profiles: Profiles,
): Engine {
  const parts = { ...edges, owner: settings.owner, renewLeases: profiles.renewLeases };
  let worker: QueueWorker | undefined;
  let upkeep: Upkeep | undefined;
  edges.pool.onFree(() => worker?.nudge());

  return {
    async start() {
      await recover(parts);
      const mayTake = (): boolean => edges.pool.counts().free > 0;
      worker = await edges.queue.work(settings.owner, settings.scrapesAtOnce, mayTake, work.run);
      upkeep = startUpkeep(parts);
    },
    async stop(graceMs) {
      await Promise.all([upkeep?.stop(), worker?.stop(graceMs)]);
    },
    async readiness() {
      const scrapes = await edges.scrapes.counts().catch((error: unknown) => {
        edges.log.warn({ error }, 'the database does not answer');
        return undefined;
      });
      const pages = edges.pool.counts();
      const browsers = pages.waiting + pages.scraping + pages.parked + pages.held > 0;
      return {
        ready: scrapes !== undefined && worker !== undefined && browsers,
        checks: {
          database: scrapes !== undefined,
          worker: worker !== undefined,
          browsers,
          pages,
          scrapes,
        },
      };
    },
  };
}
