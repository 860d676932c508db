/** Counts the requests a page's scripts have under way. */
import type { CdpSession } from '../chromium/cdp-session.ts';

/** Requests of these kinds may bring text; pictures, fonts, sockets, streams and beacons do not. */
const BRINGS_TEXT: ReadonlySet<string> = new Set(['Fetch', 'XHR', 'Script', 'Document']);

/** What a site answered to the request for the main document. */
export type MainResponse = {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
};

export type Traffic = {
  /** How many requests that may bring text are under way. */
  pending(): number;
  /** Resolves when none is under way any more. */
  whenNone(): Promise<void>;
  /** Address of the latest request for the main document, redirects followed. */
  mainUrl(): string | undefined;
  /** Response to the latest request for the main document, before it is read. */
  mainResponse(): MainResponse | undefined;
  /** Calls back at each response to a request for the main document; disposing ends it. */
  onMainResponse(listener: (response: MainResponse) => void): Disposable;
  /** Forgets what was under way: the document it belonged to is being left. */
  reset(): void;
  /** Stops listening. */
  stop(): void;
};

type Requested = {
  readonly requestId: string;
  readonly loaderId: string;
  readonly frameId?: string;
  readonly type?: string;
  readonly request: { readonly url: string };
};
type Responded = {
  readonly requestId: string;
  readonly loaderId: string;
  readonly frameId?: string;
  readonly type?: string;
  readonly response: {
    readonly url: string;
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, string>>;
  };
};

/** Starts counting, in frames of other sites and workers too; costs one small event per request. */
export function watchTraffic(cdp: CdpSession, mainFrameId: string): Traffic {
  const pending = createPending();
  const listeners = new Set<(response: MainResponse) => void>();
  let mainUrl: string | undefined;
  let mainResponse: MainResponse | undefined;
  let isOver = false;

  /** The request for a document has the id of the document's loader. */
  const isMain = ({ requestId, loaderId, frameId }: Requested | Responded): boolean =>
    requestId === loaderId && frameId === mainFrameId;
  const follow = (session: CdpSession): void => {
    session.on('Network.requestWillBeSent', (requested: Requested) => {
      if (isOver) return;
      if (BRINGS_TEXT.has(requested.type ?? '')) pending.add(requested.requestId, session);
      if (isMain(requested)) mainUrl = requested.request.url;
    });
    session.on('Network.responseReceived', (responded: Responded) => {
      if (isOver || !isMain(responded)) return;
      mainResponse = asMainResponse(responded.response);
      for (const listener of listeners) listener(mainResponse);
    });
    session.on('Network.loadingFinished', ({ requestId }) => pending.end(requestId));
    session.on('Network.loadingFailed', ({ requestId }) => pending.end(requestId));
    session.onClose(() => pending.endAllOf(session));
    session.onChild((child, type) => {
      if (isOver || !/^(?:iframe|worker)$/u.test(type)) return;
      follow(child);
      // It may have left before it was asked.
      watch(child).catch(() => undefined);
    });
  };
  follow(cdp);

  return {
    pending: pending.count,
    whenNone: pending.whenNone,
    mainUrl: () => mainUrl,
    mainResponse: () => mainResponse,
    onMainResponse(listener) {
      listeners.add(listener);
      return { [Symbol.dispose]: () => void listeners.delete(listener) };
    },
    reset() {
      pending.clear();
      mainUrl = mainResponse = undefined;
    },
    stop() {
      isOver = true;
      pending.clear();
      unwatch(cdp).catch(() => undefined); // The page may be gone already.
    },
  };
}

/** Requests under way, by the session that told of them. */
function createPending() {
  const requests = new Map<string, CdpSession>();
  let idle: PromiseWithResolvers<void> | undefined;
  const settleIfNone = (): void => {
    if (requests.size > 0) return;
    idle?.resolve();
    idle = undefined;
  };
  return {
    count: () => requests.size,
    add: (requestId: string, session: CdpSession) => void requests.set(requestId, session),
    end(requestId: string): void {
      if (requests.delete(requestId)) settleIfNone();
    },
    endAllOf(session: CdpSession): void {
      for (const [requestId, from] of requests) if (from === session) requests.delete(requestId);
      settleIfNone();
    },
    clear(): void {
      requests.clear();
      settleIfNone();
    },
    whenNone(): Promise<void> {
      if (requests.size === 0) return Promise.resolve();
      idle ??= Promise.withResolvers<void>();
      return idle.promise;
    },
  };
}

/** Asks a target to tell of its requests, and of frames and workers that belong to it. @throws Error when it is gone */
export async function watch(cdp: CdpSession): Promise<void> {
  const joins = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await Promise.all([cdp.send('Network.enable'), cdp.send('Target.setAutoAttach', joins)]);
}

/** Takes the question back. */
async function unwatch(cdp: CdpSession): Promise<void> {
  const parts = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };
  await Promise.all([cdp.send('Network.disable'), cdp.send('Target.setAutoAttach', parts)]);
}

function asMainResponse({ url, status, statusText, headers }: Responded['response']): MainResponse {
  const byName = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { url, status, statusText, header: (name) => byName.get(name) };
}
