/** Profiles: what browsers remember by name. Many read the last saved state, one at a time adds the next. */
import type { SessionId, TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { BrowserState } from '../runtime/browser-state.ts';
import type { PageProfile } from '../runtime/page-profile.ts';
import type { ProfileRow } from '../store/profiles.ts';
import type { Owner } from '../store/scrapes.ts';
import { EMPTY_STATE } from './empty-state.ts';
import { createLeases } from './leases.ts';
import { readLatest } from './read-versions.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { saveUnder, type WriterDeps } from './writer.ts';

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

export type Profiles = Shelf & {
  /** The last saved state, for a page; empty where nothing was saved. Waits for nobody. @throws AppError `PROFILE_UNREADABLE` */
  load(teamId: TeamId, use: ProfileUse): Promise<LoadedProfile>;
  /** @throws AppError `PROFILE_LOCKED` while somebody else writes */
  openWriter(teamId: TeamId, name: string, holder: SessionId): Promise<ProfileWriter>;
  /** Lets the leases of this process last on; called with each beat. */
  renewLeases(): Promise<void>;
};

type Deps = WriterDeps & { readonly owner: Owner; readonly log: Log };

export function createProfiles(deps: Deps): Profiles {
  const leases = createLeases(deps);
  return {
    ...createShelf(deps, leases),
    renewLeases: leases.renew,
    async load(teamId, { name, saveChanges }) {
      const found = await readLatest(deps, teamId, name);
      const state = found?.state ?? EMPTY_STATE;
      const profile = { name, saveChanges, version: found && versionText(found.row), state };
      return { profile, isWritten: found?.row.isWritten ?? false };
    },
    async openWriter(teamId, name, holder) {
      const lease = await leases.take(teamId, name, holder);
      try {
        const row = await deps.store.find(teamId, name);
        return {
          name,
          version: row && versionText(row),
          async save(state) {
            await saveUnder(deps, leases, lease, 'session', async () => state);
          },
          release: () => leases.giveBack(lease),
        };
      } catch (error) {
        await leases.giveBack(lease);
        throw error;
      }
    },
  };
}

/** Two states are the same when their texts are; a profile made anew has another id. */
function versionText({ id, latest }: ProfileRow): string | undefined {
  return latest === undefined ? undefined : `${id}:${latest.version}`;
}
