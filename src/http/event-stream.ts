/** An answer that comes bit by bit: Server-Sent Events. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../base/clock.ts';

export type EventStream = {
  /** Whether its head is out: from then on everything has to be told as an event. */
  isOpen(): boolean;
  /** Sends the head; a second time does nothing. */
  open(): void;
  /** Sends one event; opens the stream where that is still to do. */
  send(event: string, data: unknown): void;
  /** Ends the answer. */
  end(): void;
};

/** Proxies and clients take a silent connection for a dead one. */
const BEAT_EVERY_MS = 10_000;

export function createEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  clock: Clock,
): EventStream {
  const { raw } = reply;
  let isOpen = false;
  let beat: Disposable | undefined;

  const write = (text: string): void => {
    if (!raw.destroyed && !raw.writableEnded) raw.write(text);
  };
  const keepAlive = (): void => {
    write(': still at work\n\n');
    beat = clock.after(BEAT_EVERY_MS, keepAlive);
  };
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    reply.hijack();
    // What hooks have set for every answer, such as CORS, counts here too.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) raw.setHeader(name, value);
    }
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    raw.flushHeaders();
    beat = clock.after(BEAT_EVERY_MS, keepAlive);
    raw.once('close', () => beat?.[Symbol.dispose]());
  };

  return {
    isOpen: () => isOpen,
    open,
    send(event, data) {
      open();
      // JSON has no line breaks of its own: one line of data is always enough.
      write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      beat?.[Symbol.dispose]();
      if (!raw.writableEnded) raw.end();
    },
  };
}
