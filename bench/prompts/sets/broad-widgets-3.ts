/** Menus, tabs, dates, sliders, trees, dragging and other things with a behaviour of their own. */
import { REFUSE, has, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const BROAD_WIDGETS_3: Cases = {
  '/broad/areyousure': [
    ['accept the cookies', logged('cookies all')],
    ['Only allow necessary cookies', logged('cookies needed')],
    [
      'Delete plan.png and confirm',
      `log.filter((line) => !line.startsWith('cookies')).join('|') === 'deleted plan.png'`,
    ],
    [
      'Press delete at report.pdf, but then keep it',
      `log.filter((line) => !line.startsWith('cookies')).join('|') === 'kept report.pdf'`,
    ],
  ],
  '/broad/stars': [
    ['Give the soup 4 stars', logged('soup 4')],
    [
      '5 stars for the service, 2 for the soup, and post it',
      `log.slice(0, 2).sort().join('|') === 'service 5|soup 2' && log.slice(2).join('|') === 'posted'`,
    ],
    ['Give it three stars', REFUSE],
  ],
  '/broad/seats': [
    ['Choose seat 5 in row B', all(`[...ch].join() === 'B5'`, QUIET)],
    ['Reserve seats 3 and 4 in row C', logged('reserve C3,C4')],
  ],
  '/broad/soup': [
    ['Change it to 6 servings', `document.getElementById('sv').textContent === '6'`],
    ['save this recipe to my cookbook', logged('save')],
  ],
  '/broad/scribble': [
    ['switch on italics and set the font size to 18', all(logged('italic on'), has('fs', '18'))],
    ["I don't need this note anymore, throw it away", logged('trash')],
    ['underline the text', REFUSE],
  ],
  '/broad/noughts': [
    ['Put an X in the bottom right corner', logged('X bottom right')],
    ['Click the third cell of the first row', logged('X top right')],
    ['start a new game', logged('restart')],
  ],
  '/broad/ladder': [
    [
      'Drag the 12 onto the 8',
      `[...l.children].map((one) => one.textContent).join(' ') === '3 8 12' && ${QUIET}`,
    ],
    ['Press Check', logged('check 12 3 8')],
  ],
  '/broad/dial': [
    ['Dial 5081 and call', logged('call 5081')],
    ['press 9, 9 and #', all(`document.getElementById('n').textContent === '99#'`, QUIET)],
  ],
  '/broad/shout': [
    ['Click the button that says "go"', logged('go Delta')],
    [
      'press every button whose tile is called Alpha or Echo',
      `[...log].sort().join('|') === 'no Echo|on Alpha'`,
    ],
    ['click "ok" and then "up"', logged('ok Charlie', 'up Foxtrot')],
    ['Click the button', REFUSE],
  ],
  '/broad/cartes': [['Clique sur Aperçu', logged('aperçu')]],
  '/broad/lostcat': [['Report that I saw the cat', logged('seen')]],
  '/broad/combo': [
    ['Choose the Cedar room', all(`room === 'Cedar'`, QUIET)],
    [
      'Select Birch as room and projector and whiteboard as equipment, then book it',
      `/^book Birch \\[(Projector,Whiteboard|Whiteboard,Projector)\\]$/.test(log.join('|'))`,
    ],
    ['we need a speaker phone', `eq.join() === 'Speaker phone'`],
    ['Book a room with a piano', REFUSE],
  ],
};
