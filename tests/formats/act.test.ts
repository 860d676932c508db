/** The actions of a scrape, and doing them again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentDraft } from '../../src/scrape/perform.ts';
import type { ScrapeOrder } from '../../src/scrape/order.ts';
import { reopen } from '../../src/scrape/reopen.ts';
import { soon } from '../driver/browse.ts';
import type { Bench } from '../driver/browse.ts';
import { createScrapeBench, orderOf, scrapeOn } from './scraping.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createScrapeBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const scrape = (path: string, changes: Partial<ScrapeOrder> = {}): Promise<DocumentDraft> =>
  scrapeOn(bench, path, changes);

const whole = { onlyMainContent: false };

test('actions run in their order and bring home what they make', async () => {
  const draft = await scrape('/form', {
    ...whole,
    actions: [
      { kind: 'scrape' },
      { kind: 'click', selector: '#name', all: false },
      { kind: 'write', text: 'Ada' },
      { kind: 'click', selector: 'button', all: false },
      { kind: 'wait', delayMs: 10 },
      { kind: 'waitForSelector', selector: '#out' },
      { kind: 'executeJavascript', script: 'document.querySelector("#out").textContent' },
      { kind: 'screenshot', fullPage: false, quality: undefined, viewport: undefined },
      { kind: 'pdf', landscape: false, scale: 1, format: 'Letter' },
      { kind: 'scrape' },
    ],
  });

  expect(draft.markdown).toContain('Ada');
  expect(draft.actions).toMatchObject({
    screenshots: ['kept:image/png:true'],
    pdfs: ['kept:application/pdf:true'],
    javascriptReturns: [{ type: 'string', value: 'Ada' }],
  });
  expect(draft.actions?.scrapes.map(({ html }) => html.includes('nothing</p>'))).toEqual([
    true,
    false,
  ]);
});

test('an action that fails names its place and its selector', async () => {
  const failure = scrape('/form', {
    actions: [
      { kind: 'wait', delayMs: 1 },
      { kind: 'click', selector: '#nobody', all: false },
    ],
  });

  await expect(failure).rejects.toMatchObject({
    code: 'SCRAPE_ACTION_ERROR',
    message: 'Action 1 (click) failed: "#nobody" matches nothing on the page.',
    details: { index: 1, selector: '#nobody' },
  });
});

test('reopening brings a fresh page to where the scrape left its own', async () => {
  const { driver } = await bench.open();
  const order = orderOf(bench, '/form', {
    actions: [
      { kind: 'click', selector: '#name', all: false },
      { kind: 'write', text: 'again' },
      { kind: 'executeJavascript', script: 'document.querySelector("button").click()' },
      { kind: 'screenshot', fullPage: false, quality: undefined, viewport: undefined },
    ],
  });

  await reopen(driver, order, soon());

  expect(await driver.evaluate('document.querySelector("#out").textContent', soon())).toMatchObject(
    { value: 'again' },
  );
});
