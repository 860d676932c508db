/** Scrapes, as the door sees them. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { newScrapeId, type ScrapeId, type TeamId } from '../base/ids.ts';
import { outOfCredits } from '../ledger/out-of-credits.ts';
import { LEAST_SCRAPE_CREDITS } from '../ledger/price.ts';
import type { NewScrape, ScrapeFailure, ScrapeRow, ScrapeStore } from '../store/scrapes.ts';
import type { ScrapeOrder } from './order.ts';
import type { ScrapeWork } from './scrape-work.ts';

/** A finished scrape. */
export type FinishedScrape = {
  readonly id: ScrapeId;
  /** JSON text of the answer's `data` (contract 2.4). */
  readonly document: string;
};

/** On whose account a scrape is done, where there are keys. */
export type ScrapeAccount = Pick<NewScrape, 'keyId' | 'jobsAtOnce'>;

export type Scrapes = {
  /**
   * Does one scrape and waits for it. When the signal aborts (the client left) the scrape is given up.
   * @throws AppError any `SCRAPE_*` code, `CREDITS_EXHAUSTED`, `CONCURRENCY_QUEUE_TIMEOUT`,
   * `PRIVATE_ADDRESS_REFUSED`, `RUNTIME_UNAVAILABLE`, `STORE_UNAVAILABLE`, `SHUTTING_DOWN`
   */
  scrape(
    teamId: TeamId,
    order: ScrapeOrder,
    signal: AbortSignal,
    account?: ScrapeAccount,
  ): Promise<FinishedScrape>;
  /**
   * What a scrape answered.
   * @throws AppError `NOT_FOUND` (unknown or not over), `FORBIDDEN` (another team's); the failure itself of a failed scrape
   */
  find(teamId: TeamId, id: ScrapeId): Promise<FinishedScrape>;
};

/** A scrape may wait for a free browser at most this part of its timeout (contract 1.2). */
const QUEUE_SHARE = 2 / 3;
/** The worker ends a scrape at its deadline; one that has not by then is lost. */
const LATE_MS = 10_000;

type Deps = {
  readonly store: ScrapeStore;
  readonly work: ScrapeWork;
  readonly clock: Clock;
};

/** Scrapes as jobs of the queue: written down first, done by whoever has a free browser, waited for here. */
export function createScrapes(deps: Deps): Scrapes {
  return {
    async scrape(teamId, order, signal, account = {}) {
      const id = newScrapeId();
      const createdAt = deps.clock.now();
      const deadline = createdAt + order.timeoutMs;
      using watch = deps.work.watch(id, signal);
      const row = { id, teamId, url: order.url, request: order, createdAt, deadline, ...account };
      if (!(await deps.store.submit(row, LEAST_SCRAPE_CREDITS))) {
        throw outOfCredits('a scrape', LEAST_SCRAPE_CREDITS);
      }
      const document = await waitFor(deps, id, order.timeoutMs, watch.document, signal);
      return { id, document };
    },
    async find(teamId, id) {
      const row = await deps.store.find(id);
      if (row === undefined) throw new AppError('NOT_FOUND', 'Job not found.');
      if (row.teamId !== teamId) {
        throw new AppError('FORBIDDEN', 'You are not allowed to access this resource.');
      }
      return { id, document: documentOf(row) };
    },
  };
}

/** The document, from this process's own worker or from another node's row, whichever comes first. */
async function waitFor(
  deps: Deps,
  id: ScrapeId,
  timeoutMs: number,
  local: Promise<string>,
  signal: AbortSignal,
): Promise<string> {
  const over = new AbortController();
  using _queueTimer = deps.clock.after(timeoutMs * QUEUE_SHARE, () => {
    withdraw(deps, id, queueTimeout(timeoutMs)).catch((error: unknown) => over.abort(error));
  });
  using _lateTimer = deps.clock.after(timeoutMs + LATE_MS, () =>
    over.abort(scrapeTimeout(timeoutMs)),
  );
  const elsewhere = deps.store.untilOver(id, over.signal).then(documentOf);
  try {
    return await untilAborted(Promise.race([local, elsewhere]), signal);
  } catch (error) {
    if (signal.aborted)
      await withdraw(deps, id, {
        code: 'SCRAPE_TIMEOUT',
        message: 'The client left.',
        details: {},
      });
    throw error;
  } finally {
    elsewhere.catch(() => undefined);
    over.abort();
  }
}

async function withdraw(deps: Deps, id: ScrapeId, failure: ScrapeFailure): Promise<void> {
  await deps.store.withdraw(id, failure, deps.clock.now());
}

function queueTimeout(timeoutMs: number): ScrapeFailure {
  const message =
    `The scrape did not get its turn within two thirds of its timeout of ${timeoutMs} ms: no browser came free, ` +
    'or its team had all the jobs at work that it may. Try again later; MAX_LIVE_PAGES gives more browsers.';
  return { code: 'CONCURRENCY_QUEUE_TIMEOUT', message, details: {} };
}

/** What a scrape that took too long is answered. */
export function scrapeTimeout(timeoutMs: number): AppError {
  return new AppError(
    'SCRAPE_TIMEOUT',
    `The scrape did not end within its timeout of ${timeoutMs} ms.`,
  );
}

function documentOf(row: ScrapeRow): string {
  if (row.state.kind === 'completed') return row.state.document;
  if (row.state.kind === 'failed') {
    const { code, message, details } = row.state.failure;
    throw new AppError(code, message, details);
  }
  throw new AppError('NOT_FOUND', 'Job not found.');
}
