/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, filled, loggedInAnyOrder } from './checks.ts';

export const HELD_OUT_WIDGETS_1: Cases = {
  '/held-out/draft-dialog': [
    ['x out of that box', logged('x')],
    ['Click the button in the dialog labelled "Discard draft".', logged('discard')],
    ['no wait, i want to go on writing my draft', logged('keep')],
    ['Click the button in the dialog labelled "Save as template".', REFUSE],
  ],
  '/held-out/pigment': [
    ['Set Red to 200, Green to 40 and Blue to 120 and click Mix.', logged('mix 200 40 120 1')],
    ['Drag the slider "Opacity" to 0.3.', filled('128', '128', '128', '0.3')],
    ['turn the red all the way down and mix', logged('mix 0 128 128 1')],
    ['blue should be at its maximum', filled('128', '128', '255', '1')],
    ['Set Yellow to 90 and click Mix.', REFUSE],
    ['Set Red to 400 and click Mix.', REFUSE],
  ],
  '/held-out/canteen': [
    [
      'Set Dumplings to 2 and Noodle soup to 3 and click "Order for the table".',
      logged('order 2 Dumplings, 3 Noodle soup'),
    ],
    ['Click "+" next to Spring rolls four times.', all(`n.join() === '0,0,4,0'`, QUIET)],
    ['two jasmine teas please, and order', logged('order 2 Jasmine tea')],
    ["one of everything, but don't order yet", all(`n.join() === '1,1,1,1'`, QUIET)],
    ['one pizza, and order', REFUSE],
  ],
  '/held-out/kites': [
    ['Press the circle that is blue.', logged('shape blue circle')],
    ['Press the square that is purple.', logged('shape purple square')],
    ['Press the larger one of the two yellow circles.', logged('shape large yellow circle')],
    ['click the small red triangle pls', logged('shape small red triangle')],
    ['tap the green ellipse', logged('shape green ellipse')],
    ['Press the circle that is orange.', REFUSE],
    ['tap the green triangle', REFUSE],
  ],
  '/held-out/number-board': [
    ['Press 37 on the board.', logged('37')],
    ['Press the highest number of the board.', logged('95')],
    ['Click the number in the third row and the second column.', logged('70')],
    ['Click the numbers 12, 58 and 9 in this order.', logged('12', '58', '9')],
    ['Press the lowest number, then Done.', logged('2', 'done')],
    ['click every number below 10', loggedInAnyOrder('7', '4', '9', '2')],
    ['Press 100 on the board.', REFUSE],
  ],
};
