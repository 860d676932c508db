/** Opening a session: one per scrape, so many per team. */
import type { Transaction } from 'kysely';
import type { NewSession } from '../../store/sessions.ts';
import type { Tables } from './tables.ts';

/**
 * Writes the row unless the scrape has a session or the team has `maximum` active ones. The team's
 * row is locked first: two openings of one team are counted one after the other.
 */
export async function openSession(
  tx: Transaction<Tables>,
  session: NewSession,
  maximum: number,
): Promise<'opened' | 'taken' | 'full'> {
  const { id, teamId, scrapeId, owner } = session;
  await tx.selectFrom('teams').select('id').where('id', '=', teamId).forNoKeyUpdate().execute();
  if (scrapeId !== undefined) {
    const holder = await tx
      .selectFrom('sessions')
      .select('id')
      .where('scrape_id', '=', scrapeId)
      .executeTakeFirst();
    // Its own row: an earlier attempt, whose answer was lost.
    if (holder !== undefined) return holder.id === id ? 'opened' : 'taken';
  }
  const { count } = await tx
    .selectFrom('sessions')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('team_id', '=', teamId)
    .where('status', '=', 'active')
    .where('id', '<>', id)
    .executeTakeFirstOrThrow();
  if (count >= maximum) return 'full';
  const inserted = await tx
    .insertInto('sessions')
    .values({
      id,
      team_id: teamId,
      scrape_id: scrapeId ?? null,
      node_id: owner.nodeId,
      node_epoch: owner.epoch,
      cdp_token: session.cdpToken,
      stream_web_view: session.streamWebView,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
      last_used_at: session.createdAt,
      idle_ms: session.idleMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted !== undefined) return 'opened';
  const own = await tx.selectFrom('sessions').select('id').where('id', '=', id).executeTakeFirst();
  return own === undefined ? 'taken' : 'opened';
}
