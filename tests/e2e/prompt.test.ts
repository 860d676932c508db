/** Prompts on the live page, by the real server, with a model over real HTTP that says what is written down for it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import {
  startScriptedModel,
  type Question,
  type Reply,
  type ScriptedModel,
} from '../fixtures/scripted-model.ts';
import { startSite, type Site } from '../site/site.ts';

const KEY = 'sk-secret-of-the-operator-1234';

let server: LiveServer;
let site: Site;
let model: ScriptedModel;
let api: Api;

beforeAll(async () => {
  [site, model] = await Promise.all([startSite(), startScriptedModel()]);
  server = await startServer({
    MAX_LIVE_PAGES: '4',
    LLM_PROVIDER: 'openai-compatible',
    LLM_MODEL: 'scripted',
    LLM_BASE_URL: model.url,
    LLM_API_KEY: KEY,
    LOG_LEVEL: 'debug',
  });
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close(), model?.close()]);
});

/** A prompt no planner without a model makes anything of. */
const VAGUE = 'Kindly see to it that my wishes, which you know, are fulfilled here';

const refOf = (question: Question, line: RegExp): string => {
  const text = question.body['messages']
    .map((message: { content: unknown }) => JSON.stringify(message.content))
    .join('\n');
  const found = [...text.matchAll(/\[(e\d+)\] ([^\[]*?)\\n/g)].findLast(([, , rest]) =>
    line.test(String(rest).replaceAll('\\"', '"')),
  );
  if (found?.[1] === undefined) throw new Error(`Nothing like ${line} in:\n${text}`);
  return found[1];
};

const finish = (answer: string, done = true): Reply => ({
  calls: [{ name: 'finish', input: { answer, done } }],
});

test('a model fills a form by refs, is told what changed, and its answer comes back with steps, script and usage', async () => {
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) => {
    if (count === 0)
      return {
        text: 'I fill it in.',
        calls: [
          { name: 'fill', input: { ref: refOf(question, /"Name"/), text: 'Ann' } },
          { name: 'select', input: { ref: refOf(question, /"Colour"/), options: ['Green'] } },
        ],
      };
    if (count === 1)
      return { calls: [{ name: 'click', input: { ref: refOf(question, /"Send"/) } }] };
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
  });
  expect(body['result']).toContain('Thank you');
  expect(body['stdout']).toMatch(
    /^1\. fill textbox "Name" "Ann"\n2\. select .*"Colour" "Green"\n3\. click button "Send"\n$/,
  );
  expect(body['usage']).toEqual({ inputTokens: 300, outputTokens: 60, modelCalls: 3 });
  expect(await api.run(id, 'await page.locator("#received").innerText()')).toMatchObject({
    result: expect.stringContaining('green'),
  });
  await api.stop(id);
});
