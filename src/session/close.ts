/** The one closing path: stop, expiry, crash and shutdown all end a session here. */
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { sessionPrice } from '../ledger/price.ts';
import type { CloseReason, SessionStore } from '../store/sessions.ts';
import type { LiveSession } from './live-session.ts';
import type { StopOutcome } from './sessions.ts';

const DESTROY_LIMIT_MS = 10_000;
const ROW_ATTEMPTS = 3;

type Deps = { readonly sessions: SessionStore; readonly clock: Clock; readonly log: Log };

/**
 * Ends a session: stops lending, ends the box, settles the price, closes the row. Each step is
 * bounded and done even if the one before it failed. Never throws: 'failed' says that something
 * could not be confirmed, and the log says what; the sweeper mends the row.
 */
export async function closeSession(
  deps: Deps,
  session: LiveSession,
  reason: CloseReason,
): Promise<StopOutcome> {
  const log = deps.log.child({ sessionId: session.id, scrapeId: session.scrapeId, reason });
  session.end(reason);
  const closedAt = deps.clock.now();
  const durationMs = Math.max(0, Math.min(closedAt, session.expiresAt) - session.createdAt);
  const creditsBilled = sessionPrice(durationMs, false);

  const destroyed = await step(log, 'end the box', () =>
    within(DESTROY_LIMIT_MS, session.page.destroy()),
  );
  const settled = await step(log, 'close the row', () =>
    persistently(() =>
      deps.sessions.close(session.id, {
        status: reason === 'crashed' || reason === 'lost' ? 'error' : 'destroyed',
        reason,
        closedAt,
        creditsBilled,
      }),
    ),
  );
  log.info({ durationMs, creditsBilled }, 'session closed');
  return { status: destroyed && settled ? 'stopped' : 'failed', durationMs, creditsBilled };
}

async function step(log: Log, what: string, run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    log.error({ error }, `could not ${what}`);
    return false;
  }
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A row that is not closed is billed until it expires: worth another try when the database restarts. */
async function persistently(write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await write();
      return;
    } catch (error) {
      if (attempt >= ROW_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}
