/** What the door is built from. */
import type { Administration } from '../account/administration.ts';
import type { Authenticate } from '../account/authenticate.ts';
import type { Usage } from '../account/usage.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Profiles } from '../profile/profiles.ts';
import type { Scrapes } from '../scrape/scrapes.ts';
import type { Search } from '../search/search.ts';
import type { Sessions } from '../session/sessions.ts';
import type { BlobStore } from '../store/blobs.ts';

/** Whether this server can take work, and how each of its parts stands. */
export type Readiness = {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, unknown>>;
};

export type HttpSettings = {
  /** Base of links in answers, without a slash at its end; without it the request's own host is taken. */
  readonly publicUrl?: string | undefined;
  /** The bearer of the admin endpoints; without it there are none. */
  readonly adminToken?: string | undefined;
};

export type HttpDeps = {
  readonly authenticate: Authenticate;
  readonly usage: Usage;
  readonly administration: Administration;
  readonly scrapes: Scrapes;
  readonly sessions: Sessions;
  readonly search: Search;
  readonly profiles: Profiles;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: HttpSettings;
  readonly readiness: () => Promise<Readiness>;
  /** Prometheus text, version 0.0.4. */
  readonly metricsText: () => Promise<string>;
};
