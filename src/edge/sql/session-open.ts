/** Opening a session: one per scrape, so many per team. */
import { sql, type Transaction } from 'kysely';
import type { NewSession, SessionStore } from '../../store/sessions.ts';
import { balanceOf, toLedgerRow } from './ledger.ts';
import type { Tables } from './tables.ts';

type Outcome = Awaited<ReturnType<SessionStore['open']>>;

/**
 * Writes the row and its reserve unless the scrape has a session, the team has `maximum` active ones
 * or all its jobs, or it cannot pay. The team's row is locked first: two openings of one team are
 * counted one after the other.
 */
export async function openSession(
  tx: Transaction<Tables>,
  session: NewSession,
  maximum: number,
): Promise<Outcome> {
  const { id, teamId, scrapeId, owner, terms } = session;
  await tx.selectFrom('teams').select('id').where('id', '=', teamId).forNoKeyUpdate().execute();
  const holder = await tx
    .selectFrom('sessions')
    .select('id')
    .where((row) => row.or([row('id', '=', id), row('scrape_id', '=', scrapeId ?? null)]))
    .executeTakeFirst();
  // Its own row: an earlier attempt, whose answer was lost.
  if (holder !== undefined) return holder.id === id ? 'opened' : 'taken';
  const refused = await refusal(tx, session, maximum);
  if (refused !== undefined) return refused;
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
      key_id: terms.keyId ?? null,
      reserved_credits: terms.reserveCredits,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Another team's opening for the same scrape is not held up by the lock.
  if (inserted === undefined) return 'taken';
  const reserve = {
    teamId,
    keyId: terms.keyId,
    kind: 'reserve',
    credits: terms.reserveCredits,
    cause: `session:${id}:reserve`,
    at: session.createdAt,
  } as const;
  await tx.insertInto('ledger').values(toLedgerRow(reserve)).execute();
  return 'opened';
}

async function refusal(
  tx: Transaction<Tables>,
  { teamId, terms }: NewSession,
  maximum: number,
): Promise<Exclude<Outcome, 'opened' | 'taken'> | undefined> {
  const { sessions, scrapes, balance } = await tx
    .selectNoFrom((row) => [
      row
        .selectFrom('sessions')
        .select((all) => all.fn.countAll<number>().as('count'))
        .where('team_id', '=', teamId)
        .where('status', '=', 'active')
        .as('sessions'),
      sql<number>`(select count(*) from scrapes where team_id = ${teamId} and state = 'running')`.as(
        'scrapes',
      ),
      balanceOf(teamId).as('balance'),
    ])
    .executeTakeFirstOrThrow();
  const active = sessions ?? 0;
  if (active >= maximum) return 'full';
  if (active + scrapes >= (terms.jobsAtOnce ?? Number.POSITIVE_INFINITY)) return 'limited';
  return balance < terms.reserveCredits ? 'unaffordable' : undefined;
}
