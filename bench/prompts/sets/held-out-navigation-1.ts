/** Getting to another place. */
import { REFUSE, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const HELD_OUT_NAVIGATION_1: Cases = {
  '/held-out/fleamarket': [
    ['Show page 3 of the offers.', all(`pg === 3`, `query === ''`, QUIET)],
    ['on to the following page', all(`pg === 2`, `query === ''`, QUIET)],
  ],
  '/held-out/fair-programme': [['show me a map of the grounds', logged('map')]],
  '/held-out/clock-museum': [
    ['go to the museum shop', logged('shop')],
    ['Click the link "Become a friend".', logged('friends')],
    ['open the page with their job offers', REFUSE],
  ],
  '/held-out/observatory': [
    ['Open the menu "Visit" and click "Prices".', logged('go prices')],
    ['Click "Tonight\'s sky".', logged('go tonight')],
    ['who works there? go to the page about the people', logged('go people')],
    ['switch the site to Latvian', logged('go lv')],
    ['I want to book a night', logged('go book')],
    ['Click the link "Press" at the bottom of the page.', logged('go press')],
    ['how do i find you? take me to the directions', logged('go way')],
    ['Open the menu "Visit" and click "Camping".', REFUSE],
    ['put the site in polish', REFUSE],
  ],
  '/held-out/moss-guide': [
    ['take me to the chapter about bogs', all(`p === 'bogs'`, QUIET)],
    ['Click "Next" three times.', all(`p === 'trees'`, QUIET)],
    [
      'Open the chapter "Mosses on trees" and click the link "Open the keys" there.',
      all(`p === 'keys'`, QUIET),
    ],
    ["i'd like to read how mosses are named", all(`p === 'names'`, QUIET)],
    ['take me to the last chapter', all(`p === 'keys'`, QUIET)],
    ['take me to the chapter about roofs', REFUSE],
  ],
  '/held-out/gym-app': [
    ['Go to Me, then Settings, then Units, and choose "Use kilometres".', logged('Use kilometres')],
    ['over to the classes screen please', all(`trail.join() === 'Classes'`, QUIET)],
    ['join the pilates class', logged('Join Pilates')],
    ['cancel my rowing on friday', logged('Cancel Rowing')],
    ['Open Classes, open Boxing and go back.', all(`trail.join() === 'Classes'`, QUIET)],
    ['join zumba', REFUSE],
  ],
};
