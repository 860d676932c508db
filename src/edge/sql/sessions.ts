/** Rows of sessions. */
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { NewSession, SessionRow, SessionStore } from '../../store/sessions.ts';
import { persist } from './persist.ts';
import type { Tables } from './tables.ts';

/** Keeps the promises of `SessionStore` in PostgreSQL. */
export function createSessionStore(kysely: Kysely<Tables>): SessionStore {
  const one = async (column: 'id' | 'scrape_id' | 'cdp_token', value: string): Promise<SessionRow | undefined> => {
    const row = await persist(() =>
      kysely.selectFrom('sessions').selectAll().where(column, '=', value).executeTakeFirst(),
    );
    return row === undefined ? undefined : toSessionRow(row);
  };
  const active = kysely.selectFrom('sessions').selectAll('sessions').where('sessions.status', '=', 'active');

  return {
    open: (session, maximum) => persist(() => kysely.transaction().execute((tx) => open(tx, session, maximum))),
    find: (id) => one('id', id),
    findByScrape: (id) => one('scrape_id', id),
    findByCdpToken: (token) => one('cdp_token', token),
    async list(teamId, status) {
      const ofTeam = kysely.selectFrom('sessions').selectAll().where('team_id', '=', teamId);
      const wanted = status === undefined ? ofTeam : ofTeam.where('status', '=', status);
      const rows = await persist(() => wanted.orderBy('created_at', 'desc').orderBy('id', 'desc').execute());
      return rows.map(toSessionRow);
    },
    async touch(id, lastUsedAt) {
      await persist(() =>
        kysely
          .updateTable('sessions')
          .set({ last_used_at: lastUsedAt })
          .where('id', '=', id)
          .where('status', '=', 'active')
          .where('last_used_at', '<', lastUsedAt)
          .execute(),
      );
    },
    close: (id, { status, reason, closedAt, creditsBilled }) =>
      persist(async (isAgain) => {
        const closing = { status, close_reason: reason, closed_at: closedAt, credits_billed: creditsBilled };
        const { numUpdatedRows } = await kysely
          .updateTable('sessions')
          .set(closing)
          .where('id', '=', id)
          .where('status', '=', 'active')
          .executeTakeFirst();
        if (numUpdatedRows > 0n || !isAgain) return numUpdatedRows > 0n;
        const row = await one('id', id);
        return row?.closedAt === closedAt && row.closeReason === reason;
      }),
    async orphans(deadBefore) {
      const lost = active
        .leftJoin('nodes', 'nodes.id', 'sessions.node_id')
        .where((row) =>
          row.or([
            row('nodes.id', 'is', null),
            row('nodes.epoch', '<>', row.ref('sessions.node_epoch')),
            row('nodes.beat_at', '<', deadBefore),
          ]),
        );
      return (await persist(() => lost.execute())).map(toSessionRow);
    },
    async overdue(now) {
      const late = active.where((row) =>
        row.or([row('expires_at', '<=', now), row(row('last_used_at', '+', row.ref('idle_ms')), '<=', now)]),
      );
      return (await persist(() => late.execute())).map(toSessionRow);
    },
  };
}

/** The team's row is locked first: two openings of one team are counted one after the other. */
async function open(
  tx: Transaction<Tables>,
  session: NewSession,
  maximum: number,
): Promise<'opened' | 'taken' | 'full'> {
  const { id, teamId, scrapeId, owner } = session;
  await tx.selectFrom('teams').select('id').where('id', '=', teamId).forNoKeyUpdate().execute();
  if (scrapeId !== undefined) {
    const holder = await tx.selectFrom('sessions').select('id').where('scrape_id', '=', scrapeId).executeTakeFirst();
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

function toSessionRow(row: Selectable<Tables['sessions']>): SessionRow {
  return {
    id: row.id,
    teamId: row.team_id,
    scrapeId: row.scrape_id ?? undefined,
    owner: { nodeId: row.node_id, epoch: row.node_epoch },
    status: row.status,
    cdpToken: row.cdp_token,
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
