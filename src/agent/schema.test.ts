import { expect, test } from 'vitest';
import { compileSchema } from './schema.ts';

test('what fits is fine, and what does not is told in a sentence', () => {
  const fits = compileSchema({
    type: 'object',
    properties: { name: { type: 'string', pattern: '^[a-z]+$' }, price: { type: 'number' } },
    required: ['name', 'price'],
    additionalProperties: false,
  });

  expect(fits({ name: 'bell', price: 1 })).toBeUndefined();
  expect(fits({ name: 'Bell', price: '1', more: 0 })).toMatch(
    /more|additional.*\/name must match pattern.*\/price must be number/s,
  );
});

test('schemas of older drafts and with references are understood', () => {
  const fits = compileSchema({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $defs: { item: { type: 'array', items: { $ref: '#/$defs/item' } } },
    $ref: '#/$defs/item',
  });

  expect(fits([[], [[]]])).toBeUndefined();
  expect(fits([[1]])).toContain('/0/0 must be array');
});

test('a pattern that takes for ever counts as not matching', () => {
  const fits = compileSchema({ type: 'string', pattern: '^(a+)+$' });

  expect(fits('aaa')).toBeUndefined();
  expect(fits(`${'a'.repeat(40)}!`)).toContain('must match pattern');
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['has an unknown type', { type: 'nothing' }],
  ['refers to nothing', { $ref: '#/$defs/none' }],
  ['refers to the outside', { $ref: 'https://example.com/schema.json' }],
  ['has a broken pattern', { type: 'string', pattern: '(' }],
  ['is too large', { const: 'a'.repeat(60_000) }],
])('a schema that %s is refused', (_what, schema) => {
  expect(() => compileSchema(schema)).toThrow(/^The schema cannot be used: /);
});
