/** A process in a box that wants too much. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { processTree, startOf } from '../../src/edge/local/sandbox/box-processes.ts';
import { probeSandbox } from '../../src/edge/local/sandbox/probe-sandbox.ts';
import type { BoxedProcess } from '../../src/edge/local/sandbox/spawn-boxed.ts';
import { watchUse, type UseLimits } from '../../src/edge/local/sandbox/watch-use.ts';
import { BWRAP, createWorld, runInBox, startInBox, type TestBox, type World } from './world.ts';
import { isAlive } from '../../bench/measure.ts';

const MEBIBYTE = 1024 ** 2;
const LIMITS = {
  memoryBytes: 256 * MEBIBYTE,
  processes: 60,
  fileSizeBytes: 4 * MEBIBYTE,
  openFiles: 256,
};

/** Everything of a box, under limits it does not reach. */
const watched = (box: TestBox, boxed: BoxedProcess): UseLimits => ({
  processes: () => processTree(boxed.pid ?? 0),
  memoryBytes: 4096 * MEBIBYTE,
  folder: join(box.folder, 'workspace'),
  folderBytes: 4096 * MEBIBYTE,
  everyMs: 20,
});

/**
 * A process and its descendants that were there together, at the end of the walk. What a walk finds
 * need not have been: while it goes on, a bomb's processes end and others take their places.
 */
const aliveTogether = (pid: number): readonly number[] =>
  processTree(pid).filter((each) => startOf(each) !== Infinity);

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.close());

test('a fork bomb fills its own box, leaves others alone, and dies as one', async () => {
  const box = await world.openBox();
  const { processLimit } = await probeSandbox({ bwrapPath: BWRAP });
  // Root's processes are not counted by the kernel: there the bomb is given an end.
  const bomb = processLimit
    ? 'bomb() { bomb | bomb & }; bomb; sleep 60'
    : 'for i in {1..59}; do sleep 60 & done; wait';
  const boxed = startInBox(box, ['/bin/bash', '-c', bomb], { limits: LIMITS });

  await vi.waitUntil(() => processTree(boxed.pid ?? 0).length > 40, {
    timeout: 10_000,
    interval: 20,
  });
  const most = aliveTogether(boxed.pid ?? 0);
  const neighbour = await runInBox(await world.openBox(), ['/bin/echo', 'unmoved'], {
    limits: LIMITS,
  });
  const caught = processTree(boxed.pid ?? 0);
  await boxed.kill();

  // The kernel counts whatever is in the box, relay and all, but not the bubblewrap outside. Where it
  // counts nothing, the bomb's own end is above that: the shell and its 59, bubblewrap inside, the relay.
  expect(most.length).toBeLessThanOrEqual(LIMITS.processes + (processLimit ? 1 : 3));
  expect(neighbour.stdout).toBe('unmoved\n');
  expect([...most, ...caught].filter((pid) => isAlive(pid))).toEqual([]);
});

test('a process that eats memory dies of it', async () => {
  const box = await world.openBox();
  const eater = 'const all = []; for (;;) all.push(Buffer.alloc(16 * 1024 * 1024, 1));';

  const { code } = await runInBox(box, [process.execPath, '-e', eater], {
    limits: { ...LIMITS, memoryBytes: 1024 * MEBIBYTE },
  });

  expect(code).not.toBe(0);
});

test('no file grows beyond its limit, and /tmp and /dev/shm no further than theirs', async () => {
  const box = await world.openBox();
  const script = [
    'head -c 20M /dev/zero > /workspace/big',
    'for i in {1..20}; do head -c 3M /dev/zero > /tmp/$i || break; done',
    'for i in {1..20}; do head -c 3M /dev/zero > /dev/shm/$i || break; done',
    // Of this file system alone: a clone below /tmp is shown there too.
    'du -xsm /tmp /dev/shm | cut -f1 | tr "\\n" " "',
  ].join('\n');

  const { stdout } = await runInBox(box, ['/bin/bash', '-c', script], {
    limits: LIMITS,
    temporaryBytes: 8 * MEBIBYTE,
  });

  expect((await stat(join(box.folder, 'workspace', 'big'))).size).toBeLessThanOrEqual(
    LIMITS.fileSizeBytes,
  );
  expect(stdout.trim()).toBe('8 8');
});

test('a herd of processes, each within its limit, is seen when it takes too much together', async () => {
  const box = await world.openBox();
  const eat = 'const all = Buffer.alloc(64 * 1024 * 1024, 1); setTimeout(() => all.length, 60_000)';
  const herd = `for i in 1 2 3 4; do ${process.execPath} -e '${eat}' & done; wait`;
  const boxed = startInBox(box, ['/bin/bash', '-c', herd]);

  const what = await new Promise((resolve) => {
    watchUse({ ...watched(box, boxed), memoryBytes: 200 * MEBIBYTE }, resolve);
  });
  await boxed.kill();

  expect(what).toBe('memory');
});

test('memory is not looked at until it is to be watched', async () => {
  const box = await world.openBox();
  const boxed = startInBox(box, ['/bin/sleep', '60']);
  let looks = 0;

  const what = await new Promise((resolve) => {
    const watchesMemory = (): boolean => (looks += 1) > 3;
    watchUse({ ...watched(box, boxed), memoryBytes: 1, watchesMemory }, resolve);
  });
  await boxed.kill();

  expect(what).toBe('memory');
  expect(looks).toBe(4);
});

test('a heap of files, each within its limit, is seen when it takes too much together', async () => {
  const box = await world.openBox();
  const heap = 'mkdir deep; for i in {1..10}; do head -c 3M /dev/zero > deep/$i; done; sleep 60';
  const boxed = startInBox(box, ['/bin/bash', '-c', heap], { limits: LIMITS });

  const what = await new Promise((resolve) => {
    watchUse({ ...watched(box, boxed), folderBytes: 16 * MEBIBYTE }, resolve);
  });
  await boxed.kill();

  expect(what).toBe('disk');
});

test('it opens no more files than it may', async () => {
  const box = await world.openBox();

  const { stdout } = await runInBox(box, ['/bin/bash', '-c', 'ulimit -n; ulimit -Hn; ulimit -c'], {
    limits: LIMITS,
  });

  expect(stdout).toBe('256\n256\n0\n');
});

test('a command that is not there ends with the code of the shell', async () => {
  const box = await world.openBox();

  const { code, stderr } = await runInBox(box, ['/nowhere/program']);

  expect(code).toBe(127);
  expect(stderr).toContain('/nowhere/program');
});

test('without bubblewrap nothing starts, and the exit says why', async () => {
  const report = await probeSandbox({ bwrapPath: '/nowhere/bwrap' });

  expect(report).toMatchObject({
    ok: false,
    reason: expect.stringContaining('apt-get install bubblewrap'),
  });
});
