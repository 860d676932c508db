/** A real browser behind a real gate, and a small site, for the tests of the gate and of runners. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import type { Server } from 'node:http';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Log } from '../../src/base/log.ts';
import { leaveDialogsToClients } from '../../src/edge/local/gate/dialogs.ts';
import { createGate } from '../../src/edge/local/gate/gate.ts';
import type { Gate, GateOptions } from '../../src/edge/local/gate/gate.ts';
import { createGateServer } from '../../src/edge/local/gate/gate-server.ts';

export const CHROMIUM = '/usr/lib/chromium/chromium-headless-shell';

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};

/** A browser as the server has it: driven over the pipe, its port behind a unix socket. */
export type LiveBrowser = AsyncDisposable & {
  readonly folder: string;
  /** Where downloads land: `downloads` below it. */
  readonly workspace: string;
  /** The server's own driver. */
  readonly driver: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly contextId: string;
  readonly socketPath: string;
  readonly devtoolsPath: string;
  readonly gate: Gate;
  /** Where clients connect: `ws+unix:...` through the gate. */
  readonly clientUrl: string;
  readonly gateSocketPath: string;
  /** Commands counted as activity. */
  activity(): number;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const relayToPort = async (socketPath: string, port: number): Promise<NetServer> => {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  server.listen(socketPath);
  await once(server, 'listening');
  return server;
};

/** CDP id of a Playwright context, by one of its pages. */
export const contextIdOf = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.browserContextId ?? '';
};

/** @param gateOptions what is not as in the server */
export async function openLiveBrowser(
  gateOptions: Pick<GateOptions, 'unreadLimitBytes'> = {},
): Promise<LiveBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'livepage-gate-'));
  const port = await freePort();
  const driver = await chromium.launch({
    executablePath: CHROMIUM,
    chromiumSandbox: true,
    args: [`--remote-debugging-port=${port}`],
  });
  const socketPath = join(folder, 'devtools.sock');
  const relay = await relayToPort(socketPath, port);
  const version = (await (await fetch(`http://127.0.0.1:${port}/json/version`)).json()) as {
    webSocketDebuggerUrl: string;
  };
  const devtoolsPath = new URL(version.webSocketDebuggerUrl).pathname;
  const context = await driver.newContext();
  const page = await context.newPage();
  const contextId = await contextIdOf(page);
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  const gate = createGate({
    socketPath,
    devtoolsPath,
    contextId,
    workspace,
    log: silentLog,
    ...gateOptions,
  });
  // Playwright follows this page from its beginning, and answers for the driver as well.
  leaveDialogsToClients(context, { leaveDialogsWhile: () => undefined }, gate);
  let activity = 0;
  const server = await createGateServer({
    folder,
    gate: () => gate,
    onActivity: () => (activity += 1),
    log: silentLog,
  });
  return {
    folder,
    workspace,
    driver,
    context,
    page,
    contextId,
    socketPath,
    devtoolsPath,
    gate,
    clientUrl: `ws+unix:${server.socketPath}:/`,
    gateSocketPath: server.socketPath,
    activity: () => activity,
    async [Symbol.asyncDispose]() {
      await gate.close();
      await server.close();
      relay.close();
      await driver.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type SmallSite = AsyncDisposable & { readonly url: string; readonly server: Server };

/** Answers every path with a page whose title is the path. */
export async function openSmallSite(): Promise<SmallSite> {
  const server = createHttpServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/file.txt') {
      response.setHeader('content-disposition', 'attachment; filename="file.txt"');
      response.end('a file');
      return;
    }
    response.setHeader('content-type', 'text/html');
    response.setHeader('set-cookie', 'seen=yes');
    response.end(
      `<title>${path}</title><h1>Hello</h1><a href="/file.txt" id="get">get</a><a href="/next" target="_blank" id="next">next</a>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
