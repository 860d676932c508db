/** The gate: joins CDP clients to the browser of a box, confined to the session's context. */
import type { Log } from '../../../base/log.ts';
import type { MessageSocket } from '../../../runtime/message-socket.ts';
import { openBrowserSocket } from './browser-socket.ts';
import type { BrowserAddress } from './browser-socket.ts';
import { createCallTurns } from './call-turns.ts';
import type { CallTurns } from './call-turns.ts';
import { downloadStore } from './commands.ts';
import type { Downloads } from './download-news.ts';
import { createGuard } from './guard.ts';
import type { Guard } from './guard.ts';
import { createRelay } from './relay.ts';
import { UNREAD_LIMIT_BYTES } from './sides.ts';
import type { Relay } from './relay.ts';

const ACTIVITY_EVERY_MS = 1_000;

export type GateOptions = BrowserAddress & {
  /** CDP id of the browser context that clients are confined to. */
  readonly contextId: string;
  /** The session's folder, as the browser sees it; `/workspace` unless the browser has no box. */
  readonly workspace?: string;
  /** Without it files keep the ids the browser gave them. */
  readonly downloads?: Downloads;
  /** What may lie unread by a client, or by the browser, before it is cut, in bytes; 64 MiB when left out. */
  readonly unreadLimitBytes?: number;
  readonly log: Log;
};

export type Gate = Pick<CallTurns, 'beginCall' | 'endCall'> & {
  /**
   * Joins a client until either side ends.
   * @param onActivity called at commands, at most once a second
   * @param language of a runner; undefined for a client of the outside
   */
  join(client: MessageSocket, onActivity: () => void, language?: string): void;
  /** Clients joined now. While there is one, dialogs of the page are its to answer. */
  clientCount(): number;
  /** While they are kept from them, clients do not learn of dialogs, and the server answers them. */
  keepDialogs(kept: boolean): void;
  dialogsKept(): boolean;
  /** Called when `clientCount` has changed. */
  onClients(listener: (count: number) => void): void;
  /**
   * Ends what keeps pages from answering (endless scripts, open dialogs, crashes), so that others
   * can work with them. Bounded to some two seconds; never throws.
   */
  freeStuckPages(): Promise<void>;
  /** Cuts every client. Resolves when no connection to the browser is left. Never throws. */
  close(): Promise<void>;
};

const atMostEvery = (everyMs: number, run: () => void): (() => void) => {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    run();
  };
};

export function createGate(options: GateOptions): Gate {
  const { workspace = '/workspace', unreadLimitBytes = UNREAD_LIMIT_BYTES } = options;
  const relays = new Set<Relay>();
  const listeners: ((count: number) => void)[] = [];
  let guard: Guard | undefined;
  let areDialogsKept = false;
  let closed = false;

  const setDownloads = (relay: Relay): void =>
    keepDownloadsTogether(relay, options.contextId, workspace);
  const isAlone = (): boolean => relays.size === 0 && !areDialogsKept;
  const theGuard = (): Guard => (guard ??= createGuard({ ...options, isAlone }));
  const turns = createCallTurns(theGuard);

  const tell = (): void => listeners.forEach((listener) => listener(relays.size));

  return {
    ...turns,
    join(client, onActivity, language) {
      if (closed) return client.close(1000, 'the session is closed');
      theGuard();
      const relay = createRelay({
        client,
        browser: openBrowserSocket(options),
        contextId: options.contextId,
        workspace,
        onCommand: atMostEvery(ACTIVITY_EVERY_MS, onActivity),
        downloads: options.downloads,
        unreadLimitBytes,
        // Those of Playwright answer what nobody listens for.
        dismissDialogs: language === 'bash' ? () => guard?.dismissDialogs() : undefined,
        dialogsKept: () => areDialogsKept || turns.isOthers(language),
        log: options.log,
      });
      relays.add(relay);
      setDownloads(relay);
      tell();
      void relay.ended.then(() => {
        relays.delete(relay);
        relays.forEach(setDownloads);
        // Nobody is left to answer what is still open.
        if (relays.size === 0) guard?.dismissDialogs();
        tell();
      });
      return undefined;
    },
    clientCount: () => relays.size,
    keepDialogs(kept) {
      areDialogsKept = kept;
      // Tabs that open from now on are known in their order.
      if (kept && !closed) theGuard();
    },
    dialogsKept: () => areDialogsKept,
    onClients: (listener) => void listeners.push(listener),
    async freeStuckPages() {
      await guard?.freeStuckPages();
    },
    async close() {
      closed = true;
      guard?.close();
      const ended = [...relays].map((relay) => relay.ended);
      relays.forEach((relay) => relay.cut(1000, 'the session is closed'));
      await Promise.all(ended);
    },
  };
}

/** Downloads of the context go where runners find them; a client that leaves takes its own setting away. */
function keepDownloadsTogether(relay: Relay, contextId: string, workspace: string): void {
  relay.command('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    browserContextId: contextId,
    downloadPath: downloadStore(workspace),
    eventsEnabled: true,
  });
}
