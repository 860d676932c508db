/** A session of the driver's own with a target, used as Playwright's are. */
import { EventEmitter } from 'node:events';
import type { CDPSession } from 'playwright-core';
import type { CdpMessage } from './cdp-message.ts';

/** What is asked of a target and heard of it. */
export type CdpSession = Pick<CDPSession, 'send'> & {
  on: CDPSession['on'];
  off: CDPSession['off'];
  /** Calls back for each target that is joined to this one by `Target.setAutoAttach`. */
  onChild(listener: (child: CdpSession, type: string) => void): void;
  /** Calls back when there is nobody any more to talk to. */
  onClose(listener: () => void): void;
};

/** The pipe's side of a session. */
export type PipeSession = {
  readonly session: CdpSession;
  /** The answer to one of its commands. */
  answer(id: number, message: CdpMessage): void;
  /** An event. */
  tell(message: CdpMessage): void;
  /** A target was joined to this one. */
  adopt(child: CdpSession, type: string): void;
  close(): void;
};

type Params = Readonly<Record<string, unknown>>;

/** What is asked of a target that is gone is answered as Playwright answers it. */
const gone = (method: string): Error =>
  new Error(`${method}: Target page, context or browser has been closed`);

/** @param post sends a command and answers its id */
export function createPipeSession(post: (method: string, params: Params) => number): PipeSession {
  const events = new EventEmitter();
  events.setMaxListeners(0);
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { readonly method: string }>();
  const onChild: ((child: CdpSession, type: string) => void)[] = [];
  const onClose: (() => void)[] = [];
  let isClosed = false;

  const send = (method: string, params: Params = {}): Promise<unknown> => {
    if (isClosed) return Promise.reject(gone(method));
    const reply = Promise.withResolvers<unknown>();
    waiting.set(post(method, params), { method, ...reply });
    return reply.promise;
  };
  const session = {
    send,
    on: events.on.bind(events),
    off: events.off.bind(events),
    onChild: (listener: (child: CdpSession, type: string) => void) => void onChild.push(listener),
    onClose: (listener: () => void) => (isClosed ? listener() : void onClose.push(listener)),
  };

  return {
    // Commands and events have their types from the protocol, which only the browser can keep.
    session: session as unknown as CdpSession,
    answer(id, { error, result }) {
      const reply = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) reply?.resolve(result ?? {});
      else reply?.reject(new Error(`Protocol error (${reply.method}): ${error.message}`));
    },
    tell: ({ method = '', params = {} }) => void events.emit(method, params),
    adopt: (child, type) => onChild.forEach((listener) => listener(child, type)),
    close() {
      if (isClosed) return;
      isClosed = true;
      for (const { method, reject } of waiting.values()) reject(gone(method));
      waiting.clear();
      for (const listener of onClose) listener();
    },
  };
}
