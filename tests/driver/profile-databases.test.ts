/** Databases of sites, out of one browser and into the next. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProfileWorld, NOTHING, type ProfileWorld } from './profile-world.ts';

let world: ProfileWorld;

beforeAll(async () => {
  world = await createProfileWorld();
});

afterAll(() => world?.[Symbol.asyncDispose]());

/** In the page: `open(name, version, upgrade)`, `done(request)`, `ended(transaction)`. */
const HELP = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const ended = (transaction) => new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const open = (name, version, upgrade) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result, request.transaction);
    return done(request);
  };`;

test('values and keys of every kind come back as they were', async () => {
  const written = await world.visit(NOTHING, (page) =>
    page.evaluate(`(async () => {${HELP}
      const db = await open('kinds', 7, (made) => made.createObjectStore('values'));
      const cycle = { name: 'me' };
      cycle.self = cycle;
      const values = {
        date: new Date(86400000), badDate: new Date(NaN), blob: new Blob(['bytes'], { type: 'image/png' }),
        file: new File(['text'], 'a.txt', { type: 'text/plain', lastModified: 5 }),
        buffer: Uint8Array.of(1, 2, 255).buffer, floats: Float64Array.of(1.5, -0), view: new DataView(Uint8Array.of(9).buffer),
        big: 2n ** 70n, map: new Map([[{ k: 1 }, new Set(['x'])]]), pattern: /a+/giu, nothing: null, missing: undefined,
        numbers: [NaN, Infinity, -Infinity, -0], error: new RangeError('far'), cycle, nested: { deep: [{ er: [[]] }] },
        ['__proto__x']: 'odd name',
      };
      const transaction = db.transaction('values', 'readwrite');
      const store = transaction.objectStore('values');
      store.put(values, 'all');
      for (const key of [1.5, -Infinity, new Date(7), Uint8Array.of(1, 2).buffer, ['a', [2, new Date(3)], 'z'], '', '\\ud800'])
        store.put('under a key', key);
      await ended(transaction);
      db.close();
    })()`),
  );

  let told: unknown;
  await world.visit(written.state, async (page) => {
    told = await page.evaluate(`(async () => {${HELP}
      const db = await open('kinds');
      const store = db.transaction('values').objectStore('values');
      const [values, keys] = await Promise.all([done(store.get('all')), done(store.getAllKeys())]);
      const name = (key) => key instanceof Date ? 'date ' + key.getTime() : key instanceof ArrayBuffer ? 'bytes ' + new Uint8Array(key)
        : Array.isArray(key) ? 'list ' + key.map(name) : typeof key + ' ' + key;
      const [[mapKey, mapValue]] = values.map;
      return {
        version: db.version,
        keys: keys.map(name),
        date: values.date.getTime(), badDate: String(values.badDate.getTime()),
        blob: [values.blob.type, await values.blob.text()],
        file: [values.file.name, values.file.lastModified, await values.file.text()],
        buffer: [...new Uint8Array(values.buffer)], floats: [values.floats[0], Object.is(values.floats[1], -0)], view: values.view.getUint8(0),
        big: String(values.big), map: [mapKey.k, [...mapValue]], pattern: String(values.pattern),
        nothing: values.nothing, missing: 'missing' in values && values.missing === undefined,
        numbers: values.numbers.map((number) => Object.is(number, -0) ? '-0' : String(number)),
        error: [values.error instanceof Error, values.error.name, values.error.message], cycle: values.cycle.self === values.cycle,
        nested: values.nested, odd: values['__proto__x'],
      };
    })()`);
  });

  expect(written.unread).toEqual([]);
  expect(told).toEqual({
    version: 7,
    keys: [
      'number -Infinity',
      'number 1.5',
      'date 7',
      'string ',
      'string all',
      'string \ud800',
      'bytes 1,2',
      'list string a,list number 2,date 3,string z',
    ],
    date: 86_400_000,
    badDate: 'NaN',
    blob: ['image/png', 'bytes'],
    file: ['a.txt', 5, 'text'],
    buffer: [1, 2, 255],
    floats: [1.5, true],
    view: 9,
    big: '1180591620717411303424',
    map: [1, ['x']],
    pattern: '/a+/giu',
    nothing: null,
    missing: true,
    numbers: ['NaN', 'Infinity', '-Infinity', '-0'],
    error: [true, 'RangeError', 'far'],
    cycle: true,
    nested: { deep: [{ er: [[]] }] },
    odd: 'odd name',
  });
});

test('stores with nested and compound key paths, counters and indexes go on as if never moved', async () => {
  const written = await world.visit(NOTHING, (page) =>
    page.evaluate(`(async () => {${HELP}
      const db = await open('shapes', 2, (made) => {
        const queue = made.createObjectStore('queue', { keyPath: 'meta.id', autoIncrement: true });
        queue.createIndex('by words', 'words', { multiEntry: true });
        queue.createIndex('by place', ['at.x', 'at.y'], { unique: true });
        made.createObjectStore('pairs', { keyPath: ['a', 'b.c'] });
        made.createObjectStore('counted', { autoIncrement: true });
        made.createObjectStore('empty');
      });
      const transaction = db.transaction(['queue', 'pairs', 'counted'], 'readwrite');
      const queue = transaction.objectStore('queue');
      for (const words of [['a', 'b'], ['b'], ['c']]) queue.add({ words, at: { x: words.length, y: words[0] } });
      transaction.objectStore('pairs').put({ a: 1, b: { c: 'x' } });
      const counted = transaction.objectStore('counted');
      for (let count = 0; count < 5; count += 1) counted.add('item');
      counted.delete(IDBKeyRange.lowerBound(3));
      queue.delete(3);
      await ended(transaction);
      db.close();
    })()`),
  );

  let told: unknown;
  await world.visit(written.state, async (page) => {
    told = await page.evaluate(`(async () => {${HELP}
      const db = await open('shapes');
      const transaction = db.transaction(['queue', 'pairs', 'counted'], 'readwrite');
      const [queue, pairs, counted] = ['queue', 'pairs', 'counted'].map((name) => transaction.objectStore(name));
      return Promise.all([
        [...db.objectStoreNames],
        done(queue.index('by words').getAllKeys('b')),
        done(queue.index('by place').getKey([2, 'a'])),
        done(pairs.get([1, 'x'])),
        done(queue.add({ words: [], at: { x: 9, y: 'z' } })),
        done(counted.add('next')),
        done(queue.add({ words: [], at: { x: 2, y: 'a' } })).catch((error) => error.name),
      ]);
    })()`);
  });

  expect(told).toEqual([
    ['counted', 'empty', 'pairs', 'queue'],
    [1, 2],
    1,
    { a: 1, b: { c: 'x' } },
    4,
    6,
    'ConstraintError',
  ]);
});
