/** Each provider's wire, spoken over real HTTP. */
import { afterEach, describe, expect, test } from 'vitest';
import { startScriptedModel, type ScriptedModel } from '../fixtures/scripted-model.ts';
import { ask, KEY, modelAt, WIRE_OF, within } from './asking.ts';

let provider: ScriptedModel | undefined;
afterEach(async () => provider?.close());

describe.each(WIRE_OF)('%s', (name, wire) => {
  test('a conversation with parallel tool calls goes there and back', async () => {
    const calls = [
      { name: 'click', input: { ref: 'e1' } },
      { name: 'click', input: { ref: 'e2' } },
    ];
    provider = await startScriptedModel(wire, [{ text: 'I click.', calls }, { text: 'Done.' }]);
    const model = modelAt(name, provider.url);

    const first = await model.step(ask(), within(5_000));
    const results = first.calls.map(({ id, name: tool }, index) => ({
      callId: id,
      name: tool,
      text: `result ${index}`,
      failed: index === 1,
    }));
    const second = await model.step(
      ask({
        messages: [
          { role: 'user', text: 'The task.' },
          { role: 'assistant', text: first.text, calls: first.calls, memo: first.memo },
          { role: 'tools', results },
        ],
      }),
      within(5_000),
    );

    expect(first).toMatchObject({
      text: 'I click.',
      stop: 'tools',
      use: { inputTokens: 100, outputTokens: 20 },
    });
    expect(first.calls.map(({ name: tool, input }) => ({ name: tool, input }))).toEqual(calls);
    expect(second).toMatchObject({ text: 'Done.', stop: 'answer', calls: [] });
    const [one, two] = provider.questions();
    for (const part of ['The rules.', 'The task.', 'Clicks.']) expect(one?.text).toContain(part);
    for (const part of ['I click.', 'result 0', 'result 1', 'e2'])
      expect(two?.text).toContain(part);
  });

  test('the key is sent, and told to nobody when it is refused', async () => {
    provider = await startScriptedModel(wire, [
      { kind: 'status', status: 401, message: `Incorrect API key: ${KEY}` },
    ]);

    const failure = modelAt(name, provider.url).step(ask(), within(5_000));

    await expect(failure).rejects.toMatchObject({
      code: 'LLM_FAILED',
      message: expect.stringContaining('LLM_API_KEY'),
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining(KEY) });
    expect(JSON.stringify(provider.questions()[0]?.headers)).toContain(KEY);
    expect(provider.questions()).toHaveLength(1);
  });

  test.each([429, 500, 503])(
    'status %i is tried again, after as long as the provider asks for',
    async (status) => {
      const busy = { kind: 'status', status, headers: { 'retry-after': '0' } } as const;
      provider = await startScriptedModel(wire, [busy, busy, { text: 'At last.' }]);

      const step = await modelAt(name, provider.url).step(ask(), within(20_000));

      expect(step.text).toBe('At last.');
      expect(provider.questions()).toHaveLength(3);
    },
  );

  test('a wait longer than the time there is ends it at once', async () => {
    provider = await startScriptedModel(wire, [
      { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
    ]);

    const failure = modelAt(name, provider.url).step(ask(), within(5_000));

    await expect(failure).rejects.toMatchObject({
      code: 'LLM_FAILED',
      message: expect.stringContaining('busy'),
    });
    expect(provider.questions()).toHaveLength(1);
  });

  test('a refused request is not tried again, and its words stay out of the error', async () => {
    provider = await startScriptedModel(wire, [{ kind: 'status', status: 400, message: 'zebra' }]);

    const failure = modelAt(name, provider.url).step(ask(), within(5_000));

    await expect(failure).rejects.toMatchObject({
      code: 'LLM_FAILED',
      details: { reason: 'refused' },
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining('zebra') });
    expect(provider.questions()).toHaveLength(1);
  });

  test('broken connections are tried again', async () => {
    provider = await startScriptedModel(wire, [{ kind: 'reset' }, { text: 'Here.' }]);

    const step = await modelAt(name, provider.url).step(ask(), within(10_000));

    expect(step.text).toBe('Here.');
  });

  test('at the deadline a slow answer is let go', async () => {
    provider = await startScriptedModel(wire, [{ kind: 'hang' }]);

    const failure = modelAt(name, provider.url).step(ask(), within(300));

    await expect(failure).rejects.toMatchObject({ name: 'TimeoutError' });
    await provider.untilLeft();
  });

  test('nonsense instead of an answer is a failure with a name', async () => {
    provider = await startScriptedModel(wire, [{ kind: 'raw', body: '<html>It works!</html>' }]);

    const failure = modelAt(name, provider.url).step(ask(), within(5_000));

    await expect(failure).rejects.toMatchObject({
      code: 'LLM_FAILED',
      details: { reason: 'nonsense' },
    });
  });

  test('a model that cannot call tools is asked in plain JSON, from then on', async () => {
    const cannot = {
      kind: 'status',
      status: 400,
      message: 'registry/scripted does not support tools',
    } as const;
    const inJson = { text: '```json\n{"tool": "click", "arguments": {"ref": "e1"}}\n```' };
    provider = await startScriptedModel(wire, [cannot, inJson, inJson]);
    const model = modelAt(name, provider.url);

    const first = await model.step(ask(), within(5_000));
    const second = await model.step(ask(), within(5_000));

    expect(first).toMatchObject({
      stop: 'tools',
      calls: [{ name: 'click', input: { ref: 'e1' } }],
    });
    expect(second.calls).toHaveLength(1);
    const bodies = provider.questions().map(({ body }) => body);
    expect(bodies.map((body) => body['tools'] !== undefined)).toEqual([true, false, false]);
  });

  test('an answer in a form is asked for by schema, and without when the provider takes none', async () => {
    const cannot = {
      kind: 'status',
      status: 400,
      message: 'response_format json_schema output_config responseSchema is not supported',
    } as const;
    provider = await startScriptedModel(wire, [{ text: '{"a":1}' }, cannot, { text: '{"a":2}' }]);
    const model = modelAt(name, provider.url);
    const schema = {
      type: 'object',
      properties: { a: { type: 'number' } },
      required: ['a'],
      additionalProperties: false,
    };

    const first = await model.step(ask({ tools: [], schema }), within(5_000));
    const second = await model.step(ask({ tools: [], schema }), within(5_000));

    expect([first.text, second.text]).toEqual(['{"a":1}', '{"a":2}']);
    expect(provider.questions()).toHaveLength(3);
  });

  test('a screenshot is shown, and no more to a model that takes none', async () => {
    const cannot = {
      kind: 'status',
      status: 400,
      message: 'image input is not supported',
    } as const;
    provider = await startScriptedModel(wire, [{ text: 'I see.' }, cannot, { text: 'I do not.' }]);
    const model = modelAt(name, provider.url, { vision: true });
    const messages = [
      { role: 'user', text: 'Look.', jpeg: Uint8Array.from([255, 216, 255, 217]) },
    ] as const;

    await model.step(ask({ messages }), within(5_000));
    await model.step(ask({ messages }), within(5_000));

    const shown = provider.questions().map(({ text }) => text.includes('/9j/2Q=='));
    expect(shown).toEqual([true, true, false]);
    expect(model.sees).toBe(false);
  });

  test('an answer that ran into its limit, and one a filter held back, are known as such', async () => {
    provider = await startScriptedModel(wire, [
      { text: 'And then', stop: 'length' },
      { text: '', stop: 'refused' },
    ]);
    const model = modelAt(name, provider.url);

    const long = await model.step(ask(), within(5_000));
    const refused = await model.step(ask(), within(5_000));

    expect([long.stop, refused.stop]).toEqual(['length', 'refused']);
  });
});

test('an endless answer is cut by its size', async () => {
  provider = await startScriptedModel('chat', [{ kind: 'endless' }]);

  const failure = modelAt('openai-compatible', provider.url).step(ask(), within(60_000));

  await expect(failure).rejects.toMatchObject({ code: 'LLM_FAILED' });
});

test('a server that is not there is named by its variable', async () => {
  const failure = modelAt('openai-compatible', 'http://127.0.0.1:9/v1').step(ask(), within(20_000));

  await expect(failure).rejects.toMatchObject({
    code: 'LLM_FAILED',
    message: expect.stringContaining('LLM_BASE_URL'),
  });
});

test('arguments that are no JSON come through as they are, for the model to be told', async () => {
  provider = await startScriptedModel('chat', [
    { calls: [{ name: 'click', input: '{"ref": e1' }] },
  ]);

  const step = await modelAt('openai-compatible', provider.url).step(ask(), within(5_000));

  expect(step.calls).toMatchObject([{ name: 'click', input: '{"ref": e1' }]);
});

test('a key follows no redirect', async () => {
  provider = await startScriptedModel('chat', [
    { kind: 'status', status: 307, headers: { location: 'http://127.0.0.1:9/' } },
  ]);

  const failure = modelAt('openai-compatible', provider.url).step(ask(), within(10_000));

  await expect(failure).rejects.toMatchObject({ code: 'LLM_FAILED' });
});
