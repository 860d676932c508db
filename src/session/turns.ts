/** One task at a time on a page: those who come meanwhile wait in order. */
import { AppError } from '../base/errors.ts';

/** The right to use the page; giving it back lets the next one in. */
export type Turn = Disposable;

export type Turns = {
  /**
   * Waits for one's turn.
   * @throws AppError `CONCURRENCY_LIMITED` when too many wait already; the signal's reason when it aborts
   */
  take(signal: AbortSignal): Promise<Turn>;
  /** Whether somebody has the page now. */
  busy(): boolean;
};

/** @param maximumWaiting how many may wait besides the one who has the page */
export function createTurns(maximumWaiting: number): Turns {
  const waiting: (() => void)[] = [];
  let taken = false;

  const next = (): void => {
    const enter = waiting.shift();
    if (enter === undefined) taken = false;
    else enter();
  };

  const turn = (): Turn => {
    let given = false;
    return {
      [Symbol.dispose]: () => {
        if (given) return;
        given = true;
        next();
      },
    };
  };

  return {
    busy: () => taken,
    async take(signal) {
      signal.throwIfAborted();
      if (!taken) {
        taken = true;
        return turn();
      }
      if (waiting.length >= maximumWaiting) {
        throw new AppError(
          'CONCURRENCY_LIMITED',
          `Already ${maximumWaiting} calls wait for this page; try again later.`,
        );
      }
      return new Promise<Turn>((resolve, reject) => {
        const enter = (): void => {
          signal.removeEventListener('abort', onAbort);
          resolve(turn());
        };
        const onAbort = (): void => {
          waiting.splice(waiting.indexOf(enter), 1);
          reject(signal.reason);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.push(enter);
      });
    },
  };
}
