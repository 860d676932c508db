/** Saved states in the form Playwright reads and writes (`storageState`), and back. */
import type {
  BrowserState,
  EncodedValue,
  OriginState,
  SavedCookie,
  SavedDatabase,
  SavedObjectStore,
} from '../runtime/browser-state.ts';

type NamedValue = { readonly name: string; readonly value: string };
type KeyPath = {
  readonly keyPath?: string | undefined;
  readonly keyPathArray?: readonly string[] | undefined;
};

export type PlaywrightRecord = {
  readonly key?: unknown;
  readonly keyEncoded?: unknown;
  readonly value?: unknown;
  readonly valueEncoded?: unknown;
};

export type PlaywrightDatabase = {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly (KeyPath & {
    readonly name: string;
    readonly autoIncrement: boolean;
    readonly indexes: readonly (KeyPath & {
      readonly name: string;
      readonly unique: boolean;
      readonly multiEntry: boolean;
    })[];
    readonly records: readonly PlaywrightRecord[];
  })[];
};

/** `sessionStorage` is ours: Playwright leaves it out and passes over it. */
export type StorageState = {
  readonly cookies: readonly {
    readonly name: string;
    readonly value: string;
    readonly domain: string;
    readonly path: string;
    readonly expires: number;
    readonly httpOnly: boolean;
    readonly secure: boolean;
    readonly sameSite: 'Strict' | 'Lax' | 'None';
    readonly partitionKey?: string | undefined;
    readonly _crHasCrossSiteAncestor?: boolean | undefined;
  }[];
  readonly origins: readonly {
    readonly origin: string;
    readonly localStorage: readonly NamedValue[];
    readonly sessionStorage?: readonly NamedValue[] | undefined;
    readonly indexedDB?: readonly PlaywrightDatabase[] | undefined;
  }[];
};

/** One half of it is enough to be read. */
type ImportedState = { readonly [Half in keyof StorageState]?: StorageState[Half] | undefined };

/** Caches and permissions have no place in it; nor have values of kinds Playwright does not know. */
export function toStorageState({ cookies, origins }: BrowserState): StorageState {
  return {
    cookies: cookies.map(({ name, value, domain, path, expires, httpOnly, secure, ...rest }) => ({
      ...{ name, value, domain, path, expires, httpOnly, secure },
      sameSite: rest.sameSite ?? 'Lax',
      ...(rest.partitionKey === undefined
        ? {}
        : {
            partitionKey: rest.partitionKey.topLevelSite,
            _crHasCrossSiteAncestor: rest.partitionKey.hasCrossSiteAncestor,
          }),
    })),
    origins: origins.map((state) => ({
      origin: state.origin,
      localStorage: state.localStorage.map(([name, value]) => ({ name, value })),
      sessionStorage: state.sessionStorage.map(([name, value]) => ({ name, value })),
      indexedDB: state.databases.map(toPlaywrightDatabase),
    })),
  };
}

/** The state a `storageState` of Playwright, or of ours, stands for. */
export function fromStorageState({ cookies = [], origins = [] }: ImportedState): BrowserState {
  return {
    cookies: cookies.map(toCookie),
    origins: origins.map((state): OriginState => ({
      origin: state.origin,
      localStorage: state.localStorage.map(({ name, value }) => [name, value]),
      sessionStorage: (state.sessionStorage ?? []).map(({ name, value }) => [name, value]),
      databases: (state.indexedDB ?? []).map(toDatabase),
      caches: [],
      permissions: [],
      workers: [],
      omitted: [],
    })),
  };
}

function toCookie(cookie: StorageState['cookies'][number]): SavedCookie {
  const { name, value, domain, path, expires, httpOnly, secure } = cookie;
  // What other browsers call None without being secure is what Chromium calls not given.
  const sameSite = cookie.sameSite === 'None' && !secure ? undefined : cookie.sameSite;
  const { partitionKey: topLevelSite, _crHasCrossSiteAncestor: isNested = false } = cookie;
  return {
    ...{ name, value, domain, path, expires, httpOnly, secure, sameSite },
    ...(topLevelSite === undefined
      ? {}
      : { partitionKey: { topLevelSite, hasCrossSiteAncestor: isNested } }),
  };
}

/** Kinds of values that only this server writes. */
const OURS = /"(?:blob|key)":\{|"k":"dv"/u;

function toPlaywrightDatabase({ name, version, stores }: SavedDatabase): PlaywrightDatabase {
  return {
    name,
    version,
    stores: stores.map((store) => ({
      name: store.name,
      autoIncrement: store.autoIncrement,
      ...toKeyPath(store.keyPath),
      indexes: store.indexes.map(({ keyPath, ...index }) => ({ ...index, ...toKeyPath(keyPath) })),
      records: store.records
        .filter((record) => !OURS.test(JSON.stringify(record)))
        .map(({ key, value }) => ({
          ...(key === undefined ? {} : { keyEncoded: key }),
          valueEncoded: value,
        })),
    })),
  };
}

function toKeyPath(keyPath: string | readonly string[] | null): KeyPath {
  if (keyPath === null) return {};
  return typeof keyPath === 'string' ? { keyPath } : { keyPathArray: keyPath };
}

function toDatabase({ name, version, stores }: PlaywrightDatabase): SavedDatabase {
  return {
    name,
    version,
    stores: stores.map((store): SavedObjectStore => ({
      name: store.name,
      keyPath: store.keyPathArray ?? store.keyPath ?? null,
      autoIncrement: store.autoIncrement,
      indexes: store.indexes.map((index) => ({
        name: index.name,
        keyPath: index.keyPathArray ?? index.keyPath ?? '',
        unique: index.unique,
        multiEntry: index.multiEntry,
      })),
      records: store.records.map((record) => ({
        value: encodedOf(record.valueEncoded, record.value),
        ...('key' in record || 'keyEncoded' in record
          ? { key: encodedOf(record.keyEncoded, record.key) }
          : {}),
      })),
    })),
  };
}

function encodedOf(encoded: EncodedValue, plain: unknown): EncodedValue {
  return encoded === undefined ? encodePlain(plain) : encoded;
}

/** Plain JSON, as Playwright leaves simple values, in the spelling of the encoded ones. */
function encodePlain(value: unknown): EncodedValue {
  if (value === null || value === undefined) return { v: String(value) };
  if (Array.isArray(value)) return { a: value.map(encodePlain) };
  if (typeof value !== 'object') return value;
  return { o: Object.entries(value).map(([k, v]) => ({ k, v: encodePlain(v) })) };
}
