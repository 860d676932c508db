/** What is remembered of profiles: versions of sealed bytes, and who may add the next. */
import type { ProfileId, SessionId, TeamId } from '../base/ids.ts';
import type { Owner } from './scrapes.ts';

/** What made a version. */
export type SaveCause = 'session' | 'rollback' | 'import';

export type VersionRow = {
  /** Counts up from 1. */
  readonly version: number;
  /** Of the lease it was saved under. */
  readonly fence: number;
  /** Milliseconds since the epoch; never earlier than that of the version before. */
  readonly savedAt: number;
  readonly sizeBytes: number;
  readonly keyId: string;
  readonly cause: SaveCause;
};

export type ProfileRow = {
  readonly id: ProfileId;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly isWritten: boolean;
  /** Undefined while nothing was saved. */
  readonly latest: VersionRow | undefined;
};

/** The right to save once. A later lease of the same profile makes it worthless. */
export type Lease = { readonly profileId: ProfileId; readonly fence: number };

export type LeaseRequest = {
  readonly teamId: TeamId;
  readonly name: string;
  /** The session that writes, or any id for what is done at once. */
  readonly holder: SessionId;
  readonly owner: Owner;
  /** Ends by itself after so many milliseconds, and with the life of its owner. */
  readonly leaseMs: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

export type NewVersion = {
  readonly archive: Uint8Array;
  readonly keyId: string;
  readonly cause: SaveCause;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** So many versions stay, this one included. */
  readonly keep: number;
};

/**
 * Profiles by team and name. Every write has reached the disk when its promise resolves.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached
 */
export interface ProfileStore {
  find(teamId: TeamId, name: string): Promise<ProfileRow | undefined>;
  /** By name. */
  list(teamId: TeamId): Promise<readonly ProfileRow[]>;
  /** The latest first. */
  versions(id: ProfileId): Promise<readonly VersionRow[]>;
  archive(id: ProfileId, version: number): Promise<Uint8Array | undefined>;
  /** Makes the profile when there is none; undefined when somebody else writes. */
  lease(request: LeaseRequest): Promise<Lease | undefined>;
  /** Lets leases last so much longer; answers those that hold. */
  renew(leases: readonly Lease[], leaseMs: number): Promise<readonly Lease[]>;
  release(lease: Lease): Promise<void>;
  /** Adds a version and gives the lease back, both or neither; undefined when the lease is lost. */
  save(lease: Lease, version: NewVersion): Promise<number | undefined>;
  remove(teamId: TeamId, name: string): Promise<'removed' | 'absent' | 'written'>;
}
