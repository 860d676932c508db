/** The whole loop over each provider's wire, the official SDK, and what a prompt may cost. */
import { Firecrawl } from 'firecrawl';
import { afterEach, expect, test } from 'vitest';
import { createOperator, WITH_KEYS } from '../fixtures/operator.ts';
import {
  finish,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';

const FEW = { MAX_LIVE_PAGES: '2', WARM_BROWSERS: '1' };
let world: Prompting | undefined;

const PRICE = {
  type: 'object',
  properties: { name: { type: 'string' }, price: { type: 'number' } },
  required: ['name', 'price'],
  additionalProperties: false,
};

afterEach(async () => {
  await world?.close();
  world = undefined;
});

test.each(['anthropic', 'google'] as const)(
  'the whole loop runs over the wire of %s too',
  async (wire) => {
    world = await startPrompting(wire, FEW);
    const { api, model, site } = world;
    const id = await api.scrapeId(site.url + '/form');
    model.say((question, count) => {
      if (count === 0) return { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
      if (count === 1)
        return use(
          ['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }],
          ['click', { ref: refOf(question, /"Send"/) }],
        );
      if (count === 2) return finish('Sent.');
      return { text: '{"name": "Ann", "price": 1}' };
    });

    const { body } = await api.interact(id, { prompt: VAGUE, schema: PRICE });

    expect(body).toMatchObject({
      success: true,
      planner: 'model',
      output: 'Sent.',
      usage: { inputTokens: 300, modelCalls: 3 },
    });
    expect(body['stdout']).toBe('1. fill textbox "Name" "Ann"\n2. click button "Send"\n');
    await api.stop(id);
  },
);

test('the first prompt of a session is refused before it runs where its reserve cannot be paid', async () => {
  world = await startPrompting('chat', { ...WITH_KEYS, ...FEW });
  const { model, site, server } = world;
  const { api } = await createOperator(server.url).team('poor', { monthlyCredits: 60 });
  const id = await api.scrapeId(site.url + '/small');
  model.say([finish('Done.')]);

  const code = await api.run(id, '1');
  const prompt = await api.interact(id, { prompt: VAGUE });
  const asked = model.questions().length;
  const streamed = await api.interact(id, { prompt: VAGUE, stream: true });
  const stopped = await api.stop(id);

  expect(code).toMatchObject({ success: true });
  expect(prompt.status).toBe(402);
  expect(prompt.body['error']).toContain('70 credits');
  expect(asked).toBe(0);
  expect(streamed.status).toBe(402);
  expect(stopped.body).toMatchObject({ creditsBilled: 2 });
});

test('a model that sees is shown the page when it asks', async () => {
  world = await startPrompting('responses', FEW);
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([use(['screenshot', {}]), finish('I saw it.')]);

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: true, output: 'I saw it.', steps: [] });
  expect(model.questions()[1]?.text).toContain('data:image/jpeg;base64,/9j/');
  await api.stop(id);
});

test('the official JS SDK reads the answer of a prompt, done or not', async () => {
  world = await startPrompting('responses', FEW);
  const { model, site, server } = world;
  const firecrawl = new Firecrawl({ apiUrl: server.url, apiKey: 'fc-any' });
  const document = await firecrawl.scrape(site.url + '/small');
  const id = String(document.metadata?.scrapeId);
  model.say([finish('It says hello.')]);
  const done = await firecrawl.interact(id, { prompt: VAGUE });
  model.say([finish('I could not.', false)]);

  const undone = await firecrawl.interact(id, { prompt: VAGUE, timeout: 20 });
  await firecrawl.stopInteraction(id);

  expect(done).toMatchObject({ success: true, output: 'It says hello.', exitCode: 0 });
  expect(undone).toMatchObject({ success: false, output: 'I could not.', exitCode: 1 });
});
