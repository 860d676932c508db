/** Going to a URL: arrivals and named failures. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBench, soon } from './browse.ts';
import type { Bench } from './browse.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench(answer);
});
afterAll(() => bench[Symbol.asyncDispose]());

function answer(request: IncomingMessage, response: ServerResponse): void {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  switch (request.url) {
    case '/page':
      return void response.writeHead(200, html).end('<h1>Here</h1>');
    case '/moved':
      return void response.writeHead(302, { location: '/page' }).end();
    case '/loop':
      return void response.writeHead(302, { location: '/loop' }).end();
    case '/missing':
      return void response.writeHead(404, html).end('<h1>Not here</h1>');
    case '/broken':
      return void response.writeHead(500).end();
    case '/nothing':
      return void response.writeHead(204).end();
    case '/reset':
      return void request.socket.resetAndDestroy();
    case '/closed':
      return void request.socket.end();
    case '/pdf':
      return void response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4');
    case '/zip':
      return void response
        .writeHead(200, {
          'content-type': 'application/zip',
          'content-disposition': 'attachment; filename="a.zip"',
        })
        .end('PK');
    case '/announced':
      return void response
        .writeHead(200, { ...html, 'content-length': '100000000' })
        .write('<p>'.repeat(100));
    case '/endless':
      return pour(response.writeHead(200, html));
    case '/garbage':
      return void response
        .writeHead(200, html)
        .end(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 31) % 256)));
    case '/silent':
      return;
    default:
      return void response.writeHead(404).end();
  }
}

/** Writes for as long as somebody reads. */
function pour(response: ServerResponse): void {
  const chunk = `<p>${'word '.repeat(13_000)}</p>`;
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

test('a redirect arrives with the final address, the status and the content type', async () => {
  const { driver } = await bench.open();

  const arrival = await driver.navigate(`${bench.origin}/moved`, soon());

  expect(arrival).toEqual({
    finalUrl: `${bench.origin}/page`,
    statusCode: 200,
    contentType: 'text/html; charset=utf-8',
    statusText: 'OK',
  });
});

test('an error page is an arrival, also one without a body', async () => {
  const { driver } = await bench.open();

  const missing = await driver.navigate(`${bench.origin}/missing`, soon());
  const broken = await driver.navigate(`${bench.origin}/broken`, soon());

  expect(missing).toMatchObject({ statusCode: 404, statusText: 'Not Found' });
  expect(broken).toMatchObject({ statusCode: 500, finalUrl: `${bench.origin}/broken` });
});

test.each([
  ['/loop', 'ERR_TOO_MANY_REDIRECTS'],
  ['/reset', 'ERR_CONNECTION_RESET'],
  ['/closed', 'ERR_EMPTY_RESPONSE'],
  ['/nothing', 'no-content'],
  ['/announced', 'document-too-large'],
  ['/endless', 'document-too-large'],
])('%s is a failure of the site, named %s', async (path, reason) => {
  const { driver } = await bench.open();

  const failure = driver.navigate(bench.origin + path, soon());

  await expect(failure).rejects.toMatchObject({ code: 'SCRAPE_SITE_ERROR', details: { reason } });
});

test('a name nobody knows is a DNS failure', async () => {
  const { driver } = await bench.open();

  const failure = driver.navigate('http://no-such-host.invalid/', soon());

  await expect(failure).rejects.toMatchObject({ code: 'SCRAPE_DNS_RESOLUTION_ERROR' });
});

test('a closed port and an answer that is no HTTP are failures of the site', async () => {
  const server = createTcpServer((socket) => {
    socket.write('\u0000\u0001 nothing like HTTP\r\n\r\n', () => socket.destroySoon());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const { driver } = await bench.open();

  await expect(driver.navigate(`http://127.0.0.1:${port}/`, soon())).rejects.toMatchObject({
    code: 'SCRAPE_SITE_ERROR',
  });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  await expect(driver.navigate(`http://127.0.0.1:${port}/`, soon())).rejects.toMatchObject({
    code: 'SCRAPE_SITE_ERROR',
    details: { reason: 'ERR_CONNECTION_REFUSED' },
  });
});

test('a PDF and a download are files, named by their type', async () => {
  const { driver } = await bench.open();

  await expect(driver.navigate(`${bench.origin}/pdf`, soon())).rejects.toMatchObject({
    code: 'SCRAPE_UNSUPPORTED_FILE_ERROR',
    details: { contentType: 'application/pdf' },
  });
  await expect(driver.navigate(`${bench.origin}/zip`, soon())).rejects.toMatchObject({
    code: 'SCRAPE_UNSUPPORTED_FILE_ERROR',
    details: { contentType: 'application/zip' },
  });
});

test('what the way out says of a host names the failure', async () => {
  const { driver } = await bench.open({ lastVerdict: () => 'private-address' });

  const failure = driver.navigate('http://127.0.0.1:1/', soon());

  await expect(failure).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS_REFUSED' });
  await expect(failure).rejects.toThrow('ALLOW_PRIVATE_NETWORK');
});

test('garbage called HTML is an arrival', async () => {
  const { driver } = await bench.open();

  expect(await driver.navigate(`${bench.origin}/garbage`, soon())).toMatchObject({
    statusCode: 200,
  });
});

test('a site that never answers ends with the signal, and the page is good for another', async () => {
  const { driver } = await bench.open();
  const given = new AbortController();

  const failure = driver.navigate(`${bench.origin}/silent`, given.signal);
  given.abort(new Error('given up'));

  await expect(failure).rejects.toThrow('given up');
  expect(await driver.navigate(`${bench.origin}/page`, soon())).toMatchObject({ statusCode: 200 });
});

test('a page that crashes or is closed fails by name, whatever is asked of it', async () => {
  const crashed = await bench.open();
  const closed = await bench.open();
  await crashed.driver.navigate(`${bench.origin}/page`, soon());
  await closed.driver.navigate(`${bench.origin}/page`, soon());

  const waiting = crashed.driver.evaluateIsolated(
    () => new Promise<never>(() => undefined),
    undefined,
    soon(),
  );
  const failure = waiting.catch((error: unknown) => error);
  crashed.prepared.cdp.send('Page.crash').catch(() => undefined);
  const page = await closed.prepared.playwright();
  await page.close();

  expect(await failure).toMatchObject({ code: 'RUNTIME_FAILED' });
  await expect(crashed.driver.html(soon())).rejects.toMatchObject({ code: 'RUNTIME_FAILED' });
  await expect(closed.driver.html(soon())).rejects.toMatchObject({ code: 'RUNTIME_FAILED' });
});
