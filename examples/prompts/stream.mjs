// A prompt with a secret and a form for its result, told step by step.
//   node examples/prompts/stream.mjs URL
const base = process.env.LIVEPAGE_URL ?? 'http://127.0.0.1:3002';
const send = (method, path, body) =>
  fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const scrape = await (await send('POST', '/v2/scrape', { url: process.argv[2] })).json();
const path = `/v2/scrape/${scrape.data.metadata.scrapeId}/interact`;

const response = await send('POST', path, {
  prompt: 'Log in as ann with {{password}}, and tell me whom the page greets',
  variables: { password: process.env.PASSWORD },
  schema: {
    type: 'object',
    properties: { greeted: { type: 'string' } },
    required: ['greeted'],
    additionalProperties: false,
  },
  stream: true,
});

for (const block of (await response.text()).split('\n\n')) {
  const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
  if (event === 'step')
    console.log('step:', JSON.parse(data).action, JSON.parse(data).target ?? '');
  if (event === 'text') console.log('says:', JSON.parse(data).text);
  if (event === 'error') console.log('error:', JSON.parse(data).error);
  if (event === 'done') {
    const answer = JSON.parse(data);
    console.log(answer.success ? `result: ${answer.result}` : `not done: ${answer.error}`);
  }
}
await send('DELETE', path, {});
