/** The ledger in PostgreSQL: entries, balances and what was used in which month. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { SOLE_TEAM, type KeyId, type TeamId } from '../../base/ids.ts';
import type { EntryKind, LedgerStore, MonthOfUse, NewEntry } from '../../store/ledger.ts';
import { persist } from './persist.ts';
import type { Tables } from './tables.ts';

const SIGN: Readonly<Record<EntryKind, 1 | -1>> = { grant: 1, release: 1, reserve: -1, settle: -1 };

/** A row of the table for an entry. */
export function toLedgerRow(entry: NewEntry): Tables['ledger'] {
  return {
    team_id: entry.teamId,
    key_id: entry.keyId ?? null,
    kind: entry.kind,
    credits: entry.credits * SIGN[entry.kind],
    cause: entry.cause,
    created_at: entry.at,
  };
}

/** A team's balance, inside a statement. */
export function balanceOf(teamId: TeamId): RawBuilder<number> {
  return sql<number>`balance_of(${teamId})`;
}

/** Keeps the promises of `LedgerStore` in PostgreSQL. */
export function createLedgerStore(kysely: Kysely<Tables>): LedgerStore {
  return {
    write: (entry) =>
      persist(async (isAgain) => {
        const written = await kysely
          .insertInto('ledger')
          .values(toLedgerRow(entry))
          .onConflict((conflict) => conflict.column('cause').doNothing())
          .returning('cause')
          .executeTakeFirst();
        // Found on a second try, it is the entry of the first, whose answer was lost.
        return written !== undefined || isAgain;
      }),
    async balance(teamId) {
      const { balance } = await persist(() =>
        kysely.selectNoFrom(balanceOf(teamId).as('balance')).executeTakeFirstOrThrow(),
      );
      return balance;
    },
    async hadSince(teamId, since) {
      const taken = kysely
        .selectFrom('ledger')
        .select(sql<number>`coalesce(-sum(credits), 0)::bigint`.as('taken'))
        .where('team_id', '=', teamId)
        .where('kind', '<>', 'grant')
        .where('created_at', '>=', since);
      const { had } = await persist(() =>
        kysely
          .selectNoFrom(sql<number>`${balanceOf(teamId)} + (${taken})`.as('had'))
          .executeTakeFirstOrThrow(),
      );
      return had;
    },
    months: (teamId, byKey) => persist(() => readMonths(kysely, teamId, byKey)),
    grantMonth: (monthlyCredits, now, teamId) =>
      persist(() => grantMonth(kysely, monthlyCredits, now, teamId)),
  };
}

type RawMonth = {
  readonly month: string;
  readonly name: string | null;
  readonly credits: number;
};

async function readMonths(
  kysely: Kysely<Tables>,
  teamId: TeamId,
  byKey: boolean,
): Promise<readonly MonthOfUse[]> {
  const key = byKey ? sql<KeyId | null>`ledger.key_id` : sql<KeyId | null>`null::uuid`;
  const { rows } = await sql<RawMonth>`
    with used as (
      select to_char(to_timestamp(created_at / 1000.0) at time zone 'UTC', 'YYYY-MM-01') as month,
        ${key} as key_id, -sum(credits) as credits
      from ledger where team_id = ${teamId} and kind = 'settle' group by 1, 2
    )
    select used.month, api_keys.name, used.credits::bigint as credits
    from used left join api_keys on api_keys.id = used.key_id
    order by used.month, api_keys.name nulls first, used.key_id`.execute(kysely);
  return rows.map(({ month, name, credits }) => ({ month, keyName: name ?? undefined, credits }));
}

/** The cause names team and month: whoever comes second changes nothing. */
async function grantMonth(
  kysely: Kysely<Tables>,
  monthlyCredits: number | undefined,
  now: number,
  teamId: TeamId | undefined,
): Promise<number> {
  const month = new Date(now).toISOString().slice(0, 7);
  const { rows } = await sql<{ readonly credits: number }>`
    with due as (
      select id, coalesce(monthly_credits, ${monthlyCredits ?? null}::bigint) as monthly,
        'team:' || id || ':month:' || ${month}::text as cause
      from teams where id <> ${SOLE_TEAM} and (${teamId ?? null}::uuid is null or id = ${teamId ?? null}::uuid)
    )
    insert into ledger (team_id, kind, credits, cause, created_at)
    select id, 'grant', greatest(0, monthly - balance_of(id)), cause, ${now}::bigint from due
    where monthly is not null and not exists (select 1 from ledger where ledger.cause = due.cause)
    on conflict (cause) do nothing returning credits`.execute(kysely);
  return rows.filter(({ credits }) => credits > 0).length;
}
