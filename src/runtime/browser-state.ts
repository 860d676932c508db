/** What a browser remembers of the sites it was on: all that makes a login last. Plain JSON. */

/** One cookie, in the words of the DevTools protocol. */
export type SavedCookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since the epoch; -1 for a session cookie. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite?: 'Strict' | 'Lax' | 'None' | undefined;
  readonly priority?: 'Low' | 'Medium' | 'High' | undefined;
  readonly sourceScheme?: 'Unset' | 'NonSecure' | 'Secure' | undefined;
  readonly sourcePort?: number | undefined;
  /** Of a cookie kept apart for each site it is embedded in. */
  readonly partitionKey?:
    | { readonly topLevelSite: string; readonly hasCrossSiteAncestor: boolean }
    | undefined;
};

/** Key and value of local or session storage. */
export type StorageItem = readonly [key: string, value: string];

/**
 * A value as IndexedDB holds it, as JSON, in Playwright's spelling: plain primitives, and objects of
 * one tag for the rest (`{o}` object, `{a}` array, `{d}` date, `{ta}` typed array, ...).
 */
export type EncodedValue = unknown;

export type SavedIndex = {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
};

export type SavedRecord = {
  /** Only where the store has no key path. */
  readonly key?: EncodedValue;
  readonly value: EncodedValue;
};

export type SavedObjectStore = {
  readonly name: string;
  /** `null`: keys are given apart. */
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  /** What its counter gives next: with records deleted it may be far on. */
  readonly nextKey?: number | undefined;
  readonly indexes: readonly SavedIndex[];
  readonly records: readonly SavedRecord[];
};

export type SavedDatabase = {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly SavedObjectStore[];
};

export type SavedResponse = {
  readonly url: string;
  readonly requestHeaders: readonly StorageItem[];
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly StorageItem[];
  /** Base64. */
  readonly body: string;
};

export type SavedCache = { readonly name: string; readonly responses: readonly SavedResponse[] };

/** Everything one origin keeps in the browser. */
export type OriginState = {
  /** Scheme, host and port, such as `https://example.com`. */
  readonly origin: string;
  readonly localStorage: readonly StorageItem[];
  /** Of the tab that was in front. */
  readonly sessionStorage: readonly StorageItem[];
  readonly databases: readonly SavedDatabase[];
  readonly caches: readonly SavedCache[];
  /** Names of what the user of the browser has granted, as `navigator.permissions` spells them. */
  readonly permissions: readonly string[];
  /** Scopes of service workers; told, not brought back: the site registers them again itself. */
  readonly workers: readonly string[];
  /** What was there and could not be copied, in sentences without values. */
  readonly omitted: readonly string[];
};

export type BrowserState = {
  readonly cookies: readonly SavedCookie[];
  readonly origins: readonly OriginState[];
};

/** A state read from a browser, and how much of it comes from an earlier reading. */
export type CapturedState = {
  readonly state: BrowserState;
  /** Origins that could not be read now: they stand as they were loaded, or are missing. */
  readonly unread: readonly string[];
};

/** Largest state, in characters of JSON. Caches are left out before anything is refused. */
export const MAXIMUM_STATE_CHARS = 64 * 1024 * 1024;
