/** Reading and writing all that an origin keeps. Runs inside a page of that origin. */
import type { OriginState, StorageItem } from '../../../../runtime/browser-state.ts';
import type { readCaches, writeCaches } from './caches.ts';
import type { readDatabases, writeDatabases } from './databases.ts';
import type { createDecoder } from './decode-value.ts';
import type { createEncoder } from './encode-value.ts';

/** The other in-page functions; they travel together as one text. */
export type StateParts = {
  readonly createEncoder: typeof createEncoder;
  readonly createDecoder: typeof createDecoder;
  readonly readDatabases: typeof readDatabases;
  readonly writeDatabases: typeof writeDatabases;
  readonly readCaches: typeof readCaches;
  readonly writeCaches: typeof writeCaches;
};

export type ReadOrder = {
  /** Reading fails when more is there, caches aside; in characters. */
  readonly mostChars: number;
  readonly mostCacheChars: number;
};

export async function readOrigin(parts: StateParts, order: ReadOrder): Promise<OriginState> {
  const omitted: string[] = [];
  const omit = (sentence: string): void => void omitted.push(sentence);
  let left = order.mostChars;
  const spend = (chars: number): void => {
    left -= chars;
    if (left < 0) throw new RangeError('livepage: state too large');
  };

  const itemsOf = (storage: Storage): StorageItem[] =>
    Object.keys(storage).map((key) => {
      const value = storage.getItem(key) ?? '';
      spend(key.length + value.length + 8);
      return [key, value];
    });
  const scopes = async (): Promise<string[]> => {
    if (!('serviceWorker' in navigator)) return [];
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => scope);
  };

  const countFiles = async (): Promise<void> => {
    // Pages that are not secure have none.
    if (typeof navigator.storage?.getDirectory !== 'function') return;
    const folder = await navigator.storage.getDirectory();
    let entries = 0;
    for await (const _name of folder.keys()) entries += 1;
    if (entries > 0) omit(`${entries} entries of the private file system are not copied.`);
  };

  const local = itemsOf(localStorage);
  const session = itemsOf(sessionStorage);
  const encoder = parts.createEncoder(spend);
  const databases = await parts.readDatabases(encoder, omit);
  const [savedCaches, workers] = await Promise.all([
    parts.readCaches(Math.min(order.mostCacheChars, left / 2), omit),
    scopes(),
    encoder.finish(),
    countFiles(),
  ]);
  return {
    origin: location.origin,
    localStorage: local,
    sessionStorage: session,
    databases,
    caches: savedCaches,
    // Read before, while those who granted them were still there.
    permissions: [],
    workers,
    omitted,
  };
}

export async function writeOrigin(parts: StateParts, state: OriginState): Promise<string> {
  for (const [key, value] of state.localStorage) localStorage.setItem(key, value);
  for (const [key, value] of state.sessionStorage) sessionStorage.setItem(key, value);
  await parts.writeDatabases(state.databases, parts.createDecoder());
  await parts.writeCaches(state.caches);
  return location.origin;
}
