/** Own sliders, turns, games, clocks and text to work on. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PUZZLES_4_CASES: Cases = {
  '/fresh/drag-bar': [
    [
      'set the brightness to 7',
      `[...document.querySelectorAll('.o')].map((o) => o.textContent).join() === '0,7'`,
    ],
    ['Warmth 3, brightness 10, then apply', logged('set 3,10')],
    [
      'turn the warmth all the way up',
      `[...document.querySelectorAll('.o')].map((o) => o.textContent).join() === '10,0'`,
    ],
    ['set it to 4', REFUSE],
  ],
  '/fresh/kitchen-clock': [
    ['Set the timer to 8 minutes and start it', logged('start 08:00')],
    [
      'make it three minutes and twenty seconds',
      `document.getElementById('t').textContent === '03:20'`,
    ],
    ['click "+10 sec" four times', `document.getElementById('t').textContent === '05:40'`],
    ['What does the timer show?', says(/^(?![^]*(?:Reset))[^]*(?:0?5:00|5 min)/i)],
  ],
  '/fresh/noughts': [
    ['put your X in the bottom right corner', logged('X at 8')],
    ['place an X in the free cell of the top row', logged('X at 2')],
    ['How many O are on the board?', says(/^(?![^]*(?:Your turn))[^]*(?:\b2\b|\btwo\b)/i)],
    ['put your X in the centre', REFUSE],
  ],
  '/fresh/word-work': [
    ['Type the third word of the sentence into the field and press Done', logged('done heron')],
    ['how many words does the sentence have?', says(/^(?![^]*(?:heron))[^]*(?:\b8\b|\beight\b)/i)],
    ['add ", rice" to the end of the note and save it', logged('save eggs, tea, salt, rice')],
    ['empty the note', `${has('n', '')} && log.length === 0`],
    ['write the last word of the sentence, in capital letters, in the field', has('a', 'WATER')],
  ],
  '/fresh/lights-row': [
    ['Switch all the lights on and check', logged('check 11111')],
    [
      'turn light 4 on',
      `[...document.querySelectorAll('.l')].map((l) => +l.classList.contains('on')).join('') === '10110'`,
    ],
    ['switch off the first light, then press check', logged('check 00100')],
    ['how many lights are on?', says(/^(?![^]*(?:Goal))[^]*(?:\b2\b|\btwo\b)/i)],
    ['turn on light 9', REFUSE],
  ],
};
