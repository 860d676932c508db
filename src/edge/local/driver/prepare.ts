/** Everything a page's driver needs, made ready while the page waits in the pool. */
import { randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { AppError } from '../../../base/errors.ts';
import type { CdpSession } from '../chromium/cdp-session.ts';
import type { DebuggingPipe } from '../chromium/debugging-pipe.ts';
import { watchDocuments, type Documents } from './documents.ts';
import { emulate, resize, type Emulation, type Viewport } from './emulation.ts';
import { stirScript } from './stir-script.ts';
import { watch, watchTraffic, type Traffic } from './traffic.ts';

/** A blank page with its CDP session, start script and request counters in place. */
export type PreparedPage = {
  readonly context: BrowserContext;
  readonly cdp: CdpSession;
  /** Id of the main frame, which is the page's as a target. */
  readonly mainFrameId: string;
  /** Name of the driver's world, and of the event that asks whether timers are pending. */
  readonly key: string;
  /** Takes away what is laid into every document, from the next ones. */
  dropStartScript(): Promise<void>;
  readonly documents: Documents;
  readonly traffic: Traffic;
  /** Aborts, with an AppError `RUNTIME_FAILED`, when the page crashes or closes. */
  readonly gone: AbortSignal;
  viewport(): Viewport;
  /** Shows the page in another viewport. */
  resize(viewport: Viewport): Promise<void>;
  /** Dialogs are answered at once (leaving a page is allowed, everything else is dismissed), unless this says that somebody else answers. */
  leaveDialogsWhile(isLeft: () => boolean): void;
  /** Cancels what comes as a download, until disposed. */
  refuseDownloads(): Disposable;
  /**
   * The page in Playwright's hands. Playwright is joined to it at the first call: what it sets up
   * costs as much as a small page, and to read one it is not needed.
   */
  playwright(): Promise<Page>;
};

/** Where a page is made. */
export type Place = {
  readonly pipe: DebuggingPipe;
  readonly context: BrowserContext;
  /** CDP id of the context. */
  readonly contextId: string;
};

/**
 * Makes a blank page and prepares it.
 * @throws Error when the browser is gone
 */
export async function preparePage(place: Place, emulation: Emulation): Promise<PreparedPage> {
  const { pipe, context, contextId } = place;
  const { width, height } = emulation.viewport;
  const { targetId } = await pipe.root.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId: contextId,
    width,
    height,
  });
  const cdp = await pipe.attach(targetId);
  const gone = watchEnd(cdp);
  const key = randomBytes(16).toString('hex');
  const documents = watchDocuments(cdp, targetId);
  const traffic = watchTraffic(cdp, targetId);
  const [{ identifier }] = await Promise.all([
    cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: stirScript(key) }),
    cdp.send('Page.enable'),
    watch(cdp),
    ...emulate(cdp, emulation),
  ]);
  const dialogs = answerDialogs(cdp);
  let shown = emulation;
  let joined: Promise<Page> | undefined;
  return {
    context,
    cdp,
    mainFrameId: targetId,
    key,
    async dropStartScript() {
      await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    },
    documents,
    traffic,
    gone,
    viewport: () => shown.viewport,
    async resize(viewport) {
      shown = { ...shown, viewport };
      await resize(cdp, shown);
    },
    leaveDialogsWhile: dialogs.leaveWhile,
    refuseDownloads: () => refuseDownloads(place),
    playwright() {
      joined ??= joinPlaywright(place, targetId, () => shown.viewport);
      // Whoever waits for it hears of a failure.
      joined.catch(() => undefined);
      return joined;
    },
  };
}

function watchEnd(cdp: CdpSession): AbortSignal {
  const gone = new AbortController();
  const lost = (how: string): void =>
    gone.abort(new AppError('RUNTIME_FAILED', `The page ${how}.`, { reason: how }));
  cdp.on('Inspector.targetCrashed', () => lost('crashed'));
  cdp.onClose(() => lost('was closed'));
  return gone.signal;
}

function answerDialogs(cdp: CdpSession): { leaveWhile(isLeft: () => boolean): void } {
  let isLeft = (): boolean => false;
  cdp.on('Page.javascriptDialogOpening', ({ type }) => {
    if (isLeft()) return;
    const answer = { accept: type === 'beforeunload' };
    cdp.send('Page.handleJavaScriptDialog', answer).catch(() => undefined); // The page has gone, or Playwright was first.
  });
  return { leaveWhile: (leaves) => void (isLeft = leaves) };
}

function refuseDownloads({ pipe, contextId }: Place): Disposable {
  const refuse = ({ guid }: { readonly guid: string }): void => {
    const download = { guid, browserContextId: contextId };
    pipe.root.send('Browser.cancelDownload', download).catch(() => undefined); // Its browser may be gone already.
  };
  pipe.root.on('Browser.downloadWillBegin', refuse);
  return { [Symbol.dispose]: () => void pipe.root.off('Browser.downloadWillBegin', refuse) };
}

/** Playwright joins all pages of the browser; ours is the one whose target this is. */
async function joinPlaywright(
  { pipe, context }: Place,
  targetId: string,
  viewport: () => Viewport,
): Promise<Page> {
  const found = Promise.withResolvers<Page>();
  const look = (page: Page): void => {
    isTarget(page, targetId).then(
      (isOurs) => (isOurs ? found.resolve(page) : undefined),
      // It has closed already: then it is not the one that is waited for, or the browser is gone.
      () => undefined,
    );
  };
  const close = (): void => found.reject(new Error('The context has been closed.'));
  context.on('page', look);
  context.once('close', close);
  try {
    await pipe.showPages();
    for (const page of context.pages()) look(page);
    const page = await found.promise;
    const { width, height } = page.viewportSize() ?? viewport();
    // It came with the context's own.
    if (width !== viewport().width || height !== viewport().height)
      await page.setViewportSize(viewport());
    return page;
  } finally {
    context.off('page', look);
    context.off('close', close);
  }
}

async function isTarget(page: Page, targetId: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  session.detach().catch(() => undefined); // The page may be gone by now.
  return targetInfo.targetId === targetId;
}
