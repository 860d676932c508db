/** The gate against a client that says whatever it likes. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextIdOf, openLiveBrowser } from './live-browser.ts';
import type { LiveBrowser } from './live-browser.ts';
import { openRawClient } from './raw-client.ts';
import type { RawClient } from './raw-client.ts';

/** Less than the server's: Chromium takes seconds for some megabytes on a busy machine. */
const UNREAD_LIMIT_BYTES = 4 * 1024 * 1024;

let live: LiveBrowser;
let client: RawClient;

beforeAll(async () => {
  live = await openLiveBrowser({ unreadLimitBytes: UNREAD_LIMIT_BYTES });
});

beforeEach(async () => {
  client = await openRawClient(live.clientUrl);
});

afterEach(() => client[Symbol.dispose]());

afterAll(() => live[Symbol.asyncDispose]());

type Info = {
  readonly targetId: string;
  readonly type: string;
  readonly browserContextId?: string;
};

const infosOf = (result: Record<string, unknown> | undefined): readonly Info[] =>
  (result?.['targetInfos'] ?? []) as readonly Info[];

const attachToPage = async (): Promise<string> => {
  const { result } = await client.ask('Target.getTargets');
  // Those of contexts that an earlier client made may be on their way out.
  const page = infosOf(result).find(
    (info) => info.type === 'page' && info.browserContextId === live.contextId,
  );
  const attached = await client.ask('Target.attachToTarget', {
    targetId: page?.targetId,
    flatten: true,
  });
  expect(attached.error).toBeUndefined();
  return attached.result?.['sessionId'] as string;
};

test.each([
  ['Browser.crash', {}],
  ['Browser.crashGpuProcess', {}],
  ['Browser.getBrowserCommandLine', {}],
  ['Browser.executeBrowserCommand', { commandId: 'openTabSearch' }],
  ['Target.exposeDevToolsProtocol', { targetId: 'x' }],
  ['Target.setRemoteLocations', { locations: [{ host: '127.0.0.1', port: 9 }] }],
  ['Target.sendMessageToTarget', { message: '{}' }],
  ['Tethering.bind', { port: 9_000 }],
  ['Extensions.loadUnpacked', { path: '/workspace' }],
  ['Target.createBrowserContext', { proxyServer: 'http://127.0.0.1:9' }],
  ['Target.createBrowserContext', { proxyBypassList: '*' }],
  ['Target.createTarget', { url: 'file:///etc/passwd' }],
  ['Target.createTarget', { url: ' \tfi\nle:///etc/passwd' }],
  ['Target.createTarget', { url: 'CHROME://quit' }],
  ['Target.createTarget', { url: 'devtools://devtools/bundled/inspector.html' }],
  ['Target.createTarget', { url: 'about:blank', browserContextId: 'FFFF' }],
  ['Target.closeTarget', { targetId: 'FFFF' }],
  ['Target.attachToTarget', { targetId: 'FFFF', flatten: true }],
  ['Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false }],
  ['Storage.getCookies', { browserContextId: 'FFFF' }],
])('%s with %j is refused with a reason', async (method, params) => {
  const refusal = await client.refusal(method, params);

  expect(refusal).not.toBe('');
});

test.each([
  ['Page.navigate', { url: 'file:///etc/passwd' }],
  ['Network.loadNetworkResource', { url: 'file:///etc/passwd', options: {} }],
  ['DOM.setFileInputFiles', { files: ['/etc/passwd'], nodeId: 1 }],
  ['DOM.setFileInputFiles', { files: ['/workspace/../etc/passwd'], nodeId: 1 }],
  [
    'Input.dispatchDragEvent',
    { type: 'drop', x: 1, y: 1, data: { items: [], files: ['/etc/passwd'] } },
  ],
  ['Tethering.bind', { port: 9_000 }],
  ['Browser.crash', {}],
])('%s with %j is refused on the page, too', async (method, params) => {
  const sessionId = await attachToPage();

  const refusal = await client.refusal(method, params, sessionId);

  expect(refusal).toMatch(/allowed|Only files/);
});

test("the session's own context is not disposed", async () => {
  const refusal = await client.refusal('Target.disposeBrowserContext', {
    browserContextId: live.contextId,
  });

  expect(refusal).toMatch(/cannot be disposed/);
});

test('Browser.close is answered, and ends the connection only', async () => {
  const answer = await client.ask('Browser.close');
  const [code] = await client.closed;

  expect(answer.result).toEqual({});
  expect(code).toBe(1000);
  expect(live.driver.isConnected()).toBe(true);
});

test('a command named twice is read as the gate reads it', async () => {
  client.socket.send('{"id":7,"method":"Browser.crash","method":"Browser.getVersion"}');
  client.socket.send('{"id":8,"params":{},"method":"Browser.getVersion","method":"Browser.crash"}');

  const version = await client.ask('Browser.getVersion');

  expect(version.result).toHaveProperty('product');
  expect(live.driver.isConnected()).toBe(true);
});

test('what is no command is answered with an error', async () => {
  for (const text of ['nonsense', '[]', '{"id":"1","method":"Browser.getVersion"}', '{"id":1}']) {
    client.socket.send(text);
  }
  await client.ask('Browser.getVersion');

  expect(client.events.filter((event) => event.error?.code === -32_600)).toHaveLength(4);
});

test('targets and contexts of others are not seen', async () => {
  const other = await live.driver.newContext();
  const otherPage = await other.newPage();
  const otherId = await contextIdOf(otherPage);
  await client.ask('Target.setDiscoverTargets', { discover: true });
  await client.ask('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });

  const second = await other.newPage();
  const { result: targets } = await client.ask('Target.getTargets');
  const { result: contexts } = await client.ask('Target.getBrowserContexts');
  const title = await second.evaluate(() => 'runs');
  await other.close();
  await client.ask('Browser.getVersion');

  const infos = [
    ...infosOf(targets),
    ...client.events.flatMap((event) => (event.params?.['targetInfo'] as Info | undefined) ?? []),
  ];
  expect(title).toBe('runs');
  expect(contexts?.['browserContextIds']).toEqual([]);
  expect(infos.some((info) => info.browserContextId === live.contextId)).toBe(true);
  expect(
    infos.filter((info) => info.type !== 'browser' && info.browserContextId !== live.contextId),
  ).toEqual([]);
  expect(JSON.stringify(client.events)).not.toContain(otherId);
});

test('a page made by another client of the session is seen by all', async () => {
  using second = await openRawClient(live.clientUrl);
  await client.ask('Target.setDiscoverTargets', { discover: true });

  const { result } = await second.ask('Target.createTarget', { url: 'about:blank' });

  const made = (): Info | undefined =>
    client.events
      .map((event) => event.params?.['targetInfo'] as Info | undefined)
      .find((info) => info?.targetId === result?.['targetId']);
  await expect.poll(made).toMatchObject({ browserContextId: live.contextId });
  expect((await second.ask('Target.closeTarget', result)).error).toBeUndefined();
});

test('contexts of its own are bounded', async () => {
  const answers = [];
  for (let count = 0; count < 9; count += 1)
    answers.push(await client.ask('Target.createBrowserContext'));

  expect(answers.filter((answer) => answer.error === undefined)).toHaveLength(8);
  expect(answers.at(-1)?.error?.message).toMatch(/Too many contexts/);
});

test('a client that does not read is cut', async () => {
  const sessionId = await attachToPage();
  client.socket.pause();
  const expression = `'x'.repeat(${UNREAD_LIMIT_BYTES / 4})`;
  const params = { expression, returnByValue: true };
  let id = 100;
  const askMore = (): number => {
    id += 1;
    client.socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params, sessionId }));
    return live.gate.clientCount();
  };

  // What the kernel holds for a reader that sleeps is its own affair: 36 MB on some machines.
  await expect.poll(askMore, { timeout: 50_000 }).toBe(0);
  expect(await live.page.evaluate(() => 1)).toBe(1);
});

