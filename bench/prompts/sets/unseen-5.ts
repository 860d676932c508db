/** Held out, plain: boards, chats, maps, drawing and other things to play with. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder, tells } from './checks.ts';

const order = (text: string): string => `order() === '${text}'`;
const title = (text: string): string => `document.querySelector('.ttl').value === '${text}'`;

export const UNSEEN_5: Cases = {
  '/unseen/club-board': [
    ['drag "Fix gate" to Done', logged('Fix gate > Done')],
    ['move Order paint into the Doing column', logged('Order paint > Doing')],
    ['archive the card Call roofer', logged('archived Call roofer')],
    ['add a card "Buy nails" to To do', logged('new Buy nails in To do')],
    [
      'Which card is in the Doing column?',
      answers(/Sand benches/u, /gate|paint|roofer|gutters|Lock/iu),
    ],
    ['drag "Paint fence" to Done', REFUSE],
  ],
  '/unseen/set-list': [
    ['move Nocturne up', all(order('Old Nocturne Waltz Rain'), QUIET)],
    ['Remove the second song.', logged('removed Waltz for Edda')],
    ['move Old Mill Reel down twice and save the order', logged('saved Waltz Nocturne Old Rain')],
    ['which song comes last?', answers(/Rain on Tin/u, /Mill|Waltz|Nocturne/u)],
    ['remove the polka', REFUSE],
  ],
  '/unseen/chat': [
    ['send the message "Running late, sorry"', logged('sent Running late, sorry')],
    [
      'type on my way in the message box',
      all("document.querySelector('.bt input').value.toLowerCase() === 'on my way'", QUIET),
    ],
    ['open the chat with Jonas', logged('chat Jonas')],
    ['give the last message from Bea a thumbs up', logged('like 2')],
    ['call Bea', logged('call')],
    ['open the chat with Henrik', REFUSE],
  ],
  '/unseen/town-map': [
    ['zoom in twice', logged('zoom 13', 'zoom 14')],
    ['zoom out', logged('zoom 11')],
    ['show the bicycle paths and hide the parking', all("layers() === 'bike'", QUIET)],
    ['click the pin of the Clock museum', logged('pin Clock museum')],
    ['find the place "Old bakery"', logged('submit place=Old bakery')],
    ['switch to full screen', logged('full')],
    ['click the pin of the castle', REFUSE],
  ],
  '/unseen/sketchpad': [
    ['choose the eraser', logged('tool Eraser')],
    ['Pick the brush and the colour red', loggedInAnyOrder('tool Brush', 'colour Red')],
    ['set the width to 12', all("width() === '12'", QUIET)],
    ['undo', logged('Undo')],
    ['name the file harbour and download it', logged('download harbour')],
    ['choose the spray can', REFUSE],
  ],
  '/unseen/theatre-seats': [
    ['please take seat B3', logged('seat B3')],
    ['select C1 and C2, then continue', lastLogged('continue C1 C2')],
    ['Take the last seat in row A', logged('seat A5')],
    ['choose seats A3, A4 and A5', loggedInAnyOrder('seat A3', 'seat A4', 'seat A5')],
    ['choose seat A2', REFUSE],
  ],
  '/unseen/plum-cake': [
    ['How much flour do I need?', answers(/350/u, /\b(?:120|90)\b/u)],
    ['what is the baking time?', answers(/40/u, /25/u)],
    ['set the servings to 10', all(has('n', '10'), QUIET)],
    ['tick butter and eggs', all("ticked() === 'butter eggs'", QUIET)],
    ['Save it to my recipes', logged('saved')],
    [
      'list the ingredients',
      tells(/(?=[\s\S]*plums)(?=[\s\S]*flour)(?=[\s\S]*butter)(?=[\s\S]*eggs)(?=[\s\S]*sugar)/u),
    ],
  ],
  '/unseen/note-editor': [
    ['title: Shopping', all(title('Shopping'), QUIET)],
    ['write "Milk and bread" in the note', all("body_() === 'Milk and bread'", title(''), QUIET)],
    ['click bold', logged('bold')],
    [
      'Set the title to Ideas, write "New logo" below it and click Done',
      logged('done Ideas / New logo'),
    ],
    ['pin the note', logged('pin')],
    ['insert a table', REFUSE],
  ],
  '/unseen/door-pad': [
    ['press 5', logged('5')],
    ['enter 4711 and press OK', logged('4', '7', '1', '1', 'code 4711')],
    ['type the code 90 on the keypad', logged('9', '0')],
    ['press C', logged('cleared')],
    ['press the star key', REFUSE],
  ],
  '/unseen/forum': [
    ['open the thread about winter tyres', logged('thread Which winter tyres for a small van?')],
    ['How many replies does "Squeaking belt when cold" have?', answers(/\b18\b/u, /\b640\b/u)],
    ['watch the thread Dash cam recommendations', logged('watch Dash cam recommendations')],
    ['which thread has the most replies', answers(/change oil/u, /Battery|winter/u)],
    ['start a new thread', logged('new thread')],
    ['who started the thread "Roof box fits?"', answers(/ellen/u, /nuno|brix/u)],
    ['go to the last page', logged('page 4')],
    ['open the thread about motorbike helmets', REFUSE],
  ],
  '/unseen/hill-weather': [
    ['What is the high on Tuesday?', answers(/\b9\b/u, /\b(?:11|7)\b/u)],
    ['how windy will it be on Wednesday', answers(/44/u, /\b(?:12|31|8) km/u)],
    ['switch to Fahrenheit', logged('unit F')],
    ['hover over the warning sign', logged('warning shown')],
    ['which day is sunny?', answers(/Thursday/u, /Monday|Tuesday|Wednesday/u)],
    ['what is the high on Saturday?', REFUSE],
  ],
  '/unseen/desktop': [
    ['double-click the Projects folder', logged('open Projects')],
    ['Right-click Notes and choose Rename.', logged('rename Notes')],
    ['double click on the bin', logged('open Bin')],
    ['right click the songs folder and open its properties', logged('properties Songs')],
  ],
  '/unseen/trail-quiz': [
    ['choose C and submit the answer', logged('submit a=C')],
    ['select Water lily', all('document.querySelector("[value=B]").checked', QUIET)],
    ['show me the hint', logged('hint')],
    ['skip this question', logged('skip')],
    ['choose answer D', REFUSE],
  ],
};
