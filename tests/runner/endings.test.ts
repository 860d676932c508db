/** Calls that do not end by themselves, or end their runner: always answered, the page survives. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { until } from '../../bench/measure.ts';
import { createNodeRunner } from '../../src/edge/local/runner/node-runner.ts';
import { openLiveRunner, plainOptions, plainSpawn } from './plain-spawn.ts';
import type { LiveRunner } from './plain-spawn.ts';

let runner: LiveRunner;

beforeAll(async () => {
  runner = await openLiveRunner();
});

afterAll(() => runner[Symbol.asyncDispose]());

beforeEach(async () => {
  await runner.live.page.goto('data:text/html,<title>stays</title>');
  // Whatever the test before has lost is said here.
  await runner.run('var kept = "variable"');
});

const afterwards = async (): Promise<void> => {
  const next = await runner.run('[typeof kept, await page.title()]');
  expect(next).toMatchObject({ exitCode: 0, result: '["undefined","stays"]' });
  expect(next.stderr).toMatch(
    /^The runner was started anew: the variables of earlier calls are gone\.\n/,
  );
  expect((await runner.run('1')).stderr).toBe('');
};

test('an endless loop is cut at the time limit, what it printed is kept', async () => {
  const outcome = await runner.run('console.log("begun"); for (;;) {}', 300);

  expect(outcome).toEqual({
    stdout: 'begun\n',
    stderr: 'The code was stopped at its time limit of 0.3 s.\n',
    result: '',
    exitCode: 124,
    killed: true,
    truncated: false,
  });
  await afterwards();
});

test('a limit that has shrunk by a moment of waiting is told as it was given', async () => {
  const { stderr } = await runner.run('for (;;);', 999);

  expect(stderr).toBe('The code was stopped at its time limit of 1 s.\n');
  await afterwards();
});

test('waiting for ever is cut as well', async () => {
  const outcome = await runner.run('await new Promise((resolve) => setTimeout(resolve, 1e6))', 200);

  expect(outcome).toMatchObject({ exitCode: 124, killed: true });
  await afterwards();
});

test('a loop inside the page is ended with its code', async () => {
  const outcome = await runner.run('await page.evaluate(() => { for (;;); })', 300);

  expect(outcome).toMatchObject({ exitCode: 124, killed: true });
  await afterwards();
});

test('a dialog nobody answers is dismissed with its code', async () => {
  const outcome = await runner.run(
    'page.on("dialog", () => {}); await page.evaluate(() => confirm("?"))',
    300,
  );

  expect(outcome).toMatchObject({ exitCode: 124, killed: true });
  await afterwards();
});

test('process.exit ends the runner with its code, and is no kill', async () => {
  const outcome = await runner.run('console.log("bye"); process.exit(3)');

  expect(outcome).toMatchObject({ stdout: 'bye\n', stderr: '', exitCode: 3, killed: false });
  await afterwards();
});

test.each([
  ['process.abort()', 134, 'SIGABRT'],
  ['process.kill(process.pid, "SIGKILL"); await new Promise(() => {})', 137, 'SIGKILL'],
  ['process.kill(process.pid, "SIGSEGV"); await new Promise(() => {})', 139, 'SIGSEGV'],
])('%s is answered as a kill', async (code, exitCode, name) => {
  const outcome = await runner.run(code);

  expect(outcome).toMatchObject({
    exitCode,
    killed: true,
    result: '',
    stderr: `The runner was ended: ${name}.\n`,
  });
  await afterwards();
});

test('eating memory ends the runner, and says so', async () => {
  const outcome = await runner.run(
    'console.error("hungry"); const all = []; for (;;) all.push(new Array(1e5).fill(1.5))',
  );

  expect(outcome).toMatchObject({
    exitCode: 137,
    killed: true,
    stderr: 'hungry\nThe code ran out of memory and was ended.\n',
  });
  await afterwards();
});

test('a runner that ends between calls is replaced', async () => {
  await runner.run('setTimeout(() => process.exit(1), 20); 1');
  await expect.poll(() => runner.runner.state()).toBe('cold');

  await afterwards();
});

test('writing into the control channel harms the call that does', async () => {
  const outcome = await runner.run(
    'require("fs").writeSync(3, "garbage\\n"); await new Promise(() => {})',
  );

  expect(outcome).toMatchObject({ exitCode: 1, killed: true });
  expect(outcome.stderr).toMatch(/wrote into the control channel/);
  await afterwards();
});

test('closing the control channel harms the call that does', async () => {
  const outcome = await runner.run(
    'require("fs").closeSync(3); await new Promise((resolve) => setTimeout(resolve, 1e6))',
    1_000,
  );

  expect(outcome.killed || outcome.exitCode !== 0).toBe(true);
  await afterwards();
});

test('the control channel is not given to child processes', async () => {
  const outcome = await runner.run(
    'require("child_process").spawnSync("sh", ["-c", "echo x >&3"], { stdio: ["pipe", "pipe", "pipe"] }).status',
  );

  expect(outcome.result).not.toBe('0');
});

test('an abort ends the code, and what it had printed is answered', async () => {
  const controller = new AbortController();
  const mark = join(runner.workspace, 'begun');
  const code = `console.log("begun"); require("node:fs").writeFileSync(${JSON.stringify(mark)}, ""); for (;;) {}`;
  const running = runner.runner.run(code, 30_000, controller.signal);

  await until('the code to run', () => existsSync(mark));
  controller.abort(new Error('the session is over'));

  expect(await running).toMatchObject({ stdout: 'begun\n', exitCode: 137, killed: true });
  await afterwards();
});

test('an abort before the code has begun throws its reason', async () => {
  const reason = new Error('the session is over');

  await expect(runner.runner.run('1', 1_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('two calls at once are refused', async () => {
  const first = runner.run('await new Promise((resolve) => setTimeout(resolve, 100)); 1');

  await expect(runner.run('2')).rejects.toThrow(TypeError);
  expect((await first).result).toBe('1');
});

test('a runner that cannot be started is a failure of ours', async () => {
  const broken = createNodeRunner({
    ...plainOptions(runner.live),
    nodePath: '/nonexistent/node',
  });

  await expect(broken.run('1', 1_000, new AbortController().signal)).rejects.toMatchObject({
    code: 'RUNTIME_FAILED',
  });
  await broken.close();
});

test('a closed runner is gone, and takes no calls', async () => {
  const options = plainOptions(runner.live);
  const spawned: (number | undefined)[] = [];
  const closing = createNodeRunner({
    ...options,
    spawn(argv) {
      const child = plainSpawn()(argv);
      spawned.push(child.child.pid);
      return child;
    },
  });
  await closing.connect();
  const running = closing.run('for (;;) {}', 30_000, new AbortController().signal);

  await closing.close();

  expect(await running).toMatchObject({ killed: true });
  expect(closing.state()).toBe('closed');
  expect(() => process.kill(spawned[0] ?? 0, 0)).toThrow(/ESRCH/);
  await expect(closing.warm()).rejects.toMatchObject({ code: 'RUNTIME_FAILED' });
});
