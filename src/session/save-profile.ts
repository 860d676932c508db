/** A session's last act before its box ends: what its browser remembers is saved. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { CloseReason } from '../store/sessions.ts';
import type { LiveSession } from './live-session.ts';

/** Reading a browser may take this long, in milliseconds; a small profile takes some ten. */
const CAPTURE_LIMIT_MS = 25_000;

/**
 * Saves the profile of a session that writes one, and gives the right to write back either way.
 * @throws AppError or Error when it could not be saved: then the last saved version stands
 */
export async function saveProfile(
  session: LiveSession,
  reason: CloseReason,
  log: Log,
): Promise<void> {
  const { writer, page } = session;
  if (writer === undefined) return;
  try {
    if (reason === 'crashed') {
      throw new AppError('RUNTIME_FAILED', 'The browser crashed before its profile was saved.');
    }
    const limit = AbortSignal.timeout(CAPTURE_LIMIT_MS);
    const { state, unread } = await untilAborted(page.captureState(limit), limit);
    if (unread.length > 0) {
      log.warn(
        { unread: unread.length },
        'some origins of a profile could not be read: they stand as they were',
      );
    }
    await writer.save(state);
  } finally {
    await writer.release();
  }
}

/** What whoever stops the session is told when it was not saved. */
export function notSaved(session: LiveSession): string {
  return `The profile "${session.writer?.name ?? ''}" could not be saved; the version saved before stands.`;
}
