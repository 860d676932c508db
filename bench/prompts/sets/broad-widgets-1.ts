/** Menus, tabs, dates, sliders, trees, dragging and other things with a behaviour of their own. */
import { REFUSE, has, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const BROAD_WIDGETS_1: Cases = {
  '/broad/gear-shop': [['Sort the products so that the cheapest comes first', logged('sort asc')]],
  '/broad/prefs': [
    ['turn on dark mode', logged('dark on')],
    [
      'Switch off sounds and the email digest, then save.',
      `log.slice(0, 2).sort().join('|') === 'digest off|sounds off' && log.length === 3 && log[2] === 'save English UTC'`,
    ],
    ["I don't want to hear any sounds any more", logged('sounds off')],
    [
      'Make sure the email digest is on',
      all(
        `document.querySelector('[data-k=digest]').getAttribute('aria-checked') === 'true'`,
        QUIET,
        `out !== ''`,
      ),
    ],
    ['make the text larger', logged('size large')],
  ],
  '/broad/pottery': [
    ['show the reviews', all(`!document.getElementById('reviews').hidden`, logged('tab reviews'))],
    ['Switch to the Teacher tab', logged('tab teacher')],
    ['Open the question about parking', logged('open Is there parking?')],
    ['Reserve me a place in the course', logged('book')],
    ['Could you swich to the dates tab for me, please?', logged('tab dates')],
  ],
  '/broad/tracker': [
    ['Drag "Fix login redirect" to In progress', logged('Fix login redirect -> doing')],
    ['the icons are finished, move that card to done', logged('Update icons -> done')],
    ['add a card to the To do column', logged('add to todo')],
    ['double click the release notes card', logged('open Write release notes')],
    ['Drag "Buy cake" to Done', REFUSE],
  ],
  '/broad/patches': [
    ['Click the blue square', logged('blue square')],
    ['click on the red circle', logged('red circle')],
    ['Click the yellow one.', logged('yellow square')],
    ['Click the purple square', REFUSE],
  ],
  '/broad/opinion': [['click the happy smiley', logged('score 3')]],
  '/broad/bistro-menu': [
    ['Choose Paste from the Edit menu', logged('Paste')],
    ['File > Open recent > letter.odt', logged('letter.odt')],
    ['set the zoom to 200%', logged('200%')],
    ['I want to print this', logged('Print')],
  ],
  '/broad/departure': [
    ['Pick 18 March 2027 as the departure day', all(has('d', '2027-03-18'), QUIET)],
    ["I'm leaving on the 5th of May 2027. Search.", logged('go 2027-05-05')],
    ['select 12/24/2026 and click search', logged('go 2026-12-24')],
    ['Pick 31 February 2027 and search', REFUSE],
  ],
  '/broad/mixer': [
    ['set the volume to 75', has('vol', '75')],
    ['Turn treble down to -4', has('tre', '-4')],
    ['We are five guests', `document.getElementById('g').textContent === '5'`],
    ['Brightness of the lamp should be 7', `document.getElementById('br').textContent === '7'`],
    ['mute it completely, volume zero', has('vol', '0')],
  ],
};
