import { expect, test } from 'vitest';
import { safeFileName } from './downloads.ts';

test.each([
  ['report.csv', 'report.csv'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\folder\\file.txt', 'file.txt'],
  ['', 'download'],
  ['..', 'download'],
  ['folder/', 'download'],
  ['a\0b\nc', 'abc'],
  ['übung 漢字.pdf', 'übung 漢字.pdf'],
])('the suggested name %j becomes %j', (suggested, name) => {
  expect(safeFileName(suggested)).toBe(name);
});

test('a long name keeps its ending', () => {
  const name = safeFileName(`${'ü'.repeat(500)}.csv`);

  expect(name.endsWith('.csv')).toBe(true);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
});
