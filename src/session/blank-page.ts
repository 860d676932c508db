/** Fresh pages for sessions: they never wait for another session to end. */
import { AppError } from '../base/errors.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { PagePool, PageRequest } from '../runtime/page-pool.ts';
import type { PageProfile } from '../runtime/page-profile.ts';

/** As most scrapes want theirs: such a page waits ready. */
const PLAIN: PageRequest = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

/**
 * Opens blank pages for sessions.
 * @returns a page that is claimed already
 */
export function createOpenBlank(
  pool: PagePool,
): (signal: AbortSignal, profile?: PageProfile) => Promise<LivePage> {
  return async (signal, profile) => {
    const page = await openForSession(pool, { ...PLAIN, profile }, signal);
    if (page.claim()) return page;
    await page.release();
    throw new AppError('RUNTIME_FAILED', 'The page crashed while it was opened. Try again.');
  };
}

/**
 * A fresh page of the pool, not claimed yet.
 * @throws AppError `CONCURRENCY_LIMITED` when sessions hold every page: they may do so for an hour;
 * as `PagePool.open`
 */
export async function openForSession(
  pool: PagePool,
  request: PageRequest,
  signal: AbortSignal,
): Promise<LivePage> {
  const { free, maximum } = pool.counts();
  if (free > 0) return pool.open(request, signal);
  throw new AppError(
    'CONCURRENCY_LIMITED',
    `All ${maximum} live pages of this server are held by sessions. Stop one, or raise MAX_LIVE_PAGES.`,
  );
}
