/** A WebSocket as the rooms see it; it can be spoken to before its handshake is done. */
import type { WebSocket } from 'ws';
import type { MessageSocket } from '../../runtime/message-socket.ts';

/** What may wait for the handshake, in characters. */
const MAX_WAITING_CHARACTERS = 4 * 1024 * 1024;
/** A close frame holds 123 bytes of reason. */
const MAX_REASON_CHARACTERS = 120;

const POLICY_VIOLATION = 1008;
const UNSUPPORTED_DATA = 1003;

export type PendingSocket = {
  readonly client: MessageSocket;
  /** The handshake is done: what waited is sent, what comes is handed on. */
  readonly open: (socket: WebSocket) => void;
  /** The client left, or was refused, before the handshake. */
  readonly abandon: () => void;
};

type State = {
  readonly messageListeners: ((text: string) => void)[];
  readonly closeListeners: (() => void)[];
  waiting: string[];
  waitingCharacters: number;
  socket: WebSocket | undefined;
  /** How the room took leave before there was a handshake. */
  farewell: { readonly code: number; readonly reason: string } | undefined;
  over: boolean;
};

/** A socket whose handshake is still to come. */
export function createPendingSocket(): PendingSocket {
  const state: State = {
    messageListeners: [],
    closeListeners: [],
    waiting: [],
    waitingCharacters: 0,
    socket: undefined,
    farewell: undefined,
    over: false,
  };
  return {
    client: clientOf(state),
    open: (socket) => open(state, socket),
    abandon: () => end(state),
  };
}

function clientOf(state: State): MessageSocket {
  return {
    send: (text) => send(state, text),
    onMessage(listener) {
      state.messageListeners.push(listener);
      state.socket?.resume();
    },
    onClose(listener) {
      if (state.over) listener();
      else state.closeListeners.push(listener);
    },
    close: (code, reason) => close(state, code, reason),
    bufferedBytes: () => state.socket?.bufferedAmount ?? state.waitingCharacters,
  };
}

function open(state: State, socket: WebSocket): void {
  state.socket = socket;
  socket.on('message', (data, isBinary) => {
    if (isBinary) close(state, UNSUPPORTED_DATA, 'only text is understood');
    else for (const listener of state.messageListeners) listener(textOf(data));
  });
  socket.on('close', () => end(state));
  // Whatever breaks a socket also closes it, and the listeners hear of that.
  socket.on('error', () => undefined);
  if (state.farewell !== undefined) {
    socket.close(state.farewell.code, state.farewell.reason);
    return;
  }
  for (const text of state.waiting) socket.send(text);
  state.waiting = [];
  // While nobody listens, what comes waits in the kernel.
  if (state.messageListeners.length === 0) socket.pause();
}

function send(state: State, text: string): void {
  if (state.over) return;
  if (state.socket !== undefined) {
    state.socket.send(text);
    return;
  }
  state.waitingCharacters += text.length;
  if (state.waitingCharacters <= MAX_WAITING_CHARACTERS) state.waiting.push(text);
  else close(state, POLICY_VIOLATION, 'too much before the handshake');
}

function close(state: State, code: number, reason: string): void {
  if (state.over) return;
  const farewell = { code, reason: reason.slice(0, MAX_REASON_CHARACTERS) };
  if (state.socket !== undefined) {
    state.socket.close(farewell.code, farewell.reason);
    return;
  }
  state.farewell = farewell;
  end(state);
}

function end(state: State): void {
  if (state.over) return;
  state.over = true;
  state.waiting = [];
  for (const listener of state.closeListeners) listener();
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : data.toString('utf8');
}
