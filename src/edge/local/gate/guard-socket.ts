/** The guard's connection: questions that count as answered whatever the answer, and the events it reads. */
import { openBrowserSocket } from './browser-socket.ts';
import type { BrowserAddress } from './browser-socket.ts';
import type { Log } from '../../../base/log.ts';
import type { TargetInfo } from './realm.ts';

/** A page that answers, answers in a few milliseconds. */
const ANSWER_WITHIN_MS = 500;

/** Of the many messages of a page, only these are read. */
const READ = /^\{"(id"|method":"(Target\.|Inspector\.targetCrashed|Page\.javascriptDialog))/;
const HEAD_BYTES = 64;

export type GuardEvent = {
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: {
    readonly sessionId?: string;
    readonly targetInfo?: TargetInfo;
    /** Of a dialog. */
    readonly type?: string;
  };
};

export type GuardSocket = {
  send(method: string, params: object, sessionId?: string): void;
  /** Whether a command is answered in time. */
  isAnswered(method: string, params: object, sessionId?: string): Promise<boolean>;
  onOpen(listener: () => void): void;
  onEvent(listener: (event: GuardEvent) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};

export function openGuardSocket(address: BrowserAddress, log: Log): GuardSocket {
  const socket = openBrowserSocket(address);
  const waiting = new Map<number, () => void>();
  const listeners: ((event: GuardEvent) => void)[] = [];
  let nextId = 1;

  const send = (method: string, params: object, sessionId?: string): number => {
    const id = nextId;
    nextId += 1;
    const session = sessionId === undefined ? {} : { sessionId };
    if (socket.readyState === socket.OPEN)
      socket.send(JSON.stringify({ id, method, params, ...session }));
    return id;
  };

  socket.on('error', (error) => log.info({ error }, 'the guard of the pages lost the browser'));
  socket.on('message', (data: Buffer) => {
    if (!READ.test(data.toString('latin1', 0, HEAD_BYTES))) return;
    const message = JSON.parse(data.toString('utf8')) as GuardEvent & { readonly id?: number };
    if (message.id === undefined) listeners.forEach((listener) => listener(message));
    else waiting.get(message.id)?.();
  });

  return {
    send: (method, params, sessionId) => void send(method, params, sessionId),
    async isAnswered(method, params, sessionId) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const id = send(method, params, sessionId);
      waiting.set(id, () => resolve(true));
      const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
      const answered = await promise;
      clearTimeout(timer);
      waiting.delete(id);
      return answered;
    },
    onOpen: (listener) => void socket.on('open', listener),
    onEvent: (listener) => void listeners.push(listener),
    onClose: (listener) => void socket.on('close', listener),
    close: () => socket.terminate(),
  };
}
