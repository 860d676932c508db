/** One open session in this process: its page, its clocks, its turns. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { CloseReason } from '../store/sessions.ts';
import { createTurns, type Turns } from './turns.ts';

const MAXIMUM_WAITING = 32;

export type LiveSession = {
  readonly id: SessionId;
  readonly teamId: TeamId;
  readonly scrapeId: ScrapeId;
  readonly cdpToken: string;
  /** Times in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly page: LivePage;
  readonly turns: Turns;
  /** Aborts with AppError `SESSION_GONE` when the session ends: whatever runs or waits on it is cut. */
  readonly ended: AbortSignal;
  /** Somebody used the page: winds the idle clock up again. */
  used(): void;
  /** Stops the clocks and cuts whatever runs or waits. */
  end(reason: CloseReason): void;
};

type Parts = {
  readonly clock: Clock;
  /** Called once when the time is over. */
  readonly onOver: (reason: 'ttl' | 'idle') => void;
  /** Called at every use with the time of it. */
  readonly onUsed: (at: number) => void;
};

type Facts = Pick<LiveSession, 'id' | 'teamId' | 'scrapeId' | 'cdpToken' | 'createdAt' | 'expiresAt' | 'page'> & {
  readonly idleMs: number;
};

/** Starts the clocks of a session whose row is written and whose page is claimed. */
export function startLiveSession(parts: Parts, facts: Facts): LiveSession {
  const { clock } = parts;
  const ended = new AbortController();
  const turns = createTurns(MAXIMUM_WAITING);
  let usedAt = clock.now();
  let timer: Disposable | undefined;

  const look = (): void => {
    const now = clock.now();
    if (now >= facts.expiresAt) return parts.onOver('ttl');
    // A page somebody works on is not idle, however long the work takes.
    const idleAt = turns.busy() ? now + facts.idleMs : usedAt + facts.idleMs;
    if (now >= idleAt) return parts.onOver('idle');
    timer = clock.after(Math.min(idleAt, facts.expiresAt) - now, look);
  };
  look();

  return {
    ...facts,
    turns,
    ended: ended.signal,
    used() {
      usedAt = clock.now();
      parts.onUsed(usedAt);
    },
    end(reason) {
      timer?.[Symbol.dispose]();
      ended.abort(sessionGone(reason));
    },
  };
}

/** What callers are told of a session that is no more. */
export function sessionGone(reason: CloseReason | undefined): AppError {
  return new AppError('SESSION_GONE', `Browser session has been destroyed. ${WHY[reason ?? 'lost']} Scrape the page again to go on.`);
}

const WHY: Readonly<Record<CloseReason, string>> = {
  stopped: 'It was stopped.',
  ttl: 'Its time to live was over.',
  idle: 'Nobody had used it for its idle time.',
  crashed: 'Its browser crashed.',
  shutdown: 'The server was shut down.',
  lost: 'The server that held it is gone.',
};
