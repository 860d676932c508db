/** Everything a page's driver needs, made ready while the page waits in the pool. */
import { randomBytes } from 'node:crypto';
import type { CDPSession, Disposable as Removable, Page } from 'playwright-core';
import { AppError } from '../../../base/errors.ts';
import { stirScript } from './stir-script.ts';
import { watchTraffic } from './traffic.ts';
import type { Traffic } from './traffic.ts';

/** A blank page with its CDP session, start script and request counters in place. */
export type PreparedPage = {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly mainFrameId: string;
  /** Name of the driver's world, and of the event that asks whether timers are pending. */
  readonly key: string;
  /** What is laid into every document; disposing takes it away from the next ones. */
  readonly startScript: Removable;
  readonly traffic: Traffic;
  /** Aborts, with an AppError `RUNTIME_FAILED`, when the page crashes or closes. */
  readonly gone: AbortSignal;
};

/**
 * Prepares a blank page that has been nowhere yet.
 * @throws whatever Playwright throws when the page is already gone
 */
export async function preparePage(page: Page): Promise<PreparedPage> {
  const gone = new AbortController();
  const lost = (how: string) => (): void =>
    gone.abort(new AppError('RUNTIME_FAILED', `The page ${how}.`, { reason: how }));
  page.once('crash', lost('crashed'));
  page.once('close', lost('was closed'));
  const cdp = await page.context().newCDPSession(page);
  const key = randomBytes(16).toString('hex');
  // By Playwright's own session: ours would have to be told all that happens on the page for it.
  const [tree, startScript] = await Promise.all([
    cdp.send('Page.getFrameTree'),
    page.addInitScript({ content: stirScript(key) }),
  ]);
  return {
    page,
    cdp,
    key,
    mainFrameId: tree.frameTree.frame.id,
    startScript,
    traffic: watchTraffic(page),
    gone: gone.signal,
  };
}
