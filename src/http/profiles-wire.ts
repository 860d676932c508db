/** Rows of profiles as they travel. */
import type { WireProfile, WireVersion } from '../contract/profile-answers.ts';
import type { ProfileRow, VersionRow } from '../store/profiles.ts';

/** A version, without what it is locked with. */
export function toWireVersion({ version, savedAt, sizeBytes, cause }: VersionRow): WireVersion {
  return { version, savedAt: new Date(savedAt).toISOString(), sizeBytes, cause };
}

/** A profile and its latest version. */
export function toWireProfile({ name, createdAt, isWritten, latest }: ProfileRow): WireProfile {
  return {
    name,
    createdAt: new Date(createdAt).toISOString(),
    openForWriting: isWritten,
    latest: latest === undefined ? null : toWireVersion(latest),
  };
}
