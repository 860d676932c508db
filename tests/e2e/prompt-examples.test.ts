/** Prompts without a model, and the examples, run as they are: without one, and with one that is scripted. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import {
  finish,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';

let world: Prompting;
/** A server without a model. */
let alone: LiveServer;
let api: Api;

beforeAll(async () => {
  const few = { MAX_LIVE_PAGES: '2', WARM_BROWSERS: '1' };
  [world, alone] = await Promise.all([startPrompting('chat', few), startServer(few)]);
  api = createApi(alone.url);
}, 120_000);

afterAll(async () => {
  await Promise.all([world?.close(), alone?.stop()]);
});

const run = promisify(execFile);

/** Runs an example as a person would, and answers what it printed. */
async function example(
  name: string,
  serverUrl: string,
  ...words: readonly string[]
): Promise<string> {
  const environment = { PATH: process.env['PATH'], LIVEPAGE_URL: serverUrl, PASSWORD: 'secret' };
  const { stdout } = await run(process.execPath, [`examples/prompts/${name}.mjs`, ...words], {
    env: environment,
  });
  return stdout;
}

test('without a model what is plain is done, and the answer says who did it', async () => {
  const id = await api.scrapeId(world.site.url + '/form');

  const { status, body } = await api.interact(id, {
    prompt: 'Enter "Ann" into Name, choose Green as Colour and click Send',
  });
  const received = await api.run(id, 'await page.locator("#received").innerText()');

  expect(status).toBe(200);
  expect(body).toMatchObject({
    success: true,
    planner: 'local',
    usage: { modelCalls: 0 },
    exitCode: 0,
  });
  expect(received['result']).toMatch(/Ann[^]*green/);
  await api.stop(id);
});

test('without a model what is not plain is told: what it saw, what it could not decide, and what would help', async () => {
  const id = await api.scrapeId(world.site.url + '/form');

  const { status, body } = await api.interact(id, { prompt: VAGUE });
  const code = await api.run(id, '1 + 1');

  expect(status).toBe(200);
  expect(body).toMatchObject({ success: false, exitCode: 1, killed: false, planner: 'local' });
  for (const variable of ['LLM_PROVIDER', 'LLM_MODEL', 'LLM_API_KEY', 'LLM_BASE_URL']) {
    expect(body['error']).toContain(variable);
  }
  expect(body['result']).toContain('textbox "Name"');
  expect(body).not.toHaveProperty('output');
  expect(code).toMatchObject({ success: true, result: '2' });
  await api.stop(id);
});

test('without a model a result in a form is told to need one', async () => {
  const id = await api.scrapeId(world.site.url + '/form');
  const schema = { type: 'object', properties: { sent: { type: 'boolean' } }, required: ['sent'] };

  const { body } = await api.interact(id, { prompt: 'Click Send', schema });

  expect(body).toMatchObject({ success: false, exitCode: 1 });
  expect(body['error']).toContain('"schema"');
  expect(body['error']).toContain('LLM_MODEL');
  await api.stop(id);
});

test('the plain example runs without a model', async () => {
  const printed = await example(
    'plain',
    alone.url,
    `${world.site.url}/form`,
    'Enter "Ann" into Name and click Send',
  );

  expect(printed).toContain('Worked out by: local');
  expect(printed).toContain('1. fill textbox "Name" "Ann"');
  expect(printed).toMatch(/await page\.getByRole\(.button., .*Send/);
});

test('the stream example runs without a model as far as it is plain', async () => {
  const printed = await example('stream', alone.url, `${world.site.url}/login`);

  expect(printed).toMatch(/not done: .*LLM_MODEL/s);
  expect(printed).not.toContain('result:');
});

test('the stream example runs with a model', async () => {
  world.model.say((question, count) => {
    if (question.text.includes('JSON Schema')) return { text: '{"greeted": "ann"}' };
    if (!question.text.includes('Hello, ann') && count === 0)
      return use(
        ['fill', { ref: refOf(question, /"User"/), text: 'ann' }],
        ['fill', { ref: refOf(question, /"Password"/), text: '{{password}}' }],
        ['click', { ref: refOf(question, /button "Log in"/) }],
      );
    return finish('It greets ann.');
  });

  const printed = await example('stream', world.server.url, `${world.site.url}/login`);

  expect(printed).toContain('step: click button "Log in"');
  expect(printed).toContain('result: {"greeted":"ann"}');
  for (const { text } of world.model.questions()) expect(text).not.toMatch(/\bsecret\b/);
});
