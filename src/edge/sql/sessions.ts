/** Rows of sessions. */
import { type Kysely, sql } from 'kysely';
import type { SessionRow, SessionStore } from '../../store/sessions.ts';
import { persist } from './persist.ts';
import { adoptSession } from './session-adopt.ts';
import { closeAndSettle } from './session-close.ts';
import { openSession } from './session-open.ts';
import { raiseReserve } from './session-reserve.ts';
import { toSessionRow } from './session-rows.ts';
import type { Tables } from './tables.ts';

/** Keeps the promises of `SessionStore` in PostgreSQL. */
export function createSessionStore(kysely: Kysely<Tables>): SessionStore {
  const one = async (
    column: 'id' | 'scrape_id' | 'cdp_token',
    value: string,
  ): Promise<SessionRow | undefined> => {
    const query = kysely.selectFrom('sessions').selectAll().where(column, '=', value);
    const row = await persist(() => query.executeTakeFirst());
    return row === undefined ? undefined : toSessionRow(row);
  };

  return {
    ...createSweeps(kysely),
    open: (session, maximum) =>
      persist(() => kysely.transaction().execute((tx) => openSession(tx, session, maximum))),
    raiseReserve: (id, credits, now) =>
      persist(() => kysely.transaction().execute((tx) => raiseReserve(tx, id, credits, now))),
    find: (id) => one('id', id),
    findByScrape: (id) => one('scrape_id', id),
    findByCdpToken: (token) => one('cdp_token', token),
    async list(teamId, status, limit) {
      const ofTeam = kysely.selectFrom('sessions').selectAll().where('team_id', '=', teamId);
      const wanted = status === undefined ? ofTeam : ofTeam.where('status', '=', status);
      const rows = await persist(() =>
        wanted.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute(),
      );
      return rows.map(toSessionRow);
    },
    adopt: (id, scrapeId) =>
      persist(() => kysely.transaction().execute((tx) => adoptSession(tx, id, scrapeId))),
    async touch(id, lastUsedAt) {
      const forward = kysely
        .updateTable('sessions')
        .set({ last_used_at: sql`greatest(last_used_at, ${lastUsedAt})` })
        .where('id', '=', id)
        .where('status', '=', 'active');
      const { numUpdatedRows } = await persist(() => forward.executeTakeFirst());
      return numUpdatedRows > 0n;
    },
    close: (id, closing) =>
      persist(async (isAgain) => {
        if (await closeAndSettle(kysely, id, closing)) return true;
        const row = isAgain ? await one('id', id) : undefined;
        // An earlier attempt, whose answer was lost, had done it.
        return row?.closedAt === closing.closedAt && row.closeReason === closing.reason;
      }),
  };
}

type Sweeps = Pick<SessionStore, 'orphans' | 'overdue' | 'forgetBefore'>;

function createSweeps(kysely: Kysely<Tables>): Sweeps {
  const active = kysely
    .selectFrom('sessions')
    .selectAll('sessions')
    .where('sessions.status', '=', 'active');

  return {
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
        row.or([
          row('expires_at', '<=', now),
          row(row('last_used_at', '+', row.ref('idle_ms')), '<=', now),
        ]),
      );
      return (await persist(() => late.execute())).map(toSessionRow);
    },
    async forgetBefore(closedBefore) {
      const forgotten = kysely.deleteFrom('sessions').where('closed_at', '<', closedBefore);
      const { numDeletedRows } = await persist(() => forgotten.executeTakeFirst());
      return Number(numDeletedRows);
    },
  };
}
