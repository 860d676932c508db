/** What a prompt answers with: JSON in a form, a stream, a script that does it again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  finish,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';
import type { Reply } from '../fixtures/scripted-model.ts';

let world: Prompting;

beforeAll(async () => {
  world = await startPrompting();
});

afterAll(async () => world?.close());

const PRICE = {
  type: 'object',
  properties: { name: { type: 'string' }, price: { type: 'number' } },
  required: ['name', 'price'],
  additionalProperties: false,
};

const say = (text: string): Reply => ({ text });

test('with a schema the result is JSON that fits it', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([
    finish('A bell costs 12.5.'),
    say('Here it is: ```json\n{"name": "bell", "price": 12.5}\n```'),
  ]);

  const { body } = await api.interact(id, { prompt: VAGUE, schema: PRICE });

  expect(body).toMatchObject({
    success: true,
    output: 'A bell costs 12.5.',
    usage: { modelCalls: 2 },
  });
  expect(JSON.parse(body['result'])).toEqual({ name: 'bell', price: 12.5 });
  await api.stop(id);
});

test('a result that does not fit is mended once, and the model is told what is wrong', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([
    finish('12.5'),
    say('{"name": "bell", "price": "12.5"}'),
    say('{"name": "bell", "price": 12.5}'),
  ]);

  const { body } = await api.interact(id, { prompt: VAGUE, schema: PRICE });

  expect(body).toMatchObject({ success: true, result: '{"name":"bell","price":12.5}' });
  expect(model.questions()[2]?.text).toContain('/price must be number');
  await api.stop(id);
});

test('a result that will not fit is no success, and no result', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([finish('12.5'), say('I would rather not.'), say('{"name": "bell"}')]);

  const { body } = await api.interact(id, { prompt: VAGUE, schema: PRICE });

  expect(body).toMatchObject({ success: false, exitCode: 1, result: '', output: '12.5' });
  expect(body['error']).toContain("required property 'price'");
  await api.stop(id);
});

test.each<[string, object]>([
  ['no schema', { type: 'nothing' }],
  ['too large', { type: 'object', properties: { a: { const: 'a'.repeat(60_000) } } }],
  ['not to be resolved', { $ref: '#/$defs/none' }],
])('a schema that is %s is refused before anything is done', async (_what, schema) => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([]);

  const { status, body } = await api.interact(id, { prompt: VAGUE, schema });

  expect(status).toBe(400);
  expect(body['error']).toContain('schema');
  expect(model.questions()).toEqual([]);
});

test('a pattern made to take for ever does not hold the server up', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  const schema = {
    type: 'object',
    properties: { a: { type: 'string', pattern: '^(a+)+$' } },
    required: ['a'],
  };
  model.say([finish('a'), say(JSON.stringify({ a: `${'a'.repeat(40)}!` }))]);

  const { body } = await api.interact(id, { prompt: VAGUE, schema, timeout: 20 });

  expect(body).toMatchObject({ success: false, exitCode: 1, killed: false });
  await api.stop(id);
});

test('a stream tells each step when it is done, what the model says, and the whole answer last', async () => {
  const { api, model, site, server } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) =>
    count === 0
      ? { text: 'I fill it in.', ...use(['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }]) }
      : finish('Filled in.'),
  );

  const response = await openStream(server.url, id, { prompt: VAGUE });
  const events = readEvents(await response.text());

  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(events.map(({ event }) => event)).toEqual(['text', 'step', 'done']);
  expect(events[0]?.data).toEqual({ text: 'I fill it in.' });
  expect(events[1]?.data).toMatchObject({
    action: 'fill',
    target: 'textbox "Name"',
    value: 'Ann',
    ok: true,
  });
  expect(events[2]?.data).toMatchObject({
    success: true,
    output: 'Filled in.',
    sessionId: expect.any(String),
  });
  await api.stop(id);
});

test('a client that leaves its stream ends the prompt, and the page is free again', async () => {
  const { api, model, site, server } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) =>
    count === 0 ? use(['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }]) : { kind: 'hang' },
  );
  const leaving = new AbortController();

  const response = await openStream(server.url, id, { prompt: VAGUE, timeout: 60 }, leaving.signal);
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await model.untilHanging();
  leaving.abort();
  await model.untilLeft();
  const next = await api.run(id, 'await page.getByLabel("Name").inputValue()', 10);

  expect(new TextDecoder().decode(first?.value)).toContain('event: step');
  expect(next).toMatchObject({ success: true, result: 'Ann' });
  await api.stop(id);
});

test('the script of a prompt does it again on a fresh scrape', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) => {
    const ref = (line: RegExp) => refOf(question, line);
    if (count === 0)
      return use(
        ['fill', { ref: ref(/"Name"/), text: 'Ann "the cat" O\'Neil' }],
        ['fill', { ref: ref(/"Password"/), text: '{{password}}' }],
        ['select', { ref: ref(/"Colour"/), options: ['Blue'] }],
        ['check', { ref: ref(/"I agree"/) }],
        ['check', { ref: ref(/"Large"/) }],
        ['type', { ref: ref(/"Note"/), text: 'a note' }],
        ['press', { ref: ref(/"Note"/), keys: 'Home' }],
        ['type', { text: 'This is ' }],
        ['select', { ref: ref(/"Name"/), options: ['This fails'] }],
      );
    if (count === 1) return use(['click', { ref: ref(/"Send"/) }]);
    return finish('Sent.');
  });
  const received = 'await page.locator("#received").innerText()';

  const { body } = await api.interact(id, { prompt: VAGUE, variables: { password: 'sesame' } });
  const first = await api.run(id, received);
  await api.stop(id);
  const again = await api.scrapeId(site.url + '/form');
  const ran = await api.run(
    again,
    String(body['script']).replace('"password":""', '"password":"sesame"'),
  );
  const second = await api.run(again, received);

  expect(ran).toMatchObject({ success: true, stderr: '' });
  expect(first['result']).toContain('This is');
  expect(second['result']).toBe(first['result']);
  await api.stop(again);
});

test('the script of a prompt follows tabs and message boxes', async () => {
  const { api, model, site } = world;
  const tabs = await api.scrapeId(site.url + '/tabs');
  model.say((question, count) =>
    count === 0 ? use(['click', { ref: refOf(question, /"Opens a tab"/) }]) : finish('Opened.'),
  );
  const opened = await api.interact(tabs, { prompt: VAGUE });
  await api.stop(tabs);
  const dialogs = await api.scrapeId(site.url + '/dialogs');
  model.say((question, count) =>
    count === 0 ? use(['click', { ref: refOf(question, /"Confirm"/) }]) : finish('Confirmed.'),
  );
  const confirmed = await api.interact(dialogs, { prompt: VAGUE });
  await api.stop(dialogs);

  const [tabsAgain, dialogsAgain] = [
    await api.scrapeId(site.url + '/tabs'),
    await api.scrapeId(site.url + '/dialogs'),
  ];
  const tab = await api.run(tabsAgain, `${opened.body['script']}page.url()`);
  const shown = await api.run(
    dialogsAgain,
    `${confirmed.body['script']}await page.locator("#shown").innerText()`,
  );

  expect(tab).toMatchObject({ success: true, result: `${site.url}/small` });
  expect(shown).toMatchObject({ success: true, result: 'confirmed true' });
  await Promise.all([api.stop(tabsAgain), api.stop(dialogsAgain)]);
});

test('maxCredits is kept: nothing is done where the least price is above it', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([finish('Done.')]);

  const dear = await api.interact(id, { prompt: VAGUE, maxCredits: 6 });
  const fair = await api.interact(id, { prompt: VAGUE, maxCredits: 7 });

  expect(dear.status).toBe(402);
  expect(dear.body['error']).toContain('maxCredits');
  expect(fair.body).toMatchObject({ success: true });
  await api.stop(id);
});

function openStream(
  url: string,
  id: string,
  body: object,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${url}/v2/scrape/${id}/interact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, stream: true }),
    signal: signal ?? null,
  });
}

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
