/** Which of the open tabs a call begins with. */
import type { Page } from 'playwright-core';

/** A tab that answers, answers in a few milliseconds. */
const VISIBLE_LIMIT_MS = 300;

const isBlank = (page: Page): boolean => page.url() === 'about:blank' || page.url() === '';

const isVisible = async (page: Page): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), VISIBLE_LIMIT_MS);
  page.evaluate('document.visibilityState').then(
    (state) => resolve(state === 'visible'),
    // Closed meanwhile: not visible.
    () => resolve(false),
  );
  const visible = await promise;
  clearTimeout(timer);
  return visible;
};

/** The newest visible tab with something in it; else the newest with something in it; else the newest. */
export async function newestTab(tabs: readonly Page[]): Promise<Page | undefined> {
  const full = tabs.filter((page) => !isBlank(page)).toReversed();
  if (full.length > 1) {
    for (const page of full) if (await isVisible(page)) return page;
  }
  return full[0] ?? tabs.at(-1);
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
