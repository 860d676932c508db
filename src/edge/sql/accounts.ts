/** Teams and API keys in PostgreSQL. */
import { sql, type Kysely, type Selectable } from 'kysely';
import { isUuid, type TeamId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { AccountStore, KeyRow, StoredRates, TeamPlan, TeamRow } from '../../store/accounts.ts';
import type { DatabaseAddress } from './connection.ts';
import { createListener } from './listener.ts';
import { persist } from './persist.ts';
import type { Tables } from './tables.ts';

/** Notified by triggers of the tables. */
const CHANGE_CHANNEL = 'livepage_accounts';

type Deps = {
  readonly kysely: Kysely<Tables>;
  readonly address: DatabaseAddress;
  readonly log: Log;
};

/** Keeps the promises of `AccountStore`; `close` ends the listening. */
export function createAccountStore(deps: Deps): AccountStore & { close(): Promise<void> } {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const listening = createListener({
    address: deps.address,
    log: deps.log,
    channel: CHANGE_CHANNEL,
    onListening: tell,
    onMessage: tell,
  });
  return {
    ...createTeams(deps.kysely, tell),
    ...createKeys(deps.kysely, tell),
    onChange(listener) {
      listeners.add(listener);
      listening.start();
    },
    close: () => listening.close(),
  };
}

type Teams = Pick<AccountStore, 'addTeam' | 'changeTeam' | 'findTeam' | 'listTeams'>;

/** @param changed called after a change of this process's own: the notification comes a moment later */
function createTeams(kysely: Kysely<Tables>, changed: () => void): Teams {
  const findTeam: Teams['findTeam'] = async (idOrName) => {
    // No text of PostgreSQL holds one.
    if (idOrName.includes('\0')) return undefined;
    const teams = kysely.selectFrom('teams').selectAll();
    const query = isUuid(idOrName)
      ? teams.where('id', '=', idOrName as TeamId)
      : teams.where(sql<string>`lower(name)`, '=', idOrName.toLowerCase());
    const row = await persist(() => query.executeTakeFirst());
    return row === undefined ? undefined : toTeamRow(row);
  };
  return {
    findTeam,
    addTeam: ({ id, name, createdAt, ...plan }) =>
      persist(async (isAgain) => {
        const added = await kysely
          .insertInto('teams')
          .values({ id, name, created_at: createdAt, ...planColumns(plan) })
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        return added !== undefined || (isAgain && (await findTeam(id)) !== undefined);
      }),
    async changeTeam(id, changes) {
      const columns = planColumns(changes);
      if (Object.keys(columns).length === 0) return findTeam(id);
      const change = kysely.updateTable('teams').set(columns).where('id', '=', id).returningAll();
      const row = await persist(() => change.executeTakeFirst());
      changed();
      return row === undefined ? undefined : toTeamRow(row);
    },
    async listTeams() {
      const rows = await persist(() =>
        kysely.selectFrom('teams').selectAll().orderBy('name').execute(),
      );
      return rows.map(toTeamRow);
    },
  };
}

type Keys = Pick<AccountStore, 'addKey' | 'listKeys' | 'revokeKey' | 'findHolder'>;

function createKeys(kysely: Kysely<Tables>, changed: () => void): Keys {
  return {
    async addKey({ id, teamId, name, hint, createdAt, hash }) {
      const row = { id, team_id: teamId, name, hint, created_at: createdAt };
      await persist(() =>
        kysely
          .insertInto('api_keys')
          .values({ ...row, hash: Buffer.from(hash) })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
    async listKeys(teamId) {
      const all = kysely.selectFrom('api_keys').selectAll();
      const wanted = teamId === undefined ? all : all.where('team_id', '=', teamId);
      const rows = await persist(() => wanted.orderBy('created_at').orderBy('id').execute());
      return rows.map(toKeyRow);
    },
    async revokeKey(id, now) {
      const row = await persist(() =>
        kysely
          .updateTable('api_keys')
          .set({ revoked_at: sql<number>`coalesce(revoked_at, ${now}::bigint)` })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst(),
      );
      changed();
      return row === undefined ? undefined : toKeyRow(row);
    },
    async findHolder(hash) {
      const key = await persist(() =>
        kysely
          .selectFrom('api_keys')
          .selectAll()
          .where('hash', '=', Buffer.from(hash))
          .where('revoked_at', 'is', null)
          .executeTakeFirst(),
      );
      if (key === undefined) return undefined;
      const ofKey = kysely.selectFrom('teams').selectAll().where('id', '=', key.team_id);
      const team = await persist(() => ofKey.executeTakeFirstOrThrow());
      return { key: toKeyRow(key), team: toTeamRow(team) };
    },
  };
}

type PlanColumns = Partial<
  Pick<Selectable<Tables['teams']>, 'monthly_credits' | 'concurrency' | 'rates'>
>;

/** Columns of what is given; a field that is there and undefined goes back to the default. */
function planColumns(plan: Partial<TeamPlan>): PlanColumns {
  return {
    ...('monthlyCredits' in plan ? { monthly_credits: plan.monthlyCredits ?? null } : {}),
    ...('concurrency' in plan ? { concurrency: plan.concurrency ?? null } : {}),
    ...('rates' in plan
      ? { rates: plan.rates === undefined ? null : JSON.stringify(plan.rates) }
      : {}),
  };
}

function toTeamRow(row: Selectable<Tables['teams']>): TeamRow {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    monthlyCredits: row.monthly_credits ?? undefined,
    concurrency: row.concurrency ?? undefined,
    // Written by `planColumns` alone.
    rates: row.rates === null ? undefined : (JSON.parse(row.rates) as StoredRates),
  };
}

function toKeyRow(row: Selectable<Tables['api_keys']>): KeyRow {
  return {
    id: row.id,
    teamId: row.team_id,
    name: row.name,
    hint: row.hint,
    createdAt: row.created_at,
    revokedAt: row.revoked_at ?? undefined,
  };
}
