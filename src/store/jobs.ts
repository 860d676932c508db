/** What a team has under way. */
import type { TeamId } from '../base/ids.ts';

export type Jobs = {
  /** Scrapes that wait for their turn. */
  readonly waiting: number;
  /** Scrapes at work. */
  readonly scraping: number;
  /** Open sessions. */
  readonly sessions: number;
  /** When a scrape last succeeded, in milliseconds since the epoch. */
  readonly lastSuccessAt: number | undefined;
};

/** @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached */
export interface JobStore {
  ofTeam(teamId: TeamId): Promise<Jobs>;
}
