/** SANDBOX=off: a Chromium without walls but its own, still with the egress door as its proxy. */
import { readFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { AppError } from '../../../base/errors.ts';
import { DEVTOOLS_SOCKET_NAME } from '../sandbox/inside-script.ts';
import { spawnPlain } from '../sandbox/spawn-plain.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { LIMITS } from './start-boxed.ts';
import type { ChromiumOptions, StartedBrowser } from './launch-boxed-chromium.ts';

/** A listener that joins each of its connections to another place. */
function relay(address: string | number, target: () => Promise<Socket>): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => client.destroy());
    target().then(
      (socket) => pipeline(client, socket, client, () => undefined),
      // Nobody there yet: the client sees its connection end and asks again.
      () => client.destroy(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening = (): void => resolve(server);
    if (typeof address === 'string') server.listen(address, listening);
    else server.listen(address, '127.0.0.1', listening);
  });
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Starts a Chromium without bubblewrap; says so in the log. */
export async function startPlain(options: ChromiumOptions): Promise<StartedBrowser> {
  if (process.getuid?.() === 0) {
    throw new AppError(
      'RUNTIME_UNAVAILABLE',
      'SANDBOX=off needs a user other than root: Chromium keeps its own sandbox.',
    );
  }
  const { boxFolder, doorSocket, chromiumPath, log } = options;
  log.warn({ boxFolder }, 'SANDBOX=off: this browser runs without walls around it');
  const profileFolder = `${boxFolder}/profile`;
  const proxy = await relay(0, () => Promise.resolve(connect(doorSocket)));
  const devtoolsSocketPath = `${boxFolder}/browser/${DEVTOOLS_SOCKET_NAME}`;
  const devtools = await relay(devtoolsSocketPath, async () => {
    const [port] = (await readFile(`${profileFolder}/DevToolsActivePort`, 'utf8')).split('\n');
    return connect(Number(port), '127.0.0.1');
  });
  const flags = chromiumFlags({ proxyPort: portOf(proxy), devtoolsPort: 0, profileFolder });
  return {
    process: spawnPlain({
      argv: [chromiumPath, ...flags],
      environment: { PATH: '/usr/bin:/bin', HOME: boxFolder, LANG: 'C.UTF-8', TMPDIR: '/tmp' },
      workspace: `${boxFolder}/workspace`,
      limits: LIMITS,
      extraPipes: 2,
    }),
    devtoolsSocketPath,
    workspacePath: `${boxFolder}/workspace`,
    close() {
      proxy.close();
      devtools.close();
    },
  };
}
