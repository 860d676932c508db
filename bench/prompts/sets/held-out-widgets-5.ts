/** What is worked by hand: sliders, steppers, pickers, trees, tabs, shapes, dragging. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, filled } from './checks.ts';

export const HELD_OUT_WIDGETS_5: Cases = {
  '/held-out/postcards': [
    ['Click the "Next" arrow twice.', all('k === 2', QUIET)],
    ['i want the last of the cards, choose it', logged('chose Tram')],
    ["i'll take the lighthouse card", logged('chose Lighthouse')],
    ['show me card 4', all('k === 3', QUIET)],
    ['the volcano card, please', REFUSE],
  ],
  '/held-out/typeface': [
    [
      'Choose the typeface Cinder Mono and the size 18 and click Apply.',
      logged('apply Cinder Mono 18'),
    ],
    [
      'make it bold and italic',
      all(
        `['Alder Serif 12 bold italic'].includes(style())`,
        `log.every((line) => line === 'apply Alder Serif 12 bold italic')`,
        'log.length < 2',
      ),
    ],
    ['apply dune script in bold', logged('apply Dune Script 12 bold')],
    ['Select 24 from the list "Size".', all(`style() === 'Alder Serif 24'`, QUIET)],
    ['Choose the typeface Elm Slab and click Apply.', REFUSE],
  ],
  '/held-out/scarves': [
    [
      'Choose the colour Plum and the size L and click "Put in basket".',
      logged('basket 1 Plum L #222222'),
    ],
    ['three rust coloured scarves in S, put them in the basket', logged('basket 3 Rust S #222222')],
    ['stitch it in #ff8800', all(filled('1', '#ff8800'), `colour === '-'`, `size === '-'`)],
    [
      'i like the moss colour, pick it',
      all(`colour === 'Moss'`, `size === '-'`, filled('1', '#222222')),
    ],
    ['slate, size m, in the basket', REFUSE],
  ],
  '/held-out/camp-notice': [
    ['get rid of that newsletter pop-up', logged('newsletter closed')],
    ["reject all cookies that aren't needed", logged('cookies necessary')],
    [
      'In the Settings of the cookie bar tick Statistics and press Save choice.',
      logged('cookies statistics'),
    ],
    ['Enter "uma@camp.example" and click Subscribe.', logged('subscribed uma@camp.example')],
    ['Rent a canoe for Saturday.', REFUSE],
  ],
  '/held-out/tide-week': [['Press Print below the table.', logged('print')]],
};
