/** Waiting until a page has taken an action in. */
import type { Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { TabEyes } from './tab-eyes.ts';
import type { TabEvents } from './tab-events.ts';

/** The page is quiet when nothing has changed for so long, in milliseconds. */
const CALM_MS = 25;
/** A page that never goes quiet is waited for so long, in milliseconds. */
const RESTLESS_MS = 700;
/** How long requests the action began, and a document it leads to, are waited for, in milliseconds. */
const REQUESTS_MS = 2_500;
const DOCUMENT_MS = 10_000;

/** Waits: two frames on a page that does nothing, longer while it changes, loads or moves on. */
export async function settleAfter(
  eyes: TabEyes,
  events: TabEvents,
  signal: AbortSignal,
): Promise<void> {
  const { page } = eyes;
  const beganAt = performance.now();
  for (;;) {
    if (page.isClosed()) return;
    if (events.isLeaving(page)) await arrived(page, signal);
    const world = await untilAborted(eyes.main(), signal);
    await world.ask('untilCalm', { calmMs: CALM_MS, mostMs: RESTLESS_MS }, signal);
    if (events.pending(page) === 0) return;
    if (performance.now() - beganAt > REQUESTS_MS) return;
    await untilAborted(new Promise((resolve) => setTimeout(resolve, 15)), signal);
  }
}

async function arrived(page: Page, signal: AbortSignal): Promise<void> {
  try {
    await untilAborted(page.waitForLoadState('domcontentloaded', { timeout: DOCUMENT_MS }), signal);
  } catch (error) {
    // A slow page is looked at as it is then.
    if (signal.aborted || !(error instanceof Error) || !/timeout|closed/iu.test(error.message))
      throw error;
  }
}
