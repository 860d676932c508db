/** The tabs of a context as the agent sees them. */
import type { BrowserContext, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import type { SeenTab } from '../../../runtime/agent-page.ts';

/** A tab that answers, answers in a few milliseconds. */
const TITLE_MS = 300;

/** All tabs, in the order in which they were opened. One tab is told without asking it. */
export async function seeTabs(
  context: BrowserContext,
  current: Page,
  signal: AbortSignal,
): Promise<readonly SeenTab[]> {
  const pages = context.pages();
  const titles = await untilAborted(
    Promise.all(pages.length === 1 ? [Promise.resolve('')] : pages.map(titleOf)),
    signal,
  );
  return pages.map((page, index) => ({
    index,
    url: page.url(),
    title: titles[index] ?? '',
    current: page === current,
  }));
}

async function titleOf(page: Page): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve(''), TITLE_MS);
  // A tab that closes meanwhile has no title any more.
  page.title().then(resolve, () => resolve(''));
  const title = await promise;
  clearTimeout(timer);
  return title;
}
