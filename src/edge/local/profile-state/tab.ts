/** One tab of a browser, by the DevTools protocol alone: it must work where Playwright would wait. */
import type { CDPSession, Page } from 'playwright-core';
import { untilAborted } from '../../../base/abort.ts';
import { answerAll, stopAnswering } from './answer-all.ts';

/** A tab to read an origin's state in, or to write it. */
export type Tab = Disposable & {
  /** Origin of the document that is open; undefined where it has none. */
  origin(): string | undefined;
  /**
   * Opens an empty document of an origin: every request of the tab is answered here, none leaves.
   * @throws Error when it does not open; the signal's reason
   */
  visit(origin: string, signal: AbortSignal): Promise<void>;
  /** Calls an in-page function with a text, in a world the page cannot see; answers its text. */
  call(declaration: string, text: string, signal: AbortSignal): Promise<string>;
  /** Goes to a blank page, whose requests reach the network again. */
  leave(signal: AbortSignal): Promise<void>;
  /** Waits until its scripts let others in; those that do not stop by themselves are cut. */
  awaken(signal: AbortSignal): Promise<void>;
};

type Parts = {
  readonly cdp: CDPSession;
  readonly early: Pick<CDPSession, 'send'> | undefined;
  /** Of the main frame. */
  readonly frameId: string;
};

/** A path no site has, so that the visit of the site after it is not a reload. */
const EMPTY_PATH = '/.well-known/livepage-empty';
/** A tab that has not answered after this long is busy, in milliseconds. */
const PATIENCE_MS = 300;
const INTERRUPT_EVERY_MS = 200;
const MOST_TRIES = 4;

/**
 * @param early a session that the page had before it became busy: only such a one can interrupt it
 * @throws whatever Playwright throws when the page is gone
 */
export async function openTab(
  page: Page,
  early: Pick<CDPSession, 'send'> | undefined,
): Promise<Tab> {
  const cdp = await page.context().newCDPSession(page);
  // Asked of the browser: a busy page would not answer.
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  const parts: Parts = { cdp, early, frameId: targetInfo.targetId };
  let answering: Promise<void> | undefined;

  return {
    origin: () => (/^https?:/u.test(page.url()) ? new URL(page.url()).origin : undefined),
    async visit(origin, signal) {
      await interruptingIfSilent(parts, (answering ??= answerAll(cdp)), signal);
      await go(parts, origin + EMPTY_PATH, signal);
    },
    async call(declaration, text, signal) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await untilAborted(callOnce(parts, declaration, text), signal);
        } catch (error) {
          if (tries === MOST_TRIES || !wasCut(error)) throw error;
        }
      }
    },
    async leave(signal) {
      await go(parts, 'about:blank', signal);
      // Waited for: the end of the session alone comes too late for a visit right after it.
      await untilAborted(stopAnswering(cdp), signal);
    },
    async awaken(signal) {
      const answer = cdp.send('Runtime.evaluate', { expression: '0' });
      await interruptingIfSilent(parts, answer, signal);
    },
    [Symbol.dispose]() {
      // Ends with the session all that was set through it. Not waited for: the tab may be gone or stuck.
      cdp.detach().catch(() => undefined);
    },
  };
}

/** Cutting a script that is not there cuts the next one: only who does not answer is interrupted. */
async function interruptingIfSilent<T>(
  { cdp, early }: Parts,
  answer: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let timer = setTimeout(function interrupt() {
    // The tab may be gone, or show no dialog.
    early?.send('Runtime.terminateExecution').catch(() => undefined);
    cdp.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => undefined);
    timer = setTimeout(interrupt, INTERRUPT_EVERY_MS);
  }, PATIENCE_MS);
  try {
    return await untilAborted(answer, signal);
  } finally {
    clearTimeout(timer);
  }
}

async function go(parts: Parts, url: string, signal: AbortSignal): Promise<void> {
  const { cdp, frameId } = parts;
  const arrived = Promise.withResolvers<void>();
  let isThere = false;
  const onNavigated = (event: { frame: { id: string; url: string } }): void => {
    isThere ||= event.frame.id === frameId && event.frame.url === url;
  };
  // Before its document has loaded, the tab may still be changing processes.
  const onLoaded = (): void => (isThere ? arrived.resolve() : undefined);
  cdp.on('Page.frameNavigated', onNavigated);
  cdp.on('Page.loadEventFired', onLoaded);
  try {
    const navigating = cdp.send('Page.navigate', { url }).then(({ errorText }) => {
      if (errorText !== undefined) throw new Error(`The tab did not open: ${errorText}`);
      return arrived.promise;
    });
    await interruptingIfSilent(parts, navigating, signal);
  } finally {
    cdp.off('Page.frameNavigated', onNavigated);
    cdp.off('Page.loadEventFired', onLoaded);
  }
}

async function callOnce(
  { cdp, frameId }: Parts,
  declaration: string,
  text: string,
): Promise<string> {
  const world = { frameId, worldName: 'livepage-state' };
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', world);
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    functionDeclaration: declaration,
    executionContextId,
    arguments: [{ value: text }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails === undefined) return String(result.value);
  const reason = exceptionDetails.exception?.description ?? exceptionDetails.text;
  throw new Error(reason.slice(0, 300));
}

/** An interruption meant for the page's own script. */
const wasCut = (error: unknown): boolean =>
  error instanceof Error && /terminated/iu.test(error.message);
