/** The first prompt of a session: more is set aside before it runs. */
import type { Transaction } from 'kysely';
import type { SessionId } from '../../base/ids.ts';
import type { SessionStore } from '../../store/sessions.ts';
import { balanceOf, toLedgerRow } from './ledger.ts';
import type { Tables } from './tables.ts';

/**
 * Marks the session as one that took a prompt and reserves what is missing to `credits`. The team's
 * row is locked before the session's, in the order of whoever opens one.
 */
export async function raiseReserve(
  tx: Transaction<Tables>,
  id: SessionId,
  credits: number,
  now: number,
): ReturnType<SessionStore['raiseReserve']> {
  await tx
    .selectFrom('teams')
    .select('id')
    .where('id', '=', (row) => row.selectFrom('sessions').select('team_id').where('id', '=', id))
    .forNoKeyUpdate()
    .execute();
  const session = await tx
    .selectFrom('sessions')
    .select(['team_id', 'key_id', 'reserved_credits', 'used_prompt'])
    .where('id', '=', id)
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  if (session === undefined) return 'over';
  if (session.used_prompt) return 'raised';
  const missing = Math.max(0, credits - session.reserved_credits);
  const { balance } = await tx
    .selectNoFrom(balanceOf(session.team_id).as('balance'))
    .executeTakeFirstOrThrow();
  if (balance < missing) return 'unaffordable';
  await tx
    .updateTable('sessions')
    .set({ used_prompt: true, reserved_credits: session.reserved_credits + missing })
    .where('id', '=', id)
    .execute();
  const reserve = {
    teamId: session.team_id,
    keyId: session.key_id ?? undefined,
    kind: 'reserve',
    credits: missing,
    cause: `session:${id}:reserve-prompt`,
    at: now,
  } as const;
  await tx.insertInto('ledger').values(toLedgerRow(reserve)).execute();
  return 'raised';
}
