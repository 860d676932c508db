/** Looking at sessions, and at the files of open ones. */
import type { SessionId, TeamId } from '../base/ids.ts';
import type { WorkspaceFiles } from '../runtime/workspace-files.ts';
import type { SessionStatus, SessionStore } from '../store/sessions.ts';
import { requireOpen, requireRow } from './find-session.ts';
import type { Lending } from './lend.ts';
import { viewOfRow, type SessionView } from './view.ts';

/** A list shows this many sessions at most. */
const LIST_LIMIT = 1_000;

export type Readings = {
  /** The team's sessions, newest first; 1000 at most. */
  list(teamId: TeamId, status: SessionStatus | undefined): Promise<readonly SessionView[]>;
  /** One session, open or over. @throws AppError `NOT_FOUND`, `FORBIDDEN` */
  view(teamId: TeamId, id: SessionId): Promise<SessionView>;
  /**
   * The files of an open session; asking for them is a use of it.
   * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SESSION_GONE`, `RUNTIME_UNAVAILABLE`
   */
  files(teamId: TeamId, id: SessionId): Promise<WorkspaceFiles>;
};

export function createReadings(
  deps: { readonly sessions: SessionStore },
  lending: Lending,
): Readings {
  return {
    async list(teamId, status) {
      const rows = await deps.sessions.list(teamId, status, LIST_LIMIT);
      return rows.map((row) => viewOfRow(row, lending.find(teamId, row.id)));
    },
    async view(teamId, id) {
      return viewOfRow(await requireRow(deps, teamId, id), lending.find(teamId, id));
    },
    async files(teamId, id) {
      const session = await requireOpen(deps, lending, teamId, id);
      session.used();
      return session.page.files;
    },
  };
}
