/** What sites store, out of one browser and into the next: databases of every kind, and frames of other sites. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUsualPage } from '../../src/edge/local/dressed-page.ts';
import { keepState } from '../../src/edge/local/profile-state/kept-state.ts';
import type { BrowserState, CapturedState } from '../../src/runtime/browser-state.ts';
import { createBench, pages, silentLog, soon, type Bench } from './browse.ts';

const NOTHING: BrowserState = { cookies: [], origins: [] };

let bench: Bench;
/** The same server, as another site. */
let elsewhere: string;
let widgets: Server;

beforeAll(async () => {
  bench = await createBench(pages({ '/': '<p>hello</p>' }));
  widgets = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'set-cookie': ['trusted=1; Secure; Path=/'],
    });
    response.end('<p>widget</p>');
  });
  await new Promise<void>((resolve) => {
    widgets.listen(0, '127.0.0.1', resolve);
  });
  elsewhere = `http://localhost:${(widgets.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await bench?.[Symbol.asyncDispose]();
  widgets?.close();
});

/** Works in a fresh context that has a state; answers what it remembers then. */
async function visit(
  state: BrowserState,
  work: (page: Page) => Promise<void>,
): Promise<CapturedState> {
  const ready = await makeUsualPage(bench.browser);
  const profile = { name: 'test', saveChanges: true, version: undefined, state };
  const kept = await keepState(bench.browser, ready, profile, silentLog, soon());
  const { page } = ready.prepared;
  await page.goto(bench.origin);
  await work(page);
  const captured = await kept.capture(soon(), async () => undefined);
  await ready.context.close();
  return captured;
}

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
  const written = await visit(NOTHING, (page) =>
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
  await visit(written.state, async (page) => {
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
  const written = await visit(NOTHING, (page) =>
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
  await visit(written.state, async (page) => {
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

test('what a frame of another site stores is kept, and there when that site is visited', async () => {
  const written = await visit(NOTHING, async (page) => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((loaded) => frame.addEventListener('load', loaded));
    }, elsewhere);
    const frame = page.frames().find((one) => one.url().startsWith(elsewhere));
    await frame?.evaluate(() => localStorage.setItem('token', 'of the widget'));
  });

  const seen: unknown[] = [];
  await visit(written.state, async (page) => {
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      return new Promise((loaded) => frame.addEventListener('load', loaded));
    }, elsewhere);
    const frame = page.frames().find((one) => one.url().startsWith(elsewhere));
    seen.push(await frame?.evaluate(() => localStorage.getItem('token')));
    await page.goto(elsewhere);
    seen.push(await page.evaluate(() => localStorage.getItem('token')));
  });

  expect(seen).toEqual(['of the widget', 'of the widget']);
});

test('a secure cookie of http://localhost, which counts as safe, comes back', async () => {
  const { state } = await visit(NOTHING, async (page) => {
    await page.goto(elsewhere);
  });

  const seen: string[] = [];
  await visit(state, async (page) => {
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>x</p>' }),
    );
    await page.goto(elsewhere);
    seen.push(await page.evaluate(() => document.cookie));
  });

  expect(state.cookies).toMatchObject([{ name: 'trusted', secure: true }]);
  expect(seen).toEqual(['trusted=1']);
});

test('one cookie the browser refuses does not lock a profile up: the others are there', async () => {
  const common = { path: '/', expires: -1, httpOnly: false, secure: false } as const;
  const cookies = [
    { ...common, name: 'bad;', value: '1', domain: 'example.com' },
    { ...common, name: 'good', value: '2', domain: 'example.com' },
  ];

  const { state } = await visit({ cookies, origins: [] }, async () => undefined);

  expect(state.cookies.map(({ name }) => name)).toEqual(['good']);
});

test('open tabs, pages left behind and a dialog that waits: every origin is read', async () => {
  const behind = elsewhere.replace('localhost', '127.0.0.1');
  const note = (page: Page): Promise<void> =>
    page.evaluate(() => localStorage.setItem('was', location.host));

  const { state, unread } = await visit(NOTHING, async (page) => {
    await page.goto(behind);
    await note(page);
    await page.goto(bench.origin);
    await note(page);
    const tab = await page.context().newPage();
    await tab.goto(elsewhere);
    await note(tab);
    tab.on('dialog', () => undefined);
    const asked = tab.waitForEvent('dialog');
    void tab.evaluate(() => setTimeout(() => alert('wait for me'), 0)).catch(() => undefined);
    await asked;
  });

  expect(unread).toEqual([]);
  const kept = state.origins.map(({ origin, localStorage }) => [origin, ...localStorage]);
  expect(kept.toSorted()).toEqual(
    [behind, bench.origin, elsewhere]
      .map((origin) => [origin, ['was', new URL(origin).host]])
      .toSorted(),
  );
});
