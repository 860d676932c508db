/** Errors of user code: where, what, and nothing of the runner. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeOutcome } from '../../src/runtime/live-page.ts';
import { openLiveRunner } from './plain-spawn.ts';
import type { LiveRunner } from './plain-spawn.ts';

let runner: LiveRunner;

beforeAll(async () => {
  runner = await openLiveRunner();
});

afterAll(() => runner[Symbol.asyncDispose]());

const failing = async (code: string): Promise<CodeOutcome> => {
  const outcome = await runner.run(code);
  expect(outcome).toMatchObject({ exitCode: 1, killed: false, result: '' });
  expect(outcome.stderr).not.toMatch(/node:internal|inspector|program|playwright-core/);
  return outcome;
};

test.each([
  ['throw new Error("boom")', 'Error: boom\n    at code.js:1:7\n'],
  [
    'function deep() { null.x }\n\ndeep()',
    "TypeError: Cannot read properties of null (reading 'x')\n    at deep (code.js:1:24)\n    at code.js:3:1\n",
  ],
  ['await Promise.reject(new RangeError("late"))', 'RangeError: late\n    at code.js:1:22\n'],
  [
    'async function later() { throw new Error("there") }\nlater()',
    'Error: there\n    at later (code.js:1:32)\n    at code.js:2:1\n',
  ],
  ['const a = 1; return missing', 'ReferenceError: missing is not defined\n    at code.js:1:14\n'],
  [
    'throw new Error("outer", { cause: new Error("inner") })',
    'Error: outer\n    at code.js:1:7\n  [cause]: Error: inner\n    at code.js:1:35\n',
  ],
  ['throw { plain: "object" }', "Uncaught { plain: 'object' }\n"],
  ['throw undefined', 'Uncaught undefined\n'],
  [
    'JSON.parse("{")',
    "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)\n    at code.js:1:6\n",
  ],
  ['let x = ;', "code.js:1:9\nlet x = ;\n        ^\nSyntaxError: Unexpected token ';'\n"],
  ['\n  foo bar', "code.js:2:7\n  foo bar\n      ^\nSyntaxError: Unexpected identifier 'bar'\n"],
  [
    'const a = {',
    'code.js:1:12\nconst a = {\n           ^\nSyntaxError: Unexpected end of input\n',
  ],
  ['if (true) {\n  1', 'code.js:2:4\n  1\n   ^\nSyntaxError: Unexpected end of input\n'],
])('%j says where and why', async (code, stderr) => {
  expect((await failing(code)).stderr).toBe(stderr);
});

test('what was printed before an error is kept', async () => {
  const outcome = await failing('console.log("before"); throw new Error("boom")');

  expect(outcome.stdout).toBe('before\n');
});

test('an error of Playwright says what it waited for, and where', async () => {
  const outcome = await failing('await page.click("#nope", { timeout: 50 })');

  expect(outcome.stderr).toMatch(
    /Timeout 50ms exceeded[\s\S]*waiting for locator\('#nope'\)[\s\S]*at code\.js:1:12\n$/,
  );
});

test('an error thrown by a timer or a promise nobody waits for is said in the next call', async () => {
  await runner.run(
    'setTimeout(() => { throw new Error("of a timer") }); Promise.reject(new Error("of nobody")); 1',
  );
  const waited = await runner.run(
    'await new Promise((resolve) => setTimeout(resolve, 50)); "alive"',
  );

  expect(waited).toMatchObject({ exitCode: 0, result: 'alive', killed: false });
  expect(waited.stderr).toMatch(/Error: of nobody\n {4}at code\.js:1:69/);
  expect(waited.stderr).toMatch(/Error: of a timer\n {4}at .*code\.js:1:26/);
});

test('a promise that nothing can settle does not hang for ever in the inspector', async () => {
  const outcome = await runner.run('await new Promise(() => {})', 300);

  expect(outcome.exitCode).not.toBe(0);
});

test('code that changes what the runner is made of harms itself only', async () => {
  const broken = await runner.run(
    'JSON.stringify = () => { throw new Error("mine") }; Array.prototype.map = null; 1',
    3_000,
  );

  expect(broken).toBeDefined();
  expect((await runner.run('process.exit(0)')).exitCode).toBeDefined();
  expect(await runner.run('1')).toMatchObject({ exitCode: 0, result: '1' });
});
