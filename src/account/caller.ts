/** Who asks, and what that one may use. */
import type { KeyId, TeamId } from '../base/ids.ts';

/** Kinds of requests that are counted apart; `scrape` counts interacts too, as hosted. */
export const MODES = ['scrape', 'create', 'search', 'status'] as const;

export type Mode = (typeof MODES)[number];

/** Requests a minute by mode; a mode without a number has no limit. */
export type Rates = Readonly<Partial<Record<Mode, number>>>;

export type Caller = {
  readonly teamId: TeamId;
  /** Undefined where there are no keys. */
  readonly keyId: KeyId | undefined;
  /** Scrapes and sessions at work at once; undefined: as many as there are browsers. */
  readonly jobsAtOnce: number | undefined;
  /** What the balance is filled up to each month; undefined: no monthly grant. */
  readonly monthlyCredits: number | undefined;
  readonly rates: Rates;
};

/** What a team may use that has no figures of its own. */
export type TeamDefaults = {
  readonly monthlyCredits: number;
  readonly jobsAtOnce: number;
  readonly rates: Readonly<Record<Mode, number>>;
};
