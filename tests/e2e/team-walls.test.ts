/**
 * The walls between teams: another team's key opens nothing, on any route the OpenAPI document names.
 * A new route fails this test until it stands in one of the groups below.
 */
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Answer, Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { createOperator, WITH_KEYS, type TestTeam } from '../fixtures/operator.ts';
import { startSite, type Site } from '../site/site.ts';

/** Routes that tell and do nothing about teams. */
const OPEN = ['GET /health', 'GET /ready', 'GET /metrics', 'GET /openapi.json'];

/** The name is a secret of its own, and told to nobody else. */
const SECRET = ['GET /livepage/media/{name}'];

/** Routes without ids: they speak of the caller's own team alone, or make something of its own. */
const OWN: Readonly<Record<string, unknown>> = {
  'GET /v2/browser': undefined,
  'GET /v2/interact': undefined,
  'GET /v2/browser/profiles': undefined,
  'GET /v2/interact/profiles': undefined,
  'GET /v2/concurrency-check': undefined,
  'GET /v2/team/credit-usage': undefined,
  'GET /v2/team/credit-usage/historical': undefined,
  'GET /v2/team/token-usage': undefined,
  'GET /v2/team/token-usage/historical': undefined,
  'GET /v2/team/queue-status': undefined,
  'POST /v2/browser': { ttl: 30 },
  'POST /v2/interact': { ttl: 30 },
  'POST /v2/scrape': { url: 'http://127.0.0.1:1/' },
  'POST /v2/search': { query: 'x' },
};

/** Names are each team's own: somebody else's name is one's own unknown name. */
const isOfNames = (route: string): boolean => route.includes('/profiles/{name}');
const PROFILE = 'logins';
const PROFILE_SECRET = 'the-value-of-a-cookie';
const PROFILE_STATE = {
  cookies: [
    {
      name: 'sid',
      value: PROFILE_SECRET,
      domain: '127.0.0.1',
      path: '/',
      expires: -1,
      httpOnly: false,
      secure: false,
      sameSite: 'Lax',
    },
  ],
  origins: [],
};

const FILE = 'kept.txt';
const FILE_SECRET = 'the-text-of-a-file';

let server: LiveServer;
let site: Site;
let owner: TestTeam;
let stranger: TestTeam;
let routes: readonly string[];
/** What the owner has, by the name its id has in paths: something live, and something that is over. */
let ids: Readonly<Record<string, readonly string[]>>;
/** Opens the owner's browser; told to nobody else. */
let cdpToken: string;

