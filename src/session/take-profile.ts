/** The right to save what a session's browser remembers, taken before the session begins. */
import type { SessionId, TeamId } from '../base/ids.ts';
import type { ProfileWriter, Profiles } from '../profile/profiles.ts';
import type { LivePage } from '../runtime/live-page.ts';

type Session = { readonly id: SessionId; readonly teamId: TeamId };

/** What to do with the page that was found. */
type Ways = {
  /** Opens the page again, with the state that stands now. */
  readonly again: () => Promise<LivePage>;
  /** Takes the page back when the session is not to be. */
  readonly giveUp: (page: LivePage) => void;
};

/** A page, and the right to save its profile when it has one whose changes are to be kept. */
export type PageWithWriter = {
  readonly page: LivePage;
  readonly writer: ProfileWriter | undefined;
};

/**
 * A page that was opened before somebody else saved is given up for a fresh one: it would save an
 * older state over a newer.
 * @throws AppError `PROFILE_LOCKED` while somebody else writes; whatever `again` throws
 */
export async function takeProfile(
  profiles: Profiles,
  session: Session,
  found: LivePage,
  ways: Ways,
): Promise<PageWithWriter> {
  const { profile } = found;
  if (profile?.saveChanges !== true) return { page: found, writer: undefined };
  let writer: ProfileWriter;
  try {
    writer = await profiles.openWriter(session.teamId, profile.name, session.id);
  } catch (error) {
    ways.giveUp(found);
    throw error;
  }
  if (writer.version === profile.version) return { page: found, writer };
  try {
    await found.release();
    return { page: await ways.again(), writer };
  } catch (error) {
    await writer.release();
    throw error;
  }
}
