/** A session that began without a scrape becomes that of one. */
import type { Transaction } from 'kysely';
import type { ScrapeId, SessionId } from '../../base/ids.ts';
import type { Tables } from './tables.ts';

/**
 * Binds an active session to a scrape that has none. The team's row is locked as by an opening, so
 * that a scrape gets one session only.
 * @returns whether the session is that of the scrape now
 */
export async function adoptSession(
  tx: Transaction<Tables>,
  id: SessionId,
  scrapeId: ScrapeId,
): Promise<boolean> {
  await tx
    .selectFrom('teams')
    .select('id')
    .where('id', '=', (row) => row.selectFrom('sessions').select('team_id').where('id', '=', id))
    .forNoKeyUpdate()
    .execute();
  const holder = await tx
    .selectFrom('sessions')
    .select('id')
    .where('scrape_id', '=', scrapeId)
    .executeTakeFirst();
  if (holder !== undefined) return holder.id === id;
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ scrape_id: scrapeId })
    .where('id', '=', id)
    .where('status', '=', 'active')
    .where('scrape_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
