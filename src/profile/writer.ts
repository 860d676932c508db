/** The one who may save a profile, until he has saved or his lease is lost. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { Lease, ProfileStore, SaveCause } from '../store/profiles.ts';
import { packState } from './archive.ts';
import type { Seal } from './seal.ts';

export type WriterDeps = {
  readonly store: ProfileStore;
  readonly seal: Seal;
  readonly clock: Clock;
  /** So many versions of a profile are kept. */
  readonly keepVersions: number;
};

/** Where a version lies: its bytes can be opened there only. */
export const placeOf = ({ profileId, fence }: Lease): string => `profile ${profileId} ${fence}`;

/**
 * Saves a state as the next version and gives the lease back.
 * @returns the number of the version
 * @throws AppError `PROFILE_TOO_LARGE`; `PROFILE_LOCKED` when the lease was lost to another writer
 */
export async function saveVersion(
  deps: WriterDeps,
  lease: Lease,
  state: BrowserState,
  cause: SaveCause,
): Promise<number> {
  const savedAt = deps.clock.now();
  const archive = deps.seal.close(await packState(state), placeOf(lease));
  const version = await deps.store.save(lease, {
    archive,
    keyId: deps.seal.keyId,
    cause,
    savedAt,
    keep: deps.keepVersions,
  });
  if (version !== undefined) return version;
  throw new AppError(
    'PROFILE_LOCKED',
    'The right to save this profile was lost: another writer has it, or the profile was deleted.',
  );
}
