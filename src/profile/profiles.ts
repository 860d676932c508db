/** Profiles: what browsers remember by name. Many read the last saved state, one at a time adds the next. */
import { AppError } from '../base/errors.ts';
import { newSessionId, type SessionId, type TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { PageProfile } from '../runtime/page-profile.ts';
import type { Lease, ProfileRow, VersionRow } from '../store/profiles.ts';
import type { Owner } from '../store/scrapes.ts';
import { unpackState } from './archive.ts';
import { placeOf, saveVersion, type WriterDeps } from './writer.ts';

/** A lease ends so long after the last beat of its owner, in milliseconds. */
const LEASE_MS = 20_000;

const EMPTY: BrowserState = { cookies: [], origins: [] };

/** Which profile a page is opened with, and whether its changes are kept. */
export type ProfileUse = { readonly name: string; readonly saveChanges: boolean };

export type LoadedProfile = {
  readonly profile: PageProfile;
  /** Somebody has it open for writing: what he does will come after. */
  readonly isWritten: boolean;
};

/** The only one who may save a profile now. */
export type ProfileWriter = {
  readonly name: string;
  /** The version that stands, as `PageProfile.version` spells it. */
  readonly version: string | undefined;
  /**
   * Adds a version and gives the right back.
   * @throws AppError `PROFILE_TOO_LARGE`, `PROFILE_LOCKED` when the right was lost
   */
  save(state: BrowserState): Promise<void>;
  /** Gives the right back without saving; more than once is the same. */
  release(): Promise<void>;
};

export type Profiles = {
  /** The last saved state, for a page; empty where nothing was saved. Waits for nobody. @throws AppError `PROFILE_UNREADABLE` */
  load(teamId: TeamId, use: ProfileUse): Promise<LoadedProfile>;
  /** @throws AppError `PROFILE_LOCKED` while somebody else writes */
  openWriter(teamId: TeamId, name: string, holder: SessionId): Promise<ProfileWriter>;
  /** Lets the leases of this process last on; called with each beat. */
  renewLeases(): Promise<void>;
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

type Deps = WriterDeps & { readonly owner: Owner; readonly log: Log };

export function createProfiles(deps: Deps): Profiles {
  const { store, clock, owner } = deps;
  const held = new Set<Lease>();

  const take = async (teamId: TeamId, name: string, holder: SessionId): Promise<Lease> => {
    const request = { teamId, name, holder, owner, leaseMs: LEASE_MS, now: clock.now() };
    const lease = await store.lease(request);
    if (lease === undefined) throw lockedByOther(name);
    held.add(lease);
    return lease;
  };
  const giveBack = async (lease: Lease): Promise<void> => {
    if (held.delete(lease)) await store.release(lease);
  };
  const find = async (teamId: TeamId, name: string): Promise<ProfileRow> => {
    const row = await store.find(teamId, name);
    if (row === undefined) throw new AppError('NOT_FOUND', 'Profile not found.');
    return row;
  };
  const unseal = async ({ id }: ProfileRow, row: VersionRow): Promise<BrowserState> => {
    const archive = await store.archive(id, row.version);
    if (archive === undefined)
      throw new AppError('NOT_FOUND', 'This version is not kept any more.');
    return unpackState(
      deps.seal.open(archive, row.keyId, placeOf({ profileId: id, fence: row.fence })),
    );
  };
  /** Read again when it was pruned between the look and the reading. */
  const latestOf = async (teamId: TeamId, name: string): Promise<Latest | undefined> => {
    for (let tries = 1; ; tries += 1) {
      const row = await store.find(teamId, name);
      if (row?.latest === undefined) return row && { row, state: undefined };
      try {
        return { row, state: await unseal(row, row.latest) };
      } catch (error) {
        if (tries === 3 || !(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
      }
    }
  };
  const saveAtOnce = async (
    teamId: TeamId,
    name: string,
    cause: 'rollback' | 'import',
    stateOf: () => Promise<BrowserState>,
  ): Promise<number> => {
    const lease = await take(teamId, name, newSessionId());
    try {
      return await saveVersion(deps, lease, await stateOf(), cause);
    } finally {
      await giveBack(lease);
    }
  };

  return {
    // What was opened for writing and never saved is no profile yet.
    list: async (teamId) =>
      (await store.list(teamId)).filter(
        ({ latest, isWritten }) => latest !== undefined || isWritten,
      ),
    versions: async (teamId, name) => store.versions((await find(teamId, name)).id),
    async load(teamId, { name, saveChanges }) {
      const found = await latestOf(teamId, name);
      const state = found?.state ?? EMPTY;
      const profile = { name, saveChanges, version: found && versionText(found.row), state };
      return { profile, isWritten: found?.row.isWritten ?? false };
    },
    async openWriter(teamId, name, holder) {
      const lease = await take(teamId, name, holder);
      try {
        const row = await find(teamId, name);
        return {
          name,
          version: versionText(row),
          async save(state) {
            try {
              await saveVersion(deps, lease, state, 'session');
            } finally {
              await giveBack(lease);
            }
          },
          release: () => giveBack(lease),
        };
      } catch (error) {
        await giveBack(lease);
        throw error;
      }
    },
    async renewLeases() {
      const leases = [...held];
      const alive = new Set((await store.renew(leases, LEASE_MS)).map(placeOf));
      const lost = leases.filter((lease) => held.has(lease) && !alive.has(placeOf(lease)));
      for (const lease of lost) deps.log.warn(lease, 'a profile was lost to another writer');
    },
    async inspect(teamId, name) {
      const found = await latestOf(teamId, name);
      if (found === undefined) throw new AppError('NOT_FOUND', 'Profile not found.');
      return { row: found.row, state: found.state ?? EMPTY };
    },
    async rollback(teamId, name, version) {
      const row = await find(teamId, name);
      const wanted = (await store.versions(row.id)).find((one) => one.version === version);
      if (wanted === undefined) throw new AppError('NOT_FOUND', 'This version is not kept.');
      return saveAtOnce(teamId, name, 'rollback', () => unseal(row, wanted));
    },
    write: (teamId, name, state) => saveAtOnce(teamId, name, 'import', async () => state),
    async remove(teamId, name) {
      if ((await store.remove(teamId, name)) === 'written') throw lockedByOther(name);
    },
  };
}

type Latest = { readonly row: ProfileRow; readonly state: BrowserState | undefined };

/** Two states are the same when their texts are; a profile made anew has another id. */
function versionText({ id, latest }: ProfileRow): string | undefined {
  return latest === undefined ? undefined : `${id}:${latest.version}`;
}

function lockedByOther(name: string): AppError {
  return new AppError(
    'PROFILE_LOCKED',
    `The profile "${name}" is open for writing in another session. Stop that session, or use "saveChanges": false to only read it.`,
  );
}
