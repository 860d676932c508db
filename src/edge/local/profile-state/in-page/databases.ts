/** Reading and writing the IndexedDB databases of an origin. Runs inside the page. */
import type {
  SavedDatabase,
  SavedObjectStore,
  SavedRecord,
} from '../../../../runtime/browser-state.ts';
import type { Decode } from './decode-value.ts';
import type { Encoder } from './encode-value.ts';

/** @param omit told in sentences what could not be copied */
export async function readDatabases(
  encoder: Encoder,
  omit: (sentence: string) => void,
): Promise<SavedDatabase[]> {
  const BATCH = 500;
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
    });

  const readRecords = async (database: string, store: IDBObjectStore): Promise<SavedRecord[]> => {
    const records: SavedRecord[] = [];
    let skipped = 0;
    let why = '';
    let range: IDBKeyRange | null = null;
    for (;;) {
      // Both at once, and nothing awaited but requests: the transaction would end.
      const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
        done(store.getAllKeys(range, BATCH)),
        done(store.getAll(range, BATCH)),
      ]);
      for (const [index, key] of keys.entries()) {
        try {
          const value = encoder.encode(values[index]);
          records.push(store.keyPath === null ? { key: encoder.encode(key), value } : { value });
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
          skipped += 1;
          why = error.message;
        }
      }
      const last = keys.at(-1);
      if (keys.length < BATCH || last === undefined) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
    if (skipped > 0) {
      omit(`${skipped} records of IndexedDB store "${store.name}" of "${database}" hold ${why}.`);
    }
    return records;
  };
  const readStore = async (database: string, store: IDBObjectStore): Promise<SavedObjectStore> => ({
    name: store.name,
    keyPath: store.keyPath,
    autoIncrement: store.autoIncrement,
    indexes: [...store.indexNames].map((name) => {
      const { keyPath, unique, multiEntry } = store.index(name);
      return { name, keyPath, unique, multiEntry };
    }),
    records: await readRecords(database, store),
  });

  /** Told by a record that never comes to be: the store is as before. */
  const readCounter = async (database: IDBDatabase, store: string): Promise<number | undefined> => {
    const transaction = database.transaction(store, 'readwrite');
    try {
      const next = await done(transaction.objectStore(store).add({}));
      transaction.abort();
      return Number(next);
    } catch {
      // It has come to its end.
      return undefined;
    }
  };

  const found: SavedDatabase[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await done(indexedDB.open(name));
    try {
      const names = [...database.objectStoreNames];
      const stores: SavedObjectStore[] = [];
      if (names.length > 0) {
        const transaction = database.transaction(names, 'readonly');
        const reading = names.map((store) => readStore(name, transaction.objectStore(store)));
        for (const store of await Promise.all(reading)) {
          const nextKey = store.autoIncrement ? await readCounter(database, store.name) : undefined;
          stores.push(nextKey === undefined ? store : { ...store, nextKey });
        }
      }
      found.push({ name, version: database.version, stores });
    } finally {
      database.close();
    }
  }
  return found;
}

export async function writeDatabases(
  databases: readonly SavedDatabase[],
  decode: Decode,
): Promise<void> {
  const opened = ({ name, version, stores }: SavedDatabase): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const store of stores) {
          const { keyPath, autoIncrement } = store;
          const path = typeof keyPath === 'object' && keyPath !== null ? [...keyPath] : keyPath;
          const made = request.result.createObjectStore(store.name, {
            keyPath: path,
            autoIncrement,
          });
          for (const { name: index, keyPath: of, unique, multiEntry } of store.indexes) {
            made.createIndex(index, typeof of === 'string' ? of : [...of], { unique, multiEntry });
          }
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed.'));
    });

  /** A counter goes on behind the highest key there ever was. */
  const windCounter = (store: IDBObjectStore, nextKey: number): void => {
    const last = nextKey - 1;
    if (last < 1) return;
    if (typeof store.keyPath !== 'string') {
      store.put({}, last);
    } else {
      const record = store.keyPath
        .split('.')
        .reduceRight<unknown>((inner, name) => ({ [name]: inner }), last);
      store.put(record);
    }
    store.delete(last);
  };

  for (const saved of databases) {
    const database = await opened(saved);
    try {
      for (const store of saved.stores) {
        // Decoded before the transaction begins: it would not wait.
        const records = await Promise.all(
          store.records.map(async ({ key, value }) => ({
            key: key === undefined ? undefined : ((await decode(key)) as IDBValidKey),
            value: await decode(value),
          })),
        );
        const { nextKey } = store;
        if (records.length === 0 && nextKey === undefined) continue;
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction(store.name, 'readwrite');
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB failed.'));
          const target = transaction.objectStore(store.name);
          if (nextKey !== undefined) windCounter(target, nextKey);
          for (const { key, value } of records) target.put(value, key);
        });
      }
    } finally {
      database.close();
    }
  }
}
