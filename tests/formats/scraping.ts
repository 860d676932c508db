/** A small site, and scrapes of it on a real browser. */
import { performScrape } from '../../src/scrape/perform.ts';
import type { DocumentDraft } from '../../src/scrape/perform.ts';
import type { ScrapeOrder } from '../../src/scrape/order.ts';
import { createBench, pages, silentLog, soon } from '../driver/browse.ts';
import type { Bench } from '../driver/browse.ts';
import { shapes, shortPages } from './pages.ts';

const sentence =
  'The lighthouse keeper wrote down the weather every evening, and nobody ever asked him why. ';
const article = `<nav><a href="/nav">Navigation</a></nav><div class="cookie-banner">We use cookies</div>
  <main><article><h1>The keeper</h1><p>${sentence.repeat(6)}</p><p id="second">${sentence.repeat(4)}<a href="more?a=1#b">more</a></p></article></main>
  <aside>Sidebar words</aside><footer>Footer words</footer>`;

const bodies: Record<string, string> = {
  ...shortPages,
  ...shapes,
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
  '/form':
    '<input id="name"><button onclick="document.querySelector(\'#out\').textContent = document.querySelector(\'#name\').value">go</button><p id="out">nothing</p>',
};

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The bench with the small site on it. */
export const createScrapeBench = (): Promise<Bench> =>
  createBench(
    pages(bodies, (request, response) => {
      if (request.url === '/data.json')
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1]}');
      else if (request.url === '/feed.xml')
        response
          .writeHead(200, { 'content-type': 'application/xml' })
          .end('<feed><item>one</item></feed>');
      else if (request.url === '/plain.txt')
        response.writeHead(200, { 'content-type': 'text/plain' }).end('plain <b>words</b>');
      else if (request.url === '/dot.png')
        response.writeHead(200, { 'content-type': 'image/png' }).end(DOT);
      else if (request.url === '/gone')
        response.writeHead(410, { 'content-type': 'text/html' }).end('<h1>Gone for good</h1>');
      else response.writeHead(404).end();
    }),
  );

/** An order with everything at its default. */
export function orderOf(
  bench: Bench,
  path: string,
  changes: Partial<ScrapeOrder> = {},
): ScrapeOrder {
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

/** Scrapes on a fresh page; kept bytes answer their type and whether there are any to speak of. */
export async function scrapeOn(
  bench: Bench,
  path: string,
  changes: Partial<ScrapeOrder> = {},
): Promise<DocumentDraft> {
  const { driver, prepared } = await bench.open();
  try {
    const keep = async (bytes: Uint8Array, mediaType: string): Promise<string> =>
      `kept:${mediaType}:${bytes.length > 100}`;
    return await performScrape({
      driver,
      order: orderOf(bench, path, changes),
      keep,
      signal: soon(),
      log: silentLog,
    });
  } finally {
    await prepared.context.close();
  }
}
