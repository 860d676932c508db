/** A real browser and a small server for the driver's tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { Log } from '../../src/base/log.ts';
import { createDriver } from '../../src/edge/local/driver/create-driver.ts';
import type { Driver, DriverDeps } from '../../src/edge/local/driver/create-driver.ts';
import { DRIVEN_FLAGS } from '../../src/edge/local/chromium/chromium-flags.ts';
import {
  connectChromium,
  type ConnectedChromium,
} from '../../src/edge/local/chromium/connect-chromium.ts';
import { makePage } from '../../src/edge/local/dressed-page.ts';
import type { PreparedPage } from '../../src/edge/local/driver/prepare.ts';

const CHROMIUM = '/usr/lib/chromium/chromium-headless-shell';

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};

export type Bench = AsyncDisposable & {
  readonly origin: string;
  readonly chromium: ConnectedChromium;
  /** A driver on a fresh page, prepared as the pool does it. */
  open(
    deps?: Partial<DriverDeps>,
  ): Promise<{ readonly driver: Driver; readonly prepared: PreparedPage }>;
};

/** Starts a browser and a server that answers as `listener` says. */
export async function createBench(listener: RequestListener): Promise<Bench> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await startChromium();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chromium: browser.connected,
    async open(deps = {}) {
      const { prepared } = await makePage(browser.connected, {
        viewport: { width: 800, height: 600 },
        mobile: false,
        headers: {},
        ignoreTlsErrors: false,
      });
      return { prepared, driver: createDriver(prepared, { log: silentLog, ...deps }) };
    },
    async [Symbol.asyncDispose]() {
      await browser.end();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A browser as boxes have it, without its box. */
async function startChromium() {
  const folder = await mkdtemp(`${tmpdir()}/browse-`);
  const child = spawn(
    CHROMIUM,
    [...DRIVEN_FLAGS, '--no-sandbox', `--user-data-dir=${folder}/profile`],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const connected = await connectChromium({
    write: child.stdio[3] as Writable,
    read: child.stdio[4] as Readable,
    artifactsDir: `${folder}/artifacts`,
    timeoutMs: 20_000,
  });
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { connected, end };
}

/** A listener that answers each path with a page; other paths with an empty 404. */
export function pages(
  bodies: Readonly<Record<string, string>>,
  others?: RequestListener,
): RequestListener {
  return (request, response) => {
    const body = bodies[request.url ?? ''];
    if (body === undefined && others !== undefined) {
      others(request, response);
      return;
    }
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(body === undefined ? '' : `<!doctype html><title>t</title>${body}`);
  };
}

/** A signal that ends a test which hangs. */
export const soon = (): AbortSignal => AbortSignal.timeout(20_000);
