/** Pages that are not ready when they have loaded, or never are. */
import { setTimeout as sleep } from 'node:timers/promises';
import { html, htmlText, queryNumber, send, type Page, type Pages } from '../visit.ts';

const WAITING = '<h1>A page that fills itself</h1>\n<div id="root">Loading</div>';
const FILL = `const fill = (how) => {
  document.getElementById('root').innerHTML = '<p>Filled ' + how + '.</p>';
};`;

const filled = (script: string): Page =>
  html('A page that fills itself', `${WAITING}\n<script>${FILL}\n${script}</script>`);

/** Answers `{"text": ...}` after `ms` milliseconds. */
const data: Page = async (visit) => {
  await sleep(queryNumber(visit, 'ms', 300));
  send(visit, '{"text":"by data"}', 'application/json');
};

const slow: Page = async (visit) => {
  await sleep(queryNumber(visit, 'ms', 1000));
  send(visit, htmlText('Slow', '<h1>A slow page</h1>'), 'text/html; charset=utf-8');
};

const NEVER_QUIET = `<h1>A page that never goes quiet</h1>
<p id="tick">0</p>
<script>
let count = 0;
setInterval(() => { document.getElementById('tick').textContent = String(++count); }, 40);
const poll = () => fetch('/data?ms=60&poll=' + count).finally(() => setTimeout(poll, 20));
poll();
</script>`;

export const fillingPages: Pages = {
  '/filled-by-timer': filled(
    `addEventListener('load', () => setTimeout(() => fill('by a timer'), 300));`,
  ),
  '/filled-by-fetch': filled(
    `fetch('/data?ms=300').then((answer) => answer.json()).then(({ text }) => fill(text));`,
  ),
  '/filled-late-chain':
    filled(`const get = () => fetch('/data?ms=80').then((answer) => answer.json());
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
addEventListener('load', async () => {
  await wait(100);
  await get();
  await wait(120);
  document.getElementById('root').textContent = 'Half way';
  await get();
  await wait(60);
  fill('late, by a chain');
});`),
  '/never-quiet': html('Never quiet', NEVER_QUIET),
  '/hanging-image': html(
    'Hanging image',
    '<h1>A page with an image that never comes</h1><p>Its text is complete.</p><img src="/hang.png" alt="Never">',
  ),
  '/hang.png': () => undefined,
  '/slow': slow,
  '/data': data,
};
