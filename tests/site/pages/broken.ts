/** A site at its worst: redirects for ever, silence, garbage, floods. */
import { once } from 'node:events';
import { randomNumbers } from '../random.ts';
import { html, send, type Page, type Pages } from '../visit.ts';

const HUGE_BYTES = 100 * 1024 * 1024;
const CHUNK = `<p>${'All work and no play makes a long page. '.repeat(400)}</p>\n`;

/** Streams paragraphs, no faster than they are taken, until enough were sent or nobody listens. */
async function flood({ response }: Parameters<Page>[0], limitBytes: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write('<!doctype html><title>Flood</title><h1>A flood</h1>\n');
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for (let sent = 0; sent < limitBytes && !gone.signal.aborted; sent += CHUNK.length) {
    if (response.write(CHUNK)) continue;
    // Rejects when the visitor leaves, which ends the loop all the same.
    await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
  }
  response.end();
}

const garbage: Page = (visit) => {
  const next = randomNumbers(11);
  const bytes = Uint8Array.from({ length: 50_000 }, () => next() * 256);
  send(visit, bytes, 'text/html');
};

const redirect: Page = ({ response, rest }) => {
  const left = Math.floor(Number(rest));
  const location = left > 1 ? `/redirect/${left - 1}` : '/small';
  response.writeHead(302, { location }).end();
};

const redirectTo: Page = ({ response, url }) => {
  response.writeHead(302, { location: url.searchParams.get('url') ?? '/small' }).end();
};

const CRASH = `<h1>A page to be crashed</h1>
<script>
window.eatMemory = () => { const kept = []; for (;;) kept.push(new Array(1e6).fill(Math.random())); };
window.spin = () => { for (;;); };
</script>`;

export const brokenPages: Pages = {
  '/redirect/': redirect,
  '/redirect-to': redirectTo,
  '/redirect-loop': ({ response }) =>
    void response.writeHead(302, { location: '/redirect-loop' }).end(),
  '/never-answers': () => undefined,
  '/reset': ({ request }) => {
    request.socket.resetAndDestroy();
  },
  '/garbage': garbage,
  '/huge': (visit) => flood(visit, HUGE_BYTES),
  '/endless': (visit) => flood(visit, Number.POSITIVE_INFINITY),
  '/crash': html('A page to be crashed', CRASH),
};
