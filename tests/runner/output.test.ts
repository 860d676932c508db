/** What user code prints: kept apart by call and stream, bounded, never in the way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLiveRunner } from './plain-spawn.ts';
import type { LiveRunner } from './plain-spawn.ts';

const MEBIBYTE = 1024 * 1024;

let runner: LiveRunner;

beforeAll(async () => {
  runner = await openLiveRunner();
});

afterAll(() => runner[Symbol.asyncDispose]());

test('stdout and stderr are told apart, however they are written', async () => {
  const outcome = await runner.run(`
    console.log('log'); console.error('error'); console.warn('warn'); console.info('info');
    process.stdout.write('out'); process.stderr.write('err');
    require('child_process').execSync('echo child; echo fault >&2', { stdio: 'inherit' });
    undefined`);

  expect(outcome).toMatchObject({
    stdout: 'log\ninfo\noutchild\n',
    stderr: 'error\nwarn\nerrfault\n',
    result: '',
  });
});

test('what a timer prints between calls belongs to the next one', async () => {
  await runner.run('setTimeout(() => console.log("late")); 1');

  const next = await runner.run(
    'await new Promise((resolve) => setTimeout(resolve, 30)); console.log("next")',
  );

  expect(next.stdout).toBe('late\nnext\n');
});

test('each stream is cut at 1 MB, not inside a character', async () => {
  const outcome = await runner.run(
    'console.log("€".repeat(1_000_000)); console.error("x".repeat(2_000_000)); 1',
  );

  expect(outcome.truncated).toBe(true);
  expect(outcome.stdout).toBe('€'.repeat(Math.floor(MEBIBYTE / 3)));
  expect(outcome.stderr).toHaveLength(MEBIBYTE);
  expect(await runner.run('1')).toMatchObject({ stdout: '', stderr: '', truncated: false });
});

test('a result is cut at 10 MB', async () => {
  const outcome = await runner.run('"é".repeat(6 * 1024 * 1024)');

  expect(outcome.truncated).toBe(true);
  expect(Buffer.byteLength(outcome.result)).toBe(10 * MEBIBYTE);
  expect((await runner.run('"y".repeat(10 * 1024 * 1024)')).truncated).toBe(false);
});

test('1 GB from the code itself is dropped at the source', async () => {
  const outcome = await runner.run(
    'const line = "z".repeat(1_000_000); for (let count = 0; count < 1_000; count += 1) console.log(line); "done"',
  );

  expect(outcome).toMatchObject({ result: 'done', truncated: true, exitCode: 0 });
  expect(outcome.stdout).toHaveLength(MEBIBYTE);
});

test('1 GB from a child process is read and dropped', async () => {
  const before = process.memoryUsage().rss;

  const outcome = await runner.run(
    'require("child_process").execSync("head -c 1000000000 /dev/zero", { stdio: "inherit" }); "done"',
  );

  expect(outcome).toMatchObject({ result: 'done', truncated: true, exitCode: 0 });
  expect(outcome.stdout).toHaveLength(MEBIBYTE);
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * MEBIBYTE);
});

test('a child left behind that prints for ever harms nobody', async () => {
  await runner.run('var left = require("child_process").spawn("yes", { stdio: "inherit" }); 1');

  const next = await runner.run(
    'await new Promise((resolve) => setTimeout(resolve, 200)); left.kill("SIGKILL"); 2',
  );

  expect(next).toMatchObject({ result: '2', exitCode: 0 });
  expect(next.stdout.length).toBeLessThanOrEqual(MEBIBYTE);
});

test('code that closes its streams is answered all the same', async () => {
  const outcome = await runner.run('require("fs").closeSync(1); require("fs").closeSync(2); 5');

  expect(outcome.result).toBe('5');
  expect(await runner.run('6')).toMatchObject({ result: '6' });
});
