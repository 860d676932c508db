import { expect, test } from 'vitest';
import { picked } from './picked.ts';

test.each([
  ['two clicks on Beta, then one on Alpha', 'click Beta two times, then click Alpha'],
  ['two clicks on Plus followed by one on Reset', 'click Plus two times, then click Reset'],
  ['3 taps on Next', 'click Next 3 times'],
  ['plus, two times', 'click plus two times'],
  ['press plus, twice', 'press plus twice'],
  [
    'Alpha first, next Gamma, and finally the remaining one',
    'click Alpha, then Gamma, and finally the remaining one',
  ],
  ['Red first, then Blue', 'click Red, then Blue'],
  ['third row, second cell', 'click the second cell in the third row'],
  ['row 2, column 3', 'click the cell in row 2 and in column 3'],
  ['the 2nd column and the 4th row', 'click the cell in the 2nd column and in the 4th row'],
  ['of the Open buttons, press the second', 'press the second Open button'],
  ['of the two circles click the smaller', 'click the smaller circle'],
  ['of the hits on page one open the bottommost', 'open the bottommost hit on page one'],
  ['put a tick next to all the Sales people', 'tick all the Sales people'],
  ['put a check in the 1st and the 2nd box', 'tick the 1st and the 2nd box'],
  ['hit the number that comes second in size', 'hit the second largest number'],
  [
    'open the editing for the person in Support, the one living in Oslo',
    'open the editing for the person in Support living in Oslo',
  ],
  ['all of them, only not Kiwi', 'tick everything except Kiwi'],
  ['everything goes except for Kiwi and Lime', 'tick everything except Kiwi and Lime'],
  ['Gamma and nothing else should be on', 'tick only Gamma'],
  ['Anna should come right after Carl, drag her there', 'Anna should come right after Carl'],
  ['whichever item costs least', 'the item that costs least'],
  ['slider on 3, 2nd checkbox on, submit', 'set the slider to 3, turn on the 2nd checkbox, submit'],
  [
    'third radio button, and a 7 in the second textbox',
    'third radio button, and type 7 into the second textbox',
  ],
  ['make Tin Roof a favourite', 'mark Tin Roof as favourite'],
])('%s', (said, meant) => expect(picked(said)).toBe(meant));

test.each([
  'Click the first row, then press Save',
  'two adults, one child',
  'set the name to Ada, twice the fun',
  'select everything',
  'Finale first, please',
  'Finale first, then submit',
  '77 goes first, then submit',
  'row 2, column 3, click that square',
])('"%s" stays as it is', (said) => expect(picked(said)).toBe(said));
