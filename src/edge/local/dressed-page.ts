/** A blank page in a context of its own, made ahead, and dressed when a scrape takes it. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { PageRequest } from '../../runtime/page-pool.ts';
import { preparePage, type PreparedPage } from './driver/prepare.ts';

export type ReadyPage = {
  readonly context: BrowserContext;
  readonly prepared: PreparedPage;
  /** CDP id of the context: what the gate confines clients to. */
  readonly contextId: string;
};

/** What cannot be changed on a context once it is made. */
type Cut = Pick<PageRequest, 'mobile' | 'ignoreTlsErrors'>;

/** What most scrapes ask for; pages that wait are made so. */
const USUAL: PageRequest = {
  viewport: { width: 1280, height: 800 },
  mobile: false,
  headers: {},
  ignoreTlsErrors: true,
};

const MOBILE_AGENT =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/MAJOR.0.0.0 Mobile Safari/537.36';
const DESKTOP_AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/MAJOR.0.0.0 Safari/537.36';

/** Makes a blank page as most scrapes want it. */
export const makeUsualPage = (browser: Browser): Promise<ReadyPage> => makePage(browser, USUAL);

/**
 * The waiting page, dressed as asked; another is made in its place where the request wants what a
 * context cannot be changed to.
 */
export async function dressPage(
  browser: Browser,
  waiting: ReadyPage,
  request: PageRequest,
): Promise<ReadyPage> {
  if (!sameCut(request, USUAL)) {
    await waiting.context.close();
    return makePage(browser, request);
  }
  const { viewport } = request;
  if (viewport.width !== USUAL.viewport.width || viewport.height !== USUAL.viewport.height) {
    await waiting.prepared.page.setViewportSize(viewport);
  }
  if (Object.keys(request.headers).length > 0) {
    await waiting.context.setExtraHTTPHeaders(request.headers);
  }
  return waiting;
}

async function makePage(browser: Browser, request: PageRequest): Promise<ReadyPage> {
  const context = await browser.newContext(contextOptions(request, browser.version()));
  const prepared = await preparePage(await context.newPage());
  const { targetInfo } = await prepared.cdp.send('Target.getTargetInfo');
  return { context, prepared, contextId: targetInfo.browserContextId ?? '' };
}

function contextOptions(request: PageRequest, version: string): BrowserContextOptions {
  const agent = request.mobile ? MOBILE_AGENT : DESKTOP_AGENT;
  return {
    viewport: request.viewport,
    userAgent: agent.replace('MAJOR', version.split('.')[0] ?? ''),
    locale: 'en-US',
    ignoreHTTPSErrors: request.ignoreTlsErrors,
    extraHTTPHeaders: { ...request.headers },
    ...(request.mobile ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  };
}

function sameCut(one: Cut, other: Cut): boolean {
  return one.mobile === other.mobile && one.ignoreTlsErrors === other.ignoreTlsErrors;
}
