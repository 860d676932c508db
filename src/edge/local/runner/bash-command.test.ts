import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASH_DIALECT } from './bash-command.ts';

/** The code as a shell reads it back from a request. */
const readBack = (code: string): string => {
  const line = BASH_DIALECT.encode({ type: 'run', id: 1, sentinel: '\0mark\0', code });
  const script = "IFS=$'\\037' read -r _ _ _ _ text; printf '%b' \"$text\"";
  return execFileSync('/bin/bash', ['-c', script], { input: `${line}\n`, encoding: 'utf8' });
};

test('any code comes to the shell as it was sent', { timeout: 60_000 }, () => {
  const code = fc
    .string({ unit: 'binary' })
    .filter((text) => text.isWellFormed() && !text.includes('\r\n'));

  fc.assert(
    fc.property(code, (text) => {
      expect(readBack(text)).toBe(text.replaceAll('\0', ''));
    }),
    { numRuns: 60 },
  );
});

test.each([
  '  leading and trailing  ',
  '\ttab\t',
  'a\\nb',
  '\\x41 \\u00e9 \\0101',
  "it's $HOME `x`",
  '\u001f',
  'line\nline\n',
  'ü 漢 🎈',
  'mixed\r\nline\nends',
])('the code %j comes to the shell as it was sent', (code) => {
  expect(readBack(code)).toBe(code);
});

test('line ends of Windows become those of a shell', () => {
  expect(readBack('if true\r\nthen\r\n  echo "a\rb"\r\nfi\r\n')).toBe(
    'if true\nthen\n  echo "a\rb"\nfi\n',
  );
});