test('commands count as activity, at most once a second', async () => {
  const before = live.activity();

  for (let count = 0; count < 20; count += 1) await client.ask('Browser.getVersion');

  expect(live.activity() - before).toBeGreaterThanOrEqual(1);
  expect(live.activity() - before).toBeLessThan(20);
});

test('a page whose script never ends is freed', async () => {
  const sessionId = await attachToPage();
  let ended = false;
  const endless = client.ask('Runtime.evaluate', { expression: 'for (;;) {}' }, sessionId);
  void endless.then(() => (ended = true));

  // The first look may come before the script has begun.
  const freed = async (): Promise<boolean> => live.gate.freeStuckPages().then(() => ended);

  await expect.poll(freed).toBe(true);
  expect(await live.page.evaluate(() => 1)).toBe(1);
});

test('without clients a dialog is dismissed, and what a client leaves open is, too', async () => {
  const sessionId = await attachToPage();
  const listened = live.page.evaluate(() => confirm('left open'));
  await expect.poll(() => live.gate.clientCount()).toBe(1);

  await client.ask('Browser.getVersion');
  client.socket.terminate();

  expect(sessionId).toBeTruthy();
  expect(await listened).toBe(false);
  await expect.poll(() => live.gate.clientCount()).toBe(0);
  expect(await live.page.evaluate(() => confirm('nobody there'))).toBe(false);
});

test('a dialog that opens just as its last client leaves is dismissed', async () => {
  for (let round = 0; round < 25; round += 1) {
    using leaving = await openRawClient(live.clientUrl);
    client.socket.terminate();
    await expect.poll(() => live.gate.clientCount(), { interval: 5 }).toBe(1);

    const listened = live.page.evaluate(() => confirm('just now'));
    // A moment later each time: the news of the dialog and of the client cross in every order.
    await leaving.ask('Browser.getVersion');
    for (let turn = 0; turn < round; turn += 1) await new Promise(setImmediate);
    leaving.socket.terminate();

    expect(await listened).toBe(false);
  }
});
