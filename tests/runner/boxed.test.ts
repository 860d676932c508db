/** Runners inside the walls of a real box: what works there, and what they cannot reach. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createServer as createNetServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareCompileCache } from '../../src/edge/local/compile-cache.ts';
import { boxedRunners } from '../../src/edge/local/runner-place.ts';
import { createNodeRunner } from '../../src/edge/local/runner/node-runner.ts';
import type { Runner } from '../../src/edge/local/runner/kept-runner.ts';
import type { CodeOutcome } from '../../src/runtime/live-page.ts';
import { openLiveBrowser, silentLog } from '../gate/live-browser.ts';
import type { LiveBrowser } from '../gate/live-browser.ts';

const BWRAP = '/usr/bin/bwrap';

let live: LiveBrowser;
let folder: string;
let runner: Runner;
/** A way out that leads nowhere. */
const door = createNetServer((socket) => socket.destroy());

beforeAll(async () => {
  live = await openLiveBrowser();
  folder = await mkdtemp(join(tmpdir(), 'livepage-box-'));
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  const cacheFolder = await prepareCompileCache(BWRAP, folder, silentLog);
  const doorSocket = join(folder, 'door.sock');
  door.listen(doorSocket);
  await once(door, 'listening');
  const folders = { id: 'test', box: folder, workspace, runner: live.folder, doorSocket };
  const { node: place } = boxedRunners({
    bwrapPath: BWRAP,
    folders,
    cacheFolder,
    python: undefined,
    conductOf: () => ({ hasRun: () => true, mayFill: () => true }),
  });
  runner = createNodeRunner({
    ...place.command,
    spawn: place.spawn,
    freeStuckPages: () => live.gate.freeStuckPages(),
    log: silentLog,
  });
  await live.page.goto('data:text/html,<title>boxed</title>');
});

afterAll(async () => {
  await runner.close();
  door.close();
  await live[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const run = (code: string, timeoutMs = 30_000): Promise<CodeOutcome> =>
  runner.run(code, timeoutMs, new AbortController().signal);

test('code in a box works on the page', async () => {
  expect(await run('await page.title()')).toMatchObject({
    result: 'boxed',
    stderr: '',
    exitCode: 0,
  });
  expect(await run('[process.cwd(), require("os").hostname()]')).toMatchObject({
    result: '["/workspace","box"]',
  });
});

test('it sees no file, no process and no environment of the host', async () => {
  const files = await run(
    `['/root', '/home', '/srv', '/var/lib'].filter((path) => require('fs').existsSync(path))`,
  );
  const processes = await run(
    'require("fs").readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name)).length',
  );
  const environment = await run('Object.keys(process.env).sort()');

  expect(files.result).toBe('[]');
  expect(Number(processes.result)).toBeLessThan(8);
  expect(environment.result).not.toMatch(/VITEST|npm_|USER/);
});

test('its own program cannot be changed', async () => {
  const outcome = await run('require("fs").writeFileSync("/opt/livepage/program/main.ts", "")');

  expect(outcome).toMatchObject({ exitCode: 1, killed: false });
  expect(outcome.stderr).toMatch(/EROFS|EACCES/);
});

test('it reaches no service of the host', async () => {
  const server = createServer((_request, response) => response.end('secret')).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const direct = await run(
    `await new Promise((resolve) => require('http').get({ port: ${port}, host: '127.0.0.1', agent: new (require('http').Agent)() }, (answer) => resolve(answer.statusCode)).on('error', (error) => resolve(error.code)))`,
    5_000,
  );
  const fetched = await run(
    `await fetch('http://127.0.0.1:${port}/').then((answer) => answer.text(), (error) => 'failed')`,
    5_000,
  );
  server.close();

  expect(direct.result).not.toBe('200');
  expect(fetched.result).not.toBe('secret');
});

test('a fork bomb ends with its call', async () => {
  const bomb =
    'require("child_process").spawn("sh", ["-c", "bomb() { bomb | bomb & }; bomb"], { stdio: "ignore" }); await new Promise(() => setTimeout(() => {}, 1e6))';

  const outcome = await run(bomb, 1_000);

  expect(outcome.killed).toBe(true);
  expect(await run('await page.title()')).toMatchObject({ result: 'boxed', exitCode: 0 });
});

test('memory outside the heap is bounded, too', async () => {
  const outcome = await run('const all = []; for (;;) all.push(Buffer.alloc(64 * 1024 * 1024, 1))');

  expect(outcome.exitCode).not.toBe(0);
  expect(await run('await page.title()')).toMatchObject({ result: 'boxed', exitCode: 0 });
});

test.each([
  ['process.exit(7)', { exitCode: 7, killed: false }],
  ['process.abort()', { exitCode: 134, killed: true }],
  [
    'process.kill(process.pid, "SIGKILL"); await new Promise(() => {})',
    { exitCode: 137, killed: true },
  ],
  ['const all = []; for (;;) all.push(new Array(1e5).fill(1.5))', { exitCode: 137, killed: true }],
  ['for (;;) {}', { exitCode: 124, killed: true }],
])('%s ends as it does outside', async (code, expected) => {
  expect(await run(code, 5_000)).toMatchObject(expected);
  expect(await run('1')).toMatchObject({ result: '1' });
});

test('output of child processes and the control channel work through the walls', async () => {
  const outcome = await run(
    'require("child_process").execSync("echo out; echo err >&2; ls /proc/self/fd", { stdio: "inherit" }); 1',
  );

  expect(outcome).toMatchObject({ stdout: 'out\n0\n1\n2\n3\n', stderr: 'err\n', result: '1' });
});
