/** Two sites, and a browser that carries what it remembers from one visit to the next. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { makeUsualPage } from '../../src/edge/local/dressed-page.ts';
import { keepState } from '../../src/edge/local/profile-state/kept-state.ts';
import type { BrowserState, CapturedState } from '../../src/runtime/browser-state.ts';
import { createBench, pages, silentLog, soon } from './browse.ts';

export const NOTHING: BrowserState = { cookies: [], origins: [] };

/** Answers every page itself, as one that works without a network. */
const WORKER = `
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => event.respondWith(
    new Response('<p>from the worker</p>', { headers: { 'content-type': 'text/html' } })));`;

export type ProfileWorld = AsyncDisposable & {
  /** A site on 127.0.0.1. */
  readonly origin: string;
  /** Another one, on localhost: with a secure cookie, and a service worker at `/worker.js`. */
  readonly elsewhere: string;
  /** Works in a fresh context that has a state, from the first site on; answers what it remembers then. */
  visit(state: BrowserState, work: (page: Page) => Promise<void>): Promise<CapturedState>;
};

export async function createProfileWorld(): Promise<ProfileWorld> {
  const bench = await createBench(pages({ '/': '<p>hello</p>' }));
  const other = await startOther();
  return {
    origin: bench.origin,
    elsewhere: `http://localhost:${(other.address() as AddressInfo).port}`,
    async visit(state, work) {
      const ready = await makeUsualPage(bench.chromium);
      const profile = { name: 'test', saveChanges: true, version: undefined, state };
      const kept = await keepState(bench.chromium.browser, ready, profile, silentLog, soon());
      const page = await ready.prepared.playwright();
      await page.goto(bench.origin);
      await work(page);
      const captured = await kept.capture(soon(), async () => undefined);
      await ready.context.close();
      return captured;
    },
    async [Symbol.asyncDispose]() {
      await bench[Symbol.asyncDispose]();
      other.close();
    },
  };
}

async function startOther(): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (url === '/worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(WORKER);
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html',
      'set-cookie': ['trusted=1; Secure; Path=/'],
    });
    response.end('<p>widget</p>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
