/** Closing a session: its row, the end of its reserve and what it cost, in one statement. */
import { sql, type Kysely } from 'kysely';
import type { SessionId } from '../../base/ids.ts';
import type { Closing } from '../../store/sessions.ts';
import type { Tables } from './tables.ts';

/** Closes and settles once: false when the session was not active. */
export async function closeAndSettle(
  kysely: Kysely<Tables>,
  id: SessionId,
  { status, reason, closedAt, creditsBilled }: Closing,
): Promise<boolean> {
  const { rows } = await sql`
    with over as (
      update sessions set status = ${status}, close_reason = ${reason}, closed_at = ${closedAt},
        credits_billed = ${creditsBilled}
      where id = ${id} and status = 'active'
      returning id, team_id, key_id, reserved_credits, credits_billed
    ), entries as (
      insert into ledger (team_id, key_id, kind, credits, cause, created_at)
      select team_id, key_id, 'release', reserved_credits, 'session:' || id || ':release', ${closedAt}::bigint
      from over
      union all
      select team_id, key_id, 'settle', -credits_billed, 'session:' || id || ':settle', ${closedAt}::bigint
      from over
    )
    select id from over`.execute(kysely);
  return rows.length > 0;
}
