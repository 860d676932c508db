/** Lists, tables and what belongs to one of their entries. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { all } from './checks.ts';

export const BROAD_RECORDS: Cases = {
  '/broad/gear-shop': [
    ['Add the Summit 65 backpack to the basket', logged('add Summit 65 backpack')],
    [
      'put the Ember stove in my cart and then show me the basket',
      logged('add Ember gas stove', 'open basket'),
    ],
    ['save the solo bivvy for later', logged('save Solo bivvy tent')],
    ['Only show backpacks.', logged('filter Packs')],
    ['Add the tent to my basket', REFUSE],
  ],
  '/broad/basket': [
    ['Remove the bread knife from the basket', logged('remove Bread knife')],
    ['I want 3 tablecloths instead of one', lastLogged('Linen tablecloth x3')],
    ['reduce the number of pans to 1', logged('Cast iron pan x1')],
  ],
  '/broad/inbox': [
    ['Open the mail from Otto Brandt', logged('open Lunch on Thursday?')],
    ['star the email about the holiday photos', logged('star Holiday photos')],
    [
      'Select the messages from Parcel Point and the library, then archive them',
      logged('archive: Your parcel is waiting, Books due soon'),
    ],
    ['delete the lunch invitation', logged('delete: Lunch on Thursday?')],
    ["Open Giulia's email", REFUSE],
    ['opne the mesage about the parcel', logged('open Your parcel is waiting')],
  ],
  '/broad/lodging': [
    ['Book the Hotel Dom Luís', logged('book Hotel Dom Luís')],
    [
      'Go to page 2 and book Garden Suites',
      all(`new URLSearchParams(location.search).get('page') === '2'`, logged('book Garden Suites')),
    ],
    ['show River Loft on the map', logged('map River Loft')],
    ['Book the hotel with the swimming pool', REFUSE],
  ],
  '/broad/staff': [
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
    ['edit the person in Finance', REFUSE],
  ],
  '/broad/phones': [
    ['Buy the Kite X', logged('buy Kite X')],
    ['remove the Lumo 5 Pro from the comparison', logged('remove Lumo 5 Pro')],
    ['Buy a phone for me', REFUSE],
  ],
  '/broad/member': [['Like the sighting of the ghost orchid', logged('like ghost')]],
  '/broad/areyousure': [['Delete the spreadsheet', REFUSE]],
  '/broad/todo': [
    [
      'Add "Buy stamps" to the list',
      `state() === '-Water the plants;+Call the bank;-Renew passport;-Buy stamps'`,
    ],
    [
      "I've watered the plants, tick that off",
      `state() === '+Water the plants;+Call the bank;-Renew passport'`,
    ],
    [
      'remove the passport item',
      all(`state() === '-Water the plants;+Call the bank'`, logged('removed Renew passport')),
    ],
    ['show completed todos only', logged('filter don')],
    [
      "Call the bank isn't done yet, untick it",
      `state() === '-Water the plants;-Call the bank;-Renew passport'`,
    ],
  ],
  '/broad/trains': [
    ['Get me a ticket for the Turku train', logged('ticket IC 911')],
    ['I need a ticket for the 13:17 to Helsinki', logged('ticket IC 172')],
    ['Get a ticket for the train to Helsinki', REFUSE],
  ],
  '/broad/vacancies': [
    ['Apply for the bus driver job', logged('apply Bus driver')],
    ["go to the next page and remember the carpenter's job", logged('remember Carpenter')],
    ['Apply for the plumber job', REFUSE],
  ],
  '/broad/mustermann': [['Verlängere Momo', logged('verlängern Momo')]],
  '/broad/taqueria': [['Añade la sopa de lima', logged('añadir sopa')]],
};
