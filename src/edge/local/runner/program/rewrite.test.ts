import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { rewrite } from './rewrite.ts';

const rewritten = (code: string): string => rewrite(parse, code, new Map()).code;

test.each([
  ['1 + 1', '1 + 1'],
  ['const a = 1', 'let   a = 1'],
  ['for (const a of b) {}', 'for (const a of b) {}'],
  ['{ const a = 1; }', '{ const a = 1; }'],
  ['const text = "import return const"', 'let   text = "import return const"'],
  ["import 'x'", "await $mport('x');"],
  ["import a from 'x'", "let { default: a } = await $mport('x');"],
  ["import { a, b as c } from 'x'", "let { a: a, b: c } = await $mport('x');"],
  ["import { 'a b' as c } from 'x'", "let { 'a b': c } = await $mport('x');"],
  ["import * as a from 'x'", "let a = await $mport('x');"],
  ["import a, * as b from 'x'", "let b = await $mport('x'), { default: a } = b;"],
  [
    "import a from './x.json' with { type: 'json' }",
    "let { default: a } = await $mport('./x.json', { with: { type: 'json' } });",
  ],
  ["import {\n  a,\n} from 'x'\na", "let { a: a } = await $mport('x');\n\n\na"],
  ["import('x')", "$mport('x')"],
  ['import.meta.url', '$mport_meta.url'],
  ['export const a = 1', 'let   a = 1'],
  ['export { a }', ''],
  ['{a: 1}', '({a: 1}\n)'],
  ['({a: 1})', '({a: 1})'],
  ['{ a; b }', '{ a; b }'],
  ['return 1', '(async () => {return 1\n})()'],
  ['const a = () => { return 1 }', 'let   a = () => { return 1 }'],
  ['const broken = ;', 'const broken = ;'],
])('%j becomes %j', (code, expected) => {
  expect(rewritten(code)).toBe(expected);
});

test('a name that collided takes the kind it must have', () => {
  expect(rewrite(parse, 'function f() {}', new Map([['f', 'let']])).code).toBe(
    'let f = function f() {};',
  );
  expect(rewrite(parse, 'class A {}', new Map([['A', 'var']])).code).toBe('var A = class A {};');
  expect(rewrite(parse, 'const { a, b: [c = 1] } = d', new Map([['c', 'var']])).code).toBe(
    'var   { a, b: [c = 1] } = d',
  );
});
