/** The official JS SDK, unmodified, pointed at us. */
import { Firecrawl, SdkError } from 'firecrawl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let firecrawl: Firecrawl;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  firecrawl = new Firecrawl({ apiUrl: server.url, apiKey: 'fc-any' });
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

const scrapeIdOf = async (path: string): Promise<string> => {
  const document = await firecrawl.scrape(site.url + path, { formats: ['markdown'] });
  const scrapeId = document.metadata?.scrapeId;
  if (typeof scrapeId !== 'string') throw new Error('The document has no scrapeId.');
  return scrapeId;
};

test('scrape, interact twice with shared variables, stop', async () => {
  const scrapeId = await scrapeIdOf('/small');

  const first = await firecrawl.interact(scrapeId, {
    code: 'const title = await page.title(); title',
  });
  const second = await firecrawl.interact(scrapeId, { code: 'console.log("seen"); title.length;' });
  const stopped = await firecrawl.stopInteraction(scrapeId);

  expect(first).toMatchObject({
    success: true,
    exitCode: 0,
    killed: false,
    stderr: '',
    liveViewUrl: '',
  });
  expect(first.result).not.toBe('');
  expect(second).toMatchObject({
    success: true,
    stdout: 'seen\n',
    result: String(first.result?.length),
  });
  expect(first.cdpUrl).toMatch(/^ws:\/\/.+\/cdp\/[\w-]{32,}$/);
  expect(stopped).toMatchObject({ success: true, creditsBilled: 2 });
});

test('code that fails comes back as an answer, with the error in it', async () => {
  const scrapeId = await scrapeIdOf('/small');

  const answer = await firecrawl.interact(scrapeId, { code: 'throw new Error("no such luck")' });
  await firecrawl.stopInteraction(scrapeId);

  expect(answer).toMatchObject({ success: false, exitCode: 1, killed: false, result: '' });
  expect(answer.error).toContain('no such luck');
});

test('code that outlasts its timeout is cut', async () => {
  const scrapeId = await scrapeIdOf('/small');

  const answer = await firecrawl.interact(scrapeId, {
    code: 'console.log("begun"); while (true);',
    timeout: 1,
  });
  const next = await firecrawl.interact(scrapeId, { code: 'await page.title()' });
  await firecrawl.stopInteraction(scrapeId);

  expect(answer).toMatchObject({ success: false, exitCode: 124, killed: true, stdout: 'begun\n' });
  expect(answer.error).toContain('1 second');
  expect(next).toMatchObject({ success: true });
});

test('after stop the scrape is dead for interact', async () => {
  const scrapeId = await scrapeIdOf('/small');
  await firecrawl.interact(scrapeId, { code: '1' });
  await firecrawl.stopInteraction(scrapeId);

  const again = firecrawl.interact(scrapeId, { code: '1' });

  await expect(again).rejects.toMatchObject({ status: 410 });
  await expect(firecrawl.stopInteraction(scrapeId)).resolves.toMatchObject({ success: true });
});

test('an unknown scrape, a bad id and a wrong option are errors the SDK knows', async () => {
  const failure = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => 'no failure',
      (error: unknown) => error,
    );

  const unknown = await failure(
    firecrawl.interact('0199d5c4-0000-7000-8000-000000000000', { code: '1' }),
  );
  const badId = await failure(firecrawl.interact('nonsense', { code: '1' }));
  const wrong = await failure(
    firecrawl.scrape(site.url + '/small', { waitFor: 9_000, timeout: 10_000 }),
  );

  expect(unknown).toMatchObject({ status: 404 });
  expect(badId).toMatchObject({ status: 400 });
  expect(wrong).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect(wrong).toBeInstanceOf(SdkError);
});

test('a host that does not resolve is a success:false answer with status 200', async () => {
  const lost = firecrawl.scrape('https://no-such-host.invalid/');

  await expect(lost).rejects.toMatchObject({ code: 'SCRAPE_DNS_RESOLUTION_ERROR' });
});

test('every built format comes back in one scrape', async () => {
  const document = await firecrawl.scrape(site.url + '/article', {
    formats: ['markdown', 'html', 'rawHtml', 'links', 'images', 'screenshot'],
  });

  expect(document.markdown).toContain('#');
  expect(document.html).toContain('<');
  expect(document.rawHtml).toMatch(/<!doctype html>/i);
  expect(document.links?.length).toBeGreaterThan(0);
  expect(document.images?.length).toBeGreaterThan(0);
  const screenshot = await fetch(document.screenshot ?? '');
  expect(screenshot.headers.get('content-type')).toBe('image/png');
});
