/** The tables as Kysely knows them; the columns are explained in `migrations/`. */
import type { ColumnType, Generated } from 'kysely';
import type { NodeId, ScrapeId, SessionId, TeamId } from '../../base/ids.ts';
import type { CloseReason, SessionStatus } from '../../store/sessions.ts';

type NodesTable = {
  readonly id: NodeId;
  url: string;
  epoch: number;
  beat_at: number;
  former_beat_at: Generated<number>;
  slots: number;
  worker_pool: string | null;
};

type SessionsTable = {
  readonly id: SessionId;
  readonly team_id: TeamId;
  scrape_id: ScrapeId | null;
  readonly node_id: NodeId;
  readonly node_epoch: number;
  status: ColumnType<SessionStatus, undefined, SessionStatus>;
  fence: Generated<number>;
  readonly cdp_token: string;
  readonly stream_web_view: boolean;
  readonly created_at: number;
  readonly expires_at: number;
  last_used_at: number;
  readonly idle_ms: number;
  used_prompt: Generated<boolean>;
  closed_at: ColumnType<number | null, undefined, number>;
  close_reason: ColumnType<CloseReason | null, undefined, CloseReason>;
  credits_billed: ColumnType<number | null, undefined, number>;
};

/** What the queries built by Kysely touch. Scrapes have statements of their own (`scrape-statements.ts`). */
export type Tables = {
  readonly teams: { readonly id: TeamId; name: string; readonly created_at: number };
  readonly nodes: NodesTable;
  readonly sessions: SessionsTable;
};
