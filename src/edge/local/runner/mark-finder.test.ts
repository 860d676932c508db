import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMarkFinder } from './mark-finder.ts';

const MARK = '\0mark\0';

test('the mark is found wherever the stream is cut', () => {
  const bytes = fc.string({ unit: fc.constantFrom('\0', 'm', 'a', 'r', 'k', 'x') });
  fc.assert(
    fc.property(bytes, bytes, fc.array(fc.nat({ max: 5 })), (before, after, sizes) => {
      fc.pre(!before.includes(MARK) && (before + MARK).indexOf(MARK) === before.length);
      const finder = createMarkFinder(MARK);
      let rest = Buffer.from(before + MARK + after);
      let seen = '';
      let found: string | undefined;
      for (const size of [...sizes, rest.length]) {
        const chunk = rest.subarray(0, size);
        rest = rest.subarray(size);
        if (found === undefined) {
          const read = finder.read(chunk);
          seen += read.before.toString();
          found = read.after?.toString();
        } else found += chunk.toString();
      }

      expect(seen).toBe(before);
      expect(found).toBe(after);
    }),
  );
});

test('what is no mark in the end is not lost', () => {
  const finder = createMarkFinder(MARK);

  const read = finder.read(Buffer.from('text\0mar'));

  expect(read.before.toString() + finder.held().toString()).toBe('text\0mar');
});
