/** The hands of the driver, and its captures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../src/edge/local/driver/create-driver.ts';
import { createBench, pages, soon } from './browse.ts';
import type { Bench } from './browse.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(
    pages({
      '/form': `<input id="name"><button id="go" onclick="out.textContent = name.value || document.getElementById('name').value">go</button>
        <p id="out"></p><a class="many" onclick="this.textContent = 'done'">one</a><a class="many" onclick="this.textContent = 'done'">two</a>
        <button id="under" onclick="out.textContent = 'under'">under</button>
        <div style="position:fixed;inset:0;z-index:9;pointer-events:auto;top:400px"></div>
        <button id="asks" onclick="alert('hm'); out.textContent = confirm('well?')">ask</button>
        <script>document.addEventListener('keydown', (event) => { document.title += event.key; })</script>`,
      '/tall': `<div style="height:5000px">tall</div><div id="part" style="height:100px;overflow:auto"><div style="height:900px">x</div></div>`,
      '/covered': `<button id="under" onclick="document.title = 'clicked'">under</button><div style="position:fixed;inset:0;background:#fff">over</div>`,
    }),
  );
});
afterAll(() => bench[Symbol.asyncDispose]());

async function at(path: string): Promise<Driver> {
  const { driver } = await bench.open();
  await driver.navigate(bench.origin + path, soon());
  return driver;
}

const textOf = (driver: Driver, selector: string): Promise<string | null | undefined> =>
  driver.evaluateIsolated(
    (wanted: string) => document.querySelector(wanted)?.textContent,
    selector,
    soon(),
  );

test('clicks, writes and presses as a person would', async () => {
  const driver = await at('/form');

  await driver.click('#name', false, soon());
  await driver.write('Ada', soon());
  await driver.press('Enter', soon());
  await driver.click('#go', false, soon());

  expect(await textOf(driver, '#out')).toBe('Ada');
  expect(await textOf(driver, 'title')).toContain('AdaEnter');
});

test('clicks every match when asked', async () => {
  const driver = await at('/form');

  await driver.click('.many', true, soon());

  expect(
    await driver.evaluate(
      '[...document.querySelectorAll(".many")].map((one) => one.textContent).join()',
      soon(),
    ),
  ).toEqual({
    type: 'string',
    value: 'done,done',
  });
});

test('a dialog does not block', async () => {
  const driver = await at('/form');

  await driver.click('#asks', false, soon());

  expect(await textOf(driver, '#out')).toBe('false');
});

test('an element under another is clicked all the same', async () => {
  const driver = await at('/covered');

  await driver.click('#under', false, soon());

  expect(await textOf(driver, 'title')).toBe('clicked');
});

test.each([
  [
    'a selector without a match',
    (driver: Driver) => driver.click('#nobody', false, soon()),
    '"#nobody" matches nothing on the page.',
  ],
  [
    'a selector that is none',
    (driver: Driver) => driver.click('a[[', false, soon()),
    '"a[[" is not a CSS selector.',
  ],
  [
    'a key that is none',
    (driver: Driver) => driver.press('Fnord', soon()),
    'There is no key named "Fnord".',
  ],
  [
    'a script that throws',
    (driver: Driver) => driver.evaluate('throw new Error("hm")', soon()),
    'The script failed: Error: hm',
  ],
  [
    'a scroll without a match',
    (driver: Driver) => driver.scroll('down', '#nobody', soon()),
    '"#nobody" matches nothing on the page.',
  ],
])('%s is an action error that says so', async (_name, attempt, message) => {
  const driver = await at('/form');

  await expect(attempt(driver)).rejects.toMatchObject({ code: 'SCRAPE_ACTION_ERROR', message });
});

test('scrolls the page and a part of it by a screen', async () => {
  const driver = await at('/tall');

  await driver.scroll('down', undefined, soon());
  await driver.scroll('down', '#part', soon());

  expect(await driver.evaluate('[scrollY, part.scrollTop]', soon())).toEqual({
    type: 'object',
    value: [600, 100],
  });
});

test.each([
  ['1 + 1', { type: 'number', value: 2 }],
  ['return document.title', { type: 'string', value: 't' }],
  ['await Promise.resolve(4)', { type: 'undefined', value: null }],
  ['const x = await 3; return x', { type: 'number', value: 3 }],
  ['Promise.resolve({ a: [1] })', { type: 'object', value: { a: [1] } }],
  ['undefined', { type: 'undefined', value: null }],
  ['null', { type: 'null', value: null }],
  ['10n', { type: 'bigint', value: '10n' }],
  ['var me = {}; me.me = me; me', { type: 'object', value: null }],
])('the script %s answers', async (script, answer) => {
  const driver = await at('/form');

  expect(await driver.evaluate(script, soon())).toEqual(answer);
});

test('takes pictures of the screen, of the whole page, and in another viewport, which is then put back', async () => {
  const driver = await at('/tall');

  const screen = await driver.screenshot(
    { fullPage: false, quality: undefined, viewport: undefined },
    soon(),
  );
  const whole = await driver.screenshot(
    { fullPage: true, quality: undefined, viewport: undefined },
    soon(),
  );
  const small = await driver.screenshot(
    { fullPage: false, quality: 50, viewport: { width: 320, height: 200 } },
    soon(),
  );

  expect(sizeOfPng(screen.bytes)).toEqual([800, 600]);
  expect(sizeOfPng(whole.bytes)).toEqual([800, 5116]);
  expect(small.mediaType).toBe('image/jpeg');
  expect((await driver.evaluate('innerWidth', soon())).value).toBe(800);
});

test('prints a PDF, and refuses a paper that is none', async () => {
  const driver = await at('/form');

  const paper = await driver.pdf({ format: 'A4', landscape: true, scale: 1 }, soon());
  const refused = driver.pdf({ format: 'Napkin', landscape: false, scale: 1 }, soon());

  expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(refused).rejects.toMatchObject({ code: 'SCRAPE_ACTION_ERROR' });
});

/** Width and height from a PNG's header. */
function sizeOfPng(bytes: Uint8Array): number[] {
  const header = Buffer.from(bytes);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}
