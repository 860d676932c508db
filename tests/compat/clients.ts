/** The official clients that `npm test` brings into `.cache`, run as a person would run them. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLIENTS = join(import.meta.dirname, '..', '..', '.cache', 'clients');
const LIMIT_MS = 60_000;

/** How a program ended, and what it said. */
export type Ended = {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A home folder nobody else has: clients keep their settings and their last scrape there. */
export type Home = AsyncDisposable & { readonly path: string };

/** Path of a file of a client. @throws when the client was not brought */
export function clientFile(...parts: readonly string[]): string {
  const path = join(CLIENTS, ...parts);
  if (!existsSync(path))
    throw new Error(`${path} is not there: run npm run test, which brings it.`);
  return path;
}

export async function makeHome(): Promise<Home> {
  const path = await mkdtemp(join(tmpdir(), 'livepage-client-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** The environment of a client that has to reach this server, and nobody else. */
export function clientEnvironment(serverUrl: string, home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    FIRECRAWL_API_URL: serverUrl,
    FIRECRAWL_NO_TELEMETRY: '1',
    FIRECRAWL_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
  };
}

/** Runs a program to its end; killed when it takes longer than a minute. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(program, parameters, {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { exitCode, stdout, stderr };
}
