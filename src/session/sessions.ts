/** Sessions, as the door sees them. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';
import type { CloseReason } from '../store/sessions.ts';
import { closeSession } from './close.ts';
import { sessionGone, startLiveSession, type LiveSession } from './live-session.ts';
import { openSession, type Lifetime, type OpenDeps } from './open.ts';
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

/** A use of a session is written down at most this often, in milliseconds. */
const TOUCH_EVERY_MS = 1_000;

/** Opening a page again may take this long, in milliseconds. */
const OPEN_LIMIT_MS = 120_000;

type Deps = OpenDeps & {
  readonly log: Log;
  /** One interact is over, for the metrics; in milliseconds, opening and waiting included. */
  readonly onDone: (outcome: 'completed' | 'failed' | 'refused', tookMs: number) => void;
};

/** The sessions of this process. */
export function createSessions(deps: Deps): Sessions {
  const open = new Map<ScrapeId, LiveSession>();
  const opening = new Map<ScrapeId, Promise<LiveSession>>();
  const closing = new Map<ScrapeId, Promise<StopOutcome>>();
  let shuttingDown = false;

  const close = (session: LiveSession, reason: CloseReason): Promise<StopOutcome> => {
    const begun = closing.get(session.scrapeId);
    if (begun !== undefined) return begun;
    const closed = closeSession(deps, session, reason).finally(() => {
      open.delete(session.scrapeId);
      closing.delete(session.scrapeId);
    });
    closing.set(session.scrapeId, closed);
    return closed;
  };

  const begin = async (
    teamId: TeamId,
    scrapeId: ScrapeId,
    lifetime: Lifetime,
  ): Promise<LiveSession> => {
    // Not the first caller's signal: those who share the opening would lose it when he leaves.
    const limit = AbortSignal.timeout(OPEN_LIMIT_MS);
    const { row, page } = await openSession(deps, teamId, scrapeId, lifetime, limit);
    const session: LiveSession = startLiveSession(
      {
        clock: deps.clock,
        onOver: (reason) => void close(session, reason),
        onUsed: recordUse(deps, row.id),
      },
      { ...row, scrapeId, page },
    );
    open.set(scrapeId, session);
    page.onGone(() => void close(session, 'crashed'));
    deps.log.info({ sessionId: session.id, scrapeId, boxId: page.boxId }, 'session opened');
    return session;
  };

  /** The open session of a scrape, made by the first who asks; those who ask meanwhile share it. */
  const obtain = async (
    teamId: TeamId,
    scrapeId: ScrapeId,
    lifetime: Lifetime,
    signal: AbortSignal,
  ): Promise<LiveSession> => {
    const session = open.get(scrapeId) ?? (await opening.get(scrapeId));
    if (session !== undefined) return checked(session, teamId);
    if (shuttingDown) throw new AppError('SHUTTING_DOWN', 'The server is shutting down.');
    const begun = begin(teamId, scrapeId, lifetime).finally(() => opening.delete(scrapeId));
    opening.set(scrapeId, begun);
    return untilAborted(begun, signal);
  };

  return {
    async interact(teamId, scrapeId, task, options, signal) {
      const from = deps.clock.now();
      let ended: 'completed' | 'failed' | 'refused' = 'refused';
      try {
        const session = await obtain(teamId, scrapeId, options, signal);
        const outcome = await runTask(deps.clock, session, task, options.timeoutMs, signal);
        ended = outcome.exitCode === 0 ? 'completed' : 'failed';
        return { ...outcome, sessionId: session.id, cdpToken: session.cdpToken };
      } finally {
        deps.onDone(ended, deps.clock.now() - from);
      }
    },
    async stop(teamId, scrapeId) {
      const session = open.get(scrapeId) ?? (await opening.get(scrapeId)?.catch(() => undefined));
      if (session !== undefined) return close(checkedTeam(session, teamId), 'stopped');
      return stopAgain(deps, teamId, scrapeId);
    },
    async joinCdp(cdpToken, client) {
      const session = [...open.values()].find((candidate) => candidate.cdpToken === cdpToken);
      if (session !== undefined && !session.ended.aborted) {
        session.page.joinCdp(client, () => session.used());
        return;
      }
      const row = await deps.sessions.findByCdpToken(cdpToken);
      if (row === undefined) throw new AppError('NOT_FOUND', 'Browser session not found.');
      throw sessionGone(row.closeReason);
    },
    async closeAll() {
      shuttingDown = true;
      await Promise.allSettled(opening.values());
      await Promise.all([...open.values()].map((session) => close(session, 'shutdown')));
    },
  };
}

function checkedTeam(session: LiveSession, teamId: TeamId): LiveSession {
  if (session.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  return session;
}

function checked(session: LiveSession, teamId: TeamId): LiveSession {
  checkedTeam(session, teamId).ended.throwIfAborted();
  return session;
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

/** Writes uses down, now and then: a lost one costs idle time at most, so nobody waits for it. */
function recordUse(deps: Deps, id: SessionId): (at: number) => void {
  let written = 0;
  return (at) => {
    if (at - written < TOUCH_EVERY_MS) return;
    written = at;
    deps.sessions.touch(id, at).catch((error: unknown) => {
      deps.log.warn({ sessionId: id, error }, 'could not write down a use');
    });
  };
}
