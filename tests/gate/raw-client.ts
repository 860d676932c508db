/** A CDP client without a library, to say what no library would. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

export type RawMessage = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string };
  readonly sessionId?: string;
};

export type RawClient = Disposable & {
  readonly socket: WebSocket;
  readonly events: RawMessage[];
  ask(method: string, params?: object, sessionId?: string): Promise<RawMessage>;
  /** The error text of a command that must fail; empty when it did not. */
  refusal(method: string, params?: object, sessionId?: string): Promise<string>;
  /** Close code and reason. */
  readonly closed: Promise<readonly [number, string]>;
};

export async function openRawClient(url: string): Promise<RawClient> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const waiting = new Map<number, (message: RawMessage) => void>();
  const events: RawMessage[] = [];
  let nextId = 1;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as RawMessage;
    if (message.id === undefined) events.push(message);
    else waiting.get(message.id)?.(message);
  });
  const closed = once(socket, 'close').then(
    ([code, reason]) => [code as number, String(reason)] as const,
  );
  await once(socket, 'open');
  const ask: RawClient['ask'] = (method, params = {}, sessionId) => {
    const id = nextId;
    nextId += 1;
    const { promise, resolve } = Promise.withResolvers<RawMessage>();
    waiting.set(id, resolve);
    socket.send(
      JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }),
    );
    return promise;
  };
  return {
    socket,
    events,
    ask,
    refusal: async (method, params, sessionId) =>
      (await ask(method, params, sessionId)).error?.message ?? '',
    closed,
    [Symbol.dispose]: () => socket.terminate(),
  };
}
