/** One client of the gate and its own connection to the browser, message by message. */
import type { WebSocket } from 'ws';
import type { Log } from '../../../base/log.ts';
import type { MessageSocket } from '../../../runtime/message-socket.ts';
import { judge } from './commands.ts';
import type { Command, Params } from './commands.ts';
import { hear } from './events.ts';
import type { TargetEvent } from './events.ts';
import { createRealm } from './realm.ts';

/** Ids of the gate's own commands count down from here; clients use others. */
const GATE_IDS_BELOW = -1_000_000_000;
/** What may lie unread on either side before the one who does not read is cut, in bytes. */
const UNREAD_LIMIT_BYTES = 64 * 1024 * 1024;
/** What a client may send before its connection to the browser is up, in bytes. */
const EARLY_LIMIT_BYTES = 16 * 1024 * 1024;

const TARGET_EVENT = '{"method":"Target.';
const ANY_EVENT = '{"method":"';
const ANY_ANSWER = '{"id":';
const GATE_ANSWER = '{"id":-1';

type Incoming = { readonly id: number } & Command;

/** A command under the gate's id, and what becomes of its answer. */
type Watched = { readonly id: number; readonly read: (result: Params) => Params } | 'own';

export type Relay = {
  /** Sends a command of the gate's own to the browser; its answer is not passed on. */
  command(method: string, params: Params, sessionId?: string): void;
  /** Ends both sides. */
  cut(code: number, reason: string): void;
  /** Resolves when both sides have ended. */
  readonly ended: Promise<void>;
};

type Deps = {
  readonly client: MessageSocket;
  readonly browser: WebSocket;
  readonly contextId: string;
  readonly onCommand: () => void;
  readonly log: Log;
};

const isRecord = (value: unknown): value is Params => typeof value === 'object' && value !== null;

const readJson = (text: string): Params | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value) ? value : undefined;
  } catch {
    // Not JSON: the caller says so to whoever sent it.
    return undefined;
  }
};

const readCommand = (text: string): Incoming | undefined => {
  const message = readJson(text);
  if (message === undefined) return undefined;
  const { id, method, params, sessionId } = message;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= GATE_IDS_BELOW) return undefined;
  if (typeof method !== 'string' || (params !== undefined && !isRecord(params))) return undefined;
  if (sessionId !== undefined && typeof sessionId !== 'string') return undefined;
  return { id, method, params: params ?? {}, sessionId };
};

/** Joins a client to a connection of its own; commands and events are confined to the context. */
export function createRelay(deps: Deps): Relay {
  const { client, browser } = deps;
  const realm = createRealm(deps.contextId);
  const watched = new Map<number, Watched>();
  const early: string[] = [];
  let earlyBytes = 0;
  let nextGateId = GATE_IDS_BELOW;
  let over = false;
  const ended = Promise.withResolvers<void>();

  const cut = (code: number, reason: string): void => {
    if (over) return;
    over = true;
    client.close(code, reason);
    if (browser.readyState === browser.CLOSED) ended.resolve();
    else browser.terminate();
  };

  const toClient = (text: string): void => {
    if (over) return;
    if (client.bufferedBytes() > UNREAD_LIMIT_BYTES) {
      deps.log.warn({ bufferedBytes: client.bufferedBytes() }, 'a CDP client does not read and is cut');
      cut(1013, 'too slow: messages were not read');
    } else client.send(text);
  };

  const toBrowser = (message: Params): void => {
    if (over) return;
    // Written anew, so that the browser cannot read a message otherwise than the gate did.
    const text = JSON.stringify(message);
    if (browser.readyState === browser.CONNECTING) {
      early.push(text);
      earlyBytes += text.length;
      if (earlyBytes > EARLY_LIMIT_BYTES) cut(1013, 'too much before the browser answered');
    } else if (browser.bufferedAmount > UNREAD_LIMIT_BYTES) cut(1013, 'the browser does not read');
    else browser.send(text);
  };

  const send = (id: number, { method, params, sessionId }: Command): void =>
    toBrowser({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) });

  const sendWatched = (command: Command, what: Watched): void => {
    const id = nextGateId;
    nextGateId -= 1;
    watched.set(id, what);
    send(id, command);
  };

  const answer = ({ id, sessionId }: Incoming, outcome: Params): void =>
    toClient(JSON.stringify({ id, ...outcome, ...(sessionId === undefined ? {} : { sessionId }) }));

  const onClientMessage = (text: string): void => {
    const command = readCommand(text);
    if (command === undefined) {
      toClient('{"error":{"code":-32600,"message":"Message must be a command with an integer id"}}');
      return;
    }
    deps.onCommand();
    const verdict = judge(command, realm);
    if (verdict.kind === 'pass') send(command.id, command);
    else if (verdict.kind === 'change') send(command.id, { ...command, params: verdict.params });
    else if (verdict.kind === 'watch') {
      sendWatched({ ...command, params: verdict.params }, { id: command.id, read: verdict.read });
    } else if (verdict.kind === 'refuse') {
      answer(command, { error: { code: -32000, message: verdict.message } });
    } else {
      answer(command, { result: {} });
      cut(1000, 'closed by the client');
    }
  };

  const onGateAnswer = (message: Params): void => {
    const gateId = Number(message['id']);
    const what = watched.get(gateId);
    watched.delete(gateId);
    if (what === undefined || what === 'own') return;
    const { result } = message;
    toClient(JSON.stringify({ ...message, id: what.id, ...(isRecord(result) ? { result: what.read(result) } : {}) }));
  };

  const onTargetEvent = (text: string, event: TargetEvent): void => {
    const hearing = hear(event, realm);
    if (hearing.kind === 'pass') toClient(text);
    else if (hearing.detach !== undefined) {
      // Let go, it runs on by itself even where it waited for a debugger.
      const params = { sessionId: hearing.detach };
      sendWatched({ method: 'Target.detachFromTarget', params, sessionId: event.sessionId }, 'own');
    }
  };

  const onBrowserMessage = (text: string): void => {
    if (over) return;
    const known = text.startsWith(ANY_EVENT) || text.startsWith(ANY_ANSWER);
    if (known && !text.startsWith(TARGET_EVENT) && !text.startsWith(GATE_ANSWER)) return toClient(text);
    const message = readJson(text);
    if (message === undefined) return undefined;
    const { id, method, params } = message;
    if (typeof id === 'number' && id <= GATE_IDS_BELOW) return onGateAnswer(message);
    if (typeof method === 'string' && method.startsWith('Target.') && isRecord(params)) {
      return onTargetEvent(text, message as unknown as TargetEvent);
    }
    return toClient(text);
  };

  browser.on('open', () => {
    for (const text of early.splice(0)) if (!over) browser.send(text);
  });
  browser.on('message', (data: Buffer) => onBrowserMessage(data.toString('utf8')));
  browser.on('error', (error) => {
    if (!over) deps.log.warn({ error }, 'a connection of the gate to the browser broke');
  });
  browser.on('close', () => {
    cut(1001, 'the browser has gone');
    ended.resolve();
  });
  client.onMessage((text) => {
    if (!over) onClientMessage(text);
  });
  client.onClose(() => cut(1000, 'the client has left'));

  return {
    command: (method, params, sessionId) => sendWatched({ method, params, sessionId }, 'own'),
    cut,
    ended: ended.promise,
  };
}
