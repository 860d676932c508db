/** The loop of a prompt: a model over real HTTP, on the live page, by the real server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  finish,
  LLM_KEY,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';

let world: Prompting;

beforeAll(async () => {
  world = await startPrompting();
});

afterAll(async () => world?.close());

test('a model fills a form by refs, is told what changed, and its answer tells steps and usage', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) => {
    if (count === 0) {
      const name = { ref: refOf(question, /"Name"/), text: 'Ann' };
      const colour = { ref: refOf(question, /"Colour"/), options: ['Green'] };
      return use(['fill', name], ['select', colour]);
    }
    if (count === 1) return use(['click', { ref: refOf(question, /"Send"/) }]);
    return finish('The form was sent for Ann, in green.');
  });

  const { status, body } = await api.interact(id, { prompt: VAGUE, language: 'node' });

  expect(status).toBe(200);
  expect(body).toMatchObject({
    success: true,
    exitCode: 0,
    killed: false,
    output: 'The form was sent for Ann, in green.',
    planner: 'model',
    stderr: '',
    usage: { inputTokens: 300, outputTokens: 60, modelCalls: 3 },
  });
  expect(body['stdout']).toBe(
    '1. fill textbox "Name" "Ann"\n2. select combobox "Colour" "Green"\n3. click button "Send"\n',
  );
  expect(body['result']).toContain('Thank you');
  expect(model.questions()[1]?.text).toContain('Changed:');
  expect(await api.run(id, 'await page.locator("#received").innerText()')).toMatchObject({
    result: expect.stringContaining('green'),
  });
  await api.stop(id);
});

test('what the local planner is sure of is done without asking the model', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say([]);

  const { body } = await api.interact(id, { prompt: 'Enter "Ann" into Name and click Send' });

  expect(body).toMatchObject({ success: true, planner: 'local', usage: { modelCalls: 0 } });
  expect(body['result']).toContain('Thank you');
  expect(model.questions()).toEqual([]);
  await api.stop(id);
});

test('where the local planner stops, the model goes on and knows what is done', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say([finish('The rest is done too.')]);

  const { body } = await api.interact(id, {
    prompt: 'Enter "Ann" into Name. Fulfil my wishes which you know.',
  });

  expect(body).toMatchObject({ success: true, planner: 'local+model', usage: { modelCalls: 1 } });
  expect(model.questions()[0]?.text).toMatch(/Already done for this task:\\nfill textbox/);
  await api.stop(id);
});

test('a model is told of its mistakes: unknown tools, wrong arguments, elements that are gone', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say([
    use(
      ['fly', {}],
      ['click', { ref: 'the button' }],
      ['fill', { ref: 'e4' }],
      ['click', { ref: 'e99999' }],
    ),
    finish('I give up.', false),
  ]);

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({
    success: false,
    exitCode: 1,
    killed: false,
    output: 'I give up.',
    error: 'I give up.',
  });
  const told = model.questions()[1]?.text ?? '';
  for (const part of [
    'There is no tool',
    'The arguments do not fit',
    'must be a ref',
    'The page now:',
  ]) {
    expect(told).toContain(part);
  }
  await api.stop(id);
});

test('the same failing step is not made a third time, and going on with it ends the prompt', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question) => use(['select', { ref: refOf(question, /"Name"/), options: ['Green'] }]));

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: false, exitCode: 1 });
  expect(body['error']).toContain('the same');
  expect(body['steps']).toHaveLength(2);
  expect(body['usage'].modelCalls).toBeLessThan(12);
  await api.stop(id);
});

test('a model that says nothing that can be done is let go', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([{ text: '' }]);

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: false, exitCode: 1, usage: { modelCalls: 4 } });
  await api.stop(id);
});

test('a plain answer without a tool is an answer', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([{ text: 'Nothing has to be done.' }]);

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: true, output: 'Nothing has to be done.' });
  await api.stop(id);
});

test('after 25 steps, or as many as are asked for, the prompt ends with what it has', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  const endlessly = (question: Parameters<typeof refOf>[0], count: number) =>
    use(['fill', { ref: refOf(question, /"Name"/), text: `try ${count}` }]);
  model.say(endlessly);

  const usual = await api.interact(id, { prompt: VAGUE, timeout: 120 });
  model.say(endlessly);
  const few = await api.interact(id, { prompt: VAGUE, maxSteps: 2 });

  expect(usual.body).toMatchObject({
    success: false,
    exitCode: 1,
    killed: false,
    usage: { modelCalls: 25 },
  });
  expect(usual.body['error']).toContain('25 steps');
  expect(usual.body['result']).toContain('"try 24"');
  expect(few.body).toMatchObject({ usage: { modelCalls: 2 } });
  await api.stop(id);
});

test('at its timeout a prompt answers with what it has, and the model is let go', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) =>
    count === 0
      ? { text: 'I begin.', ...use(['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }]) }
      : { kind: 'hang' },
  );

  const { status, body } = await api.interact(id, { prompt: VAGUE, timeout: 4 });

  expect(status).toBe(200);
  expect(body).toMatchObject({ success: false, killed: true, exitCode: 124, output: 'I begin.' });
  expect(body['error']).toContain('4 seconds');
  expect(body['stdout']).toContain('fill textbox "Name" "Ann"');
  expect(body['result']).toContain('= "Ann"');
  await model.untilLeft();
  expect(await api.run(id, '1 + 1')).toMatchObject({ result: '2' });
  await api.stop(id);
});

test.each([401, 400, 500])(
  'a provider that answers %i is an answer that names what to look at',
  async (status) => {
    const { api, model, site, server } = world;
    const id = await api.scrapeId(site.url + '/small');
    model.say([
      { kind: 'status', status, message: `No: ${LLM_KEY}`, headers: { 'retry-after': '0' } },
    ]);

    const answer = await api.interact(id, { prompt: VAGUE });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ success: false, exitCode: 1, killed: false });
    expect(answer.body['error']).toContain('openai-compatible/scripted');
    expect(JSON.stringify(answer.body)).not.toContain(LLM_KEY);
    expect(server.log().join('\n')).not.toContain(LLM_KEY);
    await api.stop(id);
  },
);

test('a session that is stopped cuts the prompt that runs on it', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([{ kind: 'hang' }]);

  const prompt = api.interact(id, { prompt: VAGUE, timeout: 60 });
  await model.untilHanging();
  const stopped = await api.stop(id);
  const { status, body } = await prompt;

  expect(stopped.body).toMatchObject({ success: true, creditsBilled: 7 });
  expect(status).toBe(410);
  expect(body).toMatchObject({ success: false, error: expect.stringContaining('destroyed') });
});

test('a second prompt knows the first and that code ran in between', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([finish('The wish was a bicycle.')]);
  await api.interact(id, { prompt: VAGUE });
  await api.run(id, '1');
  model.say([finish('Yes.')]);

  const { body } = await api.interact(id, { prompt: 'Was it as I had wished, all in all?' });
  const text = model.questions()[0]?.text ?? '';
  const stopped = await api.stop(id);

  expect(body).toMatchObject({ success: true, output: 'Yes.' });
  for (const part of [VAGUE, 'The wish was a bicycle.', 'code of the user'])
    expect(text).toContain(part);
  expect(stopped.body).toMatchObject({ creditsBilled: 7 });
});

test('the newest tab is where a prompt works, and the tab it opens is where it goes on', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/tabs');
  model.say((question, count) => {
    if (count === 0) return use(['click', { ref: refOf(question, /"Opens one by script"/) }]);
    if (count === 1) return use(['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }]);
    return finish('Filled in.');
  });

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: true });
  expect(body['stdout']).toContain('opened a tab');
  expect(await api.run(id, 'page.url()')).toMatchObject({ result: `${site.url}/form` });
  await api.stop(id);
});

test('message boxes are answered as the model says, whoever else is connected', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/dialogs');
  await api.run(id, '1');
  model.say((question, count) => {
    if (count === 0) return use(['click', { ref: refOf(question, /"Confirm"/) }]);
    if (count === 1)
      return use(
        ['answer_dialog', { accept: true, text: 'Ann' }],
        ['click', { ref: refOf(question, /"Prompt"/) }],
      );
    return finish('Answered.');
  });

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body['stdout']).toContain('confirm "Sure?" accepted');
  expect(body['result']).toContain('answered Ann');
  await api.stop(id);
});
