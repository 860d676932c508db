/** Which document a page's main frame shows, and whether it has come whole. */
import type { CdpSession } from '../chromium/cdp-session.ts';

export type Documents = {
  /** Address of the document that is shown. */
  url(): string;
  /**
   * Resolves when the document that is shown has been read to its end (DOM content loaded).
   * @param loaderId the document that has to have been shown; what came after it counts as well
   */
  whenRead(loaderId?: string): Promise<void>;
  /** Calls back at each document that is shown; disposing ends it. */
  onShown(listener: () => void): Disposable;
};

/** Follows the main frame by the events of `Page.enable`. */
export function watchDocuments(cdp: CdpSession, mainFrameId: string): Documents {
  const waiting = new Set<() => void>();
  const listeners = new Set<() => void>();
  const seen = new Set<string>();
  let url = 'about:blank';
  let isRead = true;

  const look = (): void => {
    for (const wake of waiting) wake();
  };
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== mainFrameId) return;
    url = frame.url + (frame.urlFragment ?? '');
    isRead = false;
    seen.add(frame.loaderId);
    for (const listener of listeners) listener();
  });
  cdp.on('Page.navigatedWithinDocument', (moved) => {
    if (moved.frameId === mainFrameId) url = moved.url;
  });
  cdp.on('Page.domContentEventFired', () => {
    isRead = true;
    look();
  });

  return {
    url: () => url,
    async whenRead(loaderId) {
      const holds = (): boolean => isRead && (loaderId === undefined || seen.has(loaderId));
      if (holds()) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const wake = (): void => (holds() ? resolve() : undefined);
      waiting.add(wake);
      await promise.finally(() => waiting.delete(wake));
    },
    onShown(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
  };
}
