/** Going elsewhere: addresses, history, tabs. */
import type { BrowserContext, Page, Response } from 'playwright-core';
import { sleep, untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { AgentPage } from '../../../runtime/agent-page.ts';
import type { Act } from './create-agent-page.ts';
import { moved } from './named.ts';
import type { TabEyes } from './tab-eyes.ts';
import type { TabSet } from './tab-set.ts';

const OPTIONS = { waitUntil: 'domcontentloaded', timeout: 20_000 } as const;

type Ways = Pick<AgentPage, 'navigate' | 'go' | 'switchTab' | 'closeTab'>;

/** A tab begins with an empty page, which is none to go back to. */
async function requirePageBefore(eyes: TabEyes, signal: AbortSignal): Promise<void> {
  const { session } = await untilAborted(eyes.main(), signal);
  const { currentIndex, entries } = await untilAborted(
    session.send('Page.getNavigationHistory'),
    signal,
  );
  const before = entries[currentIndex - 1]?.url ?? 'about:blank';
  if (before === 'about:blank')
    throw new AppError('ACTION_FAILED', 'There is no page to go back to.');
}

/** The browser's own page about a failure comes a moment after it. */
const ERROR_PAGE_MS = 1_000;

/** Back to where the page was: what the browser shows in its place is of no use to anybody. */
async function leaveErrorPage(page: Page, signal: AbortSignal): Promise<void> {
  const shown = page.waitForURL(/^chrome-error:/u, { timeout: ERROR_PAGE_MS, waitUntil: 'commit' });
  const isShown = await untilAborted(
    shown.then(
      () => true,
      // None comes where the movement was refused at once.
      () => false,
    ),
    signal,
  );
  if (isShown) await move('back', () => page.goBack(OPTIONS), signal);
}

/** Chromium refuses to move a page that is just taking the place of another; on a busy machine that lasts. */
const NOT_YET = /not attached to an active page/iu;
const MOST_TRIES = 20;
const NEXT_TRY_AFTER_MS = 50;

/** Moves along the history, or loads again. */
async function move(
  way: 'back' | 'forward' | 'reload',
  movement: () => Promise<Response | null>,
  signal: AbortSignal,
): Promise<Response | null | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await untilAborted(moved(way, movement()), signal);
    } catch (error) {
      const isEarly = error instanceof Error && NOT_YET.test(error.message);
      if (!isEarly || tries === MOST_TRIES) throw error;
      await sleep(NEXT_TRY_AFTER_MS, signal);
    }
  }
}

/** Moves the current tab, or to another. */
export function createWays(context: BrowserContext, tabs: TabSet, act: Act): Ways {
  const tabAt = (index: number): Page => {
    const page = context.pages()[index];
    if (page === undefined) throw new AppError('ACTION_FAILED', `There is no tab ${index}.`);
    return page;
  };
  return {
    navigate: (url, signal) =>
      act(signal, async () => {
        const page = tabs.current();
        try {
          await untilAborted(moved('there', page.goto(url, OPTIONS)), signal);
        } catch (error) {
          if (!signal.aborted) await leaveErrorPage(page, signal);
          throw error;
        }
      }),
    go: (way, signal) =>
      act(signal, async (_hands, eyes) => {
        const page = tabs.current();
        if (way === 'back') await requirePageBefore(eyes, signal);
        const from = page.url();
        const steps = { back: page.goBack, forward: page.goForward, reload: page.reload };
        const response = await move(way, () => steps[way].call(page, OPTIONS), signal);
        if (response === null && way !== 'reload' && page.url() === from) {
          throw new AppError('ACTION_FAILED', `There is no page to go ${way} to.`);
        }
      }),
    async switchTab(index, signal) {
      const page = tabAt(index);
      tabs.turnTo(page);
      await untilAborted(page.bringToFront(), signal);
    },
    async closeTab(index, signal) {
      const page = tabAt(index);
      if (context.pages().length === 1) {
        throw new AppError('ACTION_FAILED', 'The last tab stays open.');
      }
      await untilAborted(page.close(), signal);
    },
  };
}
