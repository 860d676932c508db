/** What a saved state holds, without any value of it. */
import type { BrowserState, OriginState, StorageItem } from '../runtime/browser-state.ts';

export type ItemsDescribed = { readonly items: number; readonly chars: number };

export type OriginDescribed = {
  readonly origin: string;
  readonly localStorage: ItemsDescribed;
  readonly sessionStorage: ItemsDescribed;
  readonly indexedDb: { readonly databases: number; readonly records: number };
  readonly caches: { readonly caches: number; readonly responses: number };
  readonly permissions: readonly string[];
  readonly serviceWorkers: number;
  /** What could not be kept, in sentences. */
  readonly omitted: readonly string[];
};

export type StateDescribed = {
  readonly cookies: {
    readonly count: number;
    /** Those without a date: a browser would forget them at its end. */
    readonly sessionCookies: number;
    readonly domains: readonly string[];
  };
  readonly origins: readonly OriginDescribed[];
};

/** Counts, sizes and names of sites. */
export function describeState({ cookies, origins }: BrowserState): StateDescribed {
  return {
    cookies: {
      count: cookies.length,
      sessionCookies: cookies.filter(({ expires }) => expires === -1).length,
      domains: [...new Set(cookies.map(({ domain }) => domain))].toSorted(),
    },
    origins: origins.map(describeOrigin),
  };
}

function describeOrigin(state: OriginState): OriginDescribed {
  const stores = state.databases.flatMap((database) => database.stores);
  return {
    origin: state.origin,
    localStorage: describeItems(state.localStorage),
    sessionStorage: describeItems(state.sessionStorage),
    indexedDb: {
      databases: state.databases.length,
      records: stores.reduce((sum, { records }) => sum + records.length, 0),
    },
    caches: {
      caches: state.caches.length,
      responses: state.caches.reduce((sum, { responses }) => sum + responses.length, 0),
    },
    permissions: state.permissions,
    serviceWorkers: state.workers.length,
    omitted: state.omitted,
  };
}

function describeItems(items: readonly StorageItem[]): ItemsDescribed {
  const chars = items.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return { items: items.length, chars };
}
