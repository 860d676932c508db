/** What things cost, as answers and balances tell it; and that nothing is begun that cannot be paid. */
import { Firecrawl } from 'firecrawl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { createOperator, WITH_KEYS, type Operator } from '../fixtures/operator.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let operator: Operator;

beforeAll(async () => {
  [server, site] = await Promise.all([
    startServer({ ...WITH_KEYS, MAX_LIVE_PAGES: '6' }),
    startSite(),
  ]);
  operator = createOperator(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

async function balance(api: Api): Promise<number> {
  return (await api.get('/v2/team/credit-usage')).body['data'].remainingCredits;
}

test('a scrape costs what its metadata says, a 404 page too; a failed one nothing, an unknown host 1', async () => {
  const { api } = await operator.team('scrapers', { monthlyCredits: 100 });

  const page = await api.scrape({ url: site.url + '/small' });
  const afterPage = await balance(api);
  const missing = await api.scrape({ url: site.url + '/status/404' });
  const afterMissing = await balance(api);
  const failed = await api.scrape({ url: 'http://127.0.0.1:1/' });
  const afterFailed = await balance(api);
  const unknown = await api.scrape({ url: 'https://no-such-host.invalid/' });

  expect(page.body['data'].metadata.creditsUsed).toBe(1);
  expect(missing.body['data'].metadata).toMatchObject({ statusCode: 404, creditsUsed: 1 });
  expect(failed.body['success']).toBe(false);
  expect(unknown.body).toMatchObject({ success: false, code: 'SCRAPE_DNS_RESOLUTION_ERROR' });
  expect([afterPage, afterMissing, afterFailed, await balance(api)]).toEqual([99, 98, 98, 97]);
});

test('a session holds its reserve back while it is open, and costs what its stop says', async () => {
  const { api } = await operator.team('workers', { monthlyCredits: 100 });
  const id = await api.scrapeId(site.url + '/small');

  await api.run(id, '1');
  const whileOpen = await balance(api);
  const stopped = await api.stop(id);
  const again = await api.stop(id);

  expect(whileOpen).toBe(79);
  expect(stopped.body).toMatchObject({ status: 'stopped', creditsBilled: 2 });
  expect(again.body['creditsBilled']).toBe(2);
  expect(await balance(api)).toBe(97);
});

test('without a credit nothing is scraped: 402, and the site sees nobody', async () => {
  const { api } = await operator.team('broke', { monthlyCredits: 0 });
  site.reset();

  const { status, body } = await api.scrape({ url: site.url + '/small' });

  expect(status).toBe(402);
  expect(body).toEqual({ success: false, error: expect.stringMatching(/^Insufficient credits/) });
  expect(site.hits('/small')).toBe(0);
});

test('a session that cannot be paid is refused with what it needs; a shorter one opens the same page', async () => {
  const { api } = await operator.team('thrifty', { monthlyCredits: 10 });
  site.reset();
  const id = await api.scrapeId(site.url + '/small');

  const refused = await api.interact(id, { code: '1' });
  const standalone = await api.send('POST', '/v2/browser', {});
  const shorter = await api.interact(id, { code: '1 + 1', ttl: 60 });
  await api.stop(id);

  expect(refused.status).toBe(402);
  expect(refused.body).toEqual({
    success: false,
    error: expect.stringMatching(/600 seconds needs 20 credits/),
  });
  expect(standalone.status).toBe(402);
  expect(shorter.body).toMatchObject({ success: true, result: '2' });
  expect(site.hits('/small')).toBe(1);
  expect(await balance(api)).toBe(7);
});

test('credits granted beside the month can be spent, each grant once', async () => {
  const { api } = await operator.team('gifted', { monthlyCredits: 0 });

  const grant = { credits: 5, name: 'welcome' };
  await operator.send('POST', '/teams/gifted/credits', grant);
  const { body } = await operator.send('POST', '/teams/gifted/credits', grant);

  expect(body['team'].remainingCredits).toBe(5);
  expect((await api.scrape({ url: site.url + '/small' })).status).toBe(200);
  expect(await balance(api)).toBe(4);
});

test('the plan of a month holds what was granted beside it, so that what was used is never negative', async () => {
  const { api } = await operator.team('lucky', { monthlyCredits: 10 });
  const usage = async () => (await api.get('/v2/team/credit-usage')).body['data'];

  await api.scrapeId(site.url + '/small');
  const before = await usage();
  await operator.send('POST', '/teams/lucky/credits', { credits: 500, name: 'luck' });
  await api.scrapeId(site.url + '/small');
  const after = await usage();
  const tokens = await api.get('/v2/team/token-usage');

  expect(before).toMatchObject({ remainingCredits: 9, planCredits: 10 });
  expect(after).toMatchObject({ remainingCredits: 508, planCredits: 510 });
  expect(tokens.body['data']).toMatchObject({ remainingTokens: 508 * 15, planTokens: 510 * 15 });
});

test('a team has no more sessions than its concurrency, counted and told', async () => {
  const { api } = await operator.team('narrow', { monthlyCredits: 1_000, concurrency: 1 });
  const ids = [await api.scrapeId(site.url + '/small'), await api.scrapeId(site.url + '/small')];

  const answers = [];
  for (const id of ids) answers.push(await api.interact(id, { code: '1' }));
  const told = await api.get('/v2/concurrency-check');
  const queue = await api.get('/v2/team/queue-status');
  await api.stop(ids[0] ?? '');
  const later = await api.interact(ids[1] ?? '', { code: '1' });
  await api.stop(ids[1] ?? '');

  expect(answers.map(({ status }) => status)).toEqual([200, 429]);
  expect(answers[1]?.body['error']).toContain('1');
  expect(told.body).toEqual({ success: true, concurrency: 1, maxConcurrency: 1 });
  expect(queue.body).toMatchObject({ jobsInQueue: 1, activeJobsInQueue: 1, waitingJobsInQueue: 0 });
  expect(queue.body['mostRecentSuccess']).toMatch(/^\d{4}-.*Z$/);
  expect(later.status).toBe(200);
});

test('what was used is told by month and by key, in credits and in tokens', async () => {
  const { api } = await operator.team('historians', { monthlyCredits: 100 });
  await api.scrapeId(site.url + '/small');

  const credits = await api.get('/v2/team/credit-usage/historical');
  const byKey = await api.get('/v2/team/credit-usage/historical?byApiKey=true');
  const tokens = await api.get('/v2/team/token-usage/historical');
  const left = await api.get('/v2/team/token-usage');

  const month = new Date().toISOString().slice(0, 7);
  expect(credits.body).toMatchObject({ success: true, periods: [{ creditsUsed: 1 }] });
  expect(credits.body['periods'][0].startDate).toBe(`${month}-01T00:00:00.000Z`);
  expect(byKey.body['periods']).toMatchObject([{ creditsUsed: 1, apiKey: 'historians-key' }]);
  expect(tokens.body['periods']).toMatchObject([{ tokensUsed: 15 }]);
  expect(left.body['data']).toMatchObject({ remainingTokens: 99 * 15, planTokens: 100 * 15 });
});

test('a scrape beyond the concurrency of its team waits for its turn, another team does not', async () => {
  const narrow = await operator.team('queueing', { monthlyCredits: 1_000, concurrency: 1 });
  const other = await operator.team('passing-by');
  const ids = [await narrow.api.scrapeId(site.url + '/small')];

  await narrow.api.run(ids[0] ?? '', '1');
  const waiting = Promise.all([1, 2, 3].map(() => narrow.api.scrape({ url: site.url + '/small' })));
  await expect
    .poll(async () => (await narrow.api.get('/v2/team/queue-status')).body['waitingJobsInQueue'])
    .toBe(3);
  const passed = await other.api.scrape({ url: site.url + '/small' });
  const meanwhile = (await narrow.api.get('/v2/team/queue-status')).body;
  await narrow.api.stop(ids[0] ?? '');
  const done = await waiting;

  expect(passed.status).toBe(200);
  expect(meanwhile).toMatchObject({ waitingJobsInQueue: 3, activeJobsInQueue: 1 });
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const { body } of done) expect(body['data'].metadata.concurrencyLimited).toBe(true);
});

test('the official JS SDK reads every answer about credits, tokens, jobs and the queue', async () => {
  const { authorization, api } = await operator.team('sdk-readers', { monthlyCredits: 100 });
  await api.scrapeId(site.url + '/small');
  const apiKey = authorization.replace('Bearer ', '');
  const client = new Firecrawl({ apiUrl: server.url, apiKey });

  expect(await client.getCreditUsage()).toMatchObject({ remainingCredits: 99, planCredits: 100 });
  expect(await client.getTokenUsage()).toMatchObject({ remainingTokens: 1_485, planTokens: 1_500 });
  expect(await client.getCreditUsageHistorical(true)).toMatchObject({
    success: true,
    periods: [{ creditsUsed: 1, apiKey: 'sdk-readers-key', startDate: expect.any(String) }],
  });
  expect(await client.getTokenUsageHistorical()).toMatchObject({ periods: [{ tokensUsed: 15 }] });
  expect(await client.getConcurrency()).toEqual({ concurrency: 0, maxConcurrency: 10 });
  expect(await client.getQueueStatus()).toMatchObject({
    jobsInQueue: 0,
    maxConcurrency: 10,
    mostRecentSuccess: expect.any(String),
  });
});
