/** From a URL to a document, on a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performScrape } from '../../src/scrape/perform.ts';
import type { DocumentDraft } from '../../src/scrape/perform.ts';
import type { Format, ScrapeOrder } from '../../src/scrape/order.ts';
import { silentLog, soon } from '../driver/browse.ts';
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
const kinds = (
  ...names: ('markdown' | 'html' | 'rawHtml' | 'links' | 'images')[]
): { formats: Format[] } => ({
  formats: names.map((kind) => ({ kind })),
});

test('the main content is kept, what stands around it is not', async () => {
  const { markdown } = await scrape('/article');

  expect(markdown).toContain('lighthouse keeper');
  expect(markdown).toContain('[more](');
  expect(markdown).not.toMatch(/Navigation|cookies|Sidebar|Footer/u);
});

test('the whole page is kept when asked, and when the main part is empty', async () => {
  expect((await scrape('/article', whole)).markdown).toMatch(/Navigation[\s\S]*Footer words/u);
  expect((await scrape('/nothing-main')).markdown).toContain('Only navigation here');
});

test('only what was asked for is in the document', async () => {
  const draft = await scrape('/article', kinds('links'));

  expect(Object.keys(draft).toSorted()).toEqual(['links', 'metadata']);
  expect(draft.links).toEqual([`${bench.origin}/nav`, `${bench.origin}/more?a=1#b`]);
});

test('addresses are absolute after the base of the page, once each', async () => {
  const draft = await scrape('/rich', { ...whole, ...kinds('html', 'links', 'images') });

  expect(draft.links).toEqual([
    `${bench.origin}/deep/a`,
    'mailto:x@y.test',
    `${bench.origin}/deep/card`,
  ]);
  expect(draft.images).toEqual(
    expect.arrayContaining(
      ['lazy.png', 's1.png', 's2.png'].map((name) => `${bench.origin}/deep/${name}`),
    ),
  );
  expect(draft.html).toContain(`href="${bench.origin}/deep/a"`);
  expect(draft.html).toContain(
    `srcset="${bench.origin}/deep/s1.png 1x, ${bench.origin}/deep/s2.png 2x"`,
  );
  expect(draft.html).not.toMatch(/secret|no script|hidden words|unseen|javascript:/u);
});

test('everything a converter trips over is put straight', async () => {
  const { markdown } = await scrape('/rich', whole);

  expect(markdown).toContain(`### [Card title](${bench.origin}/deep/card)\n\nCard text`);
  expect(markdown).toContain(`![Lazy one](${bench.origin}/deep/lazy.png)`);
  expect(markdown).toContain('![Inline](<Base64-Image-Removed>)');
  expect(markdown).toContain('**Term**\n\nMeaning');
  expect(markdown).toContain('**Question**\n\nAnswer');
  expect(markdown).toContain('| 1999 | one |\n| 1999 | two |');
  expect(markdown).toContain('```python\ndef f():\n    return "<"\n```');
  expect(markdown).toContain('In the shadow');
  expect(markdown).toContain('Inside the frame');
  expect(markdown).not.toMatch(/hidden words|unseen|secret|no script/u);
});

test('inline pictures stay when asked', async () => {
  const { markdown } = await scrape('/rich', { ...whole, removeBase64Images: false });

  expect(markdown).toContain('![Inline](data:image/png;base64,AAAA');
});

test('metadata has the page’s own names, the named ones, and the facts of the run', async () => {
  const { metadata } = await scrape('/rich');

  expect(metadata).toMatchObject({
    title: 't',
    description: 'About it',
    'og:title': 'OG',
    ogTitle: 'OG',
    author: ['A', 'B'],
    favicon: `${bench.origin}/deep/fav.ico`,
    sourceURL: `${bench.origin}/rich`,
    url: `${bench.origin}/rich`,
    statusCode: 200,
    contentType: 'text/html; charset=utf-8',
    proxyUsed: 'basic',
    creditsUsed: 1,
    concurrencyLimited: false,
  });
});

test('includeTags keeps only what matches, excludeTags throws away', async () => {
  const { markdown } = await scrape('/article', {
    includeTags: ['footer', '#second'],
    excludeTags: ['a'],
  });

  expect(markdown).toMatch(/^The lighthouse[\s\S]*Footer words$/u);
  expect(markdown).not.toMatch(/keeper\n|more|Sidebar/u);
});

test('iframe can be named in a selector', async () => {
  expect((await scrape('/rich', { ...whole, excludeTags: ['iframe'] })).markdown).not.toContain(
    'Inside the frame',
  );
  expect((await scrape('/rich', { includeTags: ['iframe'] })).markdown).toBe('Inside the frame');
});

test('a selector that is none is a bad request that names it', async () => {
  const failure = scrape('/article', { excludeTags: ['a[['] });

  await expect(failure).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    details: { selector: 'a[[' },
  });
});

test('attributes are read by selector', async () => {
  const { attributes } = await scrape('/article', {
    formats: [{ kind: 'attributes', selectors: [{ selector: 'main p', attribute: 'id' }] }],
  });

  expect(attributes).toEqual([{ selector: 'main p', attribute: 'id', values: ['second'] }]);
});

test('JSON, XML and plain text are documents too', async () => {
  expect((await scrape('/data.json')).markdown).toBe('```json\n{\n  "a": [\n    1\n  ]\n}\n```');
  expect((await scrape('/feed.xml')).markdown).toContain('<item>one</item>');
  expect((await scrape('/plain.txt')).markdown).toBe('plain <b>words</b>');
});

test('a page of an error status is a document with the error in its metadata, also without text', async () => {
  const gone = await scrape('/gone');
  const missing = await scrape('/missing');

  expect(gone).toMatchObject({
    markdown: '# Gone for good',
    metadata: { statusCode: 410, error: 'Gone' },
  });
  expect(missing).toMatchObject({
    markdown: '',
    metadata: { statusCode: 404, url: `${bench.origin}/missing` },
  });
});

test('a page that is there and has no text is a failure', async () => {
  await expect(scrape('/empty')).rejects.toMatchObject({ code: 'SCRAPE_ALL_ENGINES_FAILED' });
});

test('a screenshot format is kept and answered as its URL', async () => {
  const draft = await scrape('/article', {
    formats: [{ kind: 'screenshot', fullPage: true, quality: 80, viewport: undefined }],
  });

  expect(draft.screenshot).toBe('kept:image/jpeg:true');
});

test('reading leaves the live page as it was', async () => {
  const { driver } = await bench.open();
  await driver.navigate(`${bench.origin}/rich`, soon());
  await driver.settle(soon());
  const before = await driver.html(soon());

  await performScrape({
    driver,
    order: orderOf(bench, '/rich', kinds('markdown', 'html')),
    keep: async () => '',
    signal: soon(),
    log: silentLog,
  });

  expect(await driver.html(soon())).toBe(before);
});
