/** The page that was scraped is the page that is worked on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer({ MAX_LIVE_PAGES: '4' }), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test('the first interact makes no request to the site', async () => {
  const id = await api.scrapeId(site.url + '/article');
  const before = site.requests().length;

  const answer = await api.run(id, 'await page.title()');

  expect(answer).toMatchObject({ success: true });
  expect(site.requests().length).toBe(before);
  await api.stop(id);
});

test('what actions of the scrape did to the page is still so: form input, scroll position, script state', async () => {
  const id = await api.scrapeId(site.url + '/form', {
    actions: [
      {
        type: 'executeJavascript',
        script:
          'window.state = { clicks: 3 }; document.body.style.height = "9000px"; document.querySelector("input[type=text]").focus()',
      },
      { type: 'write', text: 'typed before' },
      { type: 'executeJavascript', script: 'window.scrollTo(0, 1234)' },
    ],
  });

  const answer = await api.run(
    id,
    'await page.evaluate(() => ({ clicks: window.state.clicks, top: window.scrollY, typed: document.querySelector("input[type=text]").value }))',
  );

  expect(JSON.parse(answer['result'])).toEqual({ clicks: 3, top: 1234, typed: 'typed before' });
  await api.stop(id);
});

test('an open connection of the page stays open', async () => {
  const id = await api.scrapeId(site.url + '/ws');
  const answer = await api.run(id, 'await page.evaluate(() => window.socket.readyState)');

  expect(answer['result']).toBe('1');
  await api.stop(id);
});

test('headers and mobile of the scrape hold in the session too', async () => {
  const id = await api.scrapeId(site.url + '/headers', {
    headers: { 'x-mark': 'mine' },
    mobile: true,
  });

  const answer = await api.run(
    id,
    'await page.reload(); await page.evaluate(() => document.body.innerText)',
  );
  const width = await api.run(id, 'await page.evaluate(() => window.screen.width)');

  expect(answer['result']).toContain('mine');
  expect(Number(width['result'])).toBeLessThan(500);
  await api.stop(id);
});

test('an evicted page is opened again from the stored scrape, its actions included', async () => {
  const id = await api.scrapeId(site.url + '/form', {
    actions: [{ type: 'executeJavascript', script: 'window.marked = "yes"' }],
  });
  for (let page = 0; page < 6; page += 1) await api.scrapeId(site.url + '/small');
  const before = site.hits('/form');

  const answer = await api.run(id, 'await page.evaluate(() => window.marked)');

  expect(answer).toMatchObject({ success: true, result: 'yes' });
  expect(site.hits('/form')).toBe(before + 1);
  await api.stop(id);
});

test('two first calls at once make one session, and run in order', async () => {
  const id = await api.scrapeId(site.url + '/small');

  const [one, other] = await Promise.all([
    api.run(
      id,
      'globalThis.seen = (globalThis.seen ?? 0) + 1; await new Promise((r) => setTimeout(r, 100)); seen',
    ),
    api.run(id, 'globalThis.seen = (globalThis.seen ?? 0) + 1; seen'),
  ]);

  expect(one['sessionId']).toBe(other['sessionId']);
  expect([one['result'], other['result']].toSorted()).toEqual(['1', '2']);
  await api.stop(id);
});
