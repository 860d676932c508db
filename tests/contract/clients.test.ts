/** What the official clients really send is accepted as it is. */
import { expect, test } from 'vitest';
import { interact, openDoor, scrape, SCRAPE_ID, send } from './door.ts';

test.each<[string, object]>([
  ['the JS SDK', { formats: ['markdown', 'screenshot@fullPage'], origin: 'js-sdk@4.42.0' }],
  [
    'the CLI',
    { formats: ['markdown'], onlyMainContent: false, integration: 'cli', origin: 'js-sdk@4.24.0' },
  ],
  ['the MCP server', { origin: 'mcp-claude@3.26.0' }],
  [
    'the MCP server with much filled in',
    {
      formats: ['markdown', { type: 'screenshot', fullPage: true }],
      onlyMainContent: true,
      waitFor: 1000,
      mobile: false,
      skipTlsVerification: false,
      removeBase64Images: true,
      parsers: ['pdf'],
      proxy: 'auto',
      maxAge: 172_800_000,
      storeInCache: true,
      zeroDataRetention: false,
      lockdown: false,
      actions: [{ type: 'generatePDF' }],
      origin: 'mcp-x@3.26.0',
    },
  ],
  [
    'the Python SDK with its defaults written out',
    {
      formats: ['markdown', 'rawHtml'],
      onlyMainContent: true,
      onlyCleanContent: false,
      timeout: 30_000,
      waitFor: 0,
      mobile: false,
      parsers: ['pdf', 'image'],
      skipTlsVerification: true,
      removeBase64Images: true,
      fastMode: true,
      useMock: 'none',
      blockAds: true,
      proxy: 'basic',
      maxAge: 0,
      storeInCache: false,
      redactPII: false,
      location: { country: 'us-generic' },
      origin: 'python-sdk@4.30.0',
    },
  ],
  [
    'parsers as objects with defaults',
    { parsers: [{ type: 'pdf', mode: 'auto', pages: false }, { type: 'image' }] },
  ],
  ['a location without a wish', { location: { languages: [] } }],
  ['ads not blocked', { blockAds: false }],
])('a scrape of %s', async (_client, options) => {
  const { http } = openDoor();

  const { status, body } = await scrape(http, options);

  expect(body).toMatchObject({ success: true });
  expect(status).toBe(200);
});

test.each<[string, object]>([
  ['the JS SDK', { code: '1 + 1', language: 'node', timeout: 30, origin: 'js-sdk@4.42.0' }],
  ['the CLI', { origin: 'cli', integration: 'cli', code: '1', language: 'bash' }],
  ['the MCP server', { code: '1', language: 'node', origin: 'mcp-x@3.26.0', integration: null }],
  [
    'somebody with more to say',
    { code: '1', whatever: true, url: 'https://example.com', profile: { name: 'a' } },
  ],
])('an interact of %s', async (_client, body) => {
  const { http } = openDoor();

  const answer = await interact(http, body);

  expect(answer.body).toMatchObject({ success: true, result: '2' });
});

test.each<[string, string | undefined]>([
  ['no header', undefined],
  ['an empty Bearer', 'Bearer'],
  ['an empty Bearer with a blank', 'Bearer '],
  ['Bearer undefined', 'Bearer undefined'],
  ['a key', 'Bearer fc-0123456789abcdef0123456789abcdef'],
])('without keys, %s is admitted', async (_what, authorization) => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'POST',
    url: '/v2/scrape',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    payload: { url: 'example.com' },
  });

  expect(answer.statusCode).toBe(200);
});

test('an address that already ends in /v2 is forgiven', async () => {
  const { http } = openDoor();

  const answers = await Promise.all([
    send(http, 'POST', '/v2/v2/scrape', { url: 'example.com' }),
    send(http, 'GET', `/v2/v2/scrape/${SCRAPE_ID}`),
    send(http, 'DELETE', `/v2/v2/scrape/${SCRAPE_ID}/interact`),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

test('a DELETE that announces JSON and sends none is understood', async () => {
  const { http } = openDoor();

  const answer = await http.inject({
    method: 'DELETE',
    url: `/v2/scrape/${SCRAPE_ID}/interact`,
    headers: { 'content-type': 'application/json' },
  });

  expect(answer.statusCode).toBe(200);
});
