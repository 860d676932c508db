/** What a call answers: values, names that stay, and the forms of code that people paste. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLiveRunner } from './plain-spawn.ts';
import type { LiveRunner } from './plain-spawn.ts';

let runner: LiveRunner;

beforeAll(async () => {
  runner = await openLiveRunner();
});

afterAll(() => runner[Symbol.asyncDispose]());

const resultOf = async (code: string): Promise<string> => {
  const outcome = await runner.run(code);
  expect(outcome.stderr).toBe('');
  expect(outcome).toMatchObject({ exitCode: 0, killed: false, truncated: false });
  return outcome.result;
};

describe('the value of the last expression as text', () => {
  test.each([
    ['1 + 1', '2'],
    ['1 + 1;', '2'],
    ['1 + 1 // sum', '2'],
    ['"text as it is"', 'text as it is'],
    ['""', ''],
    ['undefined', ''],
    ['let nothing = 1', ''],
    ['', ''],
    ['null', 'null'],
    ['true', 'true'],
    ['NaN', 'NaN'],
    ['10n', '10n'],
    ['Symbol("s")', 'Symbol(s)'],
    ['[1, "two", null]', '[1,"two",null]'],
    ['({ a: 1, b: undefined })', '{"a":1}'],
    ['({ at: new Date(0) })', '{"at":"1970-01-01T00:00:00.000Z"}'],
    ['() => 1', '[Function (anonymous)]'],
    ['new Map([[1, 2]])', 'Map(1) { 1 => 2 }'],
    ['({ seen: new Set([1]) })', '{ seen: Set(1) { 1 } }'],
    ['var circle = {}; circle.self = circle; circle', '<ref *1> { self: [Circular *1] }'],
    ['Buffer.from("hi")', 'aGk='],
    ['new Uint8Array([1, 2])', 'AQI='],
    ['new Error("shown")', 'Error: shown\n    at code.js:1:1'],
    ['page.locator("h1")', "locator('h1')"],
    ['({ toJSON() { throw new Error() }, a: 1 })', '{ toJSON: [Function: toJSON], a: 1 }'],
  ])('%s is %j', async (code, text) => {
    expect(await resultOf(code)).toBe(text);
  });

  test('a promise is awaited', async () => {
    expect(await resultOf('Promise.resolve({ a: 1 })')).toBe('{"a":1}');
    expect(await resultOf('async function nine() { return 9 }; nine()')).toBe('9');
  });

  test('a Playwright object is shown, not turned to JSON', async () => {
    expect(await resultOf('page')).toMatch(/_Page \{/);
  });

  test('an object that begins the code is an object, and a block is a block', async () => {
    expect(await resultOf('{ a: 1 }')).toBe('{"a":1}');
    expect(await resultOf('\n{ a: 1, b: [2] };')).toBe('{"a":1,"b":[2]}');
    expect(await resultOf('{ let a = 2; a * 2 }')).toBe('4');
  });
});

describe('names', () => {
  test('what one call declares is there in the next', async () => {
    await resultOf(
      'const one = 1; let two = 2; var three = 3; function four() { return 4 } class Five {}',
    );

    expect(await resultOf('[one, two, three, four(), new Five().constructor.name]')).toBe(
      '[1,2,3,4,"Five"]',
    );
  });

  test.each(['const', 'let', 'var', 'function', 'class', 'import'])(
    'a name of any kind can be declared again by %s',
    async (kind) => {
      const declare = (name: string, as: string): string =>
        ({
          function: `function ${name}() {}`,
          class: `class ${name} {}`,
          import: `import ${name} from 'node:path'`,
        })[as] ?? `${as} ${name} = '${as}'`;
      for (const before of ['const', 'let', 'var', 'function', 'class', 'import']) {
        const name = `from_${before}_to_${kind}`;
        await resultOf(declare(name, before));
        await resultOf(declare(name, kind));
        expect(await resultOf(`typeof ${name}`)).toBe(
          { function: 'function', class: 'function', import: 'object' }[kind] ?? 'string',
        );
      }
    },
  );

  test('a declaration by pattern can be repeated', async () => {
    await resultOf('const { inner: [first, ...others], ...rest } = { inner: [1, 2, 3], more: 4 }');
    await resultOf('let { inner: [first, ...others], ...rest } = { inner: [5, 6, 7], more: 8 }');

    expect(await resultOf('[first, others, rest]')).toBe('[5,[6,7],{"more":8}]');
  });

  test('a name declared twice in the same code is an error', async () => {
    const outcome = await runner.run('let twice = 1; let twice = 2');

    expect(outcome).toMatchObject({ exitCode: 1, result: '' });
    expect(outcome.stderr).toMatch(/code\.js:1:20[\s\S]*already been declared/);
  });
});

describe('pasted code', () => {
  test('a return at the top gives the value', async () => {
    expect(await resultOf('const early = 5;\nif (early) return { early };\n6')).toBe('{"early":5}');
    expect(await resultOf('return await Promise.resolve("late")')).toBe('late');
  });

  test('a return inside a function is no return at the top', async () => {
    expect(await resultOf('[1, 2].map((each) => { return each * 2 })')).toBe('[2,4]');
  });

  test('imports work, static and dynamic', async () => {
    expect(
      await resultOf(
        "import fs, { existsSync as exists } from 'node:fs'\nexists === fs.existsSync",
      ),
    ).toBe('true');
    expect(await resultOf("import * as path from 'path'; path.join('a', 'b')")).toBe('a/b');
    expect(await resultOf("(await import('node:os')).EOL")).toBe('\n');
    expect(
      await resultOf("const load = () => import('node:util'); typeof (await load()).inspect"),
    ).toBe('function');
  });

  test('imports and requires of files are relative to the workspace', async () => {
    await resultOf(`
      const fs = require('fs');
      fs.writeFileSync('made.mjs', 'export const value = 42; export default 1');
      fs.writeFileSync('made.cjs', 'exports.value = 43');
      fs.writeFileSync('made.json', '{"value":44}');
    `);

    expect(await resultOf("import { value } from './made.mjs'; value")).toBe('42');
    expect(await resultOf("require('./made.cjs').value")).toBe('43');
    expect(await resultOf("import json from './made.json' with { type: 'json' }; json.value")).toBe(
      '44',
    );
  });

  test.each([
    'require("playwright")',
    'require("playwright-core")',
    'await import("playwright")',
    'await import("@playwright/test")',
  ])('%s is Playwright', async (code) => {
    expect(await resultOf(`(${code}).chromium.name()`)).toBe('chromium');
  });

  test('the names of a CommonJS module are there', async () => {
    expect(
      await resultOf(
        '[typeof require, typeof module, typeof exports, __dirname === process.cwd()]',
      ),
    ).toBe('["function","object","object",true]');
    expect(await resultOf('import.meta.dirname === __dirname')).toBe('true');
  });

  test('exports, a first line for the shell, and line ends of Windows do no harm', async () => {
    expect(await resultOf('export const shared = 7; shared')).toBe('7');
    expect(await resultOf('export default function main() { return 1 }\nmain()')).toBe('1');
    expect(await resultOf('#!/usr/bin/env node\n5')).toBe('5');
    expect(await resultOf('const first = 1;\r\nfirst + 1\r\n')).toBe('2');
  });

  test('what the program was started with is not in the way', async () => {
    expect(await resultOf('[process.argv.length, process.env.NODE_COMPILE_CACHE ?? null]')).toBe(
      '[1,null]',
    );
  });
});
