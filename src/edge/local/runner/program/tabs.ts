/** `browser`, `context` and `page`: joined to the session's browser, put right before each call. */
import type { Browser, BrowserContext, BrowserType, Page } from 'playwright-core';
import { createTabFinder, mayKeep } from './choose-tab.ts';
import type { TabFinder } from './choose-tab.ts';
import type { Globals } from './globals.ts';

export type Tabs = {
  /** Joins the browser and defines the three names. @throws when it does not answer */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /**
   * Makes sure that `page` is an open tab, says what it had to do.
   * @param target CDP id of the tab to choose; undefined when there is nothing to choose
   */
  prepare(target: string | undefined, say: (line: string) => void): Promise<void>;
};

type Deps = {
  readonly chromium: BrowserType;
  readonly gateUrl: string;
  readonly downloadFolder: string;
  readonly globals: Globals;
};

const CONNECT_LIMIT_MS = 10_000;

const REJOINED =
  'The browser connection was closed by earlier code; `browser`, `context` and `page` are new.';

const sameTabs = (one: ReadonlySet<Page>, others: readonly Page[]): boolean =>
  one.size === others.length && others.every((page) => one.has(page));

/** The newest tab that has been somewhere, or else the newest. */
const newestOf = (tabs: readonly Page[]): Page | undefined =>
  tabs.findLast((tab) => tab.url() !== 'about:blank') ?? tabs.at(-1);

export function createTabs({ chromium, gateUrl, downloadFolder, globals }: Deps): Tabs {
  const crashed = new WeakSet<Page>();
  let browser: Browser | undefined;
  let finder: TabFinder | undefined;
  let given: Page | undefined;
  let seen: ReadonlySet<Page> = new Set();

  const isUsable = (page: unknown): page is Page =>
    typeof page === 'object' &&
    page !== null &&
    'isClosed' in page &&
    !(page as Page).isClosed() &&
    !crashed.has(page as Page);
  const tabsOf = (context: BrowserContext): readonly Page[] => context.pages().filter(isUsable);
  const watch = (page: Page): void => void page.on('crash', () => crashed.add(page));

  const join = async (): Promise<BrowserContext> => {
    browser = await chromium.connectOverCDP(gateUrl, {
      noDefaults: true,
      artifactsDir: downloadFolder,
      timeout: CONNECT_LIMIT_MS,
    });
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('The browser has no context.');
    finder = createTabFinder(context);
    context.on('page', watch);
    context.pages().forEach(watch);
    await globals.define('browser', browser);
    await globals.define('context', context);
    return context;
  };

  /** The context there is, or a new connection's. */
  const joined = async (say: (line: string) => void): Promise<BrowserContext> => {
    const context = browser?.isConnected() === true ? browser.contexts()[0] : undefined;
    if (context !== undefined) return context;
    if (browser !== undefined) say(REJOINED);
    return join();
  };

  return {
    async connect() {
      await join();
    },
    async disconnect() {
      await browser?.close();
      browser = undefined;
    },
    async prepare(target, say) {
      const context = await joined(say);
      // Once its news is there, those of tabs that have gone before it are there too.
      const found = target && (await finder?.find(() => tabsOf(context), target));
      const chosen = await globals.read('page');
      const isOwnChoice = globals.wasAssigned('page') || chosen !== given;
      const tabsChanged = !sameTabs(seen, tabsOf(context));
      if (!mayKeep({ chosen, isOwnChoice, tabsChanged, isUsable })) {
        given = found || newestOf(tabsOf(context)) || (await context.newPage());
        await globals.define('page', given);
      } else if (isUsable(chosen)) given = chosen;
      seen = new Set(tabsOf(context));
    },
  };
}
