/** What pages of all shapes come out as, on a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScrapeOrder } from '../../src/scrape/order.ts';
import type { DocumentDraft } from '../../src/scrape/perform.ts';
import type { Bench } from '../driver/browse.ts';
import { createScrapeBench, scrapeOn } from './scraping.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createScrapeBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const scrape = (path: string, changes: Partial<ScrapeOrder> = {}): Promise<DocumentDraft> =>
  scrapeOn(bench, path, changes);

/** Markdown with the bench's address cut to nothing. */
const read = async (path: string, changes: Partial<ScrapeOrder> = {}): Promise<string> =>
  ((await scrape(path, changes)).markdown ?? '').replaceAll(bench.origin, '');

test.each([
  ['/links-only', '# Addresses\n\n[One](/one) [Two](/two)\n\n[Three](/three)'],
  ['/pictures-only', '# Gallery\n\n![First](/a.png)\n\n![Second](/b.png)'],
  ['/framed', '# Frames\n\n## Inner title\n\nPress'],
  ['/contact', '# Contact\n\nName Send'],
])('of the few words of %s only plain clutter goes', async (path, markdown) => {
  expect(await read(path)).toBe(markdown);
});

test('where the links are the page they are kept', async () => {
  const markdown = await read('/many-links');

  expect(markdown).toMatch(/^# Index\n\n- \[Entry number 0\]/u);
  expect(markdown).toContain('- [Entry number 119](/entry/119)');
  expect(markdown).not.toMatch(/Menu|Foot/u);
});

test('blocks within links and list items stay apart, and keep their link', async () => {
  const markdown = await read('/cards');

  expect(markdown).toContain('- ### [Item 1](/1)\n\n  ![Pic](/1.png) EUR 1.00');
  expect(markdown).toContain('![Pic 2](/2.png)\n\n[Card words](/card)\n\nMore of it');
  expect(markdown).toContain('[![Pic 3](/3.png)](/pic)');
  expect(markdown).toContain('- One\n  - Deep\n    4. Deeper\n- First\n\n  Second');
  expect(markdown).toContain('- [x] Done\n- [ ] Open');
});

test('what the eye sees apart is apart', async () => {
  const markdown = await read('/side-by-side', { onlyMainContent: false });

  expect(markdown).toBe(
    'EUR 1 EUR 2 left\n\nOne Two\n\nCell 1\n\nCell 2\n\nLeft Right\n\nloose *words*\n\nParagraph\n\nafter it',
  );
});

test('emphasis closes where it was opened, and signs of all scripts survive', async () => {
  const markdown = await read('/emphasis');

  expect(markdown).toContain('word **bold** word **ab** x y **Title**  \nnext **twice**');
  expect(markdown).toContain('## Head line bold\n');
  expect(markdown).toContain('世界 **。你好。** 吗 漢(kan)');
  expect(markdown).toContain('שלום **עולם**');
  expect(markdown).toContain('\\&lt; \\*stars\\* soft space');
});

test('tables are full grids, and tables that only arrange are none', async () => {
  const markdown = await read('/tables');

  expect(markdown).toContain(
    'Caption\n\n| Wide |  | C |\n| --- | --- | --- |\n| 1 | two<br>lines | - x<br>- y |\n| a\\|b | `x\\|y` | p<br>q |',
  );
  expect(markdown).toMatch(
    /\| +\| +\|\n\| --- \| --- \|\n\| Height \| 40 cm \|\n\| Colour \| Green \|/u,
  );
  expect(markdown).toContain('| Inner 1 | Inner 2 |\n| --- | --- |\n\nBeside');
});

test('code keeps its lines and its language, not its line numbers', async () => {
  const markdown = await read('/code');

  expect(markdown).toContain('```js\nlet a;\n  a = "<";\n```');
  expect(markdown).toContain('kept line 1  \nkept line 2');
  expect(markdown).toContain('```\ntwo\n  lines\n```');
  expect(markdown).toContain('`snake_case` [`api_ref`](/api)');
});

test('formulas are TeX where the page has it', async () => {
  expect(await read('/formulas')).toBe(
    'Euler $e_1 + \\frac{a}{b}$ and a/(b+1) H<sub>2</sub>O<sup>[1](/formulas#n1)</sup>',
  );
});

test('what a page says twice, for the eye and for the ear or for each width, is there once', async () => {
  const markdown = await read('/twice');

  expect(markdown).toMatch(/^Now \$19\.99\n/u);
  expect(markdown.match(/lighthouse/gu)).toHaveLength(1);
});

test('a picture has no text to ask for, and is refused with its type', async () => {
  await expect(scrape('/dot.png')).rejects.toMatchObject({
    code: 'SCRAPE_UNSUPPORTED_FILE_ERROR',
    details: { contentType: 'image/png' },
  });
});

test('what a picture can give it gives', async () => {
  const draft = await scrape('/dot.png', {
    formats: [
      { kind: 'screenshot', fullPage: false, quality: 50, viewport: undefined },
      { kind: 'images' },
    ],
  });

  expect(draft.screenshot).toMatch(/^kept:image\/jpeg/u);
  expect(draft.images).toEqual([`${bench.origin}/dot.png`]);
});

test('a large frame of another site is told in the warning, and nothing else is', async () => {
  expect((await scrape('/foreign-frame')).warning).toMatch(/frame was not read.*another site/u);
  expect((await scrape('/framed')).warning).toBeUndefined();
});
