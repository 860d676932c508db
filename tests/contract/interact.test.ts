/** The wire of interact and stop. */
import { expect, test } from 'vitest';
import { interactAnswer } from '../../src/contract/interact-answer.ts';
import { interact, openDoor, OUTCOME, SCRAPE_ID, send } from './door.ts';

const UTF8_THREE_BYTES = '€';

test.each<[string, object]>([
  ['one character of code', { code: '1' }],
  ['100000 bytes of code', { code: 'a'.repeat(100_000) }],
  ['99999 bytes of code in 33333 characters', { code: UTF8_THREE_BYTES.repeat(33_333) }],
  ['10000 characters of prompt', { prompt: 'a'.repeat(10_000) }],
  ['timeout 1', { code: '1', timeout: 1 }],
  ['timeout 300', { code: '1', timeout: 300 }],
  ['timeout 1.5', { code: '1', timeout: 1.5 }],
  ['ttl 30', { code: '1', ttl: 30 }],
  ['ttl 3600', { code: '1', ttl: 3600 }],
  ['activityTtl 10', { code: '1', activityTtl: 10 }],
  ['activityTtl 3600', { code: '1', activityTtl: 3600 }],
  ['a session to work on', { code: '1', existingSessionId: OUTCOME.sessionId }],
])('accepts %s', async (_what, body) => {
  const { http } = openDoor();

  expect((await interact(http, body)).status).toBe(200);
});

test.each<[string, unknown, string]>([
  ['no body', undefined, ''],
  ['a list', [], ''],
  ['empty code', { code: '' }, 'code'],
  ['an empty prompt', { prompt: '' }, 'prompt'],
  ['10001 characters of prompt', { prompt: 'a'.repeat(10_001) }, 'prompt'],
  ['another language', { code: '1', language: 'ruby' }, 'language'],
  ['timeout 0', { code: '1', timeout: 0 }, 'timeout'],
  ['timeout 301', { code: '1', timeout: 301 }, 'timeout'],
  ['ttl 29', { code: '1', ttl: 29 }, 'ttl'],
  ['ttl 3601', { code: '1', ttl: 3601 }, 'ttl'],
  ['ttl 60.5', { code: '1', ttl: 60.5 }, 'ttl'],
  ['activityTtl 9', { code: '1', activityTtl: 9 }, 'activityTtl'],
  ['activityTtl 3601', { code: '1', activityTtl: 3601 }, 'activityTtl'],
  ['an existingSessionId that is none', { code: '1', existingSessionId: 'x' }, 'existingSessionId'],
])('refuses %s and shows where', async (_what, body, path) => {
  const { http } = openDoor();

  const answer = await interact(http, body);

  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ success: false, code: 'BAD_REQUEST', error: 'Bad Request' });
  expect(answer.body.details?.map((issue) => issue.path.join('.'))).toContain(path);
});

test.each<[string, object, RegExp]>([
  ['neither code nor prompt', {}, /'code' or 'prompt'/],
  ['100001 bytes of code', { code: 'a'.repeat(100_001) }, /100000 bytes/],
  [
    '100002 bytes of code in 33334 characters',
    { code: UTF8_THREE_BYTES.repeat(33_334) },
    /100000 bytes/,
  ],
  ['an unknown integration', { code: '1', integration: 'acme' }, /integration/i],
])('refuses %s in so many words', async (_what, body, words) => {
  const { http } = openDoor();

  const answer = await interact(http, body);

  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    success: false,
    code: 'BAD_REQUEST',
    error: expect.stringMatching(words),
  });
});

test('seconds become milliseconds, and defaults are there', async () => {
  const { http, tasks } = openDoor();

  await interact(http, { code: 'a' });
  await interact(http, { code: 'b', language: 'bash', timeout: 1.5, ttl: 60, activityTtl: 20 });

  expect(tasks).toEqual([
    {
      task: { language: 'node', code: 'a' },
      options: { timeoutMs: 30_000, ttlMs: 600_000, idleMs: 300_000 },
    },
    {
      task: { language: 'bash', code: 'b' },
      options: { timeoutMs: 1500, ttlMs: 60_000, idleMs: 20_000 },
    },
  ]);
});

