/** What callers are told of a session that is no more. */
import { AppError } from '../base/errors.ts';
import type { ScrapeId } from '../base/ids.ts';
import type { CodeOutcome } from '../runtime/live-page.ts';
import type { CloseReason } from '../store/sessions.ts';

const WHY: Readonly<Record<CloseReason, string>> = {
  stopped: 'It was stopped.',
  ttl: 'Its time to live was over.',
  idle: 'Nobody had used it for its idle time.',
  crashed: 'Its browser crashed.',
  shutdown: 'The server was shut down.',
  lost: 'The server that held it is gone.',
};

/** Why a session ended, in one sentence. */
export function reasonOf(reason: CloseReason | undefined): string {
  return WHY[reason ?? 'lost'];
}

/** @param scrapeId the scrape it belonged to; undefined for a standalone session */
export function sessionGone(
  reason: CloseReason | undefined,
  scrapeId: ScrapeId | undefined,
): AppError {
  const next =
    scrapeId === undefined ? 'Create a new session to go on.' : 'Scrape the page again to go on.';
  return new AppError(
    'SESSION_GONE',
    `Browser session has been destroyed. ${reasonOf(reason)} ${next}`,
  );
}

/** What a piece of work had printed when it was cut. */
type Printed = Pick<CodeOutcome, 'stdout' | 'stderr' | 'truncated'>;

/** A session that ended while code ran on it: what the code had left until then goes with the refusal. */
export class TaskCut extends AppError {
  readonly #outcome: Printed;

  constructor(gone: AppError, outcome: Printed) {
    super(
      'SESSION_GONE',
      `${gone.message} The code that was running was cut; details hold what it had printed.`,
    );
    this.#outcome = outcome;
  }

  /** Hidden from whoever writes errors into a log: it is the caller's content. */
  outcome(): Printed {
    return this.#outcome;
  }
}
