/** `browser`, `context` and `page`: joined to the session's browser, put right before each call. */
import type { Browser, BrowserContext, BrowserType, Page } from 'playwright-core';
import type { Evaluator } from './evaluator.ts';

export type Tabs = {
  /** Joins the browser and defines the three names. @throws when it does not answer */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Makes sure that `page` is an open tab; says what it had to do. */
  prepare(say: (line: string) => void): Promise<void>;
};

type Deps = {
  readonly chromium: BrowserType;
  readonly gateUrl: string;
  readonly downloadFolder: string;
  readonly evaluator: Evaluator;
};

const CONNECT_LIMIT_MS = 10_000;
/** A tab that answers, answers in a few milliseconds. */
const VISIBLE_LIMIT_MS = 300;

const isBlank = (page: Page): boolean => page.url() === 'about:blank' || page.url() === '';

const isVisible = async (page: Page): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), VISIBLE_LIMIT_MS);
  page.evaluate(() => (globalThis as { document?: { visibilityState: string } }).document?.visibilityState).then(
    (state) => resolve(state === 'visible'),
    // Closed meanwhile: not visible.
    () => resolve(false),
  );
  const visible = await promise;
  clearTimeout(timer);
  return visible;
};

/** The newest visible tab with something in it; else the newest with something in it; else the newest. */
const newest = async (pages: readonly Page[]): Promise<Page | undefined> => {
  const full = pages.filter((page) => !isBlank(page)).toReversed();
  if (full.length > 1) {
    for (const page of full) if (await isVisible(page)) return page;
  }
  return full[0] ?? pages.at(-1);
};

const sameTabs = (one: ReadonlySet<Page>, others: readonly Page[]): boolean =>
  one.size === others.length && others.every((page) => one.has(page));

export function createTabs({ chromium, gateUrl, downloadFolder, evaluator }: Deps): Tabs {
  const crashed = new WeakSet<Page>();
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  /** What `page` was made to be; another value is the user's own choice. */
  let given: Page | undefined;
  let seen: ReadonlySet<Page> = new Set();

  const watch = (page: Page): void => void page.on('crash', () => crashed.add(page));
  const isUsable = (page: unknown): page is Page => {
    const { isClosed } = (page ?? {}) as { isClosed?: unknown };
    return typeof isClosed === 'function' && !(page as Page).isClosed() && !crashed.has(page as Page);
  };

  const give = async (page: Page): Promise<void> => {
    given = page;
    await evaluator.define('page', page);
  };

  const connect = async (): Promise<void> => {
    browser = await chromium.connectOverCDP(gateUrl, {
      noDefaults: true,
      artifactsDir: downloadFolder,
      timeout: CONNECT_LIMIT_MS,
    });
    context = browser.contexts()[0];
    if (context === undefined) throw new Error('The browser has no context.');
    context.on('page', watch);
    context.pages().forEach(watch);
    seen = new Set();
    given = undefined;
    await evaluator.define('browser', browser);
    await evaluator.define('context', context);
    const page = await newest(context.pages().filter(isUsable));
    if (page !== undefined) {
      seen = new Set(context.pages());
      await give(page);
    }
  };

  const open = async (from: BrowserContext, say: (line: string) => void): Promise<Page> => {
    const broken = from.pages().filter((page) => crashed.has(page));
    say(broken.length > 0 ? 'The page crashed; a new tab was opened.' : 'All tabs were closed; a new one was opened.');
    const page = await from.newPage();
    // Nothing can be done with them, and nobody waits for it.
    broken.forEach((each) => void each.close().catch(() => undefined));
    return page;
  };

  return {
    connect,
    async disconnect() {
      await browser?.close();
      browser = undefined;
      context = undefined;
    },
    async prepare(say) {
      if (browser === undefined || context === undefined) await connect();
      else if (!browser.isConnected()) {
        say('The browser was closed by earlier code; it was joined again: use the new `browser`, `context` and `page`.');
        await connect();
      }
      if (context === undefined) throw new Error('The browser has no context.');
      const tabs = context.pages().filter(isUsable);
      const chosen = await evaluator.read('page');
      const mayStay = chosen !== given || sameTabs(seen, tabs);
      if (isUsable(chosen) && mayStay) given = chosen;
      else if (chosen === given || chosen === undefined || !mayStay || isClosedPage(chosen)) {
        await give((await newest(tabs)) ?? (await open(context, say)));
      }
      seen = new Set(context.pages().filter(isUsable));
    },
  };

  /** A page that can no more be used; anything else under the name `page` is the user's business. */
  function isClosedPage(value: unknown): boolean {
    return typeof (value as { isClosed?: unknown } | undefined)?.isClosed === 'function' && !isUsable(value);
  }
}
