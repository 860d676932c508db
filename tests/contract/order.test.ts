/** A scrape request becomes an order: defaults, units, and the address. */
import { expect, test } from 'vitest';
import { openDoor, scrape, send } from './door.ts';

test('a bare address is a whole order', async () => {
  const { http, orders } = openDoor();

  await send(http, 'POST', '/v2/scrape', { url: 'example.com/a?b=c#d' });

  expect(orders).toEqual([
    {
      url: 'http://example.com/a?b=c#d',
      formats: [{ kind: 'markdown' }],
      headers: {},
      waitForMs: 0,
      timeoutMs: 30_000,
      mobile: false,
      ignoreTlsErrors: true,
      actions: [],
      onlyMainContent: true,
      includeTags: [],
      excludeTags: [],
      removeBase64Images: true,
    },
  ]);
});

test('every action and option arrives in the words of the house', async () => {
  const { http, orders } = openDoor();

  await scrape(http, {
    formats: [
      'html',
      'html',
      'screenshot@fullPage',
      { type: 'attributes', selectors: [{ selector: 'a', attribute: 'id' }] },
    ],
    onlyMainContent: false,
    removeBase64Images: false,
    mobile: true,
    waitFor: 10,
    timeout: 5000,
    includeTags: ['main'],
    excludeTags: ['nav'],
    headers: { a: 'b' },
    actions: [
      { type: 'wait', milliseconds: 5 },
      { type: 'wait', selector: 'p' },
      { type: 'click', selector: 'a' },
      { type: 'screenshot', quality: 70.4 },
      { type: 'write', text: 't' },
      { type: 'press', key: 'Enter' },
      { type: 'scroll' },
      { type: 'scrape' },
      { type: 'executeJavascript', script: 's' },
      { type: 'generatePDF' },
    ],
  });

  expect(orders[0]).toEqual({
    url: 'https://example.com',
    formats: [
      { kind: 'html' },
      { kind: 'screenshot', fullPage: true, quality: undefined, viewport: undefined },
      { kind: 'attributes', selectors: [{ selector: 'a', attribute: 'id' }] },
    ],
    headers: { a: 'b' },
    waitForMs: 10,
    timeoutMs: 5000,
    mobile: true,
    ignoreTlsErrors: false,
    actions: [
      { kind: 'wait', delayMs: 5 },
      { kind: 'waitForSelector', selector: 'p' },
      { kind: 'click', selector: 'a', all: false },
      { kind: 'screenshot', fullPage: false, quality: 70, viewport: undefined },
      { kind: 'write', text: 't' },
      { kind: 'press', key: 'Enter' },
      { kind: 'scroll', direction: 'down', selector: undefined },
      { kind: 'scrape' },
      { kind: 'executeJavascript', script: 's' },
      { kind: 'pdf', landscape: false, scale: 1, format: 'Letter' },
    ],
    onlyMainContent: false,
    includeTags: ['main'],
    excludeTags: ['nav'],
    removeBase64Images: false,
  });
});

test.each<[string, object, number]>([
  [
    'the waits asked for count on top of the default',
    { waitFor: 20_000, actions: [{ type: 'wait', milliseconds: 3000 }] },
    53_000,
  ],
  ['more than the cap is the cap', { timeout: 900_000 }, 300_000],
  ['30 s with proxy auto are 120 s, as hosted', { timeout: 30_000, proxy: 'auto' }, 120_000],
  ['30 s are 30 s otherwise', { timeout: 30_000, proxy: 'basic' }, 30_000],
])('timeout: %s', async (_rule, options, timeoutMs) => {
  const { http, orders } = openDoor();

  await scrape(http, options);

  expect(orders[0]?.timeoutMs).toBe(timeoutMs);
});

test.each<[object, boolean]>([
  [{}, true],
  [{ headers: {}, actions: [] }, true],
  [{ actions: [{ type: 'scrape' }] }, false],
  [{ headers: { a: 'b' } }, false],
  [{ headers: { a: 'b' }, skipTlsVerification: true }, true],
  [{ skipTlsVerification: false }, false],
])('certificates: %o gives %s', async (options, ignoreTlsErrors) => {
  const { http, orders } = openDoor();

  await scrape(http, options);

  expect(orders[0]?.ignoreTlsErrors).toBe(ignoreTlsErrors);
});

test.each([
  ['example.com', 'http://example.com'],
  ['  https://example.com/a b  ', 'https://example.com/a b'],
  ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
  ['example.com:8080/x', 'http://example.com:8080/x'],
  ['localhost:3000', 'http://localhost:3000'],
  ['http://intranet/', 'http://intranet/'],
  ['8.8.8.8', 'http://8.8.8.8'],
  ['http://[2001:db8::1]:8080/', 'http://[2001:db8::1]:8080/'],
  ['https://bücher.example', 'https://bücher.example'],
  ['https://пример.рф', 'https://пример.рф'],
  ['http://example.com./', 'http://example.com./'],
])('the address %s is taken as %s', async (given, taken) => {
  const { http, orders } = openDoor();

  const { status } = await send(http, 'POST', '/v2/scrape', { url: given });

  expect(status).toBe(200);
  expect(orders[0]?.url).toBe(taken);
});

test.each([
  ['ftp://example.com', /protocol/],
  ['file:///etc/passwd', /protocol/],
  ['javascript:alert(1)', /protocol/],
  ['data:text/html,hi', /protocol/],
  ['about:blank', /protocol/],
  ['mailto:somebody@example.com', /protocol/],
  ['chrome://version', /protocol/],
  ['', /Invalid URL/],
  ['http://', /Invalid URL/],
  ['http://exa mple.com', /Invalid URL/],
  ['http://999.1.1.1', /Invalid URL/],
  ['http://example.c', /top-level domain/],
  ['http://example.c0m', /top-level domain/],
  ['http://example..com', /top-level domain/],
])('the address %j is refused', async (url, words) => {
  const { http } = openDoor();

  const { status, body } = await send(http, 'POST', '/v2/scrape', { url });

  expect(status).toBe(400);
  expect(body).toMatchObject({
    success: false,
    code: 'BAD_REQUEST',
    error: expect.stringMatching(words),
  });
  expect(body.details?.[0]?.path).toEqual(['url']);
});
