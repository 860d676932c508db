/** Every failure as it travels: status, body, headers, and what the log says of it. */
import { expect, test } from 'vitest';
import { AppError, type ErrorCode } from '../../src/base/errors.ts';
import { interact, openDoor, scrape, SCRAPE_ID, send } from './door.ts';

const failing = (error: unknown) => {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return openDoor({
    scrapes: { scrape: fail, find: fail },
    sessions: { interact: fail, prompt: fail, stop: fail },
  });
};

test.each<[ErrorCode, number]>([
  ['SCRAPE_DNS_RESOLUTION_ERROR', 200],
  ['PRIVATE_ADDRESS_REFUSED', 403],
  ['SCRAPE_TIMEOUT', 408],
  ['CONCURRENCY_QUEUE_TIMEOUT', 408],
  ['SCRAPE_SSL_ERROR', 500],
  ['SCRAPE_SITE_ERROR', 500],
  ['SCRAPE_ACTION_ERROR', 500],
  ['SCRAPE_UNSUPPORTED_FILE_ERROR', 500],
  ['SCRAPE_ALL_ENGINES_FAILED', 500],
  ['RUNTIME_FAILED', 500],
  ['LLM_NOT_CONFIGURED', 503],
  ['RUNTIME_UNAVAILABLE', 503],
  ['STORE_UNAVAILABLE', 503],
  ['SHUTTING_DOWN', 503],
])('a scrape that fails with %s is status %i and carries the code', async (code, status) => {
  const { http } = failing(new AppError(code, 'In words.', { some: 'fact' }));

  const answers = [await scrape(http, {}), await send(http, 'GET', `/v2/scrape/${SCRAPE_ID}`)];

  for (const answer of answers) {
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      success: false,
      code,
      error: 'In words.',
      details: { some: 'fact' },
    });
  }
});

test.each<[ErrorCode, number]>([
  ['UNAUTHORIZED', 401],
  ['CREDITS_EXHAUSTED', 402],
  ['FORBIDDEN', 403],
  ['NOT_FOUND', 404],
  ['RATE_LIMITED', 429],
  ['CONCURRENCY_LIMITED', 429],
])('on no route has %s (status %i) a code', async (code, status) => {
  const { http } = failing(new AppError(code, 'In words.', { some: 'fact' }));

  const answers = [await scrape(http, {}), await interact(http, { code: '1' })];

  for (const answer of answers) {
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ success: false, error: 'In words.' });
  }
});

test.each<[ErrorCode, number]>([
  ['NOT_FOUND', 404],
  ['FORBIDDEN', 403],
  ['PRIVATE_ADDRESS_REFUSED', 403],
  ['SCRAPE_NOT_REPLAYABLE', 409],
  ['PROFILE_LOCKED', 409],
  ['SCRAPE_TIMEOUT', 409],
  ['SCRAPE_DNS_RESOLUTION_ERROR', 409],
  ['SESSION_GONE', 410],
  ['CONCURRENCY_LIMITED', 429],
  ['RUNTIME_FAILED', 500],
  ['RUNTIME_UNAVAILABLE', 503],
  ['SHUTTING_DOWN', 503],
])('an interact or stop that fails with %s is status %i and has no code', async (code, status) => {
  const { http } = failing(new AppError(code, 'In words.'));

  const answers = [
    await interact(http, { code: '1' }),
    await interact(http, { prompt: 'Click' }),
    await send(http, 'DELETE', `/v2/scrape/${SCRAPE_ID}/interact`),
  ];

  for (const answer of answers) {
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ success: false, error: 'In words.' });
  }
});

test('who must come again is told when', async () => {
  const statuses = [
    'CONCURRENCY_LIMITED',
    'RUNTIME_UNAVAILABLE',
    'SHUTTING_DOWN',
    'STORE_UNAVAILABLE',
  ] as const;

  const answers = await Promise.all(
    statuses.map((code) => interact(failing(new AppError(code, 'Later.')).http, { code: '1' })),
  );
  const knowing = await scrape(
    failing(new AppError('SCRAPE_TIMEOUT', 'Later.', { retryAfterSeconds: 40 })).http,
    {},
  );

  for (const answer of answers) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(knowing.headers['retry-after']).toBe('40');
});

