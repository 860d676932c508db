/** Counts the requests a page's scripts have under way. */
import type { Page, Request, Response } from 'playwright-core';

/** Requests of these kinds may bring text; pictures, fonts, sockets, streams and beacons do not. */
const BRINGS_TEXT: ReadonlySet<string> = new Set(['fetch', 'xhr', 'script', 'document']);

export type Traffic = {
  /** How many requests that may bring text are under way. */
  pending(): number;
  /** Resolves when none is under way any more. */
  whenNone(): Promise<void>;
  /** Address of the latest request for the main document, redirects followed. */
  mainUrl(): string | undefined;
  /** Response to the latest request for the main document, before it is read. */
  mainResponse(): Response | undefined;
  /** Calls back at each response to a request for the main document; disposing ends it. */
  onMainResponse(listener: (response: Response) => void): Disposable;
  /** Forgets what was under way: the document it belonged to is being left. */
  reset(): void;
  /** Stops listening. */
  stop(): void;
};

/** Starts counting; costs one small event per request. */
export function watchTraffic(page: Page): Traffic {
  const pending = new Set<Request>();
  const listeners = new Set<(response: Response) => void>();
  let idle: PromiseWithResolvers<void> | undefined;
  let mainUrl: string | undefined;
  let mainResponse: Response | undefined;

  const settleIfNone = (): void => {
    if (pending.size > 0) return;
    idle?.resolve();
    idle = undefined;
  };
  const isMain = (request: Request): boolean =>
    request.resourceType() === 'document' &&
    request.isNavigationRequest() &&
    request.frame() === page.mainFrame();
  const onRequest = (request: Request): void => {
    if (BRINGS_TEXT.has(request.resourceType())) pending.add(request);
    if (isMain(request)) mainUrl = request.url();
  };
  const onEnd = (request: Request): void => {
    if (pending.delete(request)) settleIfNone();
  };
  const onResponse = (response: Response): void => {
    if (!isMain(response.request())) return;
    mainResponse = response;
    for (const listener of listeners) listener(response);
  };
  page.on('request', onRequest);
  page.on('requestfinished', onEnd);
  page.on('requestfailed', onEnd);
  page.on('response', onResponse);

  return {
    pending: () => pending.size,
    whenNone: () => {
      if (pending.size === 0) return Promise.resolve();
      idle ??= Promise.withResolvers<void>();
      return idle.promise;
    },
    mainUrl: () => mainUrl,
    mainResponse: () => mainResponse,
    onMainResponse(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    reset() {
      pending.clear();
      mainUrl = mainResponse = undefined;
      settleIfNone();
    },
    stop() {
      page.off('request', onRequest);
      page.off('requestfinished', onEnd);
      page.off('requestfailed', onEnd);
      page.off('response', onResponse);
    },
  };
}
