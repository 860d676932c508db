/** Rows of the table of sessions, as the rooms know them. */
import type { Selectable } from 'kysely';
import type { SessionRow } from '../../store/sessions.ts';
import type { Tables } from './tables.ts';

/** A row as the rooms know it. */
export function toSessionRow(row: Selectable<Tables['sessions']>): SessionRow {
  return {
    id: row.id,
    teamId: row.team_id,
    scrapeId: row.scrape_id ?? undefined,
    owner: { nodeId: row.node_id, epoch: row.node_epoch },
    status: row.status,
    cdpToken: row.cdp_token,
    streamWebView: row.stream_web_view,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    idleMs: row.idle_ms,
    usedPrompt: row.used_prompt,
    closedAt: row.closed_at ?? undefined,
    closeReason: row.close_reason ?? undefined,
    creditsBilled: row.credits_billed ?? undefined,
  };
}
