/** Small forms whose controls are only drawn, and verbs with all that their form takes. */
import { logged, REFUSE, type Cases } from './case.ts';

export const SMALL_SET_3: Cases = {
  '/agent/small/paint-shop': [
    ['Order 4 kg with a gloss finish and primer', logged('order/Gloss/4/2/true/Choose one ▾')],
    ['Set the coats to 5', `document.getElementById('co').textContent === '5'`],
    ['one more coat', `document.getElementById('co').textContent === '3'`],
    ['Switch the primer on', `document.getElementById('pr').classList.contains('on')`],
    [
      'Turn the primer off',
      `!document.getElementById('pr').classList.contains('on') && log.length === 0`,
    ],
    [
      'Choose Evening as the delivery day part',
      `document.getElementById('dp').textContent === 'Evening'`,
    ],
    ['set the amount to the maximum', `document.getElementById('kg').value === '20'`],
    [
      '7 kg, satin',
      `document.getElementById('kg').value === '7' && document.querySelector('.o.selected').textContent === 'Satin'`,
    ],
    ['Order 4 litres', REFUSE],
  ],
  '/agent/small/station-board': [
    ['Show trains from Linz with 3 seats', logged('trains LNZ 3')],
    ['Search trains from Graz East for 2 seats', logged('trains GRE 2')],
  ],
  '/agent/small/two-lots': [
    ['Offer 95 for the elm chair', logged('offer Elm chair 95')],
    ['Offer 95', REFUSE],
  ],
  '/agent/small/member-card': [
    ['Change the street to Oak Lane 9', logged('Street=Oak Lane 9')],
    ['Enter the PIN 4711 and unlock', logged('pin 4711')],
    ['change my hobby to chess', REFUSE],
  ],
};
