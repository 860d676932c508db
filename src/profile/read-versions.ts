/** Reading what was saved. */
import { AppError } from '../base/errors.ts';
import type { TeamId } from '../base/ids.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { ProfileRow, ProfileStore, VersionRow } from '../store/profiles.ts';
import { unpackState } from './archive.ts';
import type { Seal } from './seal.ts';
import { placeOf } from './place.ts';

type Deps = { readonly store: ProfileStore; readonly seal: Seal };

/** A profile and its latest state; none where nothing was saved. */
export type Latest = { readonly row: ProfileRow; readonly state: BrowserState | undefined };

const MOST_TRIES = 3;

/** @throws AppError `PROFILE_UNREADABLE`; `NOT_FOUND` when it was pruned meanwhile */
export async function readVersion(
  { store, seal }: Deps,
  { id }: ProfileRow,
  { version, keyId, fence }: VersionRow,
): Promise<BrowserState> {
  const archive = await store.archive(id, version);
  if (archive === undefined) throw new AppError('NOT_FOUND', 'This version is not kept any more.');
  return unpackState(seal.open(archive, keyId, placeOf({ profileId: id, fence })));
}

/** Waits for nobody; looks again when the version was pruned between the look and the reading. */
export async function readLatest(
  deps: Deps,
  teamId: TeamId,
  name: string,
): Promise<Latest | undefined> {
  for (let tries = 1; ; tries += 1) {
    const row = await deps.store.find(teamId, name);
    if (row?.latest === undefined) return row && { row, state: undefined };
    try {
      return { row, state: await readVersion(deps, row, row.latest) };
    } catch (error) {
      const isPruned = error instanceof AppError && error.code === 'NOT_FOUND';
      if (tries === MOST_TRIES || !isPruned) throw error;
    }
  }
}
