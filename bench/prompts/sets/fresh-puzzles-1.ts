/** Small single tasks with little markup. */
import { logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PUZZLES_1_CASES: Cases = {
  '/fresh/adder': [
    ['Work out the sum, type the result into the first box and hit OK', logged('answer 43')],
    ['Copy the word of the day into the second box and press Send', logged('word quarry')],
    ['which word is it today?', says(/^(?![^]*(?:17|What is))[^]*(?:quarry)/i)],
  ],
  '/fresh/blobs': [
    ['click the blue circle', logged('small blue circle')],
    ['Press the large circle', logged('big green circle')],
    ['click on the small red one', logged('small red circle')],
    [
      'tap the yellow shape and after it the green one',
      logged('small yellow square', 'big green circle'),
    ],
    ['Click the circle', REFUSE],
  ],
  '/fresh/numbers-grid': [
    ['Click the biggest number', logged('91')],
    ['click 12', logged('12')],
    ['press the smallest number, then the largest', logged('7', '91')],
    ['click the numbers in ascending order', logged('7', '12', '34', '58', '63', '91')],
    ['Press the only odd number in the second row', logged('63')],
    ['click 77', REFUSE],
    ['Klicke auf die größte Zahl', logged('91')],
  ],
  '/fresh/shelf-drag': [
    ['Drag the apple into the fruit box', logged('Apple in Fruit')],
    ['put Leek with the vegetables', logged('Leek in Vegetables')],
    [
      'Move both Pear and Apple to Fruit',
      `log.length === 2 && log.includes('Pear in Fruit') && log.includes('Apple in Fruit')`,
    ],
    ['Drag the banana into the fruit box', REFUSE],
  ],
  '/fresh/day-home': [
    [
      'Choose 14 October 2026 as pick-up day',
      `document.getElementById('v').textContent === '14 October 2026'`,
    ],
    ['pick up on 2 December 2026, and confirm', logged('pick-up 2 December 2026')],
    [
      'set the date to 09/30/2026 (month first) then confirm it',
      logged('pick-up 30 September 2026'),
    ],
  ],
};
