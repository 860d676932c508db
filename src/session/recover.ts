/** Closes what the rows say is over and nobody in this world still serves. */
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { sessionPrice } from '../ledger/price.ts';
import type { NodeRow, NodeStore } from '../store/nodes.ts';
import type { CloseReason, SessionRow, SessionStore } from '../store/sessions.ts';

/** A node whose last beat is older than this is dead. */
export const DEAD_AFTER_MS = 15_000;
/** An overdue row this old was not closed by its owner in time: somebody else may. */
const OVERDUE_GRACE_MS = 30_000;

type Deps = {
  readonly sessions: SessionStore;
  readonly nodes: NodeStore;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * Closes the sessions of dead processes, and those whose owner let their time pass. Billing ends
 * at the least of the owner's last beat, the expiry, the idle clock's end and now.
 * @returns how many were closed
 */
export async function recoverSessions(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  let closed = 0;
  for (const row of await deps.sessions.orphans(now - DEAD_AFTER_MS)) {
    closed += await closeRow(deps, row, 'lost', now);
  }
  for (const row of await deps.sessions.overdue(now - OVERDUE_GRACE_MS)) {
    closed += await closeRow(deps, row, now >= row.expiresAt ? 'ttl' : 'idle', now);
  }
  if (closed > 0) deps.log.info({ closed }, 'closed sessions that were left open');
  return closed;
}

async function closeRow(
  deps: Deps,
  row: SessionRow,
  reason: CloseReason,
  now: number,
): Promise<number> {
  const node = await deps.nodes.find(row.owner.nodeId);
  const lastSeen = Math.max(row.lastUsedAt, lastBeatOf(row, node));
  const over = Math.min(row.expiresAt, row.lastUsedAt + row.idleMs);
  const closedAt = Math.max(row.createdAt, Math.min(now, over, lastSeen));
  const done = await deps.sessions.close(row.id, {
    status: reason === 'lost' ? 'error' : 'destroyed',
    reason,
    closedAt,
    creditsBilled: sessionPrice(closedAt - row.createdAt, row.usedPrompt),
  });
  return done ? 1 : 0;
}

/** The last sign of the life that held the session, in milliseconds since the epoch; 0 when it is not known. */
function lastBeatOf({ owner }: SessionRow, node: NodeRow | undefined): number {
  if (node?.owner.epoch === owner.epoch) return node.beatAt;
  return node?.owner.epoch === owner.epoch + 1 ? node.formerBeatAt : 0;
}
