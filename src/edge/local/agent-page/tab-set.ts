/** The tabs of a context: which is the current one, with eyes and hands for each that was used. */
import type { BrowserContext, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import { createHands, type Hands } from './hands.ts';
import { createTabEyes, type Numbers, type TabEyes } from './tab-eyes.ts';

const NEW_TAB_MS = 3_000;

export type Tab = { readonly eyes: TabEyes; readonly hands: Hands };

export type TabSet = {
  /** The current tab; the newest one left when it was closed. @throws AppError `RUNTIME_FAILED` when there is none */
  tab(): Tab;
  current(): Page;
  turnTo(page: Page): void;
  /** Addresses of tabs that opened since the last `forgetOpened`. */
  opened(): readonly string[];
  forgetOpened(): void;
  /** Waits for a tab that is on its way; one that was held back is waited for in vain, not for long. */
  untilOpened(signal: AbortSignal): Promise<void>;
  stop(): void;
};

/** @param onPage called for each tab there is and each that comes */
export function createTabSet(
  context: BrowserContext,
  first: Page,
  onPage: (page: Page) => void,
): TabSet {
  const numbers: Numbers = { next: 1 };
  const tabs = new Map<Page, Tab>();
  let current = first;
  let opened: Page[] = [];

  const onOpen = (page: Page): void => {
    onPage(page);
    opened.push(page);
    current = page;
  };
  context.on('page', onOpen);
  for (const page of context.pages()) onPage(page);

  const newestLeft = (): Page => {
    const last = context.pages().at(-1);
    if (last === undefined) throw new AppError('RUNTIME_FAILED', 'The page is gone.');
    return last;
  };
  return {
    tab() {
      if (current.isClosed()) current = newestLeft();
      const known = tabs.get(current);
      if (known !== undefined) return known;
      const page = current;
      const eyes = createTabEyes(page, numbers);
      const tab = { eyes, hands: createHands(eyes) };
      tabs.set(page, tab);
      page.once('close', () => void tabs.delete(page));
      return tab;
    },
    current: () => current,
    turnTo(page) {
      current = page;
    },
    opened: () => opened.map((page) => page.url()),
    forgetOpened() {
      opened = [];
    },
    async untilOpened(signal) {
      if (opened.length > 0) return;
      const coming = context.waitForEvent('page', { timeout: NEW_TAB_MS }).catch(() => undefined);
      await untilAborted(coming, signal);
    },
    stop() {
      context.off('page', onOpen);
      for (const { eyes } of tabs.values()) eyes.close();
      tabs.clear();
    },
  };
}
