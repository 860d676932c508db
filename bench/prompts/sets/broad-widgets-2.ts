/** Menus, tabs, dates, sliders, trees, dragging and other things with a behaviour of their own. */
import { REFUSE, logged, type Cases } from './case.ts';

export const BROAD_WIDGETS_2: Cases = {
  '/broad/shelf': [
    [
      'Open the picture of the moose, it is in Pictures, Norway',
      logged('Pictures/Norway/moose.jpg'),
    ],
    ['expand Music and click demo.mp3', logged('Music/demo.mp3')],
    ['Open return.pdf in Documents / Taxes / 2025', logged('Documents/Taxes/2025/return.pdf')],
  ],
  '/broad/panes': [
    ['Set the heating to 22 degrees', logged('heat 22')],
    ['switch the kitchen light on', logged('kitchen on')],
    ['turn all lights off', logged('lights off')],
    ['switch on the bathroom light', REFUSE],
  ],
  '/broad/station': [
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
  '/broad/keywords': [
    ['Add the keyword sunset', `K.join() === 'beach,dog,sunset'`],
    ['remove the keyword "beach" and save', logged('save IMG_2231 [dog]')],
    [
      'Tag this photo with spain and summer, rename it to "Rex at the sea", save',
      logged('save Rex at the sea [beach,dog,spain,summer]'),
    ],
    ['Remove the keyword "cat"', REFUSE],
  ],
  '/broad/pocket-calc': [
    ['Press 7, then plus, then 5, then equals', logged('7+5=12')],
    ['Use the calculator to work out 36 × 4', `/^(36×4|4×36)=144$/.test(log.at(-1) ?? '')`],
  ],
  '/broad/helpdesk': [
    ['Write "The order number is 99120" and send it', logged('say The order number is 99120')],
    ['tell them I want to talk to a person', `/^say .*talk to a person\\.?$/i.test(log.join('|'))`],
    ['Close the chat', logged('close chat')],
  ],
  '/broad/agenda': [
    [
      'Create an event "Call grandma" on 17 November at 16:00',
      logged('event 17 November Call grandma 16:00'),
    ],
    ['open the boiler service', logged('open Boiler service 8:00')],
    ['Open the event on 12 November', REFUSE],
  ],
  '/broad/player': [
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
  '/broad/member': [
    ['Follow Mirela', logged('follow')],
    ['report this profile', logged('report')],
  ],
};
