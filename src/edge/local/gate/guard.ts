/**
 * Frees pages that cannot answer, as user code may leave them: a script that never ends, a dialog
 * nobody answers, a crash.
 *
 * A page that is stuck hears nobody who comes after: only CDP sessions attached before can end its
 * script. So the guard attaches to every page ahead of time, and does nothing until it is asked.
 */
import type { Log } from '../../../base/log.ts';
import type { BrowserAddress } from './browser-socket.ts';
import { openGuardSocket } from './guard-socket.ts';
import type { GuardEvent } from './guard-socket.ts';
import type { TargetInfo } from './realm.ts';

const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };

type Guarded = { readonly targetId: string; crashed: boolean; dialog: string | undefined };

export type Guard = {
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

/** @param contextId only pages of this context are guarded */
export function createGuard(address: BrowserAddress, contextId: string, log: Log): Guard {
  const socket = openGuardSocket(address, log);
  const pages = new Map<string, Guarded>();

  const attach = (sessionId: string, info: TargetInfo | undefined): void => {
    if (info?.browserContextId !== contextId || (info.type !== 'page' && info.type !== 'iframe')) {
      socket.send('Target.detachFromTarget', { sessionId });
      return;
    }
    pages.set(sessionId, { targetId: info.targetId, crashed: false, dialog: undefined });
    socket.send('Target.setAutoAttach', AUTO_ATTACH, sessionId);
    // A dialog is answered by somebody it was told to.
    if (info.type === 'page') socket.send('Page.enable', {}, sessionId);
  };

  const onPageEvent = (page: Guarded, { method, params }: GuardEvent): void => {
    if (method === 'Inspector.targetCrashed') page.crashed = true;
    else if (method === 'Page.javascriptDialogOpening') page.dialog = params?.type;
    else if (method === 'Page.javascriptDialogClosed') page.dialog = undefined;
  };

  const dismiss = (sessionId: string, page: Guarded): void => {
    if (page.dialog === undefined) return;
    socket.send(
      'Page.handleJavaScriptDialog',
      { accept: page.dialog === 'beforeunload' },
      sessionId,
    );
    page.dialog = undefined;
  };

  const free = async ([sessionId, page]: readonly [string, Guarded]): Promise<boolean> => {
    const answers = (): Promise<boolean> =>
      socket.isAnswered('Runtime.evaluate', { expression: '0' }, sessionId);
    const isThere = (): boolean => !page.crashed && pages.has(sessionId);
    dismiss(sessionId, page);
    if (isThere() && (await answers())) return false;
    // Both are heard while a script runs; neither waits for the page.
    if (isThere()) await socket.isAnswered('Runtime.terminateExecution', {}, sessionId);
    if (isThere() && !(await answers()) && isThere())
      await socket.isAnswered('Page.crash', {}, sessionId);
    if (page.crashed) socket.send('Target.closeTarget', { targetId: page.targetId });
    return true;
  };

  socket.onOpen(() => socket.send('Target.setAutoAttach', AUTO_ATTACH));
  socket.onClose(() => pages.clear());
  socket.onEvent((event) => {
    const page = pages.get(event.sessionId ?? '');
    if (event.method === 'Target.attachedToTarget')
      attach(event.params?.sessionId ?? '', event.params?.targetInfo);
    else if (event.method === 'Target.detachedFromTarget')
      pages.delete(event.params?.sessionId ?? '');
    else if (page !== undefined) onPageEvent(page, event);
  });

  return {
    async freeStuckPages() {
      const freed = await Promise.all([...pages].map(free));
      const count = freed.filter(Boolean).length;
      if (count > 0) log.info({ pages: count }, 'freed pages that did not answer');
    },
    dismissDialogs: () => pages.forEach((page, sessionId) => dismiss(sessionId, page)),
    close: () => socket.close(),
  };
}
