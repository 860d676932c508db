/** The page of a scrape whose own was given up: a fresh one, brought to the same place. */
import { AppError } from '../base/errors.ts';
import type { Profiles } from '../profile/profiles.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { PagePool } from '../runtime/page-pool.ts';
import { openForSession } from '../session/blank-page.ts';
import type { ScrapeRow } from '../store/scrapes.ts';
import type { ScrapeOrder } from './order.ts';
import { dressFor, reopen } from './reopen.ts';

/**
 * Opens the pages of stored scrapes again, for a session.
 * @returns a page that is claimed already
 */
export function createReopen(
  pool: PagePool,
  profiles: Profiles,
): (scrape: ScrapeRow, signal: AbortSignal) => Promise<LivePage> {
  return async (scrape, signal) => {
    const order = scrape.request as ScrapeOrder;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(order.timeoutMs)]);
    const loaded = order.profile && (await profiles.load(scrape.teamId, order.profile));
    const request = { ...dressFor(order), profile: loaded?.profile };
    const page = await openForSession(pool, request, signal);
    try {
      await reopen(page.driver, order, limit);
      if (!page.claim())
        throw new AppError('RUNTIME_FAILED', 'The page crashed while it was opened.');
      return page;
    } catch (error) {
      await page.release();
      throw notReplayable(error);
    }
  };
}

function notReplayable(error: unknown): AppError {
  const why = error instanceof AppError ? ` ${error.message}` : '';
  return new AppError(
    'SCRAPE_NOT_REPLAYABLE',
    `The page of this scrape had been closed and could not be opened again.${why} Scrape the page again.`,
    {},
    error,
  );
}
