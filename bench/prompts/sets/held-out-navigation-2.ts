/** Getting to another place. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const HELD_OUT_NAVIGATION_2: Cases = {
  '/held-out/bird-index': [
    ['Click the letter "K" and then "Kestrel".', logged('bird Kestrel')],
    [
      'jump to the very end of the index, last page',
      all('pg === 5', `letter === ''`, `per.value === '5'`, QUIET),
    ],
    ['show 10 birds per page', all('pg === 1', `letter === ''`, `per.value === '10'`, QUIET)],
    ['Click "Next ›" twice and click the first bird on that page.', logged('bird Fulmar')],
    ['open the nightjar', logged('bird Nightjar')],
    ['Click the letter "Z".', REFUSE],
    ['open the penguin', REFUSE],
  ],
  '/held-out/help-desk-pages': [
    ['Click on the box "Your device".', logged('to device')],
    ['i want my money back, open the article about refunds', logged('to a-refund')],
    [
      'Enter "leaking valve" in the search field and press Enter.',
      logged('look for leaking valve'),
    ],
    ['chat with the support', logged('to chat')],
    ['open the second of the often read ones', logged('to a-reset')],
    ['open the article on changing the language', REFUSE],
  ],
  '/held-out/allotment': [
    ['Open the menu and click "Rules".', logged('at rules')],
    ['get me the minutes of the meetings', logged('at minutes')],
    ['Click "Gardens" in the path above the heading.', logged('at gard')],
    ['log me out', logged('at out')],
    ['Go to the next plot.', logged('at nxt')],
    ['i want plot 40, apply for it', REFUSE],
  ],
};
