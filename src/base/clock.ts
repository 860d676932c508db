/** Time as a part that is handed in, so that tests hold it in their hands. */

/** Wall time and timers. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls `run` once after `delayMs`; disposing the answer takes the call back. Never keeps the process alive. */
  after(delayMs: number, run: () => void): Disposable;
}

/** The clock on the wall. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return { [Symbol.dispose]: () => clearTimeout(timer) };
  },
};
