/** Pages about what stands around a text: meta tags, addresses, images within the document. */
import { picture } from '../random.ts';
import { html, type Pages } from '../visit.ts';

const NAMES: Readonly<Record<string, string>> = {
  description: 'A page with every meta tag.',
  keywords: 'meta, tags, all',
  robots: 'index, follow',
  'dcterms.created': '2026-01-01',
  'dc.date.created': '2026-01-02',
  'dc.date': '2026-01-03',
  'dcterms.type': 'Text',
  'dc.type': 'Article',
  'dcterms.audience': 'Everybody',
  'dcterms.subject': 'Subject of terms',
  'dc.subject': 'Subject',
  'dc.description': 'Description of DC',
  'dcterms.keywords': 'terms, keywords',
  author: 'Ada Example',
  'twitter:card': 'summary',
};
const PROPERTIES: readonly (readonly [string, string])[] = [
  ['og:title', 'Title for sharing'],
  ['og:description', 'Description for sharing'],
  ['og:url', 'https://example.com/meta'],
  ['og:image', 'https://example.com/share.png'],
  ['og:audio', 'https://example.com/share.mp3'],
  ['og:determiner', 'the'],
  ['og:locale', 'en_GB'],
  ['og:locale:alternate', 'fr_FR'],
  ['og:locale:alternate', 'de_DE'],
  ['og:site_name', 'Test site'],
  ['og:video', 'https://example.com/share.mp4'],
  ['article:modified_time', '2026-02-01T00:00:00Z'],
  ['article:published_time', '2026-01-31T00:00:00Z'],
  ['article:tag', 'tag'],
  ['article:section', 'Section'],
];
const META_HEAD = [
  '<link rel="shortcut icon" href="/favicon.ico">',
  ...Object.entries(NAMES).map(([name, content]) => `<meta name="${name}" content="${content}">`),
  ...PROPERTIES.map(([name, content]) => `<meta property="${name}" content="${content}">`),
].join('\n');

const RELATIVE = `<h1>Relative addresses</h1>
<p><a href="leaf">Leaf</a> <a href="../up">Up</a> <a href="/root">Root</a> <a href="?query=1">Query</a>
<a href="#fragment">Fragment</a> <a href="//example.com/other">Other host</a> <a href="mailto:a@example.com">Mail</a>
<a href="javascript:void(0)">Script</a> <a href="leaf">Leaf again</a></p>
<p><img src="picture.png" alt="Plain">
<img srcset="small.png 320w, large.png 1280w" sizes="100vw" src="middle.png" alt="Set">
<img data-src="lazy.png" loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Lazy"></p>
<picture><source srcset="wide.webp" type="image/webp"><img src="narrow.png" alt="Picture"></picture>`;

const DATA_IMAGE = picture(32, 32, 5).toString('base64');
const BASE64 = `<h1>Images within</h1>
<p>Before <img alt="A pattern" src="data:image/png;base64,${DATA_IMAGE}"> after.</p>
<p><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></p>`;

export const metaPages: Pages = {
  '/meta': html('Every meta tag', '<h1>Every meta tag</h1><p>Look at the head.</p>', META_HEAD),
  '/relative': html('Relative addresses', RELATIVE, '<base href="/folder/page">'),
  '/folder/': html('Folder', '<h1>A page of the folder</h1>'),
  '/base64': html('Images within', BASE64),
};
