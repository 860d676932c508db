/** Both ends of one client's way through the gate: what is sent where, and how it ends. */
import type { WebSocket } from 'ws';
import type { Log } from '../../../base/log.ts';
import type { MessageSocket } from '../../../runtime/message-socket.ts';
import type { Params } from './commands.ts';

/** What may lie unread on either side, unless said otherwise, before the one who does not read is cut, in bytes. */
export const UNREAD_LIMIT_BYTES: number = 64 * 1024 * 1024;
/** What a client may send before its connection to the browser is up, in bytes. */
const EARLY_LIMIT_BYTES = 16 * 1024 * 1024;

export type Sides = {
  toClient(text: string): void;
  toBrowser(message: Params): void;
  isOver(): boolean;
  /** Ends both. */
  cut(code: number, reason: string): void;
  /** Resolves when both have ended. */
  readonly ended: Promise<void>;
};

/** @param browser may still be connecting; what is sent before waits */
export function joinSides(
  client: MessageSocket,
  browser: WebSocket,
  unreadLimitBytes: number,
  log: Log,
): Sides {
  const early: string[] = [];
  let earlyBytes = 0;
  let over = false;
  const ended = Promise.withResolvers<void>();

  const cut = (code: number, reason: string): void => {
    if (over) return;
    over = true;
    client.close(code, reason);
    if (browser.readyState === browser.CLOSED) ended.resolve();
    else browser.terminate();
  };

  browser.on('open', () => {
    for (const text of early.splice(0)) if (!over) browser.send(text);
  });
  browser.on('error', (error) => {
    if (!over) log.warn({ error }, 'a connection of the gate to the browser broke');
  });
  browser.on('close', () => {
    cut(1001, 'the browser has gone');
    ended.resolve();
  });
  client.onClose(() => cut(1000, 'the client has left'));

  return {
    isOver: () => over,
    cut,
    ended: ended.promise,
    toClient(text) {
      if (over) return;
      const bufferedBytes = client.bufferedBytes();
      if (bufferedBytes > unreadLimitBytes) {
        log.warn({ bufferedBytes }, 'a CDP client does not read and is cut');
        cut(1013, 'too slow: messages were not read');
      } else client.send(text);
    },
    toBrowser(message) {
      if (over) return;
      // Written anew, so that the browser cannot read a message otherwise than the gate did.
      const text = JSON.stringify(message);
      if (browser.readyState === browser.CONNECTING) {
        early.push(text);
        earlyBytes += text.length;
        if (earlyBytes > EARLY_LIMIT_BYTES) cut(1013, 'too much before the browser answered');
      } else if (browser.bufferedAmount > unreadLimitBytes) cut(1013, 'the browser does not read');
      else browser.send(text);
    },
  };
}
