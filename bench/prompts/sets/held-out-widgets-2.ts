/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, filled, reads } from './checks.ts';

export const HELD_OUT_WIDGETS_2: Cases = {
  '/held-out/figures': [
    ['Enter 144 and 12, choose "divided by" and click Work out.', logged('144 divided by 12 = 12')],
    ['Subtract 48 from 131 with the form.', logged('131 minus 48 = 83')],
    ['what is 17 times 23, work it out with the form', logged('17 times 23 = 391')],
    ['Select "plus" from the list of operations.', filled('', 'plus', '')],
    ['work out the square root of 81 pls', REFUSE],
  ],
  '/held-out/harbour-berth': [
    ['Select 05/21/2027 as the arrival date and click Request berth.', logged('berth 2027-05-21 ')],
    ['we arrive on the third of august 2027, pick that day', filled('2027-08-03', '')],
    [
      'request a berth for a boat of 9 metres arriving on 30 april 2027',
      logged('berth 2027-04-30 9'),
    ],
    ['the boat is 11 m long, put that in', filled('', '11')],
    ['Select the 31st of June 2027 as the arrival and request the berth.', REFUSE],
  ],
  '/held-out/kiln-timer': [
    ['Set the time to 7:35 PM and click Set timer.', logged('timer 7:35 PM')],
    ['set the kiln timer for quarter past six in the morning', logged('timer 6:15 AM')],
    ['set the timer for 16:40', logged('timer 4:40 PM')],
    ['Choose the hour 11, the minute 05 and AM.', reads('face', '11:05 AM')],
    ['Set the time to 8:23 AM and click Set timer.', REFUSE],
  ],
  '/held-out/weaving-tabs': [
    ['Open the tab "Tools" and click on "Rigid heddle".', logged('tool Rigid heddle')],
    [
      'Bring the tab "Fees" to the front.',
      all(`tabs[2].getAttribute('aria-selected') === 'true'`, QUIET),
    ],
    ['One of the tabs holds a link "Bobbin winder": follow it.', logged('tool Bobbin winder')],
    ["i'd like to write to the weaving room", logged('write')],
    ['show the gallery tab', REFUSE],
  ],
  '/held-out/estate-tree': [
    [
      'Expand the folders House and Kitchen and click the file "stove.txt".',
      logged('file House/Kitchen/stove.txt'),
    ],
    ['Open the folder Garden.', all(`unfolded() === 'Garden'`, QUIET)],
    ['Find the file "well.map" in the tree and select it.', logged('file Garden/Water/well.map')],
    ['show me the inventory in the cellar', logged('file House/Cellar/inventory.csv')],
    ['Select the file "tractor.pdf".', logged('file Barn/tractor.pdf')],
    ["where's roof.txt? select it", REFUSE],
    ['open inventory.csv', REFUSE],
  ],
};
