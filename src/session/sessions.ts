/** Sessions, as the door sees them. */
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';

export type InteractOptions = {
  /** Wall clock for waiting one's turn and for the code, each, in milliseconds. */
  readonly timeoutMs: number;
  /** Life of a session this call creates, in milliseconds. */
  readonly ttlMs: number;
  /** Idle clock of a session this call creates, in milliseconds. */
  readonly idleMs: number;
};

export type InteractOutcome = CodeOutcome & {
  readonly sessionId: SessionId;
  /** Unguessable last part of the public `cdpUrl`. */
  readonly cdpToken: string;
};

export type StopOutcome = {
  readonly status: 'stopped' | 'failed';
  /** From creation to close, in milliseconds. */
  readonly durationMs: number;
  readonly creditsBilled: number;
};

export type Sessions = {
  /**
   * Runs one task on the live page of a scrape; the first one makes the session.
   * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SCRAPE_NOT_REPLAYABLE`, `SESSION_GONE`,
   * `CONCURRENCY_LIMITED`, `RUNTIME_UNAVAILABLE`, `RUNTIME_FAILED`, `SHUTTING_DOWN`
   */
  interact(
    teamId: TeamId,
    scrapeId: ScrapeId,
    task: CodeTask,
    options: InteractOptions,
    signal: AbortSignal,
  ): Promise<InteractOutcome>;
  /**
   * Ends the session of a scrape; a second time answers the same.
   * @throws AppError `NOT_FOUND` (no session), `FORBIDDEN`
   */
  stop(teamId: TeamId, scrapeId: ScrapeId): Promise<StopOutcome>;
  /** Joins an outside CDP client to the session of this token. @throws AppError `NOT_FOUND`, `SESSION_GONE` */
  joinCdp(cdpToken: string, client: MessageSocket): Promise<void>;
};
