/** One of many: rows, cards, posts, files, results. */
import { REFUSE, logged, type Cases } from './case.ts';
import { loggedInAnyOrder } from './checks.ts';

export const HELD_OUT_LISTS_1: Cases = {
  '/held-out/mailroom': [
    [
      'Find the email by Ravi Menon and click the bin icon to delete it.',
      logged('bin Choir practice'),
    ],
    ['Flag the message "Invoice 2231".', logged('flag Invoice 2231')],
    [
      'Reply to the email by Old Mill Bakery with the text "I will come at noon."',
      logged('reply Your order is ready: I will come at noon.'),
    ],
    [
      'forward the choir mail to lotte@example.org',
      logged('forward Choir practice: lotte@example.org'),
    ],
    ['open the one about the scaffold', logged('open Scaffold dates')],
    ['bin both mails from Ines', loggedInAnyOrder('bin Roof repair quote', 'bin Scaffold dates')],
    ['Delete the email by Ines Falk.', REFUSE],
    ['Flag the email by Gunnar Holt.', REFUSE],
  ],
  '/held-out/murmur': [
    ['Click the "Like" button of the post by @tidepool.', logged('like tidepool: Saw the nor')],
    [
      'Like the post about the kettle and share again the post about the tickets.',
      loggedInAnyOrder('like oakleaf: Does anybod', 'share again quillwort: Selling two'),
    ],
    [
      'Click the "⋯" menu of the post by @quillwort and choose Mute.',
      logged('mute quillwort: Selling two'),
    ],
    ["report oakleaf's post", logged('report oakleaf: Does anybod')],
    ['follow whoever saw the northern lights', logged('follow tidepool')],
    [
      'Like every post by @heron.',
      loggedInAnyOrder('like heron: First frost', 'like heron: Fishing is '),
    ],
    [
      'Write the post "Fog again." and publish it with the Murmur button.',
      logged('post Fog again.'),
    ],
    ['Mute @badger.', REFUSE],
  ],
  '/held-out/chores': [
    ['Add "Descale the kettle" to the list.', logged('add Descale the kettle')],
    [
      'Tick "Water the ferns" and remove "Fix the gate".',
      loggedInAnyOrder('done Water the ferns', 'remove Fix the gate'),
    ],
    ['the recycling is sorted, tick it off', logged('done Sort the recycling')],
    ['show only what is done', logged('filter done')],
    ['Untick "Feed the cat".', logged('undone Feed the cat')],
    [
      'Enter "Buy stamps" and press Enter, then enter "Call Aunt May" and press Enter.',
      logged('add Buy stamps', 'add Call Aunt May'),
    ],
    [
      "tick everything that is Joss's job",
      loggedInAnyOrder('done Fix the gate', 'done Sort the recycling'),
    ],
    ['Tick "Walk the dog".', REFUSE],
  ],
};
