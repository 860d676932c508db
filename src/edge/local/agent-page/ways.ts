/** Going elsewhere: addresses, history, tabs. */
import type { BrowserContext, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { AppError } from '../../../base/errors.ts';
import type { AgentPage } from '../../../runtime/agent-page.ts';
import type { Act } from './create-agent-page.ts';
import { moved } from './named.ts';
import type { TabSet } from './tab-set.ts';

const OPTIONS = { waitUntil: 'domcontentloaded', timeout: 20_000 } as const;

type Ways = Pick<AgentPage, 'navigate' | 'go' | 'switchTab' | 'closeTab'>;

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
        await untilAborted(moved('there', tabs.current().goto(url, OPTIONS)), signal);
      }),
    go: (way, signal) =>
      act(signal, async () => {
        const page = tabs.current();
        const from = page.url();
        const steps = { back: page.goBack, forward: page.goForward, reload: page.reload };
        const movement = moved(way, steps[way].call(page, OPTIONS));
        const response = await untilAborted(movement, signal);
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
