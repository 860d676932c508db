/** An outside Playwright on the session's page, through the gate. */
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, type Api } from '../fixtures/api.ts';
import { startServer, type LiveServer } from '../fixtures/live-server.ts';
import { startSite, type Site } from '../site/site.ts';

let server: LiveServer;
let site: Site;
let api: Api;

beforeAll(async () => {
  [server, site] = await Promise.all([startServer(), startSite()]);
  api = createApi(server.url);
});

afterAll(async () => {
  await Promise.all([server?.stop(), site?.close()]);
});

test('connectOverCDP works on the very page, shares it with code, and is cut at stop', async () => {
  const id = await api.scrapeId(site.url + '/form');
  const { cdpUrl } = await api.run(id, 'await page.evaluate(() => { window.mark = "from code" })');

  const browser = await chromium.connectOverCDP(cdpUrl);
  const context = browser.contexts()[0];
  const page = context?.pages()[0];
  const disconnected = new Promise((resolve) => browser.once('disconnected', resolve));
  const mark = await page?.evaluate(() => (window as unknown as { mark: string }).mark);
  await context?.addCookies([{ name: 'from', value: 'outside', url: site.url }]);
  const cookies = await api.run(
    id,
    '(await context.cookies()).map((cookie) => cookie.value).join()',
  );
  await api.stop(id);
  await disconnected;

  expect(mark).toBe('from code');
  expect(cookies['result']).toContain('outside');
  await expect(chromium.connectOverCDP(cdpUrl)).rejects.toThrow();
});

test('a cdpUrl with a wrong token leads nowhere', async () => {
  const wrong = `${server.url.replace('http', 'ws')}/cdp/${'A'.repeat(32)}`;

  await expect(chromium.connectOverCDP(wrong)).rejects.toThrow(/404|Unexpected/);
});
