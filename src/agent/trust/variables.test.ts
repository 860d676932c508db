import { expect, test } from 'vitest';
import { createVariables } from './variables.ts';

const variables = createVariables({ user: 'user', password: 'p@ss  w+rd/"1"', pin: '12' });

test.each([
  ['as it is', 'It is p@ss  w+rd/"1".', 'It is {{password}}.'],
  ['in other letters and with folded spaces', 'P@SS w+RD/"1"', '{{password}}'],
  ['in an address', '/?a=p%40ss%20%20w%2Brd%2F%221%22&b=1', '/?a={{password}}&b=1'],
  ['in a form that was sent', 'a=p%40ss++w%2Brd%2F%221%22', 'a={{password}}'],
  ['in HTML', 'p@ss  w+rd/&quot;1&quot;', '{{password}}'],
  ['in JSON', String.raw`{"a":"p@ss  w+rd/\"1\""}`, '{"a":"{{password}}"}'],
  ['twice', 'user and User', '{{user}} and {{user}}'],
])('a value %s is hidden', (_how, text, expected) => {
  expect(variables.hide(text)).toBe(expected);
});

test('a short value is hidden where it stands alone, not inside of others', () => {
  expect(variables.hide('12, 123, a12')).toBe('{{pin}}, 123, a12');
});

test('hiding goes into every text of plain JSON and nowhere else', () => {
  expect(variables.hideAll({ a: ['user', { b: 'x' }], c: 1, d: undefined })).toEqual({
    a: ['{{user}}', { b: 'x' }],
    c: 1,
    d: undefined,
  });
});

test('names are filled in, told, and refused when they are unknown', () => {
  expect(variables.fillIn('{{user}}: {{ pin }}')).toEqual({
    text: 'user: 12',
    used: ['user', 'pin'],
  });
  expect(() => variables.fillIn('{{constructor}}')).toThrow(/no variable called "constructor"/);
});

test('secrets of earlier prompts are hidden, and typed no more', () => {
  const later = createVariables({ code: '4711-x' }, [{ name: 'password', value: 'sesame' }]);

  expect(later.hide('sesame and 4711-x')).toBe('{{password}} and {{code}}');
  expect(later.none).toBe(false);
  expect(later.names).toEqual(['code']);
  expect(() => later.fillIn('{{password}}')).toThrow(/no variable called "password"/);
  expect(createVariables({}, [{ name: 'a', value: 'sesame' }]).hide('Sesame')).toBe('{{a}}');
});

test('without variables nothing is changed', () => {
  const none = createVariables({});

  expect(none.hide('user {{user}}')).toBe('user {{user}}');
  expect(none.fillIn('{{user}}')).toEqual({ text: '{{user}}', used: [] });
});
