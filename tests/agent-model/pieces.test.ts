/** What models answer that is not one whole, plain answer: pieces, refusals of what was sent, failures within. */
import { afterEach, describe, expect, test } from 'vitest';
import { startScriptedModel, type ScriptedModel } from '../fixtures/scripted-model.ts';
import { ask, modelAt, WIRE_OF, within } from './asking.ts';

let provider: ScriptedModel | undefined;
afterEach(async () => provider?.close());

const CALLS = [
  { name: 'click', input: { ref: 'e1', why: 'a longer word, "quoted"' } },
  { name: 'click', input: { ref: 'e2' } },
];

describe.each(WIRE_OF)('%s', (name, wire) => {
  test('a provider that answers in pieces only is understood, and asked for them from then on', async () => {
    provider = await startScriptedModel(wire, [
      { kind: 'pieces', text: 'I click on both.', calls: CALLS },
    ]);
    const model = modelAt(name, provider.url);

    const first = await model.step(ask(), within(10_000));
    const second = await model.step(
      ask({
        messages: [
          { role: 'user', text: 'The task.' },
          { role: 'assistant', text: first.text, calls: first.calls, memo: first.memo },
          {
            role: 'tools',
            results: first.calls.map(({ id, name: tool }) => ({
              callId: id,
              name: tool,
              text: 'clicked',
              failed: false,
            })),
          },
        ],
      }),
      within(10_000),
    );

    for (const step of [first, second]) {
      expect(step).toMatchObject({
        text: 'I click on both.',
        stop: 'tools',
        use: { inputTokens: 100, outputTokens: 20 },
      });
      expect(step.calls.map(({ name: tool, input }) => ({ name: tool, input }))).toEqual(CALLS);
    }
    const asked = provider
      .questions()
      .map(({ body, path }) => body['stream'] === true || path.includes('streamGenerate'));
    expect(asked).toEqual([false, true, true]);
    expect(provider.questions()[2]?.text).toContain('clicked');
  });

  test('a provider that refuses to answer in one piece is asked for pieces', async () => {
    const refusal = { kind: 'status', status: 400, message: 'Stream must be set to true' } as const;
    provider = await startScriptedModel(wire, [refusal, { kind: 'pieces', text: 'Here.' }]);

    const step = await modelAt(name, provider.url).step(ask(), within(10_000));

    expect(step).toMatchObject({ text: 'Here.', stop: 'answer', calls: [] });
  });

  test.each(['cut', 'broken'] as const)(
    'an answer whose pieces end too early (%s) is asked for again, and nothing of it is used',
    async (ends) => {
      const early = { kind: 'pieces', text: 'I am', calls: CALLS, ends } as const;
      provider = await startScriptedModel(wire, [
        { kind: 'pieces', text: 'x' },
        early,
        { kind: 'pieces', text: 'All of it.' },
      ]);

      const step = await modelAt(name, provider.url).step(ask(), within(20_000));

      expect(step).toMatchObject({ text: 'All of it.', calls: [] });
      expect(provider.questions()).toHaveLength(3);
    },
  );

  test('an answer in pieces that ran into its limit, and one a filter held back, are known as such', async () => {
    provider = await startScriptedModel(wire, [
      { kind: 'pieces', text: 'x' },
      { kind: 'pieces', text: 'And then', stop: 'length' },
      { kind: 'pieces', text: '', stop: 'refused' },
    ]);
    const model = modelAt(name, provider.url);

    const long = await model.step(ask(), within(5_000));
    const refused = await model.step(ask(), within(5_000));

    expect([long.stop, refused.stop]).toEqual(['length', 'refused']);
  });

  test.each([
    ['temperature', "Unsupported value: 'temperature' does not support 0 with this model."],
    ['limit', "Unsupported parameter: 'max_tokens' is not supported with this model."],
    ['small limit', 'max_tokens is too large: 8192. This model supports at most 4096 tokens.'],
  ])('a model that refuses the %s is asked without it', async (_what, message) => {
    provider = await startScriptedModel(wire, ({ text }) =>
      (message.includes('temperature') ? /"temperature":0/ : /8192/).test(text) ||
      (message.includes('Unsupported parameter') && /2048/.test(text))
        ? { kind: 'status', status: 400, message }
        : { text: 'Here.' },
    );

    const step = await modelAt(name, provider.url).step(ask(), within(10_000));

    expect(step.text).toBe('Here.');
  });

  test('a conversation that is too long is said to be so', async () => {
    provider = await startScriptedModel(wire, [
      {
        kind: 'status',
        status: 400,
        message: "This model's maximum context length is 8192 tokens, your messages have 9000.",
      },
    ]);

    const failure = modelAt(name, provider.url).step(ask(), within(5_000));

    await expect(failure).rejects.toMatchObject({ details: { reason: 'too-long' } });
  });
});

test('thoughts that a server leaves in the text are no part of the answer', async () => {
  provider = await startScriptedModel('chat', [
    { text: '<think>The user wants\na price.</think>\n\nIt costs 5.' },
    { text: '<think>I never stop' },
    { text: 'No tag begins it.</think>Done.' },
  ]);
  const model = modelAt('openai-compatible', provider.url);
  const texts: string[] = [];

  for (let count = 0; count < 3; count += 1)
    texts.push((await model.step(ask(), within(5_000))).text);

  expect(texts).toEqual(['It costs 5.', '', 'Done.']);
});

test('a failure that a router tells with status 200 is the failure it is', async () => {
  const body = JSON.stringify({ error: { code: 429, message: 'Rate limited' } });
  provider = await startScriptedModel('chat', [{ kind: 'raw', body }, { text: 'Here.' }]);

  const step = await modelAt('openai-compatible', provider.url).step(ask(), within(10_000));

  expect(step.text).toBe('Here.');
});

test('Google says in the body how long it wants to be left alone', async () => {
  const body = { error: { code: 429, details: [{ retryDelay: '3600s' }] } };
  provider = await startScriptedModel('google', [
    { kind: 'status', status: 429, message: JSON.stringify(body) },
    { text: 'Too early.' },
  ]);

  const failure = modelAt('google', provider.url).step(ask(), within(5_000));

  await expect(failure).rejects.toMatchObject({ details: { reason: 'busy' } });
  expect(provider.questions()).toHaveLength(1);
});
