/** A session as its team sees it, open or over. */
import type { SessionId } from '../base/ids.ts';
import type { SessionRow, SessionStatus } from '../store/sessions.ts';
import { reasonOf } from './gone.ts';
import type { LiveSession } from './live-session.ts';

/** How a session stands: `status` as lists filter by it, `state` as one session tells it. */
export type SessionView = {
  readonly id: SessionId;
  readonly status: SessionStatus;
  readonly state: 'running' | 'stopping' | 'stopped' | 'failed';
  /** Unguessable last part of the public `cdpUrl`; undefined when the session is over. */
  readonly cdpToken: string | undefined;
  readonly streamWebView: boolean;
  /** Times in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly lastUsedAt: number;
  readonly expiresAt: number;
  /** What there is to say of a session that is over. */
  readonly end: SessionEnd | undefined;
};

export type SessionEnd = {
  /** From creation to close, in milliseconds. */
  readonly durationMs: number;
  readonly creditsBilled: number;
  /** Why it ended, when it failed. */
  readonly failure: string | undefined;
};

/** A session of this process. */
export function viewOfLive(session: LiveSession): SessionView {
  const { id, cdpToken, streamWebView, createdAt, expiresAt } = session;
  return {
    id,
    status: 'active',
    state: session.ended.aborted ? 'stopping' : 'running',
    cdpToken,
    streamWebView,
    createdAt,
    lastUsedAt: session.lastUsedAt(),
    expiresAt,
    end: undefined,
  };
}

/** @param live the session, when it is open in this process: it knows its last use to the moment */
export function viewOfRow(row: SessionRow, live: LiveSession | undefined): SessionView {
  if (live !== undefined && row.status === 'active') return viewOfLive(live);
  const { id, status, streamWebView, createdAt, lastUsedAt, expiresAt } = row;
  return {
    id,
    status,
    state: STATES[status],
    cdpToken: status === 'active' ? row.cdpToken : undefined,
    streamWebView,
    createdAt,
    lastUsedAt,
    expiresAt,
    end: endOf(row),
  };
}

const STATES = {
  active: 'running',
  destroyed: 'stopped',
  error: 'failed',
} as const satisfies Record<SessionStatus, SessionView['state']>;

function endOf({
  status,
  createdAt,
  closedAt,
  creditsBilled,
  closeReason,
}: SessionRow): SessionEnd | undefined {
  if (closedAt === undefined) return undefined;
  return {
    durationMs: closedAt - createdAt,
    creditsBilled: creditsBilled ?? 0,
    failure: status === 'error' ? reasonOf(closeReason) : undefined,
  };
}
