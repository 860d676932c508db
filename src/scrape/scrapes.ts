/** Scrapes, as the door sees them. */
import type { ScrapeId, TeamId } from '../base/ids.ts';
import type { ScrapeOrder } from './order.ts';

/** A finished scrape. */
export type FinishedScrape = {
  readonly id: ScrapeId;
  /** JSON text of the answer's `data` (contract 2.4). */
  readonly document: string;
};

export type Scrapes = {
  /**
   * Does one scrape and waits for it. When the signal aborts (the client left) the scrape is given up.
   * @throws AppError any `SCRAPE_*` code, `CONCURRENCY_QUEUE_TIMEOUT`, `PRIVATE_ADDRESS_REFUSED`,
   * `RUNTIME_UNAVAILABLE`, `STORE_UNAVAILABLE`, `SHUTTING_DOWN`
   */
  scrape(teamId: TeamId, order: ScrapeOrder, signal: AbortSignal): Promise<FinishedScrape>;
  /**
   * What a scrape answered.
   * @throws AppError `NOT_FOUND` (unknown or not over), `FORBIDDEN` (another team's); the failure itself of a failed scrape
   */
  find(teamId: TeamId, id: ScrapeId): Promise<FinishedScrape>;
};