beforeAll(async () => {
  [server, site] = await Promise.all([
    startServer({ ...WITH_KEYS, MAX_LIVE_PAGES: '6' }),
    startSite(),
  ]);
  const operator = createOperator(server.url);
  owner = await operator.team('owner');
  stranger = await operator.team('stranger');
  routes = await readRoutes(owner.api);
  const live = await owner.api.scrapeId(site.url + '/small');
  const over = await owner.api.scrapeId(site.url + '/small');
  const liveSession = await owner.api.run(
    live,
    `const kept = 41; require('fs').writeFileSync('${FILE}', '${FILE_SECRET}')`,
  );
  expect(liveSession['success']).toBe(true);
  cdpToken = liveSession['cdpUrl'].split('/').at(-1);
  const overSession = await owner.api.run(over, '1');
  await owner.api.stop(over);
  const saved = await owner.api.send(
    'POST',
    `/v2/browser/profiles/${PROFILE}/import`,
    PROFILE_STATE,
  );
  expect(saved.status).toBe(200);
  ids = {
    jobId: [live, over],
    sessionId: [liveSession['sessionId'], overSession['sessionId']],
    keyId: [owner.keyId],
    team: ['owner'],
    pageId: ['0'],
    path: [FILE],
  };
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

async function readRoutes(api: Api): Promise<readonly string[]> {
  const { paths } = (await api.get('/openapi.json')).body;
  return Object.entries<object>(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** The parameters in a path. */
const parametersOf = (route: string): readonly string[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** A route with each set of the owner's ids in it. */
function* filledIn(route: string): Generator<readonly [string, string]> {
  const [method = '', pattern = ''] = route.split(' ');
  for (const which of [0, 1]) {
    const path = pattern.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
      const known = ids[name];
      if (known === undefined)
        return expect.fail(`${route}: whose is a ${name}? Say so in this test.`);
      return known[which] ?? known[0] ?? '';
    });
    yield [method, path];
  }
}

/** What is sent: all that a route may do with it. */
const bodiesOf = (method: string): readonly unknown[] => {
  if (method === 'PUT') return [{ overwritten: true }];
  if (method !== 'POST') return [undefined];
  return [{ code: '1' }, { code: '1', prompt: 'read the page' }, { code: '1', stream: true }];
};

/** What of the owner's an answer tells. */
const leaksOf = (answer: Answer): readonly string[] => {
  const text = JSON.stringify(answer.body);
  const told = [...(ids['jobId'] ?? []), ...(ids['sessionId'] ?? [])];
  const secrets = [...told, PROFILE_SECRET, FILE_SECRET, cdpToken];
  return secrets.filter((secret) => text.includes(secret));
};

test('every route stands in one of the groups', () => {
  const grouped = new Set([...OPEN, ...SECRET, ...Object.keys(OWN)]);

  const withoutIds = routes.filter((route) => parametersOf(route).length === 0);
  const unknown = withoutIds.filter(
    (route) => !grouped.has(route) && !route.includes('/livepage/admin/'),
  );

  expect(unknown, 'say in this test what these routes do').toEqual([]);
  expect(Object.keys(OWN).filter((route) => !routes.includes(route))).toEqual([]);
});

test("a stranger with somebody else's id gets 403 on every route, and learns nothing", async () => {
  const addressed = routes.filter(
    (route) =>
      parametersOf(route).length > 0 &&
      !SECRET.includes(route) &&
      !isOfNames(route) &&
      !route.includes('/livepage/admin/'),
  );
  const tried: string[] = [];

  for (const route of addressed) {
    for (const [method, path] of filledIn(route)) {
      for (const body of bodiesOf(method)) {
        const answer = await stranger.api.send(method, path, body);
        expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBe(403);
        expect(answer.body['success']).toBe(false);
        expect(leaksOf(answer)).toEqual([]);
        tried.push(path);
      }
    }
  }

  expect(tried.length).toBeGreaterThanOrEqual(2 * addressed.length);
});

test('a prompt alone is refused as code is', async () => {
  for (const id of ids['jobId'] ?? []) {
    for (const stream of [false, true]) {
      const answer = await stranger.api.interact(id, { prompt: 'read the page', stream });
      expect(answer.status).toBe(403);
      expect(leaksOf(answer)).toEqual([]);
    }
  }
});

test('no id opens a browser: a socket wants the token, and the token of one that is open', async () => {
  const statusOf = async (token: string): Promise<number> => {
    const headers = { authorization: stranger.authorization };
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/cdp/${token}`, { headers });
    const [, answer] = await once(socket, 'unexpected-response');
    return answer.statusCode;
  };
  const known = [...(ids['jobId'] ?? []), ...(ids['sessionId'] ?? []), owner.keyId];

  for (const id of known) expect(await statusOf(id)).toBe(404);
  expect(await statusOf(`${cdpToken.slice(0, -1)}${cdpToken.endsWith('A') ? 'B' : 'A'}`)).toBe(404);
});

test("another team's session cannot be adopted for a scrape of one's own", async () => {
  const own = await stranger.api.scrapeId(site.url + '/small');

  for (const existingSessionId of ids['sessionId'] ?? []) {
    const answer = await stranger.api.interact(own, { code: '1', existingSessionId });
    expect([403, 404, 410]).toContain(answer.status);
    expect(answer.body).not.toHaveProperty('result');
  }
});

test("another team's profile is not read, restored or deleted by its name", async () => {
  const named = routes.filter(isOfNames);
  const isRead = (route: string): boolean => route.startsWith('GET ');
  const readsFirst = [...named.filter(isRead), ...named.filter((route) => !isRead(route))];

  const reads = [];
  for (const route of readsFirst) {
    const [method = '', pattern = ''] = route.split(' ');
    const body = { version: 1, cookies: [{ name: 'sid', value: 'mine', domain: 'example.com' }] };
    const answer = await stranger.api.send(
      method,
      pattern.replace('{name}', PROFILE),
      method === 'POST' ? body : undefined,
    );
    expect(leaksOf(answer)).toEqual([]);
    if (method === 'GET') reads.push(answer.status);
  }
  const kept = await owner.api.get(`/v2/browser/profiles/${PROFILE}/export`);

  expect(new Set(reads)).toEqual(new Set([404]));
  expect(kept.body['cookies']).toMatchObject(PROFILE_STATE.cookies);
});

test("another team's profile is not worn by its name", async () => {
  const cookiesSeenBy = async ({ api }: TestTeam): Promise<string> => {
    const { body } = await api.scrape({
      url: `${site.url}/small`,
      formats: [],
      profile: { name: PROFILE, saveChanges: false },
      actions: [{ type: 'executeJavascript', script: 'document.cookie' }],
    });
    return body['data'].actions.javascriptReturns[0].value;
  };

  expect(await cookiesSeenBy(owner)).toContain(PROFILE_SECRET);
  expect(await cookiesSeenBy(stranger)).not.toContain(PROFILE_SECRET);
});

test("routes without ids tell of one's own team alone", async () => {
  for (const [route, body] of Object.entries(OWN)) {
    const [method = '', path = ''] = route.split(' ');
    expect(leaksOf(await stranger.api.send(method, path, body))).toEqual([]);
  }
});

test('what is open to everybody tells of no team', async () => {
  for (const route of OPEN)
    expect(leaksOf(await stranger.api.get(route.replace('GET ', '')))).toEqual([]);
});

test("a team's key opens no admin route", async () => {
  const admin = routes.filter((route) => route.includes('/livepage/admin/'));

  for (const route of admin) {
    for (const [method, path] of filledIn(route)) {
      const { status } = await stranger.api.send(method, path, bodiesOf(method)[0]);
      expect(`${status} ${route}`).toBe(`401 ${route}`);
    }
  }

  expect(admin.length).toBeGreaterThan(0);
});

test('after all that the owner still has everything', async () => {
  const [live = '', over = ''] = ids['jobId'] ?? [];

  expect(await owner.api.run(live, 'kept + 1')).toMatchObject({ success: true, result: '42' });
  expect(await owner.api.run(live, `require('fs').readFileSync('${FILE}', 'utf8')`)).toMatchObject({
    result: FILE_SECRET,
  });
  expect((await owner.api.get(`/v2/scrape/${over}`)).status).toBe(200);
  expect((await owner.api.stop(live)).body).toMatchObject({ success: true, status: 'stopped' });
});
