/** One of many: rows, cards, posts, files, results. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all, loggedInAnyOrder } from './checks.ts';

export const HELD_OUT_LISTS_1: Cases = {
  '/held-out/mailroom': [
    ['bin what ravi sent', logged('bin Choir practice')],
    ['Flag the message "Invoice 2231".', logged('flag Invoice 2231')],
    [
      'Reply to the email by Old Mill Bakery with the text "I will come at noon."',
      logged('reply Your order is ready: I will come at noon.'),
    ],
    [
      'forward the choir mail to lotte@example.org',
      logged('forward Choir practice: lotte@example.org'),
    ],
    [
      'open the one about the scaffold',
      all(`view.querySelector('h3')?.textContent === 'Scaffold dates'`, QUIET),
    ],
    ['bin both mails from Ines', loggedInAnyOrder('bin Roof repair quote', 'bin Scaffold dates')],
    ['bin the mail from ines', REFUSE],
    ["flag gunnar's mail", REFUSE],
  ],
  '/held-out/murmur': [
    ['Click the "Like" button of the post by @tidepool.', logged('like tidepool: Saw the nor')],
    [
      'like the one about the kettle and share the one about the tickets again',
      loggedInAnyOrder('like oakleaf: Does anybod', 'share again quillwort: Selling two'),
    ],
    [
      'Open "⋯" on what @quillwort wrote and press Mute there.',
      logged('mute quillwort: Selling two'),
    ],
    ["report oakleaf's post", logged('report oakleaf: Does anybod')],
    ['follow whoever saw the northern lights', logged('follow tidepool')],
    [
      'like whatever @heron has written',
      loggedInAnyOrder('like heron: First frost', 'like heron: Fishing is '),
    ],
    [
      'Write the post "Fog again." and publish it with the Murmur button.',
      logged('post Fog again.'),
    ],
    ["i've had enough of badger, mute him", REFUSE],
  ],
  '/held-out/chores': [
    [
      'somebody has to descale the kettle, add "Descale the kettle"',
      logged('add Descale the kettle'),
    ],
    [
      'Tick "Water the ferns" and remove "Fix the gate".',
      loggedInAnyOrder('done Water the ferns', 'remove Fix the gate'),
    ],
    ['the recycling is sorted, tick it off', logged('done Sort the recycling')],
    ['show only what is done', all(`only === 'done'`, QUIET)],
    ["the cat isn't fed yet, untick that", logged('undone Feed the cat')],
    [
      'Enter "Buy stamps" and press Enter, then enter "Call Aunt May" and press Enter.',
      logged('add Buy stamps', 'add Call Aunt May'),
    ],
    [
      "tick everything that is Joss's job",
      loggedInAnyOrder('done Fix the gate', 'done Sort the recycling'),
    ],
    ['i walked the dog, tick it', REFUSE],
  ],
};
