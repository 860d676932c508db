/** Menus, tabs, dates, sliders, trees, dragging and other things with a behaviour of their own. Held out: not for tuning. */
import { REFUSE, logged, type Cases } from './case.ts';

export const HELD_OUT_WIDGETS_2: Cases = {
  '/held/shelf': [
    [
      'Open the picture of the moose, it is in Pictures, Norway',
      logged('Pictures/Norway/moose.jpg'),
    ],
    ['expand Music and click demo.mp3', logged('Music/demo.mp3')],
    ['Open return.pdf in Documents / Taxes / 2025', logged('Documents/Taxes/2025/return.pdf')],
  ],
  '/held/panes': [
    ['Set the heating to 22 degrees', logged('heat 22')],
    ['switch the kitchen light on', logged('kitchen on')],
    ['turn all lights off', logged('lights off')],
    ['switch on the bathroom light', REFUSE],
  ],
  '/held/station': [
    [
      'Travel from Bremen Hbf to Dresden-Neustadt and find trains',
      logged('trip Bremen Hbf Dresden-Neustadt'),
    ],
    [
      'type "Ha" into From and choose Hanau from the suggestions',
      `document.getElementById('a').dataset.v === 'Hanau'`,
    ],
    [
      'I want to go to Ulm',
      `document.getElementById('b').dataset.v === 'Ulm Hbf' && log.every((line) => line === 'trip ? Ulm Hbf')`,
    ],
  ],
  '/held/keywords': [
    ['Add the keyword sunset', `K.join() === 'beach,dog,sunset'`],
    ['remove the keyword "beach" and save', logged('save IMG_2231 [dog]')],
    [
      'Tag this photo with spain and summer, rename it to "Rex at the sea", save',
      logged('save Rex at the sea [beach,dog,spain,summer]'),
    ],
    ['Remove the keyword "cat"', REFUSE],
  ],
  '/held/pocket-calc': [
    ['Press 7, then plus, then 5, then equals', logged('7+5=12')],
    ['Use the calculator to work out 36 × 4', `/^(36×4|4×36)=144$/.test(log.at(-1) ?? '')`],
  ],
  '/held/helpdesk': [
    ['Write "The order number is 99120" and send it', logged('say The order number is 99120')],
    ['tell them I want to talk to a person', `/^say .*talk to a person\\.?$/i.test(log.join('|'))`],
    ['Close the chat', logged('close chat')],
  ],
  '/held/agenda': [
    [
      'Create an event "Call grandma" on 17 November at 16:00',
      logged('event 17 November Call grandma 16:00'),
    ],
    ['open the boiler service', logged('open Boiler service 8:00')],
    ['Open the event on 12 November', REFUSE],
  ],
  '/held/player': [
    ['play the song', logged('play')],
    [
      'Play Night Tram',
      `log[0] === 'track Night Tram' && log.slice(1).every((line) => line === 'play')`,
    ],
    ['turn on shuffle, then skip to the next track', logged('shuffle on', 'next')],
    [
      'Listen at one and a half times the speed',
      `log[0] === 'speed 1.5×' && log.slice(1).every((line) => line === 'play')`,
    ],
    ['Play the track "Golden Hour"', REFUSE],
  ],
  '/held/member': [
    ['Follow Mirela', logged('follow')],
    ['report this profile', logged('report')],
  ],
};
