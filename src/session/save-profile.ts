/** A session's last act before its box ends: what its browser remembers is saved. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { ProfileWriter } from '../profile/profiles.ts';
import type { CloseReason } from '../store/sessions.ts';
import type { LiveSession } from './live-session.ts';

/** Reading a browser may take this long, in milliseconds; a small profile takes some ten. */
const CAPTURE_LIMIT_MS = 25_000;

/**
 * Saves the profile of a session that writes one, and gives the right to write back either way.
 * Never throws: the last saved version stands where this one could not be saved.
 * @returns why it was not saved, for whoever stopped the session; undefined when all is well
 */
export async function saveProfile(
  session: LiveSession,
  reason: CloseReason,
  log: Log,
): Promise<string | undefined> {
  const { writer } = session;
  if (writer === undefined) return undefined;
  try {
    await save(session, writer, reason, log);
    return undefined;
  } catch (error) {
    log.error({ error }, 'could not save the profile');
    const why = error instanceof AppError ? ` ${error.message}` : '';
    return `The profile "${writer.name}" was not saved; the version saved before stands.${why}`;
  }
}

async function save(
  { page }: LiveSession,
  writer: ProfileWriter,
  reason: CloseReason,
  log: Log,
): Promise<void> {
  try {
    if (reason === 'crashed') throw new AppError('RUNTIME_FAILED', 'The browser crashed.');
    const limit = AbortSignal.timeout(CAPTURE_LIMIT_MS);
    const { state, unread } = await untilAborted(page.captureState(limit), limit);
    if (unread.length > 0) {
      log.warn({ unread: unread.length }, 'origins of a profile stand as they were: not read');
    }
    await writer.save(state);
  } finally {
    await writer.release();
  }
}
