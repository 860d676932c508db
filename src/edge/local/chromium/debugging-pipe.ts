/** Chromium's debugging pipe, shared by sessions of the driver's own and by Playwright, which sees pages when it is shown them. */
import type { Readable, Writable } from 'node:stream';
import type { ConnectOverCDPTransport } from 'playwright-core';
import type { CdpMessage } from './cdp-message.ts';
import type { CdpSession } from './cdp-session.ts';
import { createOwnSessions, isOwnId } from './own-sessions.ts';
import { readMessages } from './read-messages.ts';

export type DebuggingPipe = {
  /** The driver's own words with the browser itself. */
  readonly root: CdpSession;
  /** What Playwright is connected by. */
  readonly transport: ConnectOverCDPTransport;
  /** A session of the driver's own with a target. @throws Error when the target is gone */
  attach(targetId: string): Promise<CdpSession>;
  /** Joins Playwright to all pages there are and all that come. Whoever asks for a page by Playwright does so, too. */
  showPages(): Promise<void>;
  /** Takes Playwright off all pages; pages made from now on are none of its business. */
  hidePages(): Promise<void>;
  /** CDP id of the context that Playwright made last. @throws Error when it made none */
  newestContext(): string;
};

/** How Playwright asks to be joined to all pages, at once when it is connected: it is kept waiting. */
const AUTO_ATTACH = 'Target.setAutoAttach';
const SHOWN = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
const HIDDEN = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };

/** @param write Chromium's descriptor 3 @param read its descriptor 4 */
export function createDebuggingPipe(write: Writable, read: Readable): DebuggingPipe {
  let isClosed = false;
  const post = (message: CdpMessage): void => {
    if (!isClosed) write.write(`${JSON.stringify(message)}\0`);
  };
  const own = createOwnSessions(post);
  const playwright = createPlaywrightSide(post, () => pages.show());
  const pages = createShowing(own.root);

  const close = (why: string): void => {
    if (isClosed) return;
    isClosed = true;
    own.close();
    playwright.end(why);
    write.destroy();
    read.destroy();
  };
  playwright.transport.close = () => close('closed');
  write.on('error', () => close('broken'));
  readMessages(
    read,
    (message) => (own.take(message) ? undefined : playwright.tell(message)),
    close,
  );

  return {
    root: own.root,
    transport: playwright.transport,
    attach: own.attach,
    showPages: pages.show,
    hidePages: pages.hide,
    newestContext: playwright.newestContext,
  };
}

/** Whether Playwright is joined to the pages. */
function createShowing(root: CdpSession) {
  let shown: Promise<unknown> | undefined;
  return {
    async show(): Promise<void> {
      shown ??= root.send(AUTO_ATTACH, SHOWN);
      await shown;
    },
    async hide(): Promise<void> {
      if (shown === undefined) return;
      shown = undefined;
      await root.send(AUTO_ATTACH, HIDDEN);
    },
  };
}

/** The pipe as Playwright has it. @param showPages called when it asks for a page of its own, for which it waits */
function createPlaywrightSide(post: (message: CdpMessage) => void, showPages: () => Promise<void>) {
  let contextAsked: number | undefined;
  let newestContext: string | undefined;
  /** Each message in a turn of its own: what an answer sets off in Playwright runs before the next event. */
  const deliver = (message: CdpMessage): void => {
    setImmediate(() => transport.onmessage?.(message));
  };
  const transport: ConnectOverCDPTransport = {
    send(sent) {
      const message = sent as CdpMessage & { readonly id: number };
      const { id, method, sessionId } = message;
      if (isOwnId(id)) throw new RangeError('Playwright has run out of ids.');
      if (sessionId === undefined && method === AUTO_ATTACH) {
        deliver({ id, result: {} });
        return;
      }
      if (method === 'Target.createBrowserContext') contextAsked = id;
      if (method === 'Target.createTarget') showPages().catch(() => undefined); // Its own command fails as well.
      post(message);
    },
    close: () => undefined,
  };
  return {
    transport,
    tell(message: CdpMessage): void {
      if (message.id !== undefined && message.id === contextAsked)
        newestContext = message.result?.['browserContextId'] as string | undefined;
      deliver(message);
    },
    end: (why: string) => void setImmediate(() => transport.onclose?.(why)),
    newestContext(): string {
      if (newestContext === undefined) throw new Error('Playwright has made no context.');
      return newestContext;
    },
  };
}
