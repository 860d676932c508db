/** The session an id names: open in this process, or a row that remembers it. */
import { AppError } from '../base/errors.ts';
import type { SessionId, TeamId } from '../base/ids.ts';
import type { SessionRow, SessionStore } from '../store/sessions.ts';
import { sessionGone } from './gone.ts';
import type { Lending } from './lend.ts';
import type { LiveSession } from './live-session.ts';

type Deps = { readonly sessions: SessionStore };

/**
 * The session, open and in this process.
 * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SESSION_GONE`, `RUNTIME_UNAVAILABLE` when another server holds it
 */
export async function requireOpen(
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

/** What is remembered of the session. @throws AppError `NOT_FOUND`, `FORBIDDEN` */
export async function requireRow(deps: Deps, teamId: TeamId, id: SessionId): Promise<SessionRow> {
  return rowOfTeam(await deps.sessions.find(id), teamId);
}

/** The row that was looked for. @throws AppError `NOT_FOUND`, `FORBIDDEN` */
export function rowOfTeam(row: SessionRow | undefined, teamId: TeamId): SessionRow {
  if (row === undefined) throw sessionNotFound();
  if (row.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  return row;
}

/** What is said of an id nobody has given out. */
export const sessionNotFound = (): AppError =>
  new AppError('NOT_FOUND', 'Browser session not found.');

/** What is said of a session that is open on another server. */
export const heldElsewhere = (): AppError =>
  new AppError('RUNTIME_UNAVAILABLE', 'The server that holds this session cannot be reached now.');
