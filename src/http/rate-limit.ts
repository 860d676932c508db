/** How many requests a team may make in a minute. */
import type { Mode } from '../account/caller.ts';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { TeamId } from '../base/ids.ts';

export type RateLimit = {
  /**
   * Counts one request; undefined is no limit.
   * @throws AppError `RATE_LIMITED` when the minute is used up
   */
  count(teamId: TeamId, mode: Mode, limit: number | undefined): void;
};

const WINDOW_MS = 60_000;

type Window = { readonly endsAt: number; used: number };

/** Counts in windows of one minute, of this process alone. */
export function createRateLimit(clock: Clock): RateLimit {
  const windows = new Map<string, Window>();
  return {
    count(teamId, mode, limit) {
      if (limit === undefined) return;
      const now = clock.now();
      const window = openWindow(windows, `${teamId} ${mode}`, now);
      window.used += 1;
      if (window.used > limit) throw limited(window, limit, now);
    },
  };
}

function openWindow(windows: Map<string, Window>, key: string, now: number): Window {
  const found = windows.get(key);
  if (found !== undefined && found.endsAt > now) return found;
  for (const [old, window] of windows) if (window.endsAt <= now) windows.delete(old);
  const window = { endsAt: now + WINDOW_MS, used: 0 };
  windows.set(key, window);
  return window;
}

function limited(window: Window, limit: number, now: number): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil((window.endsAt - now) / 1000));
  return new AppError(
    'RATE_LIMITED',
    `Rate limit exceeded. Consumed (req/min): ${window.used}, remaining (req/min): 0 of ${limit}. ` +
      `Please retry after ${retryAfterSeconds}s, resets at ${new Date(window.endsAt).toISOString()}.`,
    { retryAfterSeconds },
  );
}
