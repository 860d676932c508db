import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, filled } from './checks.ts';

const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_8: Cases = {
  '/plain/fruit-checks': [
    ['select fig and medlar and click submit', logged('submit fig,medlar')],
    ['tick quince', tellsState('ticked()', 'quince')],
    [
      'check everything except mango and date',
      tellsState('ticked()', 'plum,quince,fig,lychee,gooseberry,medlar'),
    ],
    ['tick the last one and submit', logged('submit medlar')],
    ['tick pomelo', REFUSE],
  ],
  '/plain/two-sliders': [
    ['set the bass to 4', tellsState('state()', '4/2')],
    ['treble to -3', tellsState('state()', '0/-3')],
    ['bass 2 and treble 0', tellsState('state()', '2/0')],
    ['press Flat', logged('flat')],
    ['what is the treble set to', answers(/\b2\b/, /\b0\b/)],
    ['set the reverb to 3', REFUSE],
  ],
  '/plain/fold-sections': [
    ['expand section 2', tellsState('open()', '010')],
    ['open section 3 and click Next', all(logged('Next'), "open()[2] === '1'")],
    ['expand section 1 and click the link "tortor"', logged('tortor')],
    ['expand the first and the last section', tellsState('open()', '101')],
    ['expand section 7', REFUSE],
  ],
  '/plain/name-pair': [
    ['nickname wren, secret word "amber" twice, then OK', logged('wren/amber/amber')],
    ['enter bluejay as the nickname', filled('bluejay', '', '')],
    ['type moth3 into secret word', filled('', 'moth3', '')],
    ['type rook as nickname and press ok', logged('rook//')],
  ],
  '/plain/scroll-pick': [
    ['select Ilkley and press go', logged('go Ilkley')],
    ['pick Malpas from the list', all(has('towns', 'Malpas'), QUIET)],
    ['choose the second town', all(has('towns', 'Barrow'), QUIET)],
    ['how many towns are in the list?', answers(/\b13\b|thirteen/i)],
    ['select Oban and press go', REFUSE],
  ],
  '/plain/confirm-wipe': [
    ['close the dialog', logged('closed')],
    ['keep the recordings', logged('kept')],
    ['click Erase in the dialog', logged('erased')],
    ['click the x at the top right of the box', logged('closed')],
    ['click Rewind', REFUSE],
  ],
  '/plain/colour-grid': [
    ['click the green square', logged('green')],
    ['click blue, then yellow', logged('blue', 'yellow')],
    ['click on the purple one', logged('purple')],
    ['click the first colour', logged('red')],
    ['click the grey square', REFUSE],
  ],
  '/plain/short-posts': [
    ["like Wei's post", logged('like Wei')],
    ['reply to the post about the bike pump', logged('reply Garth Hume')],
    ['mute @tansy_b', logged('mute Tansy')],
    ['repost the post by @lupe_v', logged('repost Lupe')],
    ['open the menu of the third post and copy the link', logged('copy link Wei')],
    ['like the post by @nobody_here', REFUSE],
  ],
  '/plain/spin-date': [
    ['pick 2026-12-19 as the date', all(has('date', '2026-12-19'), has('many', '1'), QUIET)],
    ['date 5 October 2026, how many: 3, then record it', logged('2026-10-05 3')],
    ['set the number to 6', all(has('many', '6'), QUIET)],
    ['click the up arrow twice', all(has('many', '3'), QUIET)],
    ['choose 2 January 2027 and press Record', logged('2027-01-02 1')],
  ],
  '/plain/copy-cat': [
    [
      'copy the notice into "Your copy"',
      all(has('dst', 'Gate code is 7294, please shut the gate.'), has('ref', ''), QUIET),
    ],
    ['type KX-118 as the reference and press send', logged('send /KX-118')],
    ['write "thanks" in your copy', all(has('dst', 'thanks'), has('ref', ''), QUIET)],
    ['what does the notice say?', answers(/7294.*shut the gate/)],
    ['clear', logged('clear')],
  ],
  '/plain/size-buttons': [
    ['click the biggest round button', logged('round 2')],
    ['click the red button', logged('round 1')],
    ['click the Go button at the top right', logged('go right')],
    ['click 3 and then 1', logged('round 3', 'round 1')],
    ['put fern in the second box', filled('', 'fern')],
    ['click Go', REFUSE],
  ],
  '/plain/seed-autofill': [
    [
      'type "par" and pick parsnip from the suggestions, then sow',
      logged('picked parsnip', 'sow parsnip'),
    ],
    [
      'choose celeriac from the suggestions',
      all(has('veg', 'celeriac'), logged('picked celeriac')),
    ],
    ['enter carrot as the vegetable and press sow', lastLogged('sow carrot')],
    ['enter "bro" and choose the second suggestion', logged('picked broccoli')],
  ],
};
