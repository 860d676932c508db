/** One open session in this process: its page, its clocks, its turns. */
import type { Clock } from '../base/clock.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { ProfileWriter } from '../profile/profiles.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { CloseReason } from '../store/sessions.ts';
import { sessionGone } from './gone.ts';
import { createTurns, type Turns } from './turns.ts';

const MAXIMUM_WAITING = 32;

export type LiveSession = {
  readonly id: SessionId;
  readonly teamId: TeamId;
  /** Undefined for a standalone session. */
  readonly scrapeId: ScrapeId | undefined;
  readonly cdpToken: string;
  /** Whether somebody may want to watch. */
  readonly streamWebView: boolean;
  /** Times in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly page: LivePage;
  /** The right to save the page's profile at the end; undefined when nothing is to be saved. */
  readonly writer: ProfileWriter | undefined;
  readonly turns: Turns;
  /** Aborts with AppError `SESSION_GONE` when the session ends: whatever runs or waits on it is cut. */
  readonly ended: AbortSignal;
  /** Whether it took a prompt: then its whole life is billed at that rate. */
  tookPrompt(): boolean;
  /** A prompt is about to run, and its reserve is written. */
  takePrompt(): void;
  /** When the page was used last, in milliseconds since the epoch. */
  lastUsedAt(): number;
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

type Facts = Omit<
  LiveSession,
  'turns' | 'ended' | 'tookPrompt' | 'takePrompt' | 'lastUsedAt' | 'used' | 'end'
> & { readonly idleMs: number };

/** Starts the clocks of a session whose row is written and whose page is claimed. */
export function startLiveSession(parts: Parts, facts: Facts): LiveSession {
  const { clock } = parts;
  const ended = new AbortController();
  const turns = createTurns(MAXIMUM_WAITING);
  let usedAt = clock.now();
  let usedPrompt = false;
  let timer: Disposable | undefined;

  const use = (): void => {
    usedAt = clock.now();
    parts.onUsed(usedAt);
  };
  const look = (): void => {
    const now = clock.now();
    if (now >= facts.expiresAt) return parts.onOver('ttl');
    // A page somebody works on is not idle, however long the work takes; its row says so too.
    if (turns.busy()) use();
    const idleAt = usedAt + facts.idleMs;
    if (now >= idleAt) return parts.onOver('idle');
    timer = clock.after(Math.min(idleAt, facts.expiresAt) - now, look);
  };
  look();

  return {
    ...facts,
    turns,
    ended: ended.signal,
    tookPrompt: () => usedPrompt,
    takePrompt() {
      usedPrompt = true;
    },
    lastUsedAt: () => usedAt,
    used: use,
    end(reason) {
      timer?.[Symbol.dispose]();
      ended.abort(sessionGone(reason, facts.scrapeId));
    },
  };
}
