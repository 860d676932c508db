/** One of many: rows, cards, posts, files, results. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, filled } from './checks.ts';

export const HELD_OUT_LISTS_2: Cases = {
  '/held-out/seed-vault': [
    ['Click the Drop button in the row of "Red Kuri".', logged('drop Red Kuri')],
    ['Click on the column header "Year" to sort the table.', logged('sort Year')],
    ['Edit "Painted Lady", set its packets to 25 and save.', logged('save Painted Lady 25')],
    ['drop the blue lake beans', logged('drop Blue Lake')],
    ['we have only 6 packets of black krim left, please correct that', logged('save Black Krim 6')],
    ['Enter "bean" in the filter.', filled('bean')],
    ['drop the purple top', REFUSE],
  ],
  '/held-out/archive': [
    [
      'Select "plan.pdf" and "budget.ods" and click Download.',
      logged('download budget.ods, plan.pdf'),
    ],
    ['Rename "scan01.png" to "passport.png".', logged('rename scan01.png to passport.png')],
    ['move letter.txt to Taxes', logged('move letter.txt to Taxes')],
    ['delete all the png files', logged('delete map.png, scan01.png')],
    ['tick the lot of these files', all(`sel.size === 5`, QUIET)],
    ['call holiday.mov trip.mov from now on', REFUSE],
    ['Move "map.png" to the folder Music.', REFUSE],
  ],
  '/held-out/choir-roll': [
    ['Pick Ogden as the singer and press Submit.', logged('roll Ogden: ')],
    [
      'Select Alto, Tenor and Bass from the list of voices and click Submit.',
      logged('roll -: Alto, Tenor, Bass'),
    ],
    ['take the last singer in the list', all(`who === 'Zeno'`, QUIET)],
    ['pick yolanda, she sings mezzo, and submit', logged('roll Yolanda: Mezzo')],
    ['Pick Quentin as the singer and press Submit.', REFUSE],
  ],
  '/held-out/fleamarket': [
    ['Search for "lamp" and click the third result.', logged('open Paper lamp')],
    ['look for a chair, then open the one on the second page', logged('open Deck chair')],
    ['look for a copper kettle and open it', logged('open Copper kettle')],
    ['Type "clock" in the search box and press Search.', all(`query === 'clock'`, filled('clock'))],
    ['open the mantel clock', logged('open Mantel clock')],
    ['find me a piano and open it', REFUSE],
  ],
  '/held-out/setlist': [
    [
      'Encore should be the last song',
      all(
        `[...so.children].map((x) => x.textContent).join() === 'Harbour,Slow Train,Tin Roof,Marigold,Encore'`,
        QUIET,
      ),
    ],
    [
      'move tin roof to the very top',
      all(
        `[...so.children].map((x) => x.textContent).join() === 'Tin Roof,Harbour,Slow Train,Encore,Marigold'`,
        QUIET,
      ),
    ],
    [
      'Drag "Harbour" below "Slow Train" and click Save order.',
      logged('saved Slow Train, Harbour, Tin Roof, Encore, Marigold'),
    ],
    [
      'Sort the songs alphabetically and click Save order.',
      logged('saved Encore, Harbour, Marigold, Slow Train, Tin Roof'),
    ],
    ['we start with Thunder, move it up', REFUSE],
  ],
};
