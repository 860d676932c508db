/** The saved state in a page, from putting it in to reading it out again. */
import type { Browser } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { Log } from '../../../base/log.ts';
import type { CapturedState } from '../../../runtime/browser-state.ts';
import type { PageProfile } from '../../../runtime/page-profile.ts';
import type { ReadyPage } from '../dressed-page.ts';
import { captureState } from './capture-state.ts';
import { readPermissions } from './granted-permissions.ts';
import { restoreState } from './restore-state.ts';
import { watchVisitedOrigins } from './visited-origins.ts';

export type KeptState = {
  /**
   * As `LivePage.captureState`.
   * @param cutOff ends the connections of all others; called once, in between
   */
  capture(signal: AbortSignal, cutOff: () => Promise<unknown>): Promise<CapturedState>;
};

/**
 * Puts a profile's state into a page that has been nowhere.
 * @throws AppError `PROFILE_UNREADABLE` when the browser does not take it; the signal's reason
 */
export async function keepState(
  browser: Browser,
  ready: ReadyPage,
  profile: PageProfile,
  log: Log,
  signal: AbortSignal,
): Promise<KeptState> {
  const loaded = profile.state;
  const root = await untilAborted(browser.newBrowserCDPSession(), signal);
  // It follows from the first visit on where the page has been.
  await untilAborted(ready.prepared.playwright(), signal);
  // The browser may be gone by then.
  ready.context.once('close', () => void root.detach().catch(() => undefined));
  try {
    const refused = await restoreState(root, ready, loaded, signal);
    if (refused > 0) log.warn({ refused }, 'cookies of a profile were refused by the browser');
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError(
      'PROFILE_UNREADABLE',
      `The saved state of profile "${profile.name}" could not be put into a browser. Roll the profile back to an earlier version, or delete it.`,
      {},
      error,
    );
  }
  const visited = watchVisitedOrigins(ready.context);
  return {
    async capture(limit, cutOff) {
      const granted = await readPermissions(ready, limit);
      await untilAborted(cutOff(), limit);
      return captureState({ root, ready, visited: visited.list(), loaded, granted }, limit);
    },
  };
}
