/** Search: results in the shapes of the contract, scraped where asked for, paid for once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { createOperator, WITH_KEYS, type Operator } from '../fixtures/operator.ts';
import { startSearxng, type Searxng } from '../fixtures/searxng.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let searxng: Searxng;
let operator: Operator;
let api: Api;

beforeAll(async () => {
  [site, searxng] = await Promise.all([startSite(), startSearxng()]);
  server = await startServer({ ...WITH_KEYS, MAX_LIVE_PAGES: '4', SEARXNG_URL: searxng.url });
  operator = createOperator(server.url);
  ({ api } = await operator.team('searchers', { monthlyCredits: 1_000 }));
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close(), searxng?.close()]);
});

const search = (body: Readonly<Record<string, unknown>>, by = api): ReturnType<Api['send']> =>
  by.send('POST', '/v2/search', body);

async function balance(by: Api): Promise<number> {
  return (await by.get('/v2/team/credit-usage')).body['data'].remainingCredits;
}

test('web, images and news come in their shapes, without nulls', async () => {
  searxng.answer({
    general: [{ url: 'https://example.com/a', title: 'First' }, { url: 'https://github.com/x/y' }],
    images: [
      {
        url: 'https://example.com/gallery',
        title: 'A cat',
        img_src: '//example.com/cat.png',
        resolution: '640 x 480',
        template: 'images.html',
      },
      { url: 'https://example.com/no-picture' },
    ],
    news: [{ url: 'https://news.example.com/1', publishedDate: '2026-11-20T08:00:00' }],
  });

  const { status, body } = await search({
    query: 'cats',
    sources: ['web', { type: 'images' }, 'news'],
    categories: ['github'],
  });

  expect(status).toBe(200);
  expect(body).toEqual({
    success: true,
    data: {
      web: [
        {
          url: 'https://example.com/a',
          title: 'First',
          description: 'A text about it.',
          position: 1,
        },
        {
          url: 'https://github.com/x/y',
          title: 'A title',
          description: 'A text about it.',
          position: 2,
          category: 'github',
        },
      ],
      images: [
        {
          title: 'A cat',
          imageUrl: 'https://example.com/cat.png',
          imageWidth: 640,
          imageHeight: 480,
          url: 'https://example.com/gallery',
          position: 1,
        },
      ],
      news: [
        {
          title: 'A title',
          url: 'https://news.example.com/1',
          snippet: 'A text about it.',
          date: '2026-11-20T08:00:00',
          position: 1,
        },
      ],
    },
    creditsUsed: 2,
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('language, time and domains reach the engine, and what does not keep to them is left out', async () => {
  searxng.answer({
    general: [
      { url: 'https://docs.example.com/in' },
      { url: 'https://elsewhere.org/out' },
      { url: 'https://notexample.com/out' },
    ],
  });

  const { body } = await search({
    query: 'cats',
    lang: 'de',
    country: 'ch',
    tbs: 'qdr:w',
    includeDomains: ['example.com', 'example.net'],
  });

  expect(searxng.asked[0]?.get('q')).toBe('cats (site:example.com OR site:example.net)');
  expect(Object.fromEntries(searxng.asked[0] ?? [])).toMatchObject({
    format: 'json',
    categories: 'general',
    language: 'de-CH',
    time_range: 'week',
  });
  expect(body['data'].web.map(({ url }: { url: string }) => url)).toEqual([
    'https://docs.example.com/in',
  ]);
});

test('more results than a page holds are gathered from several, each address once, 2 credits for ten', async () => {
  const results = Array.from({ length: 50 }, (_, index) => ({
    url: `https://example.com/${index % 45}`,
  }));
  searxng.answer({ general: results });

  const { body } = await search({ query: 'many', limit: 41 });

  expect(body['data'].web).toHaveLength(41);
  expect(body['creditsUsed']).toBe(10);
  expect(searxng.asked).toHaveLength(3);
});

test('pages of results are scraped; one that fails says so, and the others are there', async () => {
  const team = await operator.team('scraping-searchers', { monthlyCredits: 100 });
  searxng.answer({
    general: [
      { url: site.url + '/small' },
      { url: 'http://127.0.0.1:1/closed' },
      { url: 'https://no-such-host.invalid/' },
      { url: site.url + '/article' },
    ],
  });

  const { body } = await search(
    { query: 'pages', scrapeOptions: { formats: ['markdown', 'links'] } },
    team.api,
  );

  const [small, closed, unknown, article] = body['data'].web;
  expect(small).toMatchObject({ position: 1, markdown: expect.stringContaining('small page') });
  expect(small.metadata).toMatchObject({ statusCode: 200, scrapeId: expect.any(String) });
  expect(closed).toMatchObject({
    url: 'http://127.0.0.1:1/closed',
    metadata: { error: expect.any(String) },
  });
  expect(closed).not.toHaveProperty('markdown');
  expect(unknown.metadata.error).toContain('no-such-host.invalid');
  expect(article.links).toEqual(expect.any(Array));
  expect(body['creditsUsed']).toBe(2 + 1 + 0 + 1 + 1);
  expect(await balance(team.api)).toBe(95);
});

test('what could not be scraped is left out when asked so', async () => {
  searxng.answer({ general: [{ url: 'http://127.0.0.1:1/closed' }, { url: site.url + '/small' }] });

  const { body } = await search({ query: 'x', ignoreInvalidURLs: true, scrapeOptions: {} });

  expect(body['data'].web).toMatchObject([{ url: site.url + '/small' }]);
});

test('a search that cannot be paid is refused before the engine is asked', async () => {
  const broke = await operator.team('broke-searchers', { monthlyCredits: 3 });
  searxng.answer({ general: [{ url: 'https://example.com/a' }] });

  const refused = await search({ query: 'x', limit: 11 }, broke.api);
  const smaller = await search({ query: 'x', limit: 10 }, broke.api);

  expect(refused.status).toBe(402);
  expect(refused.body).toEqual({ success: false, error: expect.stringContaining('4 credits') });
  expect(smaller.status).toBe(200);
  expect(await balance(broke.api)).toBe(1);
});

test.each([
  ['an unknown key', { query: 'x', nonsense: 1 }],
  ['no query', {}],
  ['a limit too large', { query: 'x', limit: 101 }],
  ['both kinds of domains', { query: 'x', includeDomains: ['a.com'], excludeDomains: ['b.com'] }],
  ['a source there is not', { query: 'x', sources: ['alexandria'] }],
  ['wrong scrape options', { query: 'x', scrapeOptions: { formats: ['markdown'], nonsense: 1 } }],
])('%s is refused in the words of the contract', async (_what, body) => {
  const answer = await search(body);

  expect(answer.status).toBe(400);
  expect(answer.body).toEqual({
    success: false,
    error: 'Invalid request body',
    details: expect.any(Array),
  });
});

test.each([
  [403, /settings\.yml/],
  [429, /too often/],
  [500, /status 500/],
  [200, /not answer in JSON/],
])('an engine that answers %i is told of, not hidden, and costs nothing', async (status, error) => {
  const before = await balance(api);
  searxng.fail(status, '<html>');

  const answer = await search({ query: 'x' });

  expect(answer.status).toBe(500);
  expect(answer.body).toMatchObject({ success: false, error: expect.stringMatching(error) });
  expect(await balance(api)).toBe(before);
});

test('an engine that never answers ends with the timeout: 408', async () => {
  searxng.fail(0);

  const answer = await search({ query: 'x', timeout: 1_000 });

  expect(answer.status).toBe(408);
});

test('two searches at once are not paid from the same credits', async () => {
  const poor = await operator.team('poor-searchers', { monthlyCredits: 3 });
  searxng.fail(0);

  const first = search({ query: 'x', timeout: 2_000 }, poor.api);
  await until('the engine to be asked', () => searxng.asked.length > 0);
  const second = await search({ query: 'x', timeout: 2_000 }, poor.api);
  const { status } = await first;
  searxng.answer({ general: [{ url: 'https://example.com/a' }] });
  const third = await search({ query: 'x' }, poor.api);

  expect([status, second.status, third.status]).toEqual([408, 402, 200]);
});

test('the official JS SDK reads the answer', async () => {
  const { Firecrawl } = await import('firecrawl');
  const { authorization } = await operator.team('sdk-searchers');
  searxng.answer({ general: [{ url: site.url + '/small' }] });
  const client = new Firecrawl({
    apiUrl: server.url,
    apiKey: authorization.replace('Bearer ', ''),
  });

  const found = await client.search('cats', { limit: 1, scrapeOptions: { formats: ['markdown'] } });

  expect(found.web).toMatchObject([{ url: site.url + '/small', markdown: expect.any(String) }]);
});

test('without an engine the answer is 503 and says how to get one', async () => {
  const plain = await startServer({ MAX_LIVE_PAGES: '2', WARM_BROWSERS: '0' });

  const { status, body, headers } = await createApi(plain.url).send('POST', '/v2/search', {
    query: 'x',
  });
  await plain.stop();

  expect(status).toBe(503);
  expect(body['error']).toContain('SEARXNG_URL');
  expect(headers.get('retry-after')).toMatch(/^\d+$/);
});
