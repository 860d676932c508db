/** Profiles as their owner sees them: looked at, taken back in time, brought in, thrown away. */
import { AppError } from '../base/errors.ts';
import { newSessionId, type TeamId } from '../base/ids.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { ProfileRow, VersionRow } from '../store/profiles.ts';
import { EMPTY_STATE } from './empty-state.ts';
import { lockedByOther, type Leases } from './leases.ts';
import { readLatest, readVersion } from './read-versions.ts';
import { saveUnder, type WriterDeps } from './writer.ts';

export type Shelf = {
  list(teamId: TeamId): Promise<readonly ProfileRow[]>;
  /** The latest first. @throws AppError `NOT_FOUND` */
  versions(teamId: TeamId, name: string): Promise<readonly VersionRow[]>;
  /** What was saved last; empty where nothing was. @throws AppError `NOT_FOUND`, `PROFILE_UNREADABLE` */
  inspect(
    teamId: TeamId,
    name: string,
  ): Promise<{ readonly row: ProfileRow; readonly state: BrowserState }>;
  /** Saves an older version again, as the newest; answers its number. @throws AppError `NOT_FOUND`, `PROFILE_LOCKED`, `PROFILE_UNREADABLE` */
  rollback(teamId: TeamId, name: string, version: number): Promise<number>;
  /** Saves a state from elsewhere; answers the version's number. @throws AppError `PROFILE_LOCKED`, `PROFILE_TOO_LARGE` */
  write(teamId: TeamId, name: string, state: BrowserState): Promise<number>;
  /** Forgets it with all versions; nothing stored is fine too. @throws AppError `PROFILE_LOCKED` */
  remove(teamId: TeamId, name: string): Promise<void>;
};

export function createShelf(deps: WriterDeps, leases: Leases): Shelf {
  const { store } = deps;
  const find = async (teamId: TeamId, name: string): Promise<ProfileRow> => {
    const row = await store.find(teamId, name);
    if (row === undefined) throw new AppError('NOT_FOUND', 'Profile not found.');
    return row;
  };
  return {
    // What was opened for writing and never saved is no profile yet.
    list: async (teamId) =>
      (await store.list(teamId)).filter(
        ({ latest, isWritten }) => latest !== undefined || isWritten,
      ),
    versions: async (teamId, name) => store.versions((await find(teamId, name)).id),
    async inspect(teamId, name) {
      const found = await readLatest(deps, teamId, name);
      if (found === undefined) throw new AppError('NOT_FOUND', 'Profile not found.');
      return { row: found.row, state: found.state ?? EMPTY_STATE };
    },
    async rollback(teamId, name, version) {
      const row = await find(teamId, name);
      const wanted = (await store.versions(row.id)).find((one) => one.version === version);
      if (wanted === undefined) throw new AppError('NOT_FOUND', 'This version is not kept.');
      const lease = await leases.take(teamId, name, newSessionId());
      return saveUnder(deps, leases, lease, 'rollback', () => readVersion(deps, row, wanted));
    },
    async write(teamId, name, state) {
      const lease = await leases.take(teamId, name, newSessionId());
      return saveUnder(deps, leases, lease, 'import', async () => state);
    },
    async remove(teamId, name) {
      if ((await store.remove(teamId, name)) === 'written') throw lockedByOther(name);
    },
  };
}
