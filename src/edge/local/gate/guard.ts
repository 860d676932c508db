/**
 * Frees pages whose script never ends, as user code may leave them.
 *
 * A page that is stuck hears nobody who comes after: only CDP sessions attached before can end its
 * script. So the guard attaches to every page ahead of time, and asks for nothing else.
 */
import type { WebSocket } from 'ws';
import type { Log } from '../../../base/log.ts';
import { openBrowserSocket } from './browser-socket.ts';
import type { BrowserAddress } from './browser-socket.ts';
import type { TargetInfo } from './realm.ts';

/** A page that answers, answers in a few milliseconds. */
const ANSWER_WITHIN_MS = 500;

const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: TargetInfo };
};

export type Guard = {
  /**
   * Ends the scripts that keep pages from answering; a page that is deaf even then is crashed.
   * Bounded to some two seconds. Never throws.
   */
  freeStuckPages(): Promise<void>;
  /** Never throws. */
  close(): void;
};

/** @param contextId only pages of this context are guarded */
export function createGuard(address: BrowserAddress, contextId: string, log: Log): Guard {
  const socket: WebSocket = openBrowserSocket(address);
  const sessions = new Set<string>();
  const waiting = new Map<number, () => void>();
  let nextId = 1;

  const send = (method: string, params: object, sessionId?: string): number => {
    const id = nextId;
    nextId += 1;
    if (socket.readyState === socket.OPEN) {
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    }
    return id;
  };

  /** Whether a command is answered at all, in time. */
  const isAnswered = async (method: string, params: object, sessionId: string): Promise<boolean> => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const id = send(method, params, sessionId);
    waiting.set(id, () => resolve(true));
    const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
    const answered = await promise;
    clearTimeout(timer);
    waiting.delete(id);
    return answered;
  };
  const answers = (sessionId: string): Promise<boolean> =>
    isAnswered('Runtime.evaluate', { expression: '0' }, sessionId);

  const free = async (sessionId: string): Promise<boolean> => {
    if ((await answers(sessionId)) || !sessions.has(sessionId)) return false;
    // Both are heard while a script runs; neither waits for the page.
    await isAnswered('Runtime.terminateExecution', {}, sessionId);
    if (!(await answers(sessionId)) && sessions.has(sessionId)) {
      await isAnswered('Page.crash', {}, sessionId);
    }
    return true;
  };

  const onMessage = ({ id, method, params }: Message): void => {
    if (id !== undefined) return waiting.get(id)?.();
    const sessionId = params?.sessionId;
    if (sessionId === undefined) return undefined;
    if (method === 'Target.detachedFromTarget') sessions.delete(sessionId);
    if (method !== 'Target.attachedToTarget') return undefined;
    const info = params?.targetInfo;
    if (info?.browserContextId === contextId && (info.type === 'page' || info.type === 'iframe')) {
      sessions.add(sessionId);
      send('Target.setAutoAttach', AUTO_ATTACH, sessionId);
    } else send('Target.detachFromTarget', { sessionId });
    return undefined;
  };

  socket.on('open', () => void send('Target.setAutoAttach', AUTO_ATTACH));
  socket.on('message', (data: Buffer) => onMessage(JSON.parse(data.toString('utf8')) as Message));
  socket.on('error', (error) => log.info({ error }, 'the guard of the pages lost the browser'));
  socket.on('close', () => sessions.clear());

  return {
    async freeStuckPages() {
      const freed = await Promise.all([...sessions].map(free));
      const count = freed.filter(Boolean).length;
      if (count > 0) log.info({ pages: count }, 'freed pages whose script did not end');
    },
    close: () => socket.terminate(),
  };
}
