/** A blank page in a context of its own, made ahead, and dressed when a scrape takes it. */
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { PageRequest } from '../../runtime/page-pool.ts';
import type { ConnectedChromium } from './chromium/connect-chromium.ts';
import type { Emulation } from './driver/emulation.ts';
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
export const makeUsualPage = (chromium: ConnectedChromium): Promise<ReadyPage> =>
  makePage(chromium, USUAL);

/**
 * The waiting page, dressed as asked; another is made in its place where the request wants what a
 * context cannot be changed to.
 */
export async function dressPage(
  chromium: ConnectedChromium,
  waiting: ReadyPage,
  request: PageRequest,
): Promise<ReadyPage> {
  if (!sameCut(request, USUAL)) {
    await waiting.context.close();
    return makePage(chromium, request);
  }
  const { viewport } = request;
  if (viewport.width !== USUAL.viewport.width || viewport.height !== USUAL.viewport.height) {
    await waiting.prepared.resize(viewport);
  }
  await setHeaders(waiting, request);
  return waiting;
}

/** Makes a blank page as asked for. @throws Error when the browser is gone */
export async function makePage(
  { browser, pipe }: ConnectedChromium,
  request: PageRequest,
): Promise<ReadyPage> {
  await pipe.hidePages();
  const emulation = emulationOf(request, browser.version());
  const context = await browser.newContext(contextOptions(emulation));
  const contextId = pipe.newestContext();
  const prepared = await preparePage({ pipe, context, contextId }, emulation);
  const made = { context, prepared, contextId };
  await setHeaders(made, request);
  // Touch, and what else a phone has, is Playwright's to set.
  if (request.mobile) await prepared.playwright();
  return made;
}

/** For the page by the driver's session, for those to come by Playwright. */
async function setHeaders(
  { context, prepared }: ReadyPage,
  { headers }: PageRequest,
): Promise<void> {
  if (Object.keys(headers).length === 0) return;
  await Promise.all([
    context.setExtraHTTPHeaders(headers),
    prepared.cdp.send('Network.setExtraHTTPHeaders', { headers }),
  ]);
}

function emulationOf(request: PageRequest, version: string): Emulation {
  const { viewport, mobile, ignoreTlsErrors } = request;
  const agent = mobile ? MOBILE_AGENT : DESKTOP_AGENT;
  const userAgent = agent.replace('MAJOR', version.split('.')[0] ?? '');
  return { viewport, mobile, ignoreTlsErrors, userAgent, locale: 'en-US' };
}

function contextOptions(emulation: Emulation): BrowserContextOptions {
  const { viewport, userAgent, locale, mobile, ignoreTlsErrors } = emulation;
  return {
    viewport,
    userAgent,
    locale,
    ignoreHTTPSErrors: ignoreTlsErrors,
    ...(mobile ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  };
}

function sameCut(one: Cut, other: Cut): boolean {
  return one.mobile === other.mobile && one.ignoreTlsErrors === other.ignoreTlsErrors;
}
