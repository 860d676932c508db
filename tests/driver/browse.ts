/** A real browser and a small server for the driver's tests. */
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import type { Log } from '../../src/base/log.ts';
import { createDriver } from '../../src/edge/local/driver/create-driver.ts';
import type { Driver, DriverDeps } from '../../src/edge/local/driver/create-driver.ts';
import { preparePage } from '../../src/edge/local/driver/prepare.ts';
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
  readonly browser: Browser;
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
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    async open(deps = {}) {
      const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
      const prepared = await preparePage(await context.newPage());
      return { prepared, driver: createDriver(prepared, { log: silentLog, ...deps }) };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
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
