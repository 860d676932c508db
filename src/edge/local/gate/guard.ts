/**
 * Frees pages that cannot answer, as user code may leave them: a script that never ends, a dialog
 * nobody answers, a crash.
 *
 * A page that is stuck hears nobody who comes after: only CDP sessions attached before can end its
 * script. So the guard attaches to every page ahead of time, and does nothing until it is asked.
 */
import { untilAborted } from '../../../base/abort.ts';
import type { Log } from '../../../base/log.ts';
import type { BrowserAddress } from './browser-socket.ts';
import { openGuardSocket } from './guard-socket.ts';
import type { GuardEvent, GuardSocket } from './guard-socket.ts';
import type { TargetInfo } from './realm.ts';
import { createTabRegistry } from './tab-registry.ts';
import type { TabRegistry } from './tab-registry.ts';

/** A new tab is there in a fraction of this time, in milliseconds. */
const NEW_TAB_LIMIT_MS = 2_000;

const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };

type Guarded = { readonly targetId: string; crashed: boolean; dialog: string | undefined };

/** News of tabs alone; attaching is another matter. */
const DISCOVER = { discover: true, filter: [{ type: 'page' }, { exclude: true }] };

export type Guard = {
  /** What tabs there are. */
  readonly tabs: TabRegistry;
  /** Resolves when those that were there at the beginning are known. */
  readonly ready: Promise<unknown>;
  /**
   * Makes sure that there is a tab to work in, and closes crashed ones.
   * @returns why a new one had to be opened; undefined when there was one. Bounded, never throws
   */
  openMissingTab(): Promise<'closed' | 'crashed' | undefined>;
  /**
   * Ends what keeps pages from answering: answers dialogs, ends scripts, closes crashed pages. A
   * page that is deaf even then is crashed. Bounded to some two seconds. Never throws.
   */
  freeStuckPages(): Promise<void>;
  /** Answers the dialogs that are open: leaving is allowed, everything else is dismissed. */
  dismissDialogs(): void;
  /** Never throws. */
  close(): void;
};

const dismiss = (socket: GuardSocket, sessionId: string, page: Guarded): void => {
  if (page.dialog === undefined) return;
  socket.send('Page.handleJavaScriptDialog', { accept: page.dialog === 'beforeunload' }, sessionId);
  page.dialog = undefined;
};

/** Ends what keeps one page from answering; false when nothing did. */
const free = async (
  socket: GuardSocket,
  pages: ReadonlyMap<string, Guarded>,
  [sessionId, page]: readonly [string, Guarded],
): Promise<boolean> => {
  const answers = (): Promise<boolean> =>
    socket.isAnswered('Runtime.evaluate', { expression: '0' }, sessionId);
  const isThere = (): boolean => !page.crashed && pages.has(sessionId);
  dismiss(socket, sessionId, page);
  if (isThere() && (await answers())) return false;
  // Both are heard while a script runs; neither waits for the page.
  if (isThere()) await socket.isAnswered('Runtime.terminateExecution', {}, sessionId);
  if (isThere() && !(await answers()) && isThere())
    await socket.isAnswered('Page.crash', {}, sessionId);
  if (page.crashed) socket.send('Target.closeTarget', { targetId: page.targetId });
  return true;
};

/** What a page's event changes of what is known of it. */
function note(page: Guarded, { method, params }: GuardEvent): void {
  if (method === 'Inspector.targetCrashed') page.crashed = true;
  else if (method === 'Page.javascriptDialogOpening') page.dialog = params?.type;
  else if (method === 'Page.javascriptDialogClosed') page.dialog = undefined;
}

export type GuardOptions = BrowserAddress & {
  /** Only pages of this context are guarded. */
  readonly contextId: string;
  /** Whether nobody else answers dialogs now: the last client may leave while one opens. */
  readonly isAlone: () => boolean;
  readonly log: Log;
};

export function createGuard(options: GuardOptions): Guard {
  const { contextId, log } = options;
  const socket = openGuardSocket(options, log);
  const pages = new Map<string, Guarded>();
  const tabs = createTabRegistry();
  const ready = Promise.withResolvers<unknown>();
  let isReady = false;

  const attach = (sessionId: string, info: TargetInfo | undefined): void => {
    if (info?.browserContextId !== contextId || (info.type !== 'page' && info.type !== 'iframe')) {
      socket.send('Target.detachFromTarget', { sessionId });
      return;
    }
    pages.set(sessionId, { targetId: info.targetId, crashed: false, dialog: undefined });
    socket.send('Target.setAutoAttach', AUTO_ATTACH, sessionId);
    if (info.type === 'page') tabs.opened(info.targetId, info.url ?? '', !isReady);
    // A dialog is answered by somebody it was told to.
    if (info.type === 'page') socket.send('Page.enable', {}, sessionId);
  };

  socket.onOpen(() => {
    socket.send('Target.setDiscoverTargets', DISCOVER);
    // Told of before this is answered are the tabs that were there.
    ready.resolve(
      socket.isAnswered('Target.setAutoAttach', AUTO_ATTACH).then(() => (isReady = true)),
    );
  });
  socket.onClose(() => {
    pages.clear();
    ready.resolve(undefined);
  });
  const detach = (sessionId: string): void => {
    tabs.closed(pages.get(sessionId)?.targetId ?? '');
    pages.delete(sessionId);
  };

  socket.onEvent((event) => {
    const { sessionId = '', targetInfo } = event.params ?? {};
    if (event.method === 'Target.attachedToTarget') return attach(sessionId, targetInfo);
    if (event.method === 'Target.detachedFromTarget') return detach(sessionId);
    if (event.method === 'Target.targetInfoChanged' && targetInfo !== undefined)
      return tabs.moved(targetInfo.targetId, targetInfo.url ?? '');
    return onPageEvent(event);
  });
  const onPageEvent = (event: GuardEvent): void => {
    const page = pages.get(event.sessionId ?? '');
    if (page === undefined) return;
    if (event.method === 'Inspector.targetCrashed') tabs.crashed(page.targetId);
    note(page, event);
    if (options.isAlone()) dismiss(socket, event.sessionId ?? '', page);
  };

  return {
    tabs,
    ready: ready.promise,
    openMissingTab: () => openMissingTab(socket, tabs, contextId),
    async freeStuckPages() {
      const freed = await Promise.all([...pages].map((page) => free(socket, pages, page)));
      const count = freed.filter(Boolean).length;
      if (count > 0) log.info({ pages: count }, 'freed pages that did not answer');
    },
    dismissDialogs: () => pages.forEach((page, sessionId) => dismiss(socket, sessionId, page)),
    close: () => socket.close(),
  };
}

async function openMissingTab(
  socket: GuardSocket,
  tabs: TabRegistry,
  contextId: string,
): Promise<'closed' | 'crashed' | undefined> {
  if (tabs.current() !== undefined) return undefined;
  const crashed = tabs.crashedTabs();
  socket.send('Target.createTarget', { url: 'about:blank', browserContextId: contextId });
  // Without one the call itself says that there is no page.
  await untilAborted(tabs.someTab(), AbortSignal.timeout(NEW_TAB_LIMIT_MS)).catch(() => undefined);
  for (const targetId of crashed) socket.send('Target.closeTarget', { targetId });
  return crashed.length > 0 ? 'crashed' : 'closed';
}
