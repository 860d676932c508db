/** A small world to test the walls in: an allowed site, secrets beside it, boxes. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from '../../src/base/log.ts';
import {
  launchBoxedChromium,
  type BoxedChromium,
  type ChromiumOptions,
} from '../../src/edge/local/chromium/launch-boxed-chromium.ts';
import { findChromium } from '../../src/edge/local/chromium/find-chromium.ts';
import type { Lookup } from '../../src/edge/local/egress/connect.ts';
import type { EgressDoor } from '../../src/edge/local/egress/door.ts';
import { createEgress, type Egress } from '../../src/edge/local/egress/egress.ts';
import { createEgressPolicy } from '../../src/edge/local/egress/policy.ts';
import {
  spawnBoxed,
  type BoxedCommand,
  type BoxedProcess,
} from '../../src/edge/local/sandbox/spawn-boxed.ts';

export const BWRAP = '/usr/bin/bwrap';

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};

/** One box's folder and way out. */
export type TestBox = {
  readonly folder: string;
  readonly doorSocket: string;
  readonly door: EgressDoor;
};

export type World = {
  /** Port of the allowed site at 127.0.0.1; a secret listens at 127.0.0.2 on the same port. */
  readonly sitePort: number;
  /** Port of the secret at 127.0.0.1 and ::1. */
  readonly secretPort: number;
  /** Name of the secret's abstract unix socket. */
  readonly abstractName: string;
  /** Requests the site has seen, as `METHOD path`. */
  readonly siteHits: readonly string[];
  /** Connections the secrets have seen: must stay empty. */
  readonly secretHits: readonly string[];
  readonly egress: Egress;
  openBox(): Promise<TestBox>;
  close(): Promise<void>;
};

/** Names the world's egress resolves. `rebind.test` is the site first, and the secret ever after. */
function createLookup(): Lookup {
  const table: Readonly<Record<string, readonly string[]>> = {
    'site.test': ['127.0.0.1'],
    'ten.test': ['10.0.0.1'],
    'metadata.test': ['169.254.169.254'],
    'metadata6.test': ['fd00:ec2::254'],
    'mapped.test': ['::ffff:127.0.0.2'],
    'secret.test': ['127.0.0.2'],
  };
  let asked = 0;
  return async (host) => {
    if (host === 'rebind.test') {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    }
    const addresses = table[host];
    if (addresses === undefined) throw new Error(`ENOTFOUND ${host}`);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
}

const listen = <Listener extends Server>(
  server: Listener,
  ...where: readonly unknown[]
): Promise<Listener> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(...(where as []), () => resolve(server));
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function answerSite(hits: string[], request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://site');
  hits.push(`${request.method} ${url.pathname}`);
  const target = url.searchParams.get('to');
  response.setHeader('connection', 'close');
  if (target !== null) {
    response.writeHead(302, { location: target }).end();
    return;
  }
  response.setHeader('content-type', 'text/html');
  response.setHeader('x-livepage-egress', 'forged');
  request.resume().on('end', () => response.end('<title>Site</title><h1>Hello</h1>'));
}

/** Builds the world; everything in it listens on ports the machine chooses. */
export async function createWorld(): Promise<World> {
  const siteHits: string[] = [];
  const secretHits: string[] = [];
  const secret = (name: string): Server =>
    createServer((socket) => {
      secretHits.push(name);
      socket.on('error', () => undefined).end('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nsecret');
    });
  const site = await listen(
    createHttpServer((request, response) => answerSite(siteHits, request, response)),
    0,
    '127.0.0.1',
  );
  const sitePort = portOf(site);
  const loopback = await listen(secret('127.0.0.1'), 0, '127.0.0.1');
  const secretPort = portOf(loopback);
  const abstractName = `livepage-test-${process.pid}-${secretPort}`;
  const servers = [
    site,
    loopback,
    await listen(secret('127.0.0.2'), sitePort, '127.0.0.2'),
    await listen(secret('::1'), secretPort, '::1'),
    await listen(secret('abstract'), { path: `\0${abstractName}` }),
  ];
  const policy = createEgressPolicy([`127.0.0.1:${sitePort}`]);
  const egress = createEgress({
    policy,
    lookup: createLookup(),
    log: silentLog,
    connectTimeoutMs: 2_000,
  });
  const folders: string[] = [];
  return {
    sitePort,
    secretPort,
    abstractName,
    siteHits,
    secretHits,
    egress,
    async openBox() {
      const folder = await mkdtemp(join(tmpdir(), 'lp-'));
      folders.push(folder);
      await Promise.all(
        ['workspace', 'browser', 'runner'].map((name) => mkdir(join(folder, name))),
      );
      const doorSocket = join(folder, 'egress.sock');
      return { folder, doorSocket, door: await egress.openDoor('test', doorSocket) };
    },
    async close() {
      await egress.close();
      for (const server of servers) server.close();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

const MEBIBYTE = 1024 ** 2;

/** A command in a box, as a runner would be started. */
export function startInBox(
  box: TestBox,
  argv: readonly string[],
  changes: Partial<BoxedCommand> = {},
): BoxedProcess {
  const node = dirname(process.execPath);
  return spawnBoxed(BWRAP, {
    argv,
    environment: { PATH: `${node}:/usr/bin:/bin` },
    workspace: join(box.folder, 'workspace'),
    runFolder: join(box.folder, 'runner'),
    doorSocket: box.doorSocket,
    binds: [{ from: node, to: node, access: 'read' }],
    limits: {
      memoryBytes: 1024 * MEBIBYTE,
      processes: 100,
      fileSizeBytes: 64 * MEBIBYTE,
      openFiles: 1024,
    },
    allowUserNamespaces: false,
    temporaryBytes: 64 * MEBIBYTE,
    niceness: 0,
    extraPipes: 0,
    ...changes,
  });
}

/** Runs a command in a box to its end and answers what it printed. */
export async function runInBox(
  box: TestBox,
  argv: readonly string[],
  changes: Partial<BoxedCommand> = {},
): Promise<{
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | undefined;
}> {
  const boxed = startInBox(box, argv, changes);
  const read = async (stream: AsyncIterable<Buffer> | null): Promise<string> => {
    let text = '';
    for await (const chunk of stream ?? []) text += chunk.toString();
    return text;
  };
  const [stdout, stderr, exit] = await Promise.all([
    read(boxed.child.stdout),
    read(boxed.child.stderr),
    boxed.exited,
  ]);
  return { stdout, stderr, code: exit.code };
}

/** Runs JavaScript in a box and answers the JSON value it passes to `answer`. */
export async function askInBox(box: TestBox, code: string): Promise<unknown> {
  const program = `const answer = (value) => console.log(JSON.stringify(value));\n${code}`;
  const { stdout, stderr } = await runInBox(box, [
    process.execPath,
    '--input-type=module',
    '-e',
    program,
  ]);
  if (stdout === '') throw new Error(`The program in the box said nothing but: ${stderr}`);
  return JSON.parse(stdout);
}

/** A Chromium in a box. */
export async function startChromium(
  box: TestBox,
  changes: Partial<ChromiumOptions> = {},
): Promise<BoxedChromium> {
  return launchBoxedChromium({
    boxFolder: box.folder,
    doorSocket: box.doorSocket,
    chromiumPath: await findChromium(),
    bwrapPath: BWRAP,
    sandbox: 'bubblewrap',
    log: silentLog,
    signal: AbortSignal.timeout(30_000),
    ...changes,
  });
}
