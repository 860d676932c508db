/** Fields filled in, chosen and sent. */
import { REFUSE, logged, type Cases } from './case.ts';
import { all, filled } from './checks.ts';

export const HELD_OUT_FORMS_2: Cases = {
  '/held-out/lens-order': [
    [
      'Select -2.25 for the left eye and -1.75 for the right eye, then click Add to bag.',
      logged('left -2.25 x1, right -1.75 x1'),
    ],
    [
      'right eye: power -3.00, 2 boxes. left eye: power -2.50, 1 box. no solution. add to bag',
      logged('left -2.50 x1, right -3.00 x2'),
    ],
    ['make that 4 boxes for my right eye', filled('0.00', '1', '0.00', '4', 'off')],
    [
      'add a bottle of solution and put it in the bag',
      logged('left 0.00 x1, right 0.00 x1, solution'),
    ],
    ['power -1.50 please', REFUSE],
    ['Select -9.75 for the left eye and click Add to bag.', REFUSE],
  ],
  '/held-out/copy-desk': [
    [
      'Copy the text of the evening notice into the answer field and click Send.',
      logged('sent: Deck three stays shut until Sunday.'),
    ],
    [
      'Find the word in bold in the noon notice, type it into the answer field and press Send.',
      logged('sent: violet'),
    ],
    ['Type "lantern" into the text box and submit it by clicking Send.', logged('sent: lantern')],
    [
      'put the e-mail address from the morning notice into the answer box and send it',
      logged('sent: quay@strait.example'),
    ],
    ['Copy the midnight notice into the answer field and click Send.', REFUSE],
  ],
  '/held-out/tipping': [
    ['Choose the 15 % tip and click Pay.', logged('pay 48 + 15 %')],
    ["i'd like to leave 5 euros, then pay", logged('pay 48 + 5 euro')],
    ['no tip. pay', logged('pay 48 + No tip')],
    ['Enter 7.50 as the other amount.', all(filled('7.50'), `tip === '7.50 euro'`)],
    ['split the bill with my two friends', REFUSE],
  ],
  '/held-out/studio-booking': [
    [
      'can we have the studio on feb 14 2027, 10:30, there are 4 of us? reserve it',
      logged('submit day=2027-02-14&at=10:30&people=4&for=Photography'),
    ],
    [
      'Set the day to 03/06/2027 and the start to 6:45 PM.',
      filled('2027-03-06', '18:45', '1', 'Photography'),
    ],
    [
      "we'd like to come on the 1st of June 2027 at 9am, two people, purpose video. reserve it please",
      logged('submit day=2027-06-01&at=09:00&people=2&for=Video'),
    ],
    [
      'Select Podcast from the list and click Reserve.',
      logged('submit day=&at=&people=1&for=Podcast'),
    ],
    ['reserve the studio on feb 14 2027 at 10:30, there are 40 of us', REFUSE],
  ],
  '/held-out/profile-page': [
    [
      'Enter "Finch" as the display name in place of the old one and press Save below.',
      logged('save profile Finch / Gardener and cook.'),
    ],
    [
      'update my phone number to 555 0147 and save',
      logged('save contact sparrow@nest.example / 555 0147'),
    ],
    [
      "Clear the bio, but don't save yet.",
      filled('Sparrow', '', 'sparrow@nest.example', '555 0100'),
    ],
    [
      'Replace the bio with "Retired sailor." and press the Save button below it.',
      logged('save profile Sparrow / Retired sailor.'),
    ],
    ['i moved, my postal address is Elm Street 5 now, save it', REFUSE],
    ['Press Save.', REFUSE],
  ],
};
