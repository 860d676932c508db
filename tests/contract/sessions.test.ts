/** The wire of sessions without a scrape; both addresses of each route. */
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/base/errors.ts';
import { newSessionId } from '../../src/base/ids.ts';
import { executeAnswer } from '../../src/contract/execute.ts';
import {
  createSessionAnswer,
  sessionListAnswer,
  sessionStatusAnswer,
} from '../../src/contract/session-answer.ts';
import { TaskCut } from '../../src/session/gone.ts';
import type { StandaloneOptions } from '../../src/session/open.ts';
import type { SessionView } from '../../src/session/view.ts';
import { openDoor, OUTCOME, send, type Door } from './door.ts';

const ID = newSessionId();
const AT = Date.parse('2026-11-22T10:00:00.000Z');

const OPEN: SessionView = {
  id: ID,
  status: 'active',
  state: 'running',
  cdpToken: 'A'.repeat(32),
  streamWebView: true,
  createdAt: AT,
  lastUsedAt: AT + 5_000,
  expiresAt: AT + 600_000,
  end: undefined,
};
const FAILED: SessionView = {
  ...OPEN,
  status: 'error',
  state: 'failed',
  cdpToken: undefined,
  end: { durationMs: 61_000, creditsBilled: 3, failure: 'Its browser crashed.' },
};

type Asked = Door & { readonly options: StandaloneOptions[] };

const open = (sessions: Parameters<typeof openDoor>[0] = {}): Asked => {
  const options: StandaloneOptions[] = [];
  const door = openDoor({
    sessions: {
      async create(_team, asked) {
        options.push(asked);
        return OPEN;
      },
      list: async () => [OPEN, FAILED],
      view: async () => FAILED,
      execute: async () => OUTCOME,
      end: async () => ({ status: 'stopped', durationMs: 61_000, creditsBilled: 3 }),
      ...sessions.sessions,
    },
  });
  return { ...door, options };
};

