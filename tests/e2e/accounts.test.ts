/** Who asks: keys, teams, and what each may use. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { createOperator, WITH_KEYS, type Operator } from '../fixtures/operator.ts';
import { startSite, type Site } from '../site/site.ts';

const run = promisify(execFile);

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

test.each([
  ['no header', undefined, 'Unauthorized'],
  ['an empty token', 'Bearer', 'Unauthorized: Token missing'],
  ['a token that is none', 'Bearer undefined', 'Unauthorized: Invalid token'],
  ['an unknown key', `Bearer fc-${'0'.repeat(32)}`, 'Unauthorized: Invalid token'],
])('%s is answered 401 with its own words and no code', async (_what, authorization, error) => {
  const answer = await createApi(server.url, authorization).scrape({ url: site.url + '/small' });

  expect(answer.status).toBe(401);
  expect(answer.body).toEqual({ success: false, error });
});

test('a key scrapes and interacts, also without its prefix or as a UUID', async () => {
  const { api, authorization } = await operator.team('first');

  const id = await api.scrapeId(site.url + '/small');
  const digits = authorization.replace('Bearer fc-', '');
  const uuid = digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
  const others = [digits, uuid].map((key) => createApi(server.url, `Bearer ${key}`));

  expect(await api.run(id, '1 + 1')).toMatchObject({ success: true, result: '2' });
  for (const other of others) expect((await other.get(`/v2/scrape/${id}`)).status).toBe(200);
  expect((await api.stop(id)).status).toBe(200);
});

test('a key is kept nowhere: neither the log nor the list of keys tells it', async () => {
  const { authorization, keyId } = await operator.team('discreet');
  const secret = authorization.replace('Bearer ', '');

  const { body } = await operator.send('GET', '/teams/discreet/keys');

  expect(body['keys']).toEqual([
    expect.objectContaining({ id: keyId, hint: secret.slice(-4), revokedAt: null }),
  ]);
  expect(JSON.stringify(body)).not.toContain(secret.slice(3));
  expect(server.log().join('\n')).not.toContain(secret.slice(3));
});

test('a revoked key is unknown at once', async () => {
  const { api, keyId } = await operator.team('leaving');
  expect((await api.get('/v2/team/credit-usage')).status).toBe(200);

  await operator.send('DELETE', `/keys/${keyId}`);

  expect((await api.get('/v2/team/credit-usage')).status).toBe(401);
  expect((await operator.send('DELETE', `/keys/${keyId}`)).status).toBe(200);
});

test('the admin endpoints want their token, and a key of a team is none', async () => {
  const { api } = await operator.team('curious');

  const answers = [
    await api.get('/livepage/admin/teams'),
    await createApi(server.url).get('/livepage/admin/teams'),
    await createApi(server.url, 'Bearer another-operators-token').get('/livepage/admin/teams'),
  ];

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
});

test('a name that no database holds is refused, or is that of nobody', async () => {
  const nul = 'a\0b';
  const team = await operator.team('lettered');

  const answers = [
    await operator.send('POST', '/teams', { name: nul }),
    await operator.send('POST', `/teams/${team.name}/keys`, { name: nul }),
    await operator.send('POST', `/teams/${team.name}/credits`, { credits: 1, name: nul }),
    await operator.send('GET', '/teams/a%00b/keys'),
  ];

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404]);
});

test('a team that asks too often gets 429 with Retry-After, another does not', async () => {
  const slow = await operator.team('slow', { requestsPerMinute: { status: 2 } });
  const quick = await operator.team('quick');

  const statuses = [];
  for (let round = 0; round < 3; round += 1)
    statuses.push((await slow.api.get('/v2/team/credit-usage')).status);
  const refused = await slow.api.get('/v2/concurrency-check');

  expect(statuses).toEqual([200, 200, 429]);
  expect(refused.body['error']).toMatch(/Rate limit exceeded.*of 2/);
  expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await quick.api.get('/v2/concurrency-check')).status).toBe(200);
});

test('the command line makes, lists and revokes keys while the server runs', async () => {
  const keys = async (...words: string[]): Promise<string> => {
    const environment = { ...process.env, DATA_DIR: server.dataDir, LOG_LEVEL: 'silent' };
    const { stdout } = await run(process.execPath, ['scripts/keys.ts', ...words], {
      env: environment,
    });
    return stdout;
  };

  const team = await keys('team', 'add', 'from-the-shell', '--credits', '50');
  const made = await keys('key', 'add', 'from-the-shell', 'laptop');
  const secret = /fc-[0-9a-f]{32}/.exec(made)?.[0] ?? '';
  const api = createApi(server.url, `Bearer ${secret}`);
  const usage = await api.get('/v2/team/credit-usage');
  const list = await keys('key', 'list', 'from-the-shell');
  const id = /[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
  const revoked = await keys('key', 'revoke', id);

  expect(team).toContain('from-the-shell');
  expect(usage.body['data']).toMatchObject({ remainingCredits: 50, planCredits: 50 });
  expect(list).toContain('laptop');
  expect(list).not.toContain(secret);
  expect(revoked).toContain('revoked');
  await expect
    .poll(async () => (await api.get('/v2/team/credit-usage')).status, { timeout: 10_000 })
    .toBe(401);
});
