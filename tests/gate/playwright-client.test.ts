/** The gate as a Playwright client sees it: the session's context is the browser's default one. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLiveBrowser, openSmallSite } from './live-browser.ts';
import type { LiveBrowser, SmallSite } from './live-browser.ts';

let site: SmallSite;
let live: LiveBrowser;
let client: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSmallSite();
});

beforeEach(async () => {
  live = await openLiveBrowser();
  await live.page.goto(`${site.url}/start`);
  client = await chromium.connectOverCDP(live.clientUrl, { noDefaults: true });
  context = client.contexts()[0] ?? expect.fail('no default context');
  page = context.pages()[0] ?? expect.fail('no page');
});

afterEach(async () => {
  await client.close();
  await live[Symbol.asyncDispose]();
});

afterAll(() => site[Symbol.asyncDispose]());

test('a client sees the page of the session as the only one of the default context', async () => {
  await live.driver.newContext().then((other) => other.newPage());

  expect(client.contexts()).toHaveLength(1);
  expect(context.pages()).toHaveLength(1);
  expect(await page.title()).toBe('/start');
});

test('a page the client opens belongs to the session', async () => {
  const arrived = live.context.waitForEvent('page');

  const mine = await context.newPage();
  await mine.goto(`${site.url}/second`);

  const seen = await arrived;
  await seen.waitForLoadState();
  expect(await seen.title()).toBe('/second');
});

test('cookies and storage state are those of the session', async () => {
  await context.addCookies([{ name: 'mine', value: '1', url: site.url }]);

  const names = (await live.context.cookies()).map((cookie) => cookie.name);
  const state = await context.storageState();
  await context.clearCookies();

  expect(names).toEqual(expect.arrayContaining(['mine', 'seen']));
  expect(state.cookies.map((cookie) => cookie.name)).toEqual(
    expect.arrayContaining(['mine', 'seen']),
  );
  expect(await live.context.cookies()).toEqual([]);
});

test('permissions are granted to the context of the session', async () => {
  await context.grantPermissions(['notifications'], { origin: site.url });

  const asked = await live.page.evaluate(
    async () => (await navigator.permissions.query({ name: 'notifications' })).state,
  );

  expect(asked).toBe('granted');
});

test('a context of its own keeps apart, and is gone when the client leaves', async () => {
  const own = await client.newContext();
  const ownPage = await own.newPage();
  await ownPage.goto(`${site.url}/own`);
  const cookies = (await live.context.cookies()).length;
  const title = await ownPage.title();
  await own.addCookies([{ name: 'apart', value: '1', url: site.url }]);

  await client.close();

  expect(title).toBe('/own');
  expect((await live.context.cookies()).length).toBe(cookies);
  const session = await live.driver.newBrowserCDPSession();
  await expect
    .poll(async () => (await session.send('Target.getBrowserContexts')).browserContextIds.length)
    .toBe(1);
});

test('a proxy of its own is refused', async () => {
  const made = client.newContext({ proxy: { server: 'http://127.0.0.1:9' } });

  await expect(made).rejects.toThrow(/proxy of your own is not allowed/);
});

test('closing the context or the browser ends the client only', async () => {
  await context.close();
  expect(client.isConnected()).toBe(false);

  const second = await chromium.connectOverCDP(live.clientUrl, { noDefaults: true });
  await second.close();

  expect(live.driver.isConnected()).toBe(true);
  expect(await live.page.title()).toBe('/start');
});

test('files and pages of the browser itself are not opened', async () => {
  await expect(page.goto('file:///etc/passwd')).rejects.toThrow(/not allowed/);
  await expect(page.goto('chrome://version')).rejects.toThrow(/not allowed/);
  await expect(page.goto('about:crash')).rejects.toThrow(/not allowed/);
  await expect(page.goto('view-source:file:///etc/passwd')).rejects.toThrow(/not allowed/);

  await page.goto('data:text/html,<title>data</title>');
  expect(await page.title()).toBe('data');
});

test('a client without noDefaults works as well', async () => {
  const other = await chromium.connectOverCDP(live.clientUrl);

  const title = await other.contexts()[0]?.pages()[0]?.title();
  await other.close();

  expect(title).toBe('/start');
});

test('a download is told to the client', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#get')]);

  expect(download.suggestedFilename()).toBe('file.txt');
});

test('a dialog is the listener of the client to answer', async () => {
  page.on('dialog', (dialog) => void dialog.accept('yes'));

  expect(await page.evaluate(() => prompt('sure?'))).toBe('yes');
});

test('a tab opened by the page is seen by the client', async () => {
  const [popup] = await Promise.all([context.waitForEvent('page'), page.click('#next')]);

  await popup.waitForLoadState();
  expect(await popup.title()).toBe('/next');
});

test('a screenshot passes', async () => {
  const image = await page.screenshot({ fullPage: true });

  expect(image.subarray(1, 4).toString()).toBe('PNG');
});

test('closing the gate cuts the client', async () => {
  const gone = new Promise((resolve) => client.on('disconnected', resolve));

  await live.gate.close();
  await gone;

  expect(live.gate.clientCount()).toBe(0);
  expect(await live.page.title()).toBe('/start');
});
