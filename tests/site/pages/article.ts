/** An article of about 300 KB with styles, scripts that do a little work, and a dozen images. */
import { paragraph, picture, randomNumbers, sentence } from '../random.ts';
import { htmlText, send, type Page, type Pages } from '../visit.ts';

const SECTIONS = 60;
const IMAGES = 12;
const STYLES = ['base', 'layout', 'theme'];
const SCRIPTS = ['outline', 'counter', 'search', 'notes'];

function articleText(): string {
  const next = randomNumbers(7);
  const sections = Array.from({ length: SECTIONS }, (_, index) => section(next, index)).join('\n');
  const links = STYLES.map((name) => `<link rel="stylesheet" href="/article/${name}.css">`);
  const scripts = SCRIPTS.map((name) => `<script src="/article/${name}.js" defer></script>`);
  const menu = ['Home', 'World', 'Science', 'Letters']
    .map((name) => `<li><a href="/nav#${name}">${name}</a></li>`)
    .join('');
  const body = `<header class="top"><nav class="menu"><ul>${menu}</ul></nav></header>
<main>
<article>
<h1>The long article of the test site</h1>
<p class="byline">By <a href="/nav">Ada Example</a>, <time datetime="2026-01-02">2 January 2026</time></p>
${sections}
</article>
</main>
<aside class="sidebar"><h2>Most read</h2><ol id="outline"></ol></aside>
<footer><p>Footer of the test site. <a href="/small">Small page</a></p><p id="count"></p></footer>`;
  const head = `<meta name="description" content="Sixty sections of made-up text.">\n`;
  return htmlText('The long article', body, head + [...links, ...scripts].join('\n'));
}

function section(next: () => number, index: number): string {
  const parts = [`<section id="section-${index}">`, `<h2>Section ${index + 1}</h2>`];
  for (let count = 0; count < 5; count += 1) {
    parts.push(`<p>${paragraph(next, 10)} <a href="/product?id=${index}-${count}">More</a></p>`);
  }
  if (index % (SECTIONS / IMAGES) === 0) {
    const name = index / (SECTIONS / IMAGES);
    parts.push(
      `<figure><img src="/article/${name}.png" width="640" height="360" alt="Figure ${name + 1}"><figcaption>${sentence(next)}</figcaption></figure>`,
    );
  }
  if (index % 3 === 0) {
    const items = Array.from({ length: 8 }, () => `<li><strong>${sentence(next)}</strong></li>`);
    parts.push(`<ul>${items.join('')}</ul>`);
  }
  if (index % 7 === 0) {
    const rows = Array.from(
      { length: 10 },
      (_, row) => `<tr><td>${row}</td><td>${sentence(next)}</td><td>${next().toFixed(3)}</td></tr>`,
    );
    parts.push(
      `<table><thead><tr><th>No</th><th>Text</th><th>Value</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
  }
  return [...parts, '</section>'].join('\n');
}

function styleText(name: string): string {
  const rules = Array.from(
    { length: 150 },
    (_, index) =>
      `.${name}-${index} > p { margin: ${index % 7}px; color: #${(index * 1111).toString(16).padStart(6, '0').slice(0, 6)}; }`,
  );
  return `body { font: 16px/1.5 sans-serif; }\narticle { max-width: 45em; }\n${rules.join('\n')}\n`;
}

/** Each script looks at the whole document once and writes a little. */
const SCRIPT_TEXT: Readonly<Record<string, string>> = {
  outline: `const list = document.getElementById('outline');
for (const title of document.querySelectorAll('h2')) {
  const item = document.createElement('li');
  item.textContent = title.textContent;
  list.append(item);
}`,
  counter: `const words = document.querySelector('article').textContent.split(/\\s+/).length;
document.getElementById('count').textContent = words + ' words';`,
  search: `const index = new Map();
for (const p of document.querySelectorAll('article p')) {
  for (const word of p.textContent.toLowerCase().split(/\\W+/)) index.set(word, (index.get(word) ?? 0) + 1);
}
window.searchIndex = index;`,
  notes: `let sum = 0;
for (let i = 0; i < 200000; i += 1) sum = (sum + i * i) % 9973;
document.documentElement.dataset.notes = String(sum);`,
};

const cache = new Map<string, string | Buffer>();
function once<T extends string | Buffer>(name: string, make: () => T): T {
  const made = (cache.get(name) as T | undefined) ?? make();
  cache.set(name, made);
  return made;
}

const file: Page = (visit) => {
  const [name = '', kind = ''] = visit.rest.split('.');
  if (kind === 'css')
    return send(
      visit,
      once(visit.rest, () => styleText(name)),
      'text/css',
    );
  if (kind === 'js') return send(visit, SCRIPT_TEXT[name] ?? '', 'text/javascript');
  return send(
    visit,
    once(visit.rest, () => picture(640, 360, Number(name) + 1)),
    'image/png',
  );
};

export const articlePages: Pages = {
  '/article': (visit) => send(visit, once('article', articleText), 'text/html; charset=utf-8'),
  '/article/': file,
};
