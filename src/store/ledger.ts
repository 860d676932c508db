/** What is remembered of credits: entries that are written once and never changed. */
import type { KeyId, TeamId } from '../base/ids.ts';

/** What an entry does: a grant and a release add to the balance, a reserve and a settlement take from it. */
export type EntryKind = 'grant' | 'reserve' | 'release' | 'settle';

export type NewEntry = {
  readonly teamId: TeamId;
  /** The key that caused it; undefined where there are no keys. */
  readonly keyId: KeyId | undefined;
  readonly kind: EntryKind;
  /** Whole credits, not negative; the kind gives the sign. */
  readonly credits: number;
  /** What it is for, such as `search:ID:settle`: written once, however often it is tried. */
  readonly cause: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** What was settled in one calendar month (UTC). */
export type MonthOfUse = {
  /** First day, as `2026-11-01`. */
  readonly month: string;
  /** Name of the key; undefined when not asked for by key, or when there was none. */
  readonly keyName: string | undefined;
  readonly credits: number;
};

/**
 * The ledger. What scrapes and sessions cost is written with their rows, by their stores.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached
 */
export interface LedgerStore {
  /** Writes one entry; false when one with that cause is there already. */
  write(entry: NewEntry): Promise<boolean>;
  /** The sum of all entries of a team. */
  balance(teamId: TeamId): Promise<number>;
  /** What there was to spend since then: the balance, and what has been taken of it. */
  hadSince(teamId: TeamId, since: number): Promise<number>;
  /** What was settled, oldest month first; by key where asked for. */
  months(teamId: TeamId, byKey: boolean): Promise<readonly MonthOfUse[]>;
  /**
   * Fills balances up to the monthly credits of their teams, once for each team and month.
   * @param monthlyCredits for teams without a figure of their own; undefined: no grant for those
   * @returns how many teams were granted something
   */
  grantMonth(monthlyCredits: number | undefined, now: number, teamId?: TeamId): Promise<number>;
}
