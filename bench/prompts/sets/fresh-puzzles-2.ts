/** Small tools and tasks. */
import { lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PUZZLES_2_CASES: Cases = {
  '/fresh/sums-pad': [
    ['Calculate 12 × 7 on the calculator', logged('result 84')],
    ['press 9, then minus, then 4, then equals', logged('result 5')],
    ['type in 305', `document.getElementById('d').textContent === '305'`],
    [
      'what is 45 + 38? use the pad and tell me the result',
      `${logged('result 83')} && ${says(/\b83\b/)}`,
    ],
  ],
  '/fresh/colour-words': [
    ['Click the teal square', logged('teal')],
    ['pick the yellowish one', logged('gold')],
    ['Click the third square from the left', logged('gold')],
    ['click the red one and then the dark blue one', logged('crimson', 'navy')],
  ],
  '/fresh/words-tags': [
    ['add the keyword "waves"', logged('added waves')],
    ["there's no dog in the picture, remove that keyword", logged('removed dog')],
    [
      'Tag it with summer and with sea',
      `log.length === 2 && log.includes('added summer') && log.includes('added sea')`,
    ],
    [
      'replace "sunset" by "sunrise"',
      `log.length === 2 && log.includes('removed sunset') && log.includes('added sunrise')`,
    ],
    ['remove the keyword "cat"', REFUSE],
  ],
  '/fresh/attic-tree': [
    [
      'Expand Cellar',
      `(([l]) => l.parentNode.querySelector('ul').hidden === false)([...document.querySelectorAll('.l')].filter((l) => l.textContent === 'Cellar'))`,
    ],
    ['Find the skates in the attic, they are in Box B, and click them', lastLogged('pick Skates')],
    ['open Cellar, then Shelf, then pick Jam', `${lastLogged('pick Jam')}`],
    ['select the garage', logged('pick Garage')],
  ],
  '/fresh/ask-dialogs': [
    ['clear the list and confirm', logged('cleared')],
    ['Press "Clear list" but answer No when it asks', logged('kept')],
    ['export my notes', logged('exported')],
    [
      'which notes are on the list?',
      says(/^(?![^]*(?:Export|Clear))[^]*(?:Milk[^]*Stamps|Stamps[^]*Milk)/i),
    ],
  ],
};
