/** The leave to run a prompt on a session: more is reserved before the first one. */
import type { Clock } from '../base/clock.ts';
import { outOfCredits } from '../ledger/out-of-credits.ts';
import { sessionPrice } from '../ledger/price.ts';
import type { SessionStore } from '../store/sessions.ts';
import { sessionGone } from './gone.ts';
import type { LiveSession } from './live-session.ts';

type Deps = { readonly sessions: SessionStore; readonly clock: Clock };

/**
 * To be called before each prompt. The first one raises the session's reserve to what its whole life
 * costs at the rate of prompts; from then on it is billed at that rate.
 * @throws AppError `CREDITS_EXHAUSTED`, and nothing has changed; `SESSION_GONE`
 */
export async function allowPrompt(deps: Deps, session: LiveSession): Promise<void> {
  if (session.tookPrompt()) return;
  const lifeMs = session.expiresAt - session.createdAt;
  const credits = sessionPrice(lifeMs, true);
  const outcome = await deps.sessions.raiseReserve(session.id, credits, deps.clock.now());
  switch (outcome) {
    case 'raised':
      session.takePrompt();
      return;
    case 'over':
      throw sessionGone(undefined, session.scrapeId);
    case 'unaffordable':
      throw outOfCredits(`a prompt on a browser session of ${lifeMs / 1000} seconds`, credits);
  }
}
