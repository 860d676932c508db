/** What is remembered of teams and their API keys. */
import type { KeyId, TeamId } from '../base/ids.ts';

/** Requests a minute by mode; a mode that is not named has the server's default. */
export type StoredRates = Readonly<Record<string, number>>;

/** What a team may use; undefined stands for what the server is configured with. */
export type TeamPlan = {
  /** Credits its balance is filled up to at the start of each month. */
  readonly monthlyCredits: number | undefined;
  /** Scrapes and sessions at work at once. */
  readonly concurrency: number | undefined;
  readonly rates: StoredRates | undefined;
};

export type TeamRow = TeamPlan & {
  readonly id: TeamId;
  /** Unique, whatever its case. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
};

export type KeyRow = {
  readonly id: KeyId;
  readonly teamId: TeamId;
  readonly name: string;
  /** Last characters of the key, by which its owner knows it. */
  readonly hint: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly revokedAt: number | undefined;
};

export type NewKey = Omit<KeyRow, 'revokedAt'> & {
  /** SHA-256 of the key; the key itself is kept nowhere. */
  readonly hash: Uint8Array;
};

/** A key that is valid, and whose it is. */
export type KeyHolder = { readonly key: KeyRow; readonly team: TeamRow };

/**
 * Rows of teams and keys. Every write has reached the disk when its promise resolves.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached
 */
export interface AccountStore {
  /** False when the name is taken. */
  addTeam(team: TeamRow): Promise<boolean>;
  /** Changes what is given; undefined when there is no such team. */
  changeTeam(id: TeamId, changes: Partial<TeamPlan>): Promise<TeamRow | undefined>;
  /** By id, or by name whatever its case. */
  findTeam(idOrName: string): Promise<TeamRow | undefined>;
  /** By name. */
  listTeams(): Promise<readonly TeamRow[]>;
  addKey(key: NewKey): Promise<void>;
  /** Oldest first; of all teams when none is given. */
  listKeys(teamId: TeamId | undefined): Promise<readonly KeyRow[]>;
  /** Revokes once and for all; undefined when there is no such key. */
  revokeKey(id: KeyId, now: number): Promise<KeyRow | undefined>;
  /** Undefined when no valid key has this hash. */
  findHolder(hash: Uint8Array): Promise<KeyHolder | undefined>;
  /** Calls back whenever a team or key was changed, by whatever process; begins to listen for it. */
  onChange(listener: () => void): void;
}
