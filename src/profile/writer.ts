/** Saving a profile under a lease. */
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { Lease, ProfileStore, SaveCause } from '../store/profiles.ts';
import { packState } from './archive.ts';
import type { Leases } from './leases.ts';
import { placeOf } from './place.ts';
import type { Seal } from './seal.ts';

export type WriterDeps = {
  readonly store: ProfileStore;
  readonly seal: Seal;
  readonly clock: Clock;
  /** So many versions of a profile are kept. */
  readonly keepVersions: number;
};

/**
 * Saves a state as the next version and gives the lease back, whatever happens.
 * @returns the number of the version
 * @throws AppError `PROFILE_TOO_LARGE`; `PROFILE_LOCKED` when the lease was lost to another writer;
 * what `stateOf` throws
 */
export async function saveUnder(
  deps: WriterDeps,
  leases: Pick<Leases, 'isUsed' | 'giveBack'>,
  lease: Lease,
  cause: SaveCause,
  stateOf: () => Promise<BrowserState>,
): Promise<number> {
  try {
    const version = await saveVersion(deps, lease, await stateOf(), cause);
    leases.isUsed(lease);
    return version;
  } finally {
    await leases.giveBack(lease);
  }
}

async function saveVersion(
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
