/** A WebSocket as the rooms see it; it can be spoken to before its handshake is done. */
import type { WebSocket } from 'ws';
import type { MessageSocket } from '../../runtime/message-socket.ts';

/** What may wait for the handshake, in characters. */
const MAX_WAITING_CHARACTERS = 4 * 1024 * 1024;

const POLICY_VIOLATION = 1008;
const UNSUPPORTED_DATA = 1003;

export type PendingSocket = {
  readonly client: MessageSocket;
  /** The handshake is done: what waited is sent, what comes is handed on. */
  readonly open: (socket: WebSocket) => void;
  /** The client left, or was refused, before the handshake. */
  readonly abandon: () => void;
};

type Farewell = { readonly code: number; readonly reason: string };

/** A socket whose handshake is still to come. */
export function createPendingSocket(): PendingSocket {
  const messageListeners: ((text: string) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let waiting: string[] = [];
  let waitingCharacters = 0;
  let socket: WebSocket | undefined;
  let farewell: Farewell | undefined;
  let over = false;

  const end = (): void => {
    if (over) return;
    over = true;
    waiting = [];
    for (const listener of closeListeners) listener();
  };
  const close = (code: number, reason: string): void => {
    if (over) return;
    farewell = { code, reason };
    if (socket === undefined) end();
    else socket.close(code, reason.slice(0, 120));
  };

  const client: MessageSocket = {
    send(text) {
      if (over) return;
      if (socket !== undefined) {
        socket.send(text);
        return;
      }
      waitingCharacters += text.length;
      if (waitingCharacters > MAX_WAITING_CHARACTERS)
        close(POLICY_VIOLATION, 'too much before the handshake');
      else waiting.push(text);
    },
    onMessage(listener) {
      messageListeners.push(listener);
      socket?.resume();
    },
    onClose(listener) {
      if (over) listener();
      else closeListeners.push(listener);
    },
    close,
    bufferedBytes: () => socket?.bufferedAmount ?? waitingCharacters,
  };

  return {
    client,
    open(opened) {
      socket = opened;
      opened.on('message', (data, isBinary) => {
        if (isBinary) close(UNSUPPORTED_DATA, 'only text is understood');
        else for (const listener of messageListeners) listener(textOf(data));
      });
      opened.on('close', end);
      // Whatever breaks a socket also closes it, and the listeners hear of that.
      opened.on('error', () => undefined);
      if (farewell !== undefined) {
        opened.close(farewell.code, farewell.reason.slice(0, 120));
        return;
      }
      for (const text of waiting) opened.send(text);
      waiting = [];
      // Nobody listens yet: what comes waits in the kernel.
      if (messageListeners.length === 0) opened.pause();
    },
    abandon: end,
  };
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : data.toString('utf8');
}
