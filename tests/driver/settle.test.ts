/** Pages that fill themselves come out filled; pages that never go quiet come out all the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../src/edge/local/driver/create-driver.ts';
import { createBench, pages, soon } from './browse.ts';
import type { Bench } from './browse.ts';

const box = '<div id="box"></div>';
const put = 'box.textContent = "FILLED"';
const filling: Record<string, string> = {
  timeout: `onload = () => setTimeout(() => { ${put} }, 300)`,
  fetch: `onload = () => fetch('/slow').then((answer) => answer.text()).then(() => { ${put} })`,
  xhr: `onload = () => { const ask = new XMLHttpRequest(); ask.open('GET', '/slow'); ask.onload = () => { ${put} }; ask.send(); }`,
  'fetch, then a timeout': `onload = () => fetch('/slow').then(() => setTimeout(() => { ${put} }, 200))`,
  'several steps': `onload = () => setTimeout(() => fetch('/slow').then(() => setTimeout(() => fetch('/slow').then(() => { ${put} }), 100)), 200)`,
  'an idle call': `onload = () => requestIdleCallback(() => setTimeout(() => { ${put} }, 50))`,
  'a frame': `onload = () => requestAnimationFrame(() => requestAnimationFrame(() => { ${put} }))`,
  messages: `onload = () => { const channel = new MessageChannel(); channel.port1.onmessage = () => { ${put} }; channel.port2.postMessage(1); }`,
  'a script that comes late': `onload = () => { const late = document.createElement('script'); late.src = '/late.js'; document.head.append(late); }`,
  'a move by script': `location.href = '/timeout'`,
};
const restless: Record<string, string> = {
  'a ticking clock':
    'setInterval(() => { box.dataset.now = Date.now(); box.textContent = "FILLED" + Date.now() }, 200)',
  'a chain of timeouts':
    '(function tick() { box.textContent = "FILLED" + Date.now(); setTimeout(tick, 20) })()',
  'an animation':
    '(function tick() { box.textContent = "FILLED" + Date.now(); requestAnimationFrame(tick) })()',
  polling: `${put}; setInterval(() => fetch('/slow'), 50)`,
  'a long poll': `${put}; fetch('/never')`,
  'a picture that hangs': `${put}; document.body.append(Object.assign(new Image(), { src: '/never' }))`,
  'an event stream': `${put}; new EventSource('/stream')`,
};

const bodies = Object.fromEntries(
  [...Object.entries(filling), ...Object.entries(restless)].map(([name, script]) => [
    `/${encodeURIComponent(name)}`,
    `${box}<script>${script}</script>`,
  ]),
);

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(
    pages(bodies, (request, response) => {
      if (request.url === '/slow') setTimeout(() => response.end('slow'), 200);
      else if (request.url === '/late.js')
        setTimeout(
          () => response.writeHead(200, { 'content-type': 'text/javascript' }).end(put),
          200,
        );
      else if (request.url === '/stream')
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      else if (request.url !== '/never') response.writeHead(404).end();
    }),
  );
});
afterAll(() => bench[Symbol.asyncDispose]());

/** Both ways to read a settled page: the wait and then the look, and the two in one. */
const ways: Record<string, (driver: Driver) => Promise<string>> = {
  'read after it': async (driver) => {
    await driver.settle(soon());
    return await driver.html(soon());
  },
  'read by the same look': (driver) =>
    driver.evaluateSettled(() => document.documentElement.outerHTML, undefined, soon()),
};

async function settled(name: string, read: (driver: Driver) => Promise<string>): Promise<string> {
  const { driver, prepared } = await bench.open();
  await driver.navigate(`${bench.origin}/${encodeURIComponent(name)}`, soon());
  const html = await read(driver);
  await prepared.context.close();
  return html;
}

describe.each(Object.entries(ways))('waited for and %s', (_, read) => {
  test.each(Object.keys(filling))(
    'a page that fills itself by %s comes out filled',
    async (name) => {
      expect(await settled(name, read)).toContain('>FILLED<');
    },
  );

  test.each(Object.keys(restless))('a page with %s ends all the same', async (name) => {
    expect(await settled(name, read)).toContain('>FILLED');
  });
});

test('a page that breaks the language it runs in is still waited for and read', async () => {
  const { driver, prepared } = await bench.open();
  const page = await prepared.playwright();
  await page.route('**/broken', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `${box}<script>
        Array.prototype.push = Map.prototype.set = () => { throw 1 };
        JSON.stringify = () => 'broken'; document.querySelector = Event = Map = MutationObserver = Reflect.apply = null;
        setTimeout(() => { ${put} }, 200);
      </script>`,
    }),
  );
  await driver.navigate(`${bench.origin}/broken`, soon());
  await driver.settle(soon());

  expect(
    await driver.evaluateIsolated(
      () => [document.querySelector('#box')?.textContent],
      undefined,
      soon(),
    ),
  ).toEqual(['FILLED']);
});

test('timers keep their ways: values, arguments, cancelling and their look', async () => {
  const { driver } = await bench.open();
  await driver.navigate(`${bench.origin}/timeout`, soon());

  const seen = await driver.evaluate(
    `new Promise((resolve) => {
      let cancelled = false;
      clearTimeout(setTimeout(() => { cancelled = true; }, 5));
      setTimeout((one, two) => resolve([one + two, cancelled, typeof setTimeout(() => 0), setTimeout.name, setTimeout.length,
        /native code/.test(Function.prototype.toString.call(setTimeout))]), 20, 1, 2);
    })`,
    soon(),
  );

  expect(seen.value).toEqual([3, false, 'number', 'setTimeout', 1, true]);
});

test('once finished, the timer functions are the page’s own again, here and on the next page', async () => {
  const { driver } = await bench.open();
  await driver.navigate(`${bench.origin}/timeout`, soon());
  await driver.evaluate('window.before = setTimeout', soon());

  await driver.finish();

  expect(await driver.evaluate('setTimeout !== window.before', soon())).toMatchObject({
    value: true,
  });
});
