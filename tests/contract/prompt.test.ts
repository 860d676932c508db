/** The wire of prompts: their own fields, their answer, and the stream of their steps. */
import { expect, test } from 'vitest';
import { AppError } from '../../src/base/errors.ts';
import { interactAnswer } from '../../src/contract/interact-answer.ts';
import { interact, openDoor, PROMPT_ANSWER, SCRAPE_ID } from './door.ts';

const PATH = `/v2/scrape/${SCRAPE_ID}/interact`;

test('a prompt is handed on with all it carries, whatever language is sent with it', async () => {
  const { http, prompts } = openDoor();
  const schema = { type: 'object', properties: { price: { type: 'number' } } };

  await interact(http, {
    prompt: 'Log in with {{user}}',
    language: 'bash',
    timeout: 12,
    schema,
    maxSteps: 7,
    maxCredits: 30,
    variables: { user: 'ann' },
    confirm: 'risky',
  });

  expect(prompts[0]?.options).toMatchObject({ timeoutMs: 12_000 });
  expect(prompts[0]?.call).toMatchObject({
    mostCredits: 30,
    task: {
      prompt: 'Log in with {{user}}',
      schema,
      mostSteps: 7,
      variables: { user: 'ann' },
      confirm: 'risky',
    },
  });
});

test('what is left out has its defaults', async () => {
  const { http, prompts } = openDoor();

  await interact(http, { prompt: 'Click' });

  expect(prompts[0]?.call.mostCredits).toBeUndefined();
  expect(prompts[0]?.call.task).toEqual({
    prompt: 'Click',
    schema: undefined,
    mostSteps: 25,
    variables: {},
    confirm: 'never',
  });
});

test('the answer has the fields of Firecrawl, and ours beside them', async () => {
  const { http } = openDoor();

  const { status, body } = await interact(http, { prompt: 'Click' });

  expect(status).toBe(200);
  expect(interactAnswer.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    success: true,
    output: 'It is done.',
    result: 'A page.',
    stdout: '1. click button "Send"\n',
    stderr: '',
    exitCode: 0,
    killed: false,
    planner: 'model',
    steps: PROMPT_ANSWER.steps,
    script: PROMPT_ANSWER.script,
    usage: { inputTokens: 10, outputTokens: 2, modelCalls: 1 },
  });
  expect(body).not.toHaveProperty('error');
});

test('an empty output is left out, and what was not done has an error', async () => {
  const prompt = async () => ({
    ...PROMPT_ANSWER,
    output: '',
    exitCode: 1,
    error: 'No.',
    stderr: 'No.',
  });
  const { http } = openDoor({ sessions: { prompt } });

  const { status, body } = await interact(http, { prompt: 'Click' });

  expect(status).toBe(200);
  expect(body).toMatchObject({ success: false, error: 'No.', exitCode: 1 });
  expect(body).not.toHaveProperty('output');
});

test('code has none of the fields of prompts in its answer', async () => {
  const { http } = openDoor();

  const { body } = await interact(http, { code: '1' });

  expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['planner']));
  expect(body).not.toHaveProperty('script');
});

test.each<[string, object, string]>([
  ['maxSteps of 0', { maxSteps: 0 }, 'maxSteps'],
  ['maxSteps of 101', { maxSteps: 101 }, 'maxSteps'],
  ['maxCredits of 0', { maxCredits: 0 }, 'maxCredits'],
  ['an unknown policy', { confirm: 'always' }, 'confirm'],
  ['an empty value', { variables: { user: '' } }, 'variables.user'],
  ['a name with a blank', { variables: { 'my user': 'x' } }, 'variables.my user'],
  [
    '51 variables',
    { variables: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`v${index}`, 'x'])) },
    'variables',
  ],
  ['a schema that is no object', { schema: 'price' }, 'schema'],
  [
    'an open dictionary in the schema',
    { schema: { type: 'object', additionalProperties: true } },
    'schema',
  ],
  ['a stream that is no yes or no', { stream: 'yes' }, 'stream'],
])('%s is refused', async (_what, fields, path) => {
  const { http, prompts } = openDoor();

  const { status, body } = await interact(http, { prompt: 'Click', ...fields });

  expect(status).toBe(400);
  expect(body.code).toBe('BAD_REQUEST');
  expect(body.details?.map((issue) => issue.path.join('.'))).toContain(path);
  expect(prompts).toEqual([]);
});

test('with stream the steps come as events, and the whole answer last', async () => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'POST',
    url: PATH,
    payload: { prompt: 'Click', stream: true },
  });

  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  const events = readEvents(answer.body);
  expect(events.map(({ event }) => event)).toEqual(['step', 'text', 'done']);
  expect(events[0]?.data).toEqual(PROMPT_ANSWER.steps[0]);
  expect(events[1]?.data).toEqual({ text: 'I look.' });
  expect(interactAnswer.safeParse(events[2]?.data).success).toBe(true);
});

test('what fails before a stream begins is refused as everywhere', async () => {
  const prompt = async () => Promise.reject(new AppError('CREDITS_EXHAUSTED', 'No credits.'));
  const { http } = openDoor({ sessions: { prompt } });

  const answer = await http.inject({
    method: 'POST',
    url: PATH,
    payload: { prompt: 'Click', stream: true },
  });

  expect(answer.statusCode).toBe(402);
  expect(answer.json()).toEqual({ success: false, error: 'No credits.' });
});

test.each<[string, Error, object]>([
  [
    'an expected failure',
    new AppError('SESSION_GONE', 'Gone.'),
    { success: false, error: 'Gone.' },
  ],
  ['a bug', new TypeError('x is not a function'), { success: false, code: 'UNKNOWN_ERROR' }],
])('%s after a stream has begun is its last event', async (_what, failure, expected) => {
  const { http } = openDoor({
    sessions: {
      async prompt(_team, _id, call) {
        call.onBegin();
        throw failure;
      },
    },
  });

  const answer = await http.inject({
    method: 'POST',
    url: PATH,
    payload: { prompt: 'Click', stream: true },
  });

  const [event] = readEvents(answer.body);
  expect(event).toMatchObject({ event: 'error', data: expected });
  expect(answer.body).not.toContain('x is not');
});

function readEvents(text: string): { readonly event: string; readonly data: unknown }[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event: '))
    .map((block) => {
      const [head = '', data = ''] = block.split('\n');
      return {
        event: head.slice('event: '.length),
        data: JSON.parse(data.slice('data: '.length)) as unknown,
      };
    });
}
