/** A session's last act before its box ends: what its browser remembers is saved. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { ProfileWriter } from '../profile/profiles.ts';
import type { CloseReason } from '../store/sessions.ts';
import type { LiveSession } from './live-session.ts';

/** Reading a browser may take this long, in milliseconds; a small profile takes some ten. */
const CAPTURE_LIMIT_MS = 25_000;

/** So many origins are named in a warning. */
const MOST_NAMED = 5;

/** What became of a profile at the end of a session. */
export type ProfileSaved = {
  /** Whether all that there was to do is done. */
  readonly isDone: boolean;
  /** What whoever stopped the session should know; undefined when all is well. */
  readonly warning: string | undefined;
};

/**
 * Saves the profile of a session that writes one, and gives the right to write back either way.
 * Never throws: the last saved version stands where this one could not be saved.
 */
export async function saveProfile(
  session: LiveSession,
  reason: CloseReason,
  log: Log,
): Promise<ProfileSaved> {
  const { writer } = session;
  if (writer === undefined) return { isDone: true, warning: undefined };
  try {
    const unread = await save(session, writer, reason);
    if (unread.length === 0) return { isDone: true, warning: undefined };
    log.warn({ unread: unread.length }, 'origins of a profile stand as they were: not read');
    return { isDone: true, warning: notRead(writer.name, unread) };
  } catch (error) {
    log.error({ error }, 'could not save the profile');
    const why = error instanceof AppError ? ` ${error.message}` : '';
    const warning = `The profile "${writer.name}" was not saved; the version saved before stands.${why}`;
    return { isDone: false, warning };
  }
}

function notRead(name: string, unread: readonly string[]): string {
  const more = unread.length > MOST_NAMED ? ` and ${unread.length - MOST_NAMED} more` : '';
  const origins = unread.slice(0, MOST_NAMED).join(', ') + more;
  return `The profile "${name}" was saved, but the storage of ${origins} could not be read in time: it stands as it was loaded. Cookies are saved.`;
}

/** @returns the origins that could not be read */
async function save(
  { page }: LiveSession,
  writer: ProfileWriter,
  reason: CloseReason,
): Promise<readonly string[]> {
  try {
    if (reason === 'crashed') throw new AppError('RUNTIME_FAILED', 'The browser crashed.');
    const limit = AbortSignal.timeout(CAPTURE_LIMIT_MS);
    const { state, unread } = await untilAborted(page.captureState(limit), limit);
    await writer.save(state);
    return unread;
  } finally {
    await writer.release();
  }
}
