import { expect, test } from 'vitest';
import { placedAs } from './placed-as.ts';

test.each([
  ['77 goes first', '77', 'to the first place'],
  ['Melon should come directly after Apple', 'Melon', 'after Apple'],
  ['Anna should come right after Carl, drag her there', 'Anna', 'after Carl'],
  ['make Pear the third in the list', 'Pear', 'to the third place'],
  ['Finale first', 'Finale', 'to the first place'],
  ['the invoice has to be at the very top', 'the invoice', 'to the top'],
  ['newspaper belongs in Paper, drag it there', 'newspaper', 'to Paper'],
  ['throw Dora in the trash', 'Dora', 'to the trash'],
  ['the pen should go into the basket', 'the pen', 'to the basket'],
  ['put Kiwi right before Lime', 'Kiwi', 'before Lime'],
])('%s', (said, what, where) => expect(placedAs(said)).toEqual({ what, where }));

test.each(['Click the first one', 'sort the list', 'what comes after Elm?', 'Ada'])(
  '"%s" says of nothing where it is to be',
  (said) => {
    const found = placedAs(said);
    expect(found === undefined || /^(?:click|what)/iu.test(found.what)).toBe(true);
  },
);
