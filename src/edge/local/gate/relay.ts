/** One client of the gate and its own connection to the browser, message by message. */
import type { WebSocket } from 'ws';
import type { Log } from '../../../base/log.ts';
import type { MessageSocket } from '../../../runtime/message-socket.ts';
import { judge } from './commands.ts';
import type { Command, Params, Verdict } from './commands.ts';
import { createDialogPatience } from './dialog-patience.ts';
import { createDownloadNews } from './download-news.ts';
import type { Downloads } from './download-news.ts';
import { hear } from './events.ts';
import type { TargetEvent } from './events.ts';
import { concernsGate, GATE_IDS_BELOW, isRecord, readCommand, readMessage } from './message.ts';
import type { Incoming } from './message.ts';
import { createRealm } from './realm.ts';
import { joinSides } from './sides.ts';
import type { Sides } from './sides.ts';

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
  readonly workspace: string;
  /** Called at every command of the client. */
  readonly onCommand: () => void;
  /** Whether the server answers dialogs now, and clients are not to learn of them. */
  readonly dialogsKept: () => boolean;
  /** Given for a client that may leave dialogs open: answers those that hold it up. */
  readonly dismissDialogs: (() => void) | undefined;
  readonly downloads: Downloads | undefined;
  /** As `GateOptions`. */
  readonly unreadLimitBytes: number;
  readonly log: Log;
};

const NO_COMMAND =
  '{"error":{"code":-32600,"message":"Message must be a command with an integer id"}}';

const DIALOG_OPENS = '{"method":"Page.javascriptDialogOpening"';

const withSession = (message: Params, sessionId: string | undefined): Params =>
  sessionId === undefined ? message : { ...message, sessionId };

const send = ({ id, method, params, sessionId }: Incoming, sides: Sides): void =>
  sides.toBrowser(withSession({ id, method, params }, sessionId));

const answer = ({ id, sessionId }: Incoming, outcome: Params, sides: Sides): void =>
  sides.toClient(JSON.stringify(withSession({ id, ...outcome }, sessionId)));

/** Does with a command what was decided. */
const obey = (
  command: Incoming,
  verdict: Exclude<Verdict, { kind: 'watch' }>,
  sides: Sides,
): void => {
  switch (verdict.kind) {
    case 'pass':
      return send(command, sides);
    case 'change':
      return send({ ...command, params: verdict.params }, sides);
    case 'refuse':
      return answer(command, { error: { code: -32_000, message: verdict.message } }, sides);
    case 'leave':
      answer(command, { result: {} }, sides);
      return sides.cut(1000, 'closed by the client');
  }
};

/** Commands that go to the browser under ids of the gate's own. */
const createWatchedCommands = (sides: Sides) => {
  const watched = new Map<number, Watched>();
  let nextGateId = GATE_IDS_BELOW;
  return {
    sendWatched(command: Command, what: Watched): void {
      const id = nextGateId;
      nextGateId -= 1;
      watched.set(id, what);
      send({ ...command, id }, sides);
    },
    onGateAnswer(message: Params): void {
      const gateId = Number(message['id']);
      const what = watched.get(gateId);
      watched.delete(gateId);
      if (what === undefined || what === 'own') return;
      const result = isRecord(message['result']) ? { result: what.read(message['result']) } : {};
      sides.toClient(JSON.stringify({ ...message, id: what.id, ...result }));
    },
  };
};

/** Joins a client to a connection of its own; commands and events are confined to the context. */
export function createRelay(deps: Deps): Relay {
  const { client, browser, onCommand } = deps;
  const sides = joinSides(client, browser, deps.unreadLimitBytes, deps.log);
  const realm = createRealm(deps.contextId, deps.workspace);
  const { sendWatched, onGateAnswer } = createWatchedCommands(sides);
  const news = createDownloadNews(deps.downloads);
  const patience = deps.dismissDialogs && createDialogPatience(deps.dismissDialogs);
  void sides.ended.then(() => patience?.stop());

  const onTargetEvent = (text: string, event: TargetEvent): void => {
    const hearing = hear(event, realm);
    if (hearing.kind === 'pass') sides.toClient(text);
    else if (hearing.detach !== undefined) {
      // Let go, it runs on by itself even where it waited for a debugger.
      const params = { sessionId: hearing.detach };
      sendWatched({ method: 'Target.detachFromTarget', params, sessionId: event.sessionId }, 'own');
    }
  };

  const onBrowserMessage = (text: string): void => {
    if (text.startsWith(DIALOG_OPENS) && deps.dialogsKept()) return undefined;
    patience?.came(text);
    if (news.isNews(text)) {
      void news.hear(text, realm.wantedDownloads()).then(() => sides.toClient(text));
      return undefined;
    }
    const message = concernsGate(text) ? readMessage(text) : undefined;
    if (message === undefined) return sides.toClient(text);
    const { id, method, params } = message;
    if (typeof id === 'number' && id <= GATE_IDS_BELOW) return onGateAnswer(message);
    if (typeof method === 'string' && method.startsWith('Target.') && isRecord(params)) {
      return onTargetEvent(text, message as unknown as TargetEvent);
    }
    return sides.toClient(text);
  };

  browser.on('message', (data: Buffer) => {
    if (!sides.isOver()) onBrowserMessage(data.toString('utf8'));
  });
  client.onMessage((text) => {
    if (sides.isOver()) return;
    const command = readCommand(text);
    if (command === undefined) return sides.toClient(NO_COMMAND);
    onCommand();
    patience?.sent(command.id, command.method);
    const verdict = judge(command, realm);
    if (verdict.kind === 'watch') {
      sendWatched({ ...command, params: verdict.params }, { id: command.id, read: verdict.read });
    } else obey(command, verdict, sides);
  });

  return {
    command: (method, params, sessionId) => sendWatched({ method, params, sessionId }, 'own'),
    cut: (code, reason) => sides.cut(code, reason),
    ended: sides.ended,
  };
}
