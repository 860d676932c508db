/** Signals that end a request's work: its client left, or the server gives up. */
import type { FastifyReply } from 'fastify';
import { AppError } from '../base/errors.ts';

/** Why a signal aborted: nobody waits for the answer any more. */
export class ClientLeft extends Error {
  override readonly name = 'ClientLeft';

  constructor() {
    super('The client left before its answer.');
  }
}

export type Leaving = {
  /** Aborts when the connection closes before the answer is out, or with `giveUp`. */
  readonly signalFor: (reply: FastifyReply) => AbortSignal;
  /** Aborts whatever still runs; those callers are answered with 503. */
  readonly giveUp: () => void;
};

/** Keeps one signal for each request under way. */
export function createLeaving(): Leaving {
  const running = new Set<AbortController>();
  return {
    signalFor(reply) {
      const controller = new AbortController();
      running.add(controller);
      reply.raw.once('close', () => {
        running.delete(controller);
        if (!reply.raw.writableFinished) controller.abort(new ClientLeft());
      });
      return controller.signal;
    },
    giveUp() {
      for (const controller of running) {
        controller.abort(
          new AppError('SHUTTING_DOWN', 'The server is shutting down. Please try again.'),
        );
      }
    },
  };
}
