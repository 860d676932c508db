/** The tables as Kysely knows them; the columns are explained in `migrations/`. */
import type { ColumnType, Generated } from 'kysely';
import type { KeyId, NodeId, ScrapeId, SessionId, TeamId } from '../../base/ids.ts';
import type { EntryKind } from '../../store/ledger.ts';
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
  readonly key_id: KeyId | null;
  reserved_credits: number;
};

type TeamsTable = {
  readonly id: TeamId;
  name: string;
  readonly created_at: number;
  monthly_credits: number | null;
  concurrency: number | null;
  /** JSON. */
  rates: string | null;
};

type ApiKeysTable = {
  readonly id: KeyId;
  readonly hash: Buffer;
  readonly hint: string;
  readonly team_id: TeamId;
  readonly name: string;
  readonly created_at: number;
  revoked_at: ColumnType<number | null, undefined, number>;
};

type LedgerTable = {
  readonly team_id: TeamId;
  readonly key_id: KeyId | null;
  readonly kind: EntryKind;
  readonly credits: number;
  readonly cause: string;
  readonly created_at: number;
};

/** What the queries built by Kysely touch. Scrapes have statements of their own (`scrape-statements.ts`). */
export type Tables = {
  readonly teams: TeamsTable;
  readonly api_keys: ApiKeysTable;
  readonly ledger: LedgerTable;
  readonly nodes: NodesTable;
  readonly sessions: SessionsTable;
};
