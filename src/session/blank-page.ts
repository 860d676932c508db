/** The page of a session without a scrape. */
import { AppError } from '../base/errors.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { PagePool, PageRequest } from '../runtime/page-pool.ts';

/** As most scrapes want theirs: such a page waits ready. */
const PLAIN: PageRequest = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

/**
 * Opens blank pages for sessions. Never waits for another session to end.
 * @returns a page that is claimed already
 */
export function createOpenBlank(pool: PagePool): (signal: AbortSignal) => Promise<LivePage> {
  return async (signal) => {
    const { free, maximum } = pool.counts();
    if (free <= 0) throw allHeld(maximum);
    const page = await pool.open(PLAIN, signal);
    if (page.claim()) return page;
    await page.release();
    throw new AppError('RUNTIME_FAILED', 'The page crashed while it was opened. Try again.');
  };
}

function allHeld(maximum: number): AppError {
  return new AppError(
    'CONCURRENCY_LIMITED',
    `All ${maximum} live pages of this server are held by sessions. Stop one, or raise MAX_LIVE_PAGES.`,
  );
}
