/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';

export const HELD_OUT_WIDGETS: Cases = {
  '/held-out/draft-dialog': [
    ['Close the dialog by clicking the "x".', logged('x')],
    ['Click the button in the dialog labelled "Discard draft".', logged('discard')],
    ['no wait, i want to go on writing my draft', logged('keep')],
    ['Click the button in the dialog labelled "Save as template".', REFUSE],
  ],
};
