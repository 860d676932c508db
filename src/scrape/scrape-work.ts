/** The queue's working end: takes a scrape, gives it a page, writes the document down, parks the page. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { ScrapeId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { failedScrapePrice, scrapePrice } from '../ledger/price.ts';
import type { LoadedProfile, Profiles } from '../profile/profiles.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { PagePool } from '../runtime/page-pool.ts';
import type { Parking } from '../session/parking.ts';
import type { Blob } from '../store/blobs.ts';
import type { Owner, ScrapeFailure, ScrapeRow, ScrapeStore } from '../store/scrapes.ts';
import type { ScrapeOrder } from './order.ts';
import { performScrape } from './perform.ts';
import { dressFor } from './reopen.ts';
import { scrapeTimeout } from './scrapes.ts';

/** A scrape that got its page later than this had to wait for one, in milliseconds. */
const QUEUED_FROM_MS = 250;

/** Somebody in this process who waits for a scrape. */
export type Watch = Disposable & {
  /** JSON text of the document, once it is written down; throws what the scrape failed with. */
  readonly document: Promise<string>;
};

export type ScrapeWork = {
  /** Waits for a scrape that is about to be submitted; when the signal aborts a begun scrape is given up. */
  watch(id: ScrapeId, signal: AbortSignal): Watch;
  /** Does one scrape of the queue; ends its row itself. */
  run(scrape: ScrapeRow, signal: AbortSignal): Promise<void>;
};

type Deps = {
  readonly store: ScrapeStore;
  readonly pool: PagePool;
  readonly profiles: Profiles;
  readonly parking: Parking;
  /** Keeps a screenshot or PDF and answers its URL path. */
  readonly keep: (blob: Blob) => Promise<string>;
  readonly owner: Owner;
  readonly clock: Clock;
  readonly log: Log;
  /** How long a scrape took, for the metrics. */
  readonly onDone: (outcome: 'completed' | 'failed', tookMs: number, waitedMs: number) => void;
};

type Watcher = { readonly done: PromiseWithResolvers<string>; readonly signal: AbortSignal };

export function createScrapeWork(deps: Deps): ScrapeWork {
  const watchers = new Map<ScrapeId, Watcher>();
  return {
    watch(id, signal) {
      const done = Promise.withResolvers<string>();
      // Whoever watches may have been answered by then.
      done.promise.catch(() => undefined);
      watchers.set(id, { done, signal });
      return { document: done.promise, [Symbol.dispose]: () => watchers.delete(id) };
    },
    async run(scrape, signal) {
      const watcher = watchers.get(scrape.id);
      const log = deps.log.child({ scrapeId: scrape.id, teamId: scrape.teamId });
      const startedAt = deps.clock.now();
      const waitedMs = startedAt - scrape.createdAt;
      using deadline = deadlineOf(deps.clock, scrape);
      const ends = [signal, deadline.signal, ...(watcher === undefined ? [] : [watcher.signal])];
      try {
        const document = await complete(deps, scrape, AbortSignal.any(ends), log);
        deps.onDone('completed', deps.clock.now() - startedAt, waitedMs);
        watcher?.done.resolve(document);
      } catch (error) {
        deps.onDone('failed', deps.clock.now() - startedAt, waitedMs);
        log.info({ error }, 'scrape failed');
        const failure = failureOf(error);
        const credits = failedScrapePrice(failure.code);
        await deps.store.fail(scrape.id, deps.owner, failure, deps.clock.now(), credits);
        watcher?.done.reject(error);
      }
    },
  };
}

/** Aborts when the scrape's time is over. */
function deadlineOf(
  clock: Clock,
  scrape: ScrapeRow,
): Disposable & { readonly signal: AbortSignal } {
  const over = new AbortController();
  const timeout = scrapeTimeout((scrape.request as ScrapeOrder).timeoutMs);
  const timer = clock.after(Math.max(0, scrape.deadline - clock.now()), () => over.abort(timeout));
  return { signal: over.signal, [Symbol.dispose]: () => timer[Symbol.dispose]() };
}

async function complete(
  deps: Deps,
  scrape: ScrapeRow,
  signal: AbortSignal,
  log: Log,
): Promise<string> {
  const order = scrape.request as ScrapeOrder;
  const loaded = order.profile && (await deps.profiles.load(scrape.teamId, order.profile));
  const page = await deps.pool.open({ ...dressFor(order), profile: loaded?.profile }, signal);
  try {
    const { document, credits } = await readDocument(
      deps,
      scrape,
      { page, warning: warningOf(loaded) },
      signal,
      log,
    );
    const mine = await deps.store.complete(
      scrape.id,
      deps.owner,
      document,
      deps.clock.now(),
      credits,
    );
    if (!mine)
      throw new AppError(
        'SCRAPE_ALL_ENGINES_FAILED',
        'This scrape was taken from this server while it ran.',
      );
    if (order.leavesPage === true) await page.release();
    else deps.parking.put(scrape.id, { teamId: scrape.teamId, page });
    return document;
  } catch (error) {
    await page.release();
    throw error;
  }
}

async function readDocument(
  deps: Deps,
  scrape: ScrapeRow,
  { page, warning }: { readonly page: LivePage; readonly warning: string | undefined },
  signal: AbortSignal,
  log: Log,
): Promise<{ readonly document: string; readonly credits: number }> {
  const order = scrape.request as ScrapeOrder;
  const queued = queueFacts(deps.clock.now() - scrape.createdAt);
  const keep = (bytes: Uint8Array, mediaType: string): Promise<string> =>
    deps.keep({ bytes, mediaType });
  const draft = await performScrape({ driver: page.driver, order, keep, signal, log });
  const credits = scrapePrice(order.formats.map(({ kind }) => kind));
  const metadata = { ...draft.metadata, scrapeId: scrape.id, creditsUsed: credits, ...queued };
  const warnings = [draft.warning, warning].filter((text) => text !== undefined);
  const told = warnings.length === 0 ? {} : { warning: warnings.join(' ') };
  return { document: JSON.stringify({ ...draft, ...told, metadata }), credits };
}

/** The scrape reads what was saved last; only the interact after it would be refused. */
function warningOf(loaded: LoadedProfile | undefined): string | undefined {
  if (loaded?.isWritten !== true || !loaded.profile.saveChanges) return undefined;
  return `The profile "${loaded.profile.name}" is open for writing in another session: this page shows what was saved before it. Interact will answer 409 until that session is stopped, or scrape with "saveChanges": false.`;
}

function failureOf(error: unknown): ScrapeFailure {
  if (error instanceof AppError)
    return { code: error.code, message: error.message, details: error.details };
  return {
    code: 'SCRAPE_ALL_ENGINES_FAILED',
    message: 'The scrape failed for a reason of the server; its log says more.',
    details: {},
  };
}

/** What the answer says of waiting for a free browser. */
function queueFacts(waitedMs: number): Readonly<Record<string, unknown>> {
  if (waitedMs < QUEUED_FROM_MS) return { concurrencyLimited: false };
  return { concurrencyLimited: true, concurrencyQueueDurationMs: waitedMs };
}
