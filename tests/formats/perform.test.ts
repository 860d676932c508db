/** From a URL to a document, on a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { performScrape } from '../../src/scrape/perform.ts';
import type { DocumentDraft } from '../../src/scrape/perform.ts';
import type { Format, ScrapeOrder } from '../../src/scrape/order.ts';
import { reopen } from '../../src/scrape/reopen.ts';
import { createBench, pages, silentLog, soon } from '../driver/browse.ts';
import type { Bench } from '../driver/browse.ts';

const sentence = 'The lighthouse keeper wrote down the weather every evening, and nobody ever asked him why. ';
const article = `<nav><a href="/nav">Navigation</a></nav><div class="cookie-banner">We use cookies</div>
  <main><article><h1>The keeper</h1><p>${sentence.repeat(6)}</p><p id="second">${sentence.repeat(4)}<a href="more?a=1#b">more</a></p></article></main>
  <aside>Sidebar words</aside><footer>Footer words</footer>`;

const bodies: Record<string, string> = {
  '/article': article,
  '/rich': `<base href="/deep/"><meta name="description" content="About it"><meta property="og:title" content="OG"><meta name="author" content="A"><meta name="author" content="B">
    <link rel="shortcut icon" href="fav.ico">
    <h1>Rich</h1><p style="display:none">hidden words</p><p>before <span style="visibility:hidden">unseen</span>after</p><script>var secret = 1</script><noscript>no script</noscript>
    <p><a href="a">A</a> <a href="a">A again</a> <a href="#top">top</a> <a href="javascript:void 0">js</a> <a href="mailto:x@y.test">mail</a></p>
    <a href="card"><h3>Card title</h3><p>Card text</p></a>
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="lazy.png" alt="Lazy one"><img srcset="s1.png 1x, s2.png 2x" alt="Set">
    <img src="data:image/png;base64,${'A'.repeat(500)}" alt="Inline">
    <dl><dt>Term</dt><dd>Meaning</dd></dl><details><summary>Question</summary>Answer</details>
    <table><tr><th>Year</th><th>Name</th></tr><tr><td rowspan="2">1999</td><td>one</td></tr><tr><td>two</td></tr></table>
    <pre><code class="language-python">def f():\n    return "&lt;"</code></pre>
    <div id="host"></div><iframe srcdoc="<p>Inside the frame</p>"></iframe>
    <script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow</p>'</script>`,
  '/nothing-main': '<nav><a href="/a">Only navigation here</a></nav>',
  '/empty': '',
  '/form': '<input id="name"><button onclick="document.querySelector(\'#out\').textContent = document.querySelector(\'#name\').value">go</button><p id="out">nothing</p>',
};

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(
    pages(bodies, (request, response) => {
      if (request.url === '/data.json') response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1]}');
      else if (request.url === '/feed.xml') response.writeHead(200, { 'content-type': 'application/xml' }).end('<feed><item>one</item></feed>');
      else if (request.url === '/plain.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end('plain <b>words</b>');
      else if (request.url === '/gone') response.writeHead(410, { 'content-type': 'text/html' }).end('<h1>Gone for good</h1>');
      else response.writeHead(404).end();
    }),
  );
});
afterAll(() => bench[Symbol.asyncDispose]());

function orderOf(path: string, changes: Partial<ScrapeOrder> = {}): ScrapeOrder {
  return {
    url: bench.origin + path,
    formats: [{ kind: 'markdown' }],
    headers: {},
    waitForMs: 0,
    timeoutMs: 30_000,
    mobile: false,
    ignoreTlsErrors: false,
    actions: [],
    onlyMainContent: true,
    includeTags: [],
    excludeTags: [],
    removeBase64Images: true,
    ...changes,
  };
}

async function scrape(path: string, changes: Partial<ScrapeOrder> = {}): Promise<DocumentDraft> {
  const { driver, prepared } = await bench.open();
  try {
    const keep = async (bytes: Uint8Array, mediaType: string): Promise<string> => `kept:${mediaType}:${bytes.length > 100}`;
    return await performScrape({ driver, order: orderOf(path, changes), keep, signal: soon(), log: silentLog });
  } finally {
    await prepared.page.context().close();
  }
}

const whole = { onlyMainContent: false };
const kinds = (...names: ('markdown' | 'html' | 'rawHtml' | 'links' | 'images')[]): { formats: Format[] } => ({
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

  expect(draft.links).toEqual([`${bench.origin}/deep/a`, 'mailto:x@y.test', `${bench.origin}/deep/card`]);
  expect(draft.images).toEqual(expect.arrayContaining(['lazy.png', 's1.png', 's2.png'].map((name) => `${bench.origin}/deep/${name}`)));
  expect(draft.html).toContain(`href="${bench.origin}/deep/a"`);
  expect(draft.html).toContain(`srcset="${bench.origin}/deep/s1.png 1x, ${bench.origin}/deep/s2.png 2x"`);
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
  const { markdown } = await scrape('/article', { includeTags: ['footer', '#second'], excludeTags: ['a'] });

  expect(markdown).toMatch(/^The lighthouse[\s\S]*Footer words$/u);
  expect(markdown).not.toMatch(/keeper\n|more|Sidebar/u);
});

test('iframe can be named in a selector', async () => {
  expect((await scrape('/rich', { ...whole, excludeTags: ['iframe'] })).markdown).not.toContain('Inside the frame');
  expect((await scrape('/rich', { includeTags: ['iframe'] })).markdown).toBe('Inside the frame');
});

test('a selector that is none is a bad request that names it', async () => {
  const failure = scrape('/article', { excludeTags: ['a[['] });

  await expect(failure).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { selector: 'a[[' } });
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

  expect(gone).toMatchObject({ markdown: '# Gone for good', metadata: { statusCode: 410, error: 'Gone' } });
  expect(missing).toMatchObject({ markdown: '', metadata: { statusCode: 404, url: `${bench.origin}/missing` } });
});

test('a page that is there and has no text is a failure', async () => {
  await expect(scrape('/empty')).rejects.toMatchObject({ code: 'SCRAPE_ALL_ENGINES_FAILED' });
});

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
  expect(draft.actions?.scrapes.map(({ html }) => html.includes('nothing</p>'))).toEqual([true, false]);
});

test('an action that fails names its place and its selector', async () => {
  const failure = scrape('/form', { actions: [{ kind: 'wait', delayMs: 1 }, { kind: 'click', selector: '#nobody', all: false }] });

  await expect(failure).rejects.toMatchObject({
    code: 'SCRAPE_ACTION_ERROR',
    message: 'Action 1 (click) failed: "#nobody" matches nothing on the page.',
    details: { index: 1, selector: '#nobody' },
  });
});

test('a screenshot format is kept and answered as its URL', async () => {
  const draft = await scrape('/article', { formats: [{ kind: 'screenshot', fullPage: true, quality: 80, viewport: undefined }] });

  expect(draft.screenshot).toBe('kept:image/jpeg:true');
});

test('reopening brings a fresh page to where the scrape left its own', async () => {
  const { driver } = await bench.open();
  const order = orderOf('/form', {
    actions: [
      { kind: 'click', selector: '#name', all: false },
      { kind: 'write', text: 'again' },
      { kind: 'executeJavascript', script: 'document.querySelector("button").click()' },
      { kind: 'screenshot', fullPage: false, quality: undefined, viewport: undefined },
    ],
  });

  await reopen(driver, order, soon());

  expect(await driver.evaluate('document.querySelector("#out").textContent', soon())).toMatchObject({ value: 'again' });
});

test('reading leaves the live page as it was', async () => {
  const { driver } = await bench.open();
  await driver.navigate(`${bench.origin}/rich`, soon());
  await driver.settle(soon());
  const before = await driver.html(soon());

  await performScrape({ driver, order: orderOf('/rich', kinds('markdown', 'html')), keep: async () => '', signal: soon(), log: silentLog });

  expect(await driver.html(soon())).toBe(before);
});
