/** How boxes end: asked to, by themselves, and with the server. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processTree } from '../../src/edge/local/sandbox/box-processes.ts';
import { createWorld, startChromium, startInBox, type World } from './world.ts';
import { isAlive } from '../../bench/measure.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.close());

/** Those of the processes that still do something; a zombie only waits to be reaped by whoever runs this machine. */
const living = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => {
    try {
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  });

test("kill ends every process of a runner's box, those that left its session too", async () => {
  const box = await world.openBox();
  const boxed = startInBox(box, [
    '/bin/bash',
    '-c',
    'setsid sleep 1000 & (sleep 1000 &) ; echo ready; sleep 1000',
  ]);
  await new Promise((resolve) => boxed.child.stdout?.once('data', resolve));
  const pids = processTree(boxed.pid ?? 0);

  await boxed.kill();

  expect(pids.length).toBeGreaterThan(5);
  expect(pids.filter((pid) => isAlive(pid))).toEqual([]);
  expect((await boxed.exited).failure).toBeUndefined();
});

test('kill may come at any moment and more than once', async () => {
  const box = await world.openBox();

  const rounds = Array.from({ length: 8 }, async (_, index) => {
    const boxed = startInBox(box, ['/bin/sleep', '1000']);
    for (let turn = 0; turn < index * 3; turn += 1) await new Promise(setImmediate);
    await Promise.all([boxed.kill(), boxed.kill()]);
    return boxed.pid;
  });
  const pids = await Promise.all(rounds);

  expect(living(pids.filter((pid) => pid !== undefined))).toEqual([]);
});

test('a command that ends takes its box with it', async () => {
  const box = await world.openBox();
  const boxed = startInBox(box, ['/bin/bash', '-c', 'sleep 1000 & echo ready; read; exit 7']);
  await new Promise((resolve) => boxed.child.stdout?.once('data', resolve));
  const pids = processTree(boxed.pid ?? 0);

  boxed.child.stdin?.end('\n');
  const exit = await boxed.exited;
  await boxed.kill();

  expect(exit).toEqual({ code: 7, signal: undefined, failure: undefined });
  expect(living(pids)).toEqual([]);
});

test('kill ends a browser with all its processes and leaves no socket', async () => {
  const box = await world.openBox();
  const boxed = await startChromium(box);
  const pids = boxed.processIds();

  await boxed.kill();
  await boxed.exited;

  expect(pids.length).toBeGreaterThan(5);
  expect(living(pids)).toEqual([]);
  expect(await readdir(join(box.folder, 'browser'))).toEqual([]);
  expect((await readdir(box.folder)).toSorted()).toEqual([
    'browser',
    'egress.sock',
    'runner',
    'workspace',
  ]);
});

test('a browser that dies by itself says so, and nothing of it is left', async () => {
  const box = await world.openBox();
  const boxed = await startChromium(box);
  const pids = boxed.processIds();
  const chromium = pids.find((pid) =>
    /headless-shell(?!.*--type=)/.test(
      readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')[0] ?? '',
    ),
  );

  process.kill(chromium ?? 0, 'SIGKILL');
  await boxed.exited;

  expect(living(pids)).toEqual([]);
});

test('a start that is given up at any moment leaves nothing', async () => {
  const reason = new Error('changed my mind');
  const rounds = Array.from({ length: 6 }, async (_, index) => {
    const box = await world.openBox();
    const giveUp = new AbortController();
    const start = startChromium(box, { signal: giveUp.signal });
    const outcome = start.then(
      () => 'started',
      (error: unknown) => error,
    );
    for (let turn = 0; turn < index * 4; turn += 1) await new Promise(setImmediate);
    giveUp.abort(reason);
    return { outcome: await outcome, left: (await readdir(box.folder)).toSorted() };
  });

  const ends = await Promise.all(rounds);

  expect(ends).toEqual(
    rounds.map(() => ({
      outcome: reason,
      left: ['browser', 'egress.sock', 'runner', 'workspace'],
    })),
  );
});

test('a Chromium that is none is a start that failed, and leaves nothing', async () => {
  const box = await world.openBox();

  const start = startChromium(box, { chromiumPath: '/bin/false' });

  await expect(start).rejects.toMatchObject({ code: 'RUNTIME_UNAVAILABLE' });
  expect((await readdir(box.folder)).toSorted()).toEqual([
    'browser',
    'egress.sock',
    'runner',
    'workspace',
  ]);
});

test('when the server is killed with SIGKILL, every process of every box dies with it', async () => {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'doomed-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = await new Promise<string>((resolve) =>
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
  );
  const { pids, folders } = JSON.parse(told) as { pids: number[]; folders: string[] };
  const before = living(pids).length;

  server.kill('SIGKILL');
  await vi.waitUntil(() => living(pids).length === 0, { timeout: 5_000, interval: 10 });

  expect(before).toBe(pids.length);
  expect(before).toBeGreaterThan(10);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});