test('a session to work on is handed on in the one spelling of ids', async () => {
  const { http, tasks } = openDoor();

  await interact(http, { code: 'a', existingSessionId: OUTCOME.sessionId.toUpperCase() });

  expect(tasks[0]?.options.existingSessionId).toBe(OUTCOME.sessionId);
});

test('an answer has every field, and its texts are texts', async () => {
  const { http } = openDoor();

  const { body } = await interact(http, { code: '1 + 1' });

  expect(body).toEqual({
    success: true,
    sessionId: OUTCOME.sessionId,
    cdpUrl: `ws://localhost/cdp/${OUTCOME.cdpToken}`,
    liveViewUrl: '',
    interactiveLiveViewUrl: '',
    stdout: '',
    result: '2',
    stderr: '',
    exitCode: 0,
    killed: false,
  });
  expect(interactAnswer.safeParse(body).success).toBe(true);
});

test.each<[string, object, string]>([
  ['its error text', { exitCode: 1, stderr: 'Error: no' }, 'Error: no'],
  ['a sentence when it said nothing', { exitCode: 3 }, 'Execution failed'],
  ['a sentence when it was killed', { exitCode: 137, killed: true }, 'Execution failed'],
  [
    'the limit when it ran out of time',
    { exitCode: 124, killed: true },
    'Execution timed out after 7 seconds.',
  ],
  ['its own exit code 124', { exitCode: 124, stderr: 'mine' }, 'mine'],
  [
    'killed although it ended well',
    { exitCode: 0, killed: true, stderr: 'out of memory' },
    'out of memory',
  ],
])(
  'code that failed is status 200 with success false, and error is %s',
  async (_what, outcome, error) => {
    const { http } = openDoor({
      sessions: { interact: async () => ({ ...OUTCOME, result: '', ...outcome }) },
    });

    const { status, body } = await interact(http, { code: 'x', timeout: 7 });

    expect(status).toBe(200);
    expect(body).toMatchObject({ success: false, error });
  },
);

test('cut output is marked', async () => {
  const { http } = openDoor({
    sessions: { interact: async () => ({ ...OUTCOME, truncated: true }) },
  });

  expect((await interact(http, { code: 'x' })).body).toMatchObject({
    success: true,
    truncated: true,
  });
});

test('where both are given, code wins', async () => {
  const { http, tasks } = openDoor();

  const { body } = await interact(http, { code: 'a', prompt: 'b' });

  expect(body).toMatchObject({ success: true });
  expect(tasks[0]?.task.code).toBe('a');
});

test('zero data retention is a matter of policy', async () => {
  const { http, tasks } = openDoor();

  const { status, body } = await interact(http, { code: '1', zeroDataRetention: true });

  expect(status).toBe(403);
  expect(body).toEqual({
    success: false,
    error: expect.stringContaining('not enabled for this team'),
  });
  expect(tasks).toEqual([]);
});

test('the public address, where there is one, begins the links', async () => {
  const { http } = openDoor({
    settings: { publicUrl: 'https://pages.example.com/base' },
  });

  const { body } = await interact(http, { code: '1' });

  expect(body['cdpUrl']).toBe(`wss://pages.example.com/base/cdp/${OUTCOME.cdpToken}`);
});

test('a stop tells how long and how much', async () => {
  const { http } = openDoor();

  const { status, body } = await send(http, 'DELETE', `/v2/scrape/${SCRAPE_ID}/interact`);

  expect(status).toBe(200);
  expect(body).toEqual({
    success: true,
    status: 'stopped',
    sessionDurationMs: 61_000,
    creditsBilled: 3,
  });
});
