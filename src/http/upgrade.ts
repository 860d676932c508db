/** WebSockets at the door: `GET /cdp/:token` joins a CDP client to the browser of a session. */
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';
import type { Sessions } from '../session/sessions.ts';
import { refusalOf, unknownRefusal } from './errors.ts';

/** A refused upgrade, as an ordinary answer. */
export type UpgradeRefusal = {
  readonly status: number;
  readonly body: { readonly success: false; readonly error: string };
  readonly retryAfterSeconds: number | undefined;
};

/**
 * Joins a WebSocket that asks for a path (query included) to what stands there; undefined when it
 * is joined. The socket opens after that; what is sent to it before waits.
 */
export type JoinSocket = (
  path: string,
  client: MessageSocket,
) => Promise<UpgradeRefusal | undefined>;

const CDP_PATH = /^\/cdp\/([\w-]{1,200})\/?(?:\?.*)?$/;

/** The WebSocket routes. */
export function createJoinSocket(deps: {
  readonly sessions: Sessions;
  readonly log: Log;
}): JoinSocket {
  return async (path, client) => {
    try {
      const token = CDP_PATH.exec(path)?.[1];
      if (token === undefined)
        throw new AppError('NOT_FOUND', 'There is no WebSocket at this address.');
      await deps.sessions.joinCdp(token, client);
      return undefined;
    } catch (error) {
      if (error instanceof AppError) return refusalOf(error, 'interact');
      const exceptionId = crypto.randomUUID();
      deps.log.error({ exceptionId, error }, 'an unexpected error at a WebSocket');
      return unknownRefusal(exceptionId);
    }
  };
}
