/** The project's own test site: small deterministic pages, and a record of who asked for what. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { makeCertificate } from './certificate.ts';
import { brokenPages } from './pages/broken.ts';
import { agentPages } from './pages/agent.ts';
import { contentPages } from './pages/content.ts';
import { articlePages } from './pages/article.ts';
import { fillingPages } from './pages/filling.ts';
import { filePages } from './pages/files.ts';
import { formPages } from './pages/forms.ts';
import { exercisePages } from './pages/exercises.ts';
import { livePages } from './pages/live.ts';
import { metaPages } from './pages/meta.ts';
import { nestedPages } from './pages/nested.ts';
import type { Page, Pages } from './visit.ts';

/** One request as the site saw it. */
export type SeenRequest = {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
};

export type SiteOptions = {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Serves HTTPS with a certificate that nobody vouches for. */
  readonly tls?: boolean;
};

export type Site = {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** How often a path was asked for, whatever its query. */
  hits(path: string): number;
  /** All requests since the start or the last `reset`, files of pages included. */
  requests(): readonly SeenRequest[];
  /** Forgets the requests and lets go of every held path. */
  reset(): void;
  /** Lets requests for a path wait until it is released; each counts as a hit at once. */
  hold(path: string): void;
  release(path: string): void;
  /** WebSocket connections that are open now. */
  openSockets(): number;
  /** Ends every connection. */
  close(): Promise<void>;
};

const PAGES: Pages = {
  ...contentPages,
  ...articlePages,
  ...metaPages,
  ...fillingPages,
  ...formPages,
  ...nestedPages,
  ...livePages,
  ...exercisePages,
  ...filePages,
  ...brokenPages,
  ...agentPages,
};

/** The paths a person would look at, for the index and the site's own test. */
export const pagePaths: readonly string[] = Object.keys(PAGES);

/** Starts a site of its own on a free port. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { port = 0, host = '127.0.0.1', tls = false } = options;
  const seen: SeenRequest[] = [];
  const held = new Map<string, PromiseWithResolvers<void>>();
  const release = (path: string): void => {
    held.get(path)?.resolve();
    held.delete(path);
  };

  const answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://site.test');
    seen.push({
      method: request.method ?? '',
      path: url.pathname + url.search,
      headers: request.headers,
    });
    const [page, rest] = findPage(url.pathname);
    const visit = { request, response, url, rest };
    Promise.resolve(held.get(url.pathname)?.promise)
      .then(() => page(visit))
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  };
  const server = tls ? createTlsServer(await makeCertificate(), answer) : createServer(answer);
  const sockets = echoSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });

  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${actualPort}`,
    hits: (path) => seen.filter((request) => request.path.split('?')[0] === path).length,
    requests: () => [...seen],
    reset() {
      seen.length = 0;
      for (const path of held.keys()) release(path);
    },
    hold: (path) => void held.set(path, held.get(path) ?? Promise.withResolvers()),
    release,
    openSockets: () => sockets.clients.size,
    async close() {
      for (const client of sockets.clients) client.terminate();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function findPage(path: string): readonly [Page, string] {
  const exact = PAGES[path];
  if (exact !== undefined) return [exact, ''];
  const slash = path.indexOf('/', 1) + 1;
  const group = slash === 0 ? undefined : PAGES[path.slice(0, slash)];
  return group === undefined ? [notFound, ''] : [group, path.slice(slash)];
}

const notFound: Page = ({ response }) => {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Not found</title><h1>Not found</h1>');
};

/** Sends every message back, in any path. */
function echoSockets(server: Server): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('message', (data, isBinary) => client.send(data, { binary: isBinary }));
    });
  });
  return sockets;
}
