/** Bookings, settings, choices of many kinds; some in other languages. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_FORMS_3_CASES: Cases = {
  '/fresh/gasthof': [
    [
      'Trag bitte als Namen Jonas Weber ein, Anreise 12.08.2027, Abreise 15.08.2027, und schick die Anfrage ab',
      logged('submit name=Jonas Weber&von=2027-08-12&bis=2027-08-15&pers=1'),
    ],
    [
      'Wir sind zu dritt und haben einen Hund dabei',
      `${has('g4', '3')} && document.querySelector('[name=hund]').checked && !document.querySelector('[name=hp]').checked`,
    ],
    ['Was kostet ein Hund pro Nacht?', says(/^(?![^]*(?:Frühstück))[^]*(?:8 ?(euro|€))/i)],
    ['Ich möchte Halbpension', `document.querySelector('[name=hp]').checked && log.length === 0`],
  ],
  '/fresh/pizza-steps': [
    ['Order a large pizza with olives and onion for Nils', logged('order Large|Olives,Onion|Nils')],
    [
      'choose Medium, click next, pick Ham',
      `[...document.querySelectorAll('.on')].map((e) => e.textContent.trim()).join() === 'Medium,Ham' && !document.getElementById('s2').hidden`,
    ],
    ["Small one please, no toppings, my name's Ida. Place the order.", logged('order Small||Ida')],
  ],
  '/fresh/phone-settings': [
    ['turn on bluetooth', logged('Bluetooth on')],
    ['Switch to the dark theme', logged('Dark theme on')],
    ['I want the phone to stop vibrating', logged('Vibrate off')],
    ['Make the font huge', `${has('fs', 'Huge')} && log.length === 0`],
    ['put the ringtone volume at 2', has('rv', '2')],
    [
      'Turn wifi off and flight mode on',
      `log.length === 2 && log.includes('Wi-Fi off') && log.includes('Flight mode on')`,
    ],
    ['turn the VPN on', REFUSE],
    ['Turn bluetooth on and leave it off', REFUSE],
  ],
  '/fresh/packing-list': [
    ['tick the tent and the torch and press Pack', logged('pack tent,stove,map,torch')],
    ['I only want to take the rope. Uncheck everything else, then pack', logged('pack rope')],
    [
      'Select all of them',
      `document.querySelectorAll('.i:checked').length === 5 && log.length === 0`,
    ],
    [
      'We have a guide, so no map. Untick it please',
      `!document.querySelector('[data-n=map]').checked && document.querySelector('[data-n=stove]').checked`,
    ],
  ],
  '/fresh/film-stars': [
    [
      'Give the film 4 stars, write "Slow but lovely" and post it',
      logged('review 4/Slow but lovely/anon'),
    ],
    ['two stars, show my name, and post', logged('review 2//me')],
    [
      'rate it with five stars',
      `[...document.getElementById('st').children].every((c) => c.textContent === '★')`,
    ],
  ],
  '/fresh/fancy-select': [
    ['Choose spelt bread', logged('bread Spelt')],
    [
      'Pavel should bake it, thick slices',
      `log.length === 2 && log.includes('baker Pavel') && log.includes('slices Thick')`,
    ],
    [
      'Set Bread to Rye, Baker to Margit and Slices to Whole loaf.',
      logged('bread Rye', 'baker Margit', 'slices Whole loaf'),
    ],
    ['select Sourdough as bread', REFUSE],
  ],
};
