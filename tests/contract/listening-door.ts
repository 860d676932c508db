/** A door on a real port, for tests of sockets. */
import { listen, type Listening } from '../../src/edge/listen/listen.ts';
import { openDoor, type Door } from './door.ts';

const nothing = (): void => undefined;
const quietLog = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  child: () => quietLog,
};

/** Closes itself when the test is over. */
export type ListeningDoor = Listening &
  AsyncDisposable & { readonly port: number; readonly socketAddress: string };

export async function listenOn(door: Door = openDoor(), port = 0): Promise<ListeningDoor> {
  const listening = await listen({ http: door.http, host: '127.0.0.1', port, log: quietLog });
  return {
    ...listening,
    port: Number(new URL(listening.address).port),
    socketAddress: listening.address.replace('http', 'ws'),
    [Symbol.asyncDispose]: () => listening.close(0),
  };
}
