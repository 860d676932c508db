/** Sessions, as the door sees them. */
import { AppError } from '../base/errors.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';
import type { SessionRow, SessionStatus } from '../store/sessions.ts';
import { sessionGone } from './gone.ts';
import { createLending, type LendDeps, type Lending } from './lend.ts';
import type { LiveSession } from './live-session.ts';
import { requireScrape, type Lifetime, type StandaloneOptions } from './open.ts';
import { runTask } from './run-task.ts';
import { viewOfLive, viewOfRow, type SessionView } from './view.ts';

/** How a task is run; its lifetime and account are those of a session this call creates. */
export type InteractOptions = Lifetime & {
  /** Wall clock for waiting one's turn and for the code, each, in milliseconds. */
  readonly timeoutMs: number;
  /**
   * An open session of the same team to work on instead of the scrape's page. A session that
   * belongs to no scrape becomes that of this one, if it has none.
   */
  readonly existingSessionId?: SessionId | undefined;
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
  /** What did not go as asked, for whoever stopped it. */
  readonly warning?: string;
};

export type Sessions = {
  /**
   * Runs one task on the live page of a scrape; the first one makes the session.
   * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SCRAPE_NOT_REPLAYABLE`, `SESSION_GONE` (a `TaskCut`
   * when the code had begun), `CONCURRENCY_LIMITED`, `RUNTIME_UNAVAILABLE`, `RUNTIME_FAILED`, `SHUTTING_DOWN`
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
  /**
   * Opens a session without a scrape, on a blank page.
   * @throws AppError `CONCURRENCY_LIMITED`, `RUNTIME_UNAVAILABLE`, `SHUTTING_DOWN`
   */
  create(teamId: TeamId, options: StandaloneOptions, signal: AbortSignal): Promise<SessionView>;
  /** The team's sessions, newest first; `LIST_LIMIT` at most. */
  list(teamId: TeamId, status: SessionStatus | undefined): Promise<readonly SessionView[]>;
  /** One session, open or over. @throws AppError `NOT_FOUND`, `FORBIDDEN` */
  view(teamId: TeamId, id: SessionId): Promise<SessionView>;
  /** Runs one task on an open session, whatever its page came from. @throws as `interact` */
  execute(
    teamId: TeamId,
    id: SessionId,
    task: CodeTask,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<InteractOutcome>;
  /** Ends a session; a second time answers the same. @throws AppError `NOT_FOUND`, `FORBIDDEN` */
  end(teamId: TeamId, id: SessionId): Promise<StopOutcome>;
  /** Joins an outside CDP client to the session of this token. @throws AppError `NOT_FOUND`, `SESSION_GONE` */
  joinCdp(cdpToken: string, client: MessageSocket): Promise<void>;
  /** Ends every session of this process, for a shutdown. Takes no new ones from here on. */
  closeAll(): Promise<void>;
};

type Deps = LendDeps & {
  /** One task is over, for the metrics; in milliseconds, opening and waiting included. */
  readonly onDone: (outcome: 'completed' | 'failed' | 'refused', tookMs: number) => void;
};

/** A list shows this many sessions at most. */
export const LIST_LIMIT = 1_000;

/** The sessions of this process. */
export function createSessions(deps: Deps): Sessions {
  const lending = createLending(deps);
  const run = createRun(deps);
  return {
    interact: (teamId, scrapeId, task, options, signal) =>
      run(task, options.timeoutMs, signal, () =>
        options.existingSessionId === undefined
          ? lending.obtain(teamId, scrapeId, options, signal)
          : adopt(deps, lending, teamId, scrapeId, options.existingSessionId),
      ),
    execute: (teamId, id, task, timeoutMs, signal) =>
      run(task, timeoutMs, signal, () => requireOpen(deps, lending, teamId, id)),
    async create(teamId, options, signal) {
      const session = await lending.create(teamId, options, signal);
      return viewOfLive(session);
    },
    async list(teamId, status) {
      const rows = await deps.sessions.list(teamId, status, LIST_LIMIT);
      return rows.map((row) => viewOfRow(row, lending.find(teamId, row.id)));
    },
    async view(teamId, id) {
      return viewOfRow(await requireRow(deps, teamId, id), lending.find(teamId, id));
    },
    async stop(teamId, scrapeId) {
      const session = await lending.findOfScrape(teamId, scrapeId);
      if (session !== undefined) return lending.close(session, 'stopped');
      return stoppedBefore(ofTeam(await deps.sessions.findByScrape(scrapeId), teamId));
    },
    async end(teamId, id) {
      const session = lending.find(teamId, id);
      if (session !== undefined) return lending.close(session, 'stopped');
      return stoppedBefore(await requireRow(deps, teamId, id));
    },
    async joinCdp(cdpToken, client) {
      const session = lending.findByCdpToken(cdpToken);
      if (session !== undefined && !session.ended.aborted) {
        session.page.joinCdp(client, () => session.used());
        return;
      }
      const row = await deps.sessions.findByCdpToken(cdpToken);
      if (row === undefined) throw notFound();
      throw sessionGone(row.closeReason, row.scrapeId);
    },
    closeAll: () => lending.closeAll(),
  };
}

type Run = (
  task: CodeTask,
  timeoutMs: number,
  signal: AbortSignal,
  obtain: () => Promise<LiveSession>,
) => Promise<InteractOutcome>;

function createRun(deps: Deps): Run {
  return async (task, timeoutMs, signal, obtain) => {
    const from = deps.clock.now();
    let ended: 'completed' | 'failed' | 'refused' = 'refused';
    try {
      const session = await obtain();
      const outcome = await runTask(deps.clock, session, task, timeoutMs, signal);
      ended = outcome.exitCode === 0 ? 'completed' : 'failed';
      return { ...outcome, sessionId: session.id, cdpToken: session.cdpToken };
    } finally {
      deps.onDone(ended, deps.clock.now() - from);
    }
  };
}

/** Puts a call for a scrape on a session that is open already. */
async function adopt(
  deps: Deps,
  lending: Lending,
  teamId: TeamId,
  scrapeId: ScrapeId,
  id: SessionId,
): Promise<LiveSession> {
  await requireScrape(deps, teamId, scrapeId);
  const session = await requireOpen(deps, lending, teamId, id);
  if (session.scrapeId === undefined && (await deps.sessions.adopt(id, scrapeId)))
    lending.bind(session, scrapeId);
  return session;
}

/** @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SESSION_GONE`, `RUNTIME_UNAVAILABLE` when another server holds it */
async function requireOpen(
  deps: Deps,
  lending: Lending,
  teamId: TeamId,
  id: SessionId,
): Promise<LiveSession> {
  const session = lending.find(teamId, id);
  if (session === undefined) {
    const row = await requireRow(deps, teamId, id);
    if (row.closedAt === undefined) throw heldElsewhere();
    throw sessionGone(row.closeReason, row.scrapeId);
  }
  session.ended.throwIfAborted();
  return session;
}

async function requireRow(deps: Deps, teamId: TeamId, id: SessionId): Promise<SessionRow> {
  return ofTeam(await deps.sessions.find(id), teamId);
}

function ofTeam(row: SessionRow | undefined, teamId: TeamId): SessionRow {
  if (row === undefined) throw notFound();
  if (row.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  return row;
}

/** The answer for a session that is closed already: what its row remembers. */
function stoppedBefore(row: SessionRow): StopOutcome {
  if (row.closedAt === undefined) throw heldElsewhere();
  return {
    status: 'stopped',
    durationMs: row.closedAt - row.createdAt,
    creditsBilled: row.creditsBilled ?? 0,
  };
}

const notFound = (): AppError => new AppError('NOT_FOUND', 'Browser session not found.');

const heldElsewhere = (): AppError =>
  new AppError('RUNTIME_UNAVAILABLE', 'The server that holds this session cannot be reached now.');
