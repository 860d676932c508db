/** Sessions, as the door sees them. */
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { Agent, PromptOutcome } from '../agent/agent.ts';
import { createMemory, type Memory } from '../agent/memory.ts';
import { compileSchema } from '../agent/schema.ts';
import type { CodeOutcome, CodeTask } from '../runtime/live-page.ts';
import type { MessageSocket } from '../runtime/message-socket.ts';
import type { SessionRow } from '../store/sessions.ts';
import {
  heldElsewhere,
  requireOpen,
  requireRow,
  rowOfTeam,
  sessionNotFound,
} from './find-session.ts';
import { sessionGone } from './gone.ts';
import { createLending, type LendDeps, type Lending } from './lend.ts';
import type { LiveSession } from './live-session.ts';
import { requireScrape, type Lifetime, type StandaloneOptions } from './open.ts';
import { runPrompt, type PromptCall } from './run-prompt.ts';
import { createReadings, type Readings } from './readings.ts';
import { runTask } from './run-task.ts';
import { viewOfLive, type SessionView } from './view.ts';

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

/** Which session a task ran on. */
type OnSession = {
  readonly sessionId: SessionId;
  /** Unguessable last part of the public `cdpUrl`. */
  readonly cdpToken: string;
};

export type InteractOutcome = CodeOutcome & OnSession;
export type PromptAnswer = PromptOutcome & OnSession;

export type StopOutcome = {
  readonly status: 'stopped' | 'failed';
  /** From creation to close, in milliseconds. */
  readonly durationMs: number;
  readonly creditsBilled: number;
  /** What did not go as asked, for whoever stopped it. */
  readonly warning?: string;
};

export type Sessions = Readings & {
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
   * Works a prompt out on the live page of a scrape. Its caller's leaving ends it.
   * @throws AppError as `interact`; `CREDITS_EXHAUSTED` before anything is done, when the reserve for
   * prompts cannot be paid or `mostCredits` would be passed; `BAD_REQUEST` for a schema that cannot be used
   */
  prompt(
    teamId: TeamId,
    scrapeId: ScrapeId,
    call: PromptCall,
    options: InteractOptions,
    signal: AbortSignal,
  ): Promise<PromptAnswer>;
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
  readonly agent: Agent;
  /** One task is over, for the metrics; in milliseconds, opening and waiting included. */
  readonly onDone: (outcome: 'completed' | 'failed' | 'refused', tookMs: number) => void;
};

/** The sessions of this process. */
export function createSessions(deps: Deps): Sessions {
  const lending = createLending(deps);
  const counted = createCount(deps);
  const memoryOf = createMemories();
  const run: Run = (task, timeoutMs, signal, obtain) =>
    counted(obtain, async (session) => {
      memoryOf(session).noteCode();
      return runTask(deps.clock, session, task, timeoutMs, signal);
    });
  const obtainFor = (
    teamId: TeamId,
    scrapeId: ScrapeId,
    options: InteractOptions,
    signal: AbortSignal,
  ) =>
    options.existingSessionId === undefined
      ? lending.obtain(teamId, scrapeId, options, signal)
      : adopt(deps, lending, teamId, scrapeId, options.existingSessionId);
  return {
    interact: (teamId, scrapeId, task, options, signal) =>
      run(task, options.timeoutMs, signal, () => obtainFor(teamId, scrapeId, options, signal)),
    async prompt(teamId, scrapeId, call, options, signal) {
      if (call.task.schema !== undefined) compileSchema(call.task.schema);
      return counted(
        () => obtainFor(teamId, scrapeId, options, signal),
        (session) => runPrompt({ ...deps, memoryOf }, session, call, options.timeoutMs, signal),
      );
    },
    execute: (teamId, id, task, timeoutMs, signal) =>
      run(task, timeoutMs, signal, () => requireOpen(deps, lending, teamId, id)),
    async create(teamId, options, signal) {
      const session = await lending.create(teamId, options, signal);
      return viewOfLive(session);
    },
    ...createReadings(deps, lending),
    async stop(teamId, scrapeId) {
      const session = await lending.findOfScrape(teamId, scrapeId);
      if (session !== undefined) return lending.close(session, 'stopped');
      return stoppedBefore(rowOfTeam(await deps.sessions.findByScrape(scrapeId), teamId));
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
      if (row === undefined) throw sessionNotFound();
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

type Counted = <Outcome extends { readonly exitCode: number }>(
  obtain: () => Promise<LiveSession>,
  work: (session: LiveSession) => Promise<Outcome>,
) => Promise<Outcome & OnSession>;

/** Runs a task on the session that is obtained for it, for the metrics to know. */
function createCount(deps: Deps): Counted {
  return async (obtain, work) => {
    const from = deps.clock.now();
    let ended: 'completed' | 'failed' | 'refused' = 'refused';
    try {
      const session = await obtain();
      const outcome = await work(session);
      ended = outcome.exitCode === 0 ? 'completed' : 'failed';
      return { ...outcome, sessionId: session.id, cdpToken: session.cdpToken };
    } finally {
      deps.onDone(ended, deps.clock.now() - from);
    }
  };
}

/** What was said on each session; forgotten with it. */
function createMemories(): (session: LiveSession) => Memory {
  const memories = new WeakMap<LiveSession, Memory>();
  return (session) => {
    const known = memories.get(session) ?? createMemory();
    memories.set(session, known);
    return known;
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

/** The answer for a session that is closed already: what its row remembers. */
function stoppedBefore(row: SessionRow): StopOutcome {
  if (row.closedAt === undefined) throw heldElsewhere();
  return {
    status: 'stopped',
    durationMs: row.closedAt - row.createdAt,
    creditsBilled: row.creditsBilled ?? 0,
  };
}
