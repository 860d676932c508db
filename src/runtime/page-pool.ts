/** Where live pages come from. */
import type { Language, LivePage } from './live-page.ts';
import type { Viewport } from './page-driver.ts';
import type { PageProfile } from './page-profile.ts';

/** How a page is dressed before it goes anywhere. */
export type PageRequest = {
  readonly viewport: Viewport;
  /** Touch, small screen, phone's user agent. */
  readonly mobile: boolean;
  /** Sent with every request to the site's own origin. */
  readonly headers: Readonly<Record<string, string>>;
  /** Accepts certificates nobody vouches for. */
  readonly ignoreTlsErrors: boolean;
  /** What its browser remembers of former visits. */
  readonly profile?: PageProfile | undefined;
};

/** Counts for `/metrics` and `/ready`. */
export type PageCounts = {
  /** Boxes that can take a page: whatever is not held by a session. */
  readonly free: number;
  /** Open blank pages that wait for a scrape. */
  readonly waiting: number;
  readonly scraping: number;
  readonly parked: number;
  readonly held: number;
  readonly starting: number;
  readonly maximum: number;
  /** For each language, boxes by how far its runner is on its way to its first call. */
  readonly runners: Readonly<
    Record<Language, Readonly<Record<'cold' | 'started' | 'joined', number>>>
  >;
};

export interface PagePool {
  /**
   * Lends a ready page, dressed as asked. When all boxes are taken the oldest parked page gives way;
   * when sessions hold them all it waits until the signal aborts.
   * @throws AppError `RUNTIME_UNAVAILABLE` when no browser can be started, `PROFILE_UNREADABLE` when
   * the browser does not take the profile's state; the signal's reason
   */
  open(request: PageRequest, signal: AbortSignal): Promise<LivePage>;
  counts(): PageCounts;
  /** Called when `counts().free` has changed. */
  onFree(listener: () => void): void;
  /** Ends every box. */
  close(): Promise<void>;
}
