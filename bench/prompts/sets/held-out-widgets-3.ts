/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, filled, reads } from './checks.ts';

export const HELD_OUT_WIDGETS_3: Cases = {
  '/held-out/hut-rules': [
    ['Expand the section "Allergies" and click the button in it.', logged('tell cook')],
    ['fold the opening times away', all(`folds() === '0000'`, QUIET)],
    ['unfold every section', all(`folds() === '1111'`, QUIET)],
    ['Expand the section "Wet boots" and click the link "Where is it?".', logged('drying room')],
    ['i want to bring my dog along', logged('bring dog')],
    ['unfold the bit about parking', REFUSE],
  ],
  '/held-out/shell-box': [
    ['Type "list" in the terminal and press Enter.', logged('list')],
    ['have the terminal show tides.txt', logged('show tides.txt')],
    ['run list and then show crew.txt', logged('list', 'show crew.txt')],
    [
      'Enter the command "hail Petrel" in the command line, then the command "wipe".',
      logged('hail Petrel', 'wipe'),
    ],
    ['Type "help" in the command line, but do not press Enter.', filled('help')],
  ],
  '/held-out/coach-deck': [
    ['Choose the seats 4 and 11 and click Confirm seats.', logged('seats 4, 11')],
    ["i'd like seat 7, confirm it", logged('seats 7')],
    ['12 and 13 are ours, mark them', reads('ch', '12, 13')],
    ['seat 5 for me, confirm it', REFUSE],
    ['Choose seat 40 and click Confirm seats.', REFUSE],
  ],
  '/held-out/bakery-rating': [
    [
      'Give the bread 5 stars and the service 3 stars and click Send rating.',
      logged('rating Bread 5, Cake 0, Service 3; ; named'),
    ],
    [
      'rate the cake with 2 stars, comment "Too sweet", anonymously, and send it',
      logged('rating Bread 0, Cake 2, Service 0; Too sweet; anonymous'),
    ],
    [
      '4 stars for everything: bread, cake, service',
      all(`given() === 'Bread 4, Cake 4, Service 4'`, `cm.value === ''`, '!an.checked', QUIET),
    ],
    ['the service was lousy, one star. send', logged('rating Bread 0, Cake 0, Service 1; ; named')],
    ['four stars for the coffee, send it', REFUSE],
    ['Give the bread 6 stars and click Send rating.', REFUSE],
  ],
  '/held-out/desk-icons': [
    ['Right-click "Atlas" and choose Duplicate.', logged('duplicate Atlas')],
    ['Double-click the icon "Ledger".', logged('start Ledger')],
    ['put the postbag in the bin, the right-click menu has it', logged('bin Postbag')],
    ['Right-click "Atlas" and choose Print.', REFUSE],
    ['Double-click the icon "Recycler".', REFUSE],
  ],
};
