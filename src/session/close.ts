/** The one closing path: stop, expiry, crash and shutdown all end a session here. */
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { sessionPrice } from '../ledger/price.ts';
import type { CloseReason, Closing, SessionStore } from '../store/sessions.ts';
import type { LiveSession } from './live-session.ts';
import { saveProfile } from './save-profile.ts';
import type { StopOutcome } from './sessions.ts';

const DESTROY_LIMIT_MS = 10_000;
const ROW_ATTEMPTS = 3;

type Deps = { readonly sessions: SessionStore; readonly clock: Clock; readonly log: Log };

/**
 * Ends a session: stops lending, saves the profile, ends the box, settles the price, closes the row. Each step is
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
  const closedAt = Math.max(session.createdAt, Math.min(deps.clock.now(), session.expiresAt));
  const durationMs = closedAt - session.createdAt;
  const creditsBilled = sessionPrice(durationMs, session.tookPrompt());

  const { isDone, warning } = await saveProfile(session, reason, log);
  const destroyed = await step(log, 'end the box', () =>
    within(DESTROY_LIMIT_MS, session.page.destroy()),
  );
  let closed: Closed = { durationMs, creditsBilled };
  const settled = await step(log, 'close the row', async () => {
    const status = reason === 'crashed' || reason === 'lost' ? 'error' : 'destroyed';
    closed = await persistently(() =>
      settle(deps, session, { status, reason, closedAt, creditsBilled }),
    );
  });
  log.info(closed, 'session closed');
  return {
    status: isDone && destroyed && settled ? 'stopped' : 'failed',
    ...closed,
    ...(warning === undefined ? {} : { warning }),
  };
}

type Closed = { readonly durationMs: number; readonly creditsBilled: number };

/** Closes the row. Where somebody was faster, what that one settled is the truth. */
async function settle(deps: Deps, session: LiveSession, closing: Closing): Promise<Closed> {
  const mine = await deps.sessions.close(session.id, closing);
  const row = mine ? undefined : await deps.sessions.find(session.id);
  return {
    durationMs: (row?.closedAt ?? closing.closedAt) - session.createdAt,
    creditsBilled: row?.creditsBilled ?? closing.creditsBilled,
  };
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
async function persistently<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (attempt >= ROW_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}