test('a bug is told by an id alone, and the log has the rest', async () => {
  const { http, lines } = failing(new Error('secret of the server'));

  const { status, body } = await scrape(http, {});

  const line = lines.find(({ level }) => level === 'error');
  expect(status).toBe(500);
  expect(body).toMatchObject({ success: false, code: 'UNKNOWN_ERROR' });
  expect(JSON.stringify(body)).not.toMatch(/secret| at /);
  expect(body.error).toContain(line?.fields['exceptionId']);
  expect(line?.fields['error']).toMatchObject({ message: 'secret of the server' });
});

test.each(['x', '1', `${SCRAPE_ID}0`, '%27'])(
  'the id %s is none, whatever else is wrong',
  async (id) => {
    const { http } = openDoor();

    const answers = await Promise.all([
      send(http, 'GET', `/v2/scrape/${id}`),
      send(http, 'POST', `/v2/scrape/${id}/interact`, { timeout: 'no' }),
      send(http, 'DELETE', `/v2/scrape/${id}/interact`),
    ]);

    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body).toEqual({
        success: false,
        error: 'Invalid job ID format. Job ID must be a valid UUID.',
      });
    }
  },
);

test.each(['{"url":', 'url=example.com', '{url:1}', '{"a":1}}', '\u0000'])(
  '%j is no JSON',
  async (payload) => {
    const { http } = openDoor();

    const answer = await http.inject({
      method: 'POST',
      url: '/v2/scrape',
      headers: { 'content-type': 'application/json' },
      payload,
    });

    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      success: false,
      code: 'BAD_REQUEST_INVALID_JSON',
      error: expect.stringContaining('not valid JSON'),
    });
  },
);

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'https://example.com'],
])('a body that is %s is refused as a bad request', async (_what, payload) => {
  const { http } = openDoor();

  const { status, body } = await send(http, 'POST', '/v2/scrape', payload);

  expect(status).toBe(400);
  expect(body).toMatchObject({ success: false, code: 'BAD_REQUEST', error: 'Bad Request' });
});

test('another media type is named', async () => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'POST',
    url: '/v2/scrape',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'url=example.com',
  });

  expect(answer.statusCode).toBe(415);
  expect(answer.json()).toMatchObject({
    success: false,
    error: expect.stringContaining('application/json'),
  });
});

test('a body of more than 10 MB is too large, one of just 10 MB is read', async () => {
  const { http } = openDoor();
  const ofBytes = (bytes: number): object => ({
    url: 'example.com',
    useMock: 'a'.repeat(bytes - 38),
  });

  const fits = await send(http, 'POST', '/v2/scrape', ofBytes(10 * 1024 * 1024 - 100));
  const tooLarge = await send(http, 'POST', '/v2/scrape', ofBytes(10 * 1024 * 1024 + 100));

  expect(fits.status).toBe(200);
  expect(tooLarge.status).toBe(413);
  expect(tooLarge.body).toMatchObject({ success: false, error: expect.stringContaining('10 MB') });
});

test.each<[string, string, RegExp]>([
  ['nested very deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, /nested deeper/],
  [
    'of a million values',
    JSON.stringify({ includeTags: Array.from({ length: 1_000_000 }, () => 1) }),
    /values/,
  ],
])('a body %s is refused before it is walked', async (_what, payload, words) => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'POST',
    url: '/v2/scrape',
    headers: { 'content-type': 'application/json' },
    payload,
  });

  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({
    success: false,
    code: 'BAD_REQUEST',
    error: expect.stringMatching(words),
  });
});

test.each<['GET' | 'POST' | 'DELETE', string]>([
  ['GET', '/'],
  ['GET', '/v2/scrape'],
  ['POST', '/v1/scrape'],
  ['DELETE', `/v2/scrape/${SCRAPE_ID}`],
  ['GET', '/cdp/abc'],
])('%s %s is no route', async (method, url) => {
  const { http } = openDoor();

  const { status, body } = await send(http, method, url);

  expect(status).toBe(404);
  expect(body).toEqual({ success: false, error: expect.stringContaining('no such route') });
});

test('an address that cannot be decoded is refused', async () => {
  const { http } = openDoor();

  const { status, body } = await send(http, 'GET', '/v2/%zz');

  expect(status).toBe(400);
  expect(body).toMatchObject({ success: false, error: expect.any(String) });
});
