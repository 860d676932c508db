/** Pages that are nothing but content. */
import { paragraph, randomNumbers } from '../random.ts';
import { escapeHtml, html, htmlText, queryNumber, send, type Page, type Pages } from '../visit.ts';

const SMALL = `<h1>A small page</h1>
<p>It has one paragraph with a <a href="/article">link</a>, and <em>nothing</em> that moves.</p>
<ul><li>First</li><li>Second</li></ul>`;

const next = randomNumbers(3);
const NAV = `<header id="header"><a class="logo" href="/">Test site</a><div class="social">Follow us everywhere</div></header>
<nav class="navigation"><ul><li><a href="/small">Small</a></li><li><a href="/article">Article</a></li></ul></nav>
<div class="breadcrumbs">Home / Boilerplate</div>
<div class="cookie">We use cookies. <button>Accept</button></div>
<main><h1>Boilerplate around a text</h1><p>${paragraph(next, 6)}</p><p>${paragraph(next, 5)}</p></main>
<aside class="sidebar"><h2>Related</h2><a href="/product">Lamp</a></aside>
<div class="modal" style="display:none">Subscribe now</div>
<div class="ad">Buy this</div>
<footer class="footer"><p>Copyright of nobody</p></footer>`;

const PRODUCT_DATA = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Desk lamp',
  sku: 'LAMP-1',
  offers: { '@type': 'Offer', price: '49.90', priceCurrency: 'EUR', availability: 'InStock' },
};
const PRODUCT = `<main><h1>Desk lamp</h1>
<img src="/image.png" alt="A lamp">
<p class="price">EUR 49.90</p>
<table><tr><th>Height</th><td>40 cm</td></tr><tr><th>Colour</th><td>Green</td></tr></table>
<dl><dt>Weight</dt><dd>1.2 kg</dd><dt>Bulb</dt><dd>E14</dd></dl>
<button id="buy">Buy</button></main>`;

const LAST_LISTING_PAGE = 5;
const listing: Page = (visit) => {
  const page = Math.min(Math.max(1, queryNumber(visit, 'page', 1)), LAST_LISTING_PAGE);
  const cards = Array.from({ length: 20 }, (_, index) => {
    const id = (page - 1) * 20 + index + 1;
    return `<li class="card"><a href="/product?id=${id}"><h3>Item ${id}</h3></a><img src="/image.png?id=${id}" alt="Item ${id}"><span class="price">EUR ${id}.00</span></li>`;
  });
  const more =
    page < LAST_LISTING_PAGE ? `<a rel="next" href="/listing?page=${page + 1}">Next</a>` : '';
  const body = `<main><h1>Listing, page ${page}</h1><ul class="cards">${cards.join('')}</ul>${more}</main>`;
  send(visit, htmlText(`Listing ${page}`, body), 'text/html; charset=utf-8');
};

/** The request's headers: a page for browsers, JSON for everybody else. */
const headers: Page = (visit) => {
  const text = JSON.stringify(visit.request.headers, undefined, 2);
  const forBrowser = visit.request.headers.accept?.includes('text/html') ?? false;
  if (forBrowser) {
    send(visit, htmlText('Headers', `<pre>${escapeHtml(text)}</pre>`), 'text/html; charset=utf-8');
  } else {
    send(visit, text, 'application/json');
  }
};

const status: Page = (visit) => {
  const code = Number(visit.rest);
  visit.response.statusCode = code >= 200 && code <= 599 ? code : 400;
  if (code === 204 || code === 304) return void visit.response.end();
  const body = `<h1>Status ${visit.response.statusCode}</h1><p>This page came with that status.</p>`;
  return send(visit, htmlText(`Status ${code}`, body), 'text/html; charset=utf-8');
};

export const contentPages: Pages = {
  '/': html('Test site', '<h1>Test site</h1><p><a href="/small">A small page</a></p>'),
  '/small': html('A small page', SMALL),
  '/nav': html('Boilerplate', NAV),
  '/product': html(
    'Desk lamp',
    PRODUCT,
    `<script type="application/ld+json">${JSON.stringify(PRODUCT_DATA)}</script>`,
  ),
  '/listing': listing,
  '/headers': headers,
  '/status/': status,
  '/json': (visit) =>
    send(visit, '{"name":"Livepage","list":[1,2,3],"nested":{"yes":true}}', 'application/json'),
  '/text': (visit) => send(visit, 'Plain text,\nin two lines.\n', 'text/plain; charset=utf-8'),
};