describe.each(['/v2/browser', '/v2/interact'])('%s', (root) => {
  test('creates with every default, even without a body', async () => {
    const { http, options } = open();

    const answers = [await send(http, 'POST', root), await send(http, 'POST', root, {})];

    const defaults = { ttlMs: 600_000, idleMs: 300_000, streamWebView: true };
    expect(options).toMatchObject([defaults, defaults]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual({
      success: true,
      id: ID,
      cdpUrl: `ws://localhost/cdp/${OPEN.cdpToken}`,
      liveViewUrl: '',
      interactiveLiveViewUrl: '',
      expiresAt: '2026-11-22T10:10:00.000Z',
    });
    expect(createSessionAnswer.safeParse(answers[0]?.body).success).toBe(true);
  });

  test('lists, with no null and no way to what is over', async () => {
    const { http } = open();

    const { body } = await send(http, 'GET', root);

    expect(sessionListAnswer.safeParse(body).success).toBe(true);
    expect(body['sessions']).toEqual([
      {
        id: ID,
        status: 'active',
        cdpUrl: `ws://localhost/cdp/${OPEN.cdpToken}`,
        liveViewUrl: '',
        interactiveLiveViewUrl: '',
        streamWebView: true,
        createdAt: '2026-11-22T10:00:00.000Z',
        lastActivity: '2026-11-22T10:00:05.000Z',
      },
      expect.objectContaining({ status: 'error', cdpUrl: '' }),
    ]);
  });

  test('tells of one session', async () => {
    const { http } = open();

    const { body } = await send(http, 'GET', `${root}/${ID}`);

    expect(sessionStatusAnswer.safeParse(body).success).toBe(true);
    expect(body).toEqual({
      success: true,
      id: ID,
      status: 'failed',
      cdpUrl: '',
      liveViewUrl: '',
      interactiveLiveViewUrl: '',
      sessionDurationMs: 61_000,
      creditsBilled: 3,
      error: 'Its browser crashed.',
    });
  });

  test('executes: code that failed is a success with an error', async () => {
    const { http } = open({
      sessions: { execute: async () => ({ ...OUTCOME, result: '', exitCode: 3, stderr: 'no' }) },
    });

    const { status, body } = await send(http, 'POST', `${root}/${ID}/execute`, { code: 'x' });

    expect(status).toBe(200);
    expect(executeAnswer.safeParse(body).success).toBe(true);
    expect(body).toEqual({
      success: true,
      stdout: '',
      result: '',
      stderr: 'no',
      exitCode: 3,
      killed: false,
      error: 'no',
    });
  });

  test('tells what cut code had printed with its 410', async () => {
    const gone = new AppError(
      'SESSION_GONE',
      'Browser session has been destroyed. It was stopped.',
    );
    const cut = new TaskCut(gone, { stdout: 'begun\n', stderr: '', truncated: true });
    const { http } = open({ sessions: { execute: () => Promise.reject(cut) } });

    const { status, body } = await send(http, 'POST', `${root}/${ID}/execute`, { code: 'x' });

    expect(status).toBe(410);
    expect(body).toEqual({
      success: false,
      error: expect.stringContaining('destroyed'),
      details: { stdout: 'begun\n', stderr: '', killed: true, truncated: true },
    });
  });

  test('failures have no code, as hosted', async () => {
    const { http } = open({
      sessions: {
        create: () => Promise.reject(new AppError('RUNTIME_UNAVAILABLE', 'No browser.')),
        end: () => Promise.reject(new AppError('NOT_FOUND', 'Browser session not found.')),
      },
    });

    const create = await send(http, 'POST', root, {});
    const end = await send(http, 'DELETE', `${root}/${ID}`);

    expect(create).toMatchObject({ status: 503, body: { success: false, error: 'No browser.' } });
    expect(create.body).not.toHaveProperty('code');
    expect(end).toMatchObject({ status: 404, body: { error: 'Browser session not found.' } });
  });
});

test.each<[string, object]>([
  ['ttl 30', { ttl: 30 }],
  ['ttl 3600', { ttl: 3600 }],
  ['activityTtl 10', { activityTtl: 10 }],
  ['activityTtl 3600', { activityTtl: 3600 }],
  ['no recording and no live view', { recordSession: false, streamWebView: false }],
  ['ads', { blockAds: false }],
  ['an ordinary place and proxy', { location: { country: 'us-generic' }, proxy: 'auto' }],
  ['a key nobody knows, as hosted', { somethingElse: 1, __agentInterop: { auth: 'x' } }],
  ['who asks', { origin: 'js-sdk@4.42.0', integration: 'cli' }],
])('create accepts %s', async (_what, body) => {
  expect((await send(open().http, 'POST', '/v2/browser', body)).status).toBe(200);
});

test.each<[string, unknown, string]>([
  ['a list', [], ''],
  ['ttl 29', { ttl: 29 }, 'ttl'],
  ['ttl 3601', { ttl: 3601 }, 'ttl'],
  ['ttl 60.5', { ttl: 60.5 }, 'ttl'],
  ['activityTtl 9', { activityTtl: 9 }, 'activityTtl'],
  ['activityTtl 3601', { activityTtl: 3601 }, 'activityTtl'],
  ['a text for streamWebView', { streamWebView: 'yes' }, 'streamWebView'],
  ['another place', { location: { country: 'de' } }, 'location'],
  ['a country there is not', { location: { country: 'germany' } }, 'location.country'],
  ['a stealthy proxy', { proxy: 'stealth' }, 'proxy'],
  ['an unknown integration', { integration: 'acme' }, 'integration'],
])('create refuses %s and shows where', async (_what, body, path) => {
  const answer = await send(open().http, 'POST', '/v2/interact', body);

  expect(answer).toMatchObject({ status: 400, body: { success: false, code: 'BAD_REQUEST' } });
  expect(answer.body.details?.map((issue) => issue.path.join('.'))).toContain(path);
});

test('zero data retention is refused as a matter of policy', async () => {
  const { http, options } = open();

  const { status, body } = await send(http, 'POST', '/v2/interact', { zeroDataRetention: true });

  expect(status).toBe(403);
  expect(body.error).toContain('not enabled for this team');
  expect(options).toEqual([]);
});

test.each<[string, unknown]>([
  ['no body', undefined],
  ['no code', {}],
  ['empty code', { code: '' }],
  ['a prompt', { prompt: 'Click' }],
  ['100001 bytes of code', { code: 'a'.repeat(100_001) }],
  ['another language', { code: '1', language: 'ruby' }],
  ['timeout 0', { code: '1', timeout: 0 }],
  ['timeout 1.5', { code: '1', timeout: 1.5 }],
  ['timeout 301', { code: '1', timeout: 301 }],
])('execute refuses %s', async (_what, body) => {
  const answer = await send(open().http, 'POST', `/v2/browser/${ID}/execute`, body);

  expect(answer).toMatchObject({ status: 400, body: { success: false, code: 'BAD_REQUEST' } });
});

test.each(['open', 'ACTIVE', ''])('a list of status "%s" is refused', async (status) => {
  const answer = await send(open().http, 'GET', `/v2/browser?status=${status}`);

  expect(answer).toMatchObject({ status: 400, body: { success: false, code: 'BAD_REQUEST' } });
});

test('an id is one session in whatever spelling, and what is no UUID is no session', async () => {
  const asked: string[] = [];
  const { http } = open({
    sessions: {
      async view(_team, id) {
        asked.push(id);
        return OPEN;
      },
    },
  });

  const upper = await send(http, 'GET', `/v2/interact/${ID.toUpperCase()}`);
  const wrong = await send(http, 'GET', '/v2/interact/nonsense');

  expect(upper.status).toBe(200);
  expect(asked).toEqual([ID]);
  expect(wrong).toMatchObject({ status: 404, body: { error: 'Browser session not found.' } });
});
