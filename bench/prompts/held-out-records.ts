/** Lists, tables and what belongs to one of their entries. Held out: not for tuning. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { all } from './held-out-checks.ts';

export const HELD_OUT_RECORDS: Cases = {
  '/held/gear-shop': [
    ['Add the Summit 65 backpack to the basket', logged('add Summit 65 backpack')],
    [
      'put the Ember stove in my cart and then show me the basket',
      logged('add Ember gas stove', 'open basket'),
    ],
    ['save the solo bivvy for later', logged('save Solo bivvy tent')],
    ['Only show backpacks.', logged('filter Packs')],
    ['Add the tent to my basket', REFUSE],
  ],
  '/held/basket': [
    ['Remove the bread knife from the basket', logged('remove Bread knife')],
    ['I want 3 tablecloths instead of one', lastLogged('Linen tablecloth x3')],
    ['reduce the number of pans to 1', logged('Cast iron pan x1')],
  ],
  '/held/inbox': [
    ['Open the mail from Otto Brandt', logged('open Lunch on Thursday?')],
    ['star the email about the holiday photos', logged('star Holiday photos')],
    [
      'Select the messages from Parcel Point and the library, then archive them',
      logged('archive: Your parcel is waiting, Books due soon'),
    ],
    ['delete the lunch invitation', logged('delete: Lunch on Thursday?')],
    ["Open Giulia's email", REFUSE],
  ],
  '/held/lodging': [
    ['Book the Hotel Dom Luís', logged('book Hotel Dom Luís')],
    [
      'Go to page 2 and book Garden Suites',
      all(`new URLSearchParams(location.search).get('page') === '2'`, logged('book Garden Suites')),
    ],
    ['show River Loft on the map', logged('map River Loft')],
  ],
  '/held/staff': [
    ['Delete Emil Sand', logged('delete Emil Sand')],
    ['edit the entry of Beatriz', logged('edit Beatriz Lima')],
    ['Sort the table by salary', logged('sort salary up')],
    [
      'show only the kitchen people',
      `[...document.querySelectorAll('tbody tr')].map((row) => row.cells[0].textContent).sort().join() === 'Chen Wei,Dora Klein'`,
    ],
    [
      'filter the list by the name "dora"',
      all(has('ff', 'dora'), `document.querySelectorAll('tbody tr').length === 2`),
    ],
    ['Delete Dora', REFUSE],
  ],
};
