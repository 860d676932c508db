/** A clock that stands still until a test moves it. */
import type { Clock } from '../../src/base/clock.ts';

export type FakeClock = Clock & {
  /** Moves time on; whatever falls due on the way is called at its moment, in order. */
  advance(byMs: number): void;
};

/** @param startedAt milliseconds since the epoch */
export function createFakeClock(startedAt = 1_800_000_000_000): FakeClock {
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  let now = startedAt;

  const nextBefore = (end: number): { readonly at: number; readonly run: () => void } | undefined =>
    [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];

  return {
    now: () => now,
    after(delayMs, run) {
      const timer = { at: now + Math.max(0, delayMs), run };
      timers.add(timer);
      return { [Symbol.dispose]: () => void timers.delete(timer) };
    },
    advance(byMs) {
      const end = now + byMs;
      for (let due = nextBefore(end); due !== undefined; due = nextBefore(end)) {
        timers.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}
