/** Sessions, as the door sees them. */
import { AppError } from '../base/errors.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';
import { createLending, type LendDeps } from './lend.ts';
import { sessionGone } from './live-session.ts';
import { runTask } from './run-task.ts';

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
  /** Ends every session of this process, for a shutdown. Takes no new ones from here on. */
  closeAll(): Promise<void>;
};

type Deps = LendDeps & {
  /** One interact is over, for the metrics; in milliseconds, opening and waiting included. */
  readonly onDone: (outcome: 'completed' | 'failed' | 'refused', tookMs: number) => void;
};

/** The sessions of this process. */
export function createSessions(deps: Deps): Sessions {
  const lending = createLending(deps);
  return {
    async interact(teamId, scrapeId, task, options, signal) {
      const from = deps.clock.now();
      let ended: 'completed' | 'failed' | 'refused' = 'refused';
      try {
        const session = await lending.obtain(teamId, scrapeId, options, signal);
        const outcome = await runTask(deps.clock, session, task, options.timeoutMs, signal);
        ended = outcome.exitCode === 0 ? 'completed' : 'failed';
        return { ...outcome, sessionId: session.id, cdpToken: session.cdpToken };
      } finally {
        deps.onDone(ended, deps.clock.now() - from);
      }
    },
    async stop(teamId, scrapeId) {
      const session = await lending.find(teamId, scrapeId);
      return session === undefined ? stopAgain(deps, teamId, scrapeId) : lending.close(session, 'stopped');
    },
    async joinCdp(cdpToken, client) {
      const session = lending.findByCdpToken(cdpToken);
      if (session !== undefined && !session.ended.aborted) {
        session.page.joinCdp(client, () => session.used());
        return;
      }
      const row = await deps.sessions.findByCdpToken(cdpToken);
      if (row === undefined) throw new AppError('NOT_FOUND', 'Browser session not found.');
      throw sessionGone(row.closeReason);
    },
    closeAll: () => lending.closeAll(),
  };
}

/** The answer for a session that is closed already: what its row remembers. */
async function stopAgain(deps: Deps, teamId: TeamId, scrapeId: ScrapeId): Promise<StopOutcome> {
  const row = await deps.sessions.findByScrape(scrapeId);
  if (row === undefined) throw new AppError('NOT_FOUND', 'Browser session not found.');
  if (row.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  if (row.closedAt === undefined) {
    throw new AppError('RUNTIME_UNAVAILABLE', 'The server that holds this session cannot be reached now.');
  }
  return {
    status: 'stopped',
    durationMs: row.closedAt - row.createdAt,
    creditsBilled: row.creditsBilled ?? 0,
  };
}
