/** The loop where things go otherwise than they should, and every tool a model has. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  finish,
  lastTold,
  refOf,
  startPrompting,
  use,
  VAGUE,
  type Prompting,
} from '../fixtures/prompting.ts';
import { startScriptedModel, type Question, type Reply } from '../fixtures/scripted-model.ts';

let world: Prompting;

beforeAll(async () => {
  world = await startPrompting();
});

afterAll(async () => world?.close());

const pageWith = (html: string): Promise<string> =>
  world.api.scrapeId(world.site.url + '/small', {
    actions: [
      { type: 'executeJavascript', script: `document.body.innerHTML = ${JSON.stringify(html)}` },
    ],
  });

const toolsOf = ({ body }: Question): readonly string[] =>
  (body['tools'] as { function: { name: string } }[]).map((tool) => tool.function.name);

test('an answer given beside a call that fails is not taken: the model sees the failure first', async () => {
  const { api, model } = world;
  const id = await pageWith('<button disabled>Send</button>');
  model.say((question, count) =>
    count === 0
      ? use(
          ['click', { ref: refOf(question, /"Send"/) }],
          ['finish', { answer: 'Sent.', done: true }],
        )
      : finish('It cannot be sent.', false),
  );

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(body).toMatchObject({ success: false, output: 'It cannot be sent.' });
  expect(lastTold(model).text).toContain('Not finished: a call before it failed');
  await api.stop(id);
});

test('a model that finds the conversation too long is asked again with less, and the task stays', async () => {
  const { api, model } = world;
  const id = await pageWith(
    Array.from({ length: 900 }, (_one, index) => `<button>Button ${index}</button>`).join(''),
  );
  const tooLong = {
    kind: 'status',
    status: 400,
    message: "This model's maximum context length is 4096 tokens.",
  } as const;
  // The tools take 12,000 characters of each question.
  model.say(({ text }) => (text.length > 25_000 ? tooLong : finish('Short enough.')));

  const { body } = await api.interact(id, { prompt: VAGUE });

  const asked = model.questions().map(({ text }) => text.length);
  expect(body).toMatchObject({ success: true, output: 'Short enough.' });
  expect(asked[0]).toBeGreaterThan(30_000);
  expect(asked.length).toBeGreaterThan(1);
  expect(lastTold(model).text).toContain(VAGUE);
  await api.stop(id);
});

test('before its last step a model is told that it is the last', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question, count) =>
    question.text.includes('your last step')
      ? finish(`I got as far as ${count}.`, false)
      : use(['fill', { ref: refOf(question, /"Name"/), text: `try ${count}` }]),
  );

  const { body } = await api.interact(id, { prompt: VAGUE, maxSteps: 3 });

  expect(body).toMatchObject({ success: false, output: 'I got as far as 2.', exitCode: 1 });
  await api.stop(id);
});

test('a movement that fails is told to the model, and the prompt goes on', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([
    use(['navigate', { url: '/reset' }], ['go', { way: 'back' }]),
    use(['navigate', { url: '/download' }]),
    finish('Neither worked.'),
  ]);

  const { status, body } = await api.interact(id, { prompt: VAGUE });

  expect(status).toBe(200);
  expect(body).toMatchObject({ success: true, output: 'Neither worked.' });
  const told = lastTold(model).text;
  for (const part of ['Going there failed', 'There is no page to go back to', 'report.csv'])
    expect(told).toContain(part);
  expect(body['result']).toContain(`<${site.url}/small>`);
  await api.stop(id);
});

const HANDS = `
  <style>#menu { display: none } #over:hover #menu { display: block }</style>
  <div id="over" tabindex="0">Hover me<p id="menu">A hidden menu</p></div>
  <input type="range" aria-label="Volume" min="0" max="10" value="0"
    onkeydown="setTimeout(() => { document.querySelector('#said').textContent = 'volume ' + this.value })">
  <ul><li draggable="true">First</li><li id="target" ondragover="event.preventDefault()"
    ondrop="document.querySelector('#said').textContent = 'dropped'">Second</li></ul>
  <div contenteditable="true" aria-label="Letter"></div>
  <input type="date" aria-label="Day"><button ondblclick="document.querySelector('#said').textContent = 'twice'">Twice</button>
  <table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann</td><td>31</td></tr></table>
  <p id="said"></p><div style="height: 3000px"></div><p>The very end</p>`;

test('every tool of a model does what it says', async () => {
  const { api, model, site } = world;
  const id = await pageWith(HANDS);
  const script: ((ref: (line: RegExp) => string) => Reply)[] = [
    (ref) => use(['hover', { ref: ref(/Hover me/) }]),
    (ref) =>
      use(['press', { ref: ref(/"Volume"/), keys: 'ArrowRight' }], ['find', { text: 'volume 1' }]),
    (ref) => use(['drag', { ref: ref(/^draggable .*First/), to: { ref: ref(/^Second/) } }]),
    (ref) =>
      use(
        ['fill', { ref: ref(/"Letter"/), text: 'Dear Ann' }],
        ['type', { text: ', hello' }],
        ['fill', { ref: ref(/"Day"/), text: '14 March 2027' }],
        ['click', { ref: ref(/"Twice"/), double: true }],
      ),
    () => use(['evaluate', { expression: 'document.querySelector("table").rows.length' }]),
    () => use(['find', { text: 'the very end' }], ['scroll', { to: 'bottom' }]),
    (ref) => use(['read_text', { ref: ref(/"Letter"/) }]),
    () => use(['wait', { text: 'never there', seconds: 0.2 }]),
    () => use(['navigate', { url: '/form' }], ['go', { way: 'back' }], ['look', {}]),
    () => finish('All done.'),
  ];
  model.say((question, count) =>
    (script[count] ?? (() => finish('Too many questions.', false)))((line) =>
      refOf(question, line),
    ),
  );

  const { body } = await api.interact(id, { prompt: VAGUE, timeout: 60 });

  expect(body).toMatchObject({ success: true, output: 'All done.' });
  const told = lastTold(model).text;
  const expected = [
    'A hidden menu',
    'volume 1',
    'dropped',
    'Dear Ann, hello',
    '2027-03-14',
    'twice',
    'The very end',
    'Scrolled to',
    'did not come within',
    `The page is now ${site.url}/form`,
    `The page is now ${site.url}/small`,
  ];
  expect(expected.filter((part) => !told.includes(part))).toEqual([]);
  const steps = body['steps'] as { action: string; ok: boolean }[];
  expect(steps.filter(({ ok }) => !ok)).toEqual([]);
  const offered = toolsOf(lastTold(model)).toSorted();
  expect(offered).toEqual(
    'answer_dialog check click drag evaluate fill find finish go hover look navigate press read_table read_text scroll select tab type upload wait'.split(
      ' ',
    ),
  );
  await api.stop(id);
});

test('a table is read by rows, and a tab is turned to and closed', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/tabs');
  await api.run(
    id,
    `await page.evaluate(() => document.body.insertAdjacentHTML('beforeend',
    '<table><tr><th>Name</th><th>Age</th></tr><tr><td>Ann</td><td>31</td></tr></table>'))`,
  );
  model.say((question, count) => {
    if (count === 0) return use(['read_table', { ref: refOf(question, /^table$/) }]);
    if (count === 1) return use(['click', { ref: refOf(question, /"Opens a tab"/) }]);
    if (count === 2)
      return use(['tab', { action: 'switch', tab: 0 }], ['tab', { action: 'close', tab: 1 }]);
    return finish('Read.');
  });

  const { body } = await api.interact(id, { prompt: VAGUE });

  expect(lastTold(model).text).toContain(String.raw`Name | Age\nAnn | 31`);
  expect(body['result']).toContain(`<${site.url}/tabs>`);
  expect(await api.run(id, 'String(context.pages().length)')).toMatchObject({ result: '1' });
  await api.stop(id);
});

test('two prompts at once on one page take their turns, and the second knows the first', async () => {
  const { api, model, site } = world;
  const id = await api.scrapeId(site.url + '/form');
  model.say((question) =>
    question.text.includes('wish number two')
      ? finish(`Second, after ${/First is done/.test(question.text) ? 'the first' : 'nothing'}.`)
      : finish('First is done.'),
  );

  const first = api.interact(id, { prompt: `${VAGUE}, wish number one` });
  const second = api.interact(id, { prompt: `${VAGUE}, wish number two` });

  expect((await first).body).toMatchObject({ success: true, output: 'First is done.' });
  expect((await second).body).toMatchObject({ success: true, output: 'Second, after the first.' });
  await api.stop(id);
});

test('a client that leaves without a stream ends its prompt too', async () => {
  const { api, model, site, server } = world;
  const id = await api.scrapeId(site.url + '/small');
  model.say([{ kind: 'hang' }]);
  const leaving = new AbortController();

  const left = fetch(`${server.url}/v2/scrape/${id}/interact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: VAGUE, timeout: 60 }),
    signal: leaving.signal,
  });
  await model.untilHanging();
  leaving.abort();

  await expect(left).rejects.toThrow(/abort/i);
  await model.untilLeft();
  expect(await api.run(id, '1 + 1', 10)).toMatchObject({ result: '2' });
  await api.stop(id);
});

test('a model server that dies in the middle of a prompt is named, and what was done is told', async () => {
  const doomed = await startScriptedModel();
  const own = await startPrompting('chat', {
    LLM_BASE_URL: doomed.url,
    MAX_LIVE_PAGES: '1',
    WARM_BROWSERS: '1',
  });
  try {
    const id = await own.api.scrapeId(own.site.url + '/form');
    doomed.say((question, count) =>
      count === 0
        ? use(['fill', { ref: refOf(question, /"Name"/), text: 'Ann' }])
        : { kind: 'hang' },
    );

    const prompt = own.api.interact(id, { prompt: VAGUE, timeout: 60 });
    await doomed.untilHanging();
    await doomed.close();
    const { status, body } = await prompt;

    expect(status).toBe(200);
    expect(body).toMatchObject({ success: false, exitCode: 1, killed: false });
    expect(body['error']).toContain('LLM_BASE_URL');
    expect(body['stdout']).toBe('1. fill textbox "Name" "Ann"\n');
    expect(body['script']).toContain('.fill("Ann")');
    expect(body['result']).toContain('= "Ann"');
  } finally {
    await own.close();
  }
});
