/** A plain HTTP request through the way out. */
import {
  request as startRequest,
  type Agent,
  type IncomingMessage,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { IDLE_MS } from './door.ts';
import { destinationOf } from './tunnel.ts';
import { reasonOf, VERDICT_HEADER, VERDICT_STATUS, verdictOf } from './verdict.ts';

/** Headers between two neighbours on the way, which go no further; `connection` can name more. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  VERDICT_HEADER,
]);

/** Methods that carry no body here, and can be sent again. */
const BODYLESS = new Set(['GET', 'HEAD']);

/** As large as Chromium takes them, in bytes. */
const MAX_HEADER_BYTES = 256 * 1024;

/** Headers in the order and spelling they came, without those of this hop. */
function endToEnd(rawHeaders: readonly string[], connection: string | undefined): string[] {
  const named = new Set(
    (connection ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
  const kept: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    const lower = name.toLowerCase();
    if (!HOP_BY_HOP.has(lower) && !named.has(lower)) kept.push(name, value);
  }
  return kept;
}

function refuse(response: ServerResponse, error: unknown, host: string): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What came was no HTTP, or only half of it: the browser is to see it as it would without us.
  if (response.headersSent || code.startsWith('HPE_')) {
    response.destroy();
    return;
  }
  const verdict = verdictOf(error);
  response.writeHead(VERDICT_STATUS[verdict], {
    [VERDICT_HEADER]: verdict,
    'content-type': 'text/plain; charset=utf-8',
  });
  response.end(`${reasonOf(error, host)}\n`);
}

/** Where a request goes and how, after what belongs to this hop was taken off. */
type Errand = {
  readonly agent: Agent;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: RequestOptions;
};

/** Hands the site's answer on. */
function give(incoming: IncomingMessage, { response, options }: Errand): void {
  try {
    const headers = endToEnd(incoming.rawHeaders, incoming.headers.connection);
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage, headers);
  } catch (error) {
    // A header that cannot be written again: the site's answer is no HTTP.
    incoming.destroy();
    refuse(response, error, String(options.host));
    return;
  }
  pipeline(incoming, response, () => {
    // Whoever broke it off, both ends are closed by now: the other side sees a broken body.
  });
}

/** Runs the errand; once more when a kept connection turns out to be closed and nothing was sent twice. */
function run(errand: Errand, mayRepeat: boolean): void {
  const { agent, request, response, options } = errand;
  response.sendDate = false;
  const outgoing = startRequest({ ...options, agent });
  outgoing.setTimeout(IDLE_MS, () => outgoing.destroy());
  outgoing.on('response', (incoming) => give(incoming, errand));
  outgoing.on('error', (error) => {
    if (mayRepeat && outgoing.reusedSocket && !response.destroyed) run(errand, false);
    else refuse(response, error, String(options.host));
  });
  response.on('close', () => outgoing.destroy());
  if (BODYLESS.has(request.method ?? '')) outgoing.end();
  else request.pipe(outgoing);
}

/** Sends a request on to its site and the answer back, or answers why not. Never throws. */
export function forward(agent: Agent, request: IncomingMessage, response: ServerResponse): void {
  const url = URL.parse(request.url ?? '');
  const destination = url?.protocol === 'http:' ? destinationOf(url.host, 80) : undefined;
  if (url === null || destination === undefined) {
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This is a forward proxy: write the whole URL, http only.\n');
    return;
  }
  const options: RequestOptions = {
    host: destination.host.replace(/^\[(.*)\]$/, '$1'),
    port: destination.port,
    method: request.method,
    path: `${url.pathname}${url.search}`,
    headers: endToEnd(request.rawHeaders, request.headers.connection),
    // Chromium judges what a site answers; this hop only carries it.
    insecureHTTPParser: true,
    maxHeaderSize: MAX_HEADER_BYTES,
    setHost: false,
  };
  run({ agent, request, response, options }, BODYLESS.has(request.method ?? ''));
}
