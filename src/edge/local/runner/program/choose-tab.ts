/** Which of the open tabs a call begins with. */
import type { BrowserContext, Page } from 'playwright-core';

/** A tab another language has opened is told of within this time, in milliseconds. */
const TAB_LIMIT_MS = 2_000;

/** Finds tabs by their CDP id, which Playwright does not tell. */
export type TabFinder = {
  /**
   * The tab with this id, also one whose news is still on its way. Bounded.
   * @param tabs those that can be used now
   */
  find(tabs: () => readonly Page[], target: string): Promise<Page | undefined>;
};

export function createTabFinder(context: BrowserContext): TabFinder {
  const targets = new WeakMap<Page, string>();

  const targetOf = async (page: Page): Promise<string> => {
    const known = targets.get(page);
    if (known !== undefined) return known;
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    targets.set(page, targetInfo.targetId);
    // Nobody waits for it.
    session.detach().catch(() => undefined);
    return targetInfo.targetId;
  };

  return {
    async find(tabs, target) {
      const deadline = performance.now() + TAB_LIMIT_MS;
      for (;;) {
        // Before the look, so that one that comes meanwhile is not missed.
        const left = Math.max(1, deadline - performance.now());
        const next = context.waitForEvent('page', { timeout: left }).catch(() => undefined);
        for (const page of tabs().toReversed()) {
          // Closed meanwhile: not the one.
          if ((await targetOf(page).catch(() => '')) === target) return page;
        }
        if (performance.now() >= deadline) return undefined;
        await next;
      }
    },
  };
}

/** What is known about `page` when a call begins. */
export type Situation = {
  /** What `page` means to user code. */
  readonly chosen: unknown;
  /** Whether that is user code's own doing since the last call. */
  readonly isOwnChoice: boolean;
  /** Whether tabs have come or gone since the last call. */
  readonly tabsChanged: boolean;
  isUsable(page: unknown): page is Page;
};

const isPage = (value: unknown): boolean =>
  typeof (value as { isClosed?: unknown } | null | undefined)?.isClosed === 'function';

/** Whether `page` stays what it is: the user's own choice does, as long as it can be used. */
export function mayKeep({ chosen, isOwnChoice, tabsChanged, isUsable }: Situation): boolean {
  if (isUsable(chosen)) return isOwnChoice || !tabsChanged;
  // Something that never was a page is the user's business, but a page that is gone is not.
  return chosen !== undefined && !isPage(chosen);
}
