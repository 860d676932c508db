/** Pages left open after their scrape, until a session claims them or the pool takes them back. */
import type { ScrapeId, TeamId } from '../base/ids.ts';
import type { LivePage } from '../runtime/live-page.ts';

/** A page somebody may come back to. */
export type ParkedPage = { readonly teamId: TeamId; readonly page: LivePage };

export type Parking = {
  /** Parks a page under its scrape. */
  put(scrapeId: ScrapeId, parked: ParkedPage): void;
  /** Whose page is parked there, if one is. */
  ownerOf(scrapeId: ScrapeId): TeamId | undefined;
  /** Takes the page out for a session; undefined when it is gone. */
  claim(scrapeId: ScrapeId): LivePage | undefined;
};

export function createParking(): Parking {
  const parked = new Map<ScrapeId, ParkedPage>();
  return {
    put(scrapeId, entry) {
      parked.set(scrapeId, entry);
      entry.page.onGone(() => parked.delete(scrapeId));
      entry.page.park();
    },
    ownerOf: (scrapeId) => parked.get(scrapeId)?.teamId,
    claim(scrapeId) {
      const entry = parked.get(scrapeId);
      parked.delete(scrapeId);
      return entry?.page.claim() === true ? entry.page : undefined;
    },
  };
}
