import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder } from './checks.ts';

const card = (of: string): string =>
  `[...document.querySelectorAll('.lane')].map((lane) => lane.dataset.lane + lane.querySelectorAll('.task').length).join(',') === '${of}'`;
const inFrame = (expression: string): string =>
  `((document) => ${expression})(document.getElementById('tables').contentDocument)`;
const deck = (expression: string): string =>
  `((root) => ${expression})(document.querySelector('audio-deck').shadowRoot)`;
const opened = (states: string): string => all(`open() === '${states}'`, QUIET);

export const PLAIN_2: Cases = {
  '/plain/rail-planner': [
    ['from Corfe to Elmsworth, find trains', lastLogged('find Corfe > Elmsworth single None')],
    [
      'type "brack" in the from field and pick Brackley West',
      all(has('from', 'Brackley West'), has('to', ''), QUIET),
    ],
    [
      'I want a return ticket with a senior railcard',
      all("document.querySelector('[value=return]').checked", has('railcard', 'Senior'), QUIET),
    ],
    ['swap the stations', logged('swap')],
    [
      'Going to Dunmore from Ashby. Return. Search for trains',
      lastLogged('find Ashby > Dunmore return None'),
    ],
    ['set departure time to 9:30', REFUSE],
  ],
  '/plain/book-results': [
    ['go to page 3', logged('page 3')],
    ['next page please', logged('page 2')],
    ['search for harbours', logged('search harbours')],
    ['Reserve Lighthouse Cookery', logged('reserve Lighthouse Cookery')],
    ['who wrote Lamps of the North?', answers(/Skarsgard/, /Morrow|Finch/)],
    ['go to the next page and open the second title there', logged('page 2', 'open Night Signals')],
    ['go to page 9', REFUSE],
  ],
  '/plain/bistro-frames': [
    [
      'book a table in the name of Fairweather at 19:30',
      "/^book Fairweather, .*, 19:30, 2, inside$/.test(log.join('|'))",
    ],
    [
      'set the date to 9 October 2027',
      all(inFrame("document.getElementById('date').value === '2027-10-09'"), QUIET),
    ],
    [
      'make it a party of 5',
      all(inFrame("document.getElementById('n').textContent === '5'"), QUIET),
    ],
    ['buy a £50 voucher for noor@example.com', logged('voucher £50 noor@example.com')],
    ['show me the menu', logged('menu')],
    ['Tick outside if possible', all(inFrame("document.getElementById('outside').checked"), QUIET)],
  ],
  '/plain/shadow-player': [
    ['press play in the player at the top', logged('play')],
    ['set the volume to 80', all(deck("root.querySelector('[type=range]').value === '80'"), QUIET)],
    ['play The Quiz Boat', logged('play show The Quiz Boat')],
    ['remove Salt and Vinegar from the list', logged('remove Salt and Vinegar')],
    [
      'speed 1.5x and shuffle on',
      all(deck("root.querySelector('select').selectedIndex === 2"), logged('shuffle')),
    ],
    ['how long is Harbour Hour?', answers(/52/, /34|47/)],
    ['turn on subtitles', REFUSE],
  ],
  '/plain/festival-board': [
    ['drag Print posters to Done', logged('move Print posters to Done')],
    ['move "Find a brass band" into the Done column', logged('move Find a brass band to Done')],
    ['archive the bunting task', logged('archive Order bunting')],
    ['add a task called Borrow trestle tables', logged('add Borrow trestle tables')],
    ['which task is tagged urgent', answers(/bunting/i, /posters|marquee|band|green/i)],
    [
      'Drag the task "Hire the marquee" to In progress',
      all(logged('move Hire the marquee to In progress'), card('To do2,In progress2,Done1')),
    ],
    ['Move "Clean the hall" to Done', REFUSE],
  ],
  '/plain/allotment-chat': [
    ['type "see you at noon" but do not send', all(has('draft', 'see you at noon'), QUIET)],
    ['send the message "I have it, sorry!"', logged('send I have it, sorry!')],
    ["like Hedda's message", logged('like Hedda')],
    ['open the compost channel', logged('room # compost')],
    ['pin the message about the wheelbarrow', logged('pin Marek')],
    ['attach a file', logged('attach')],
    ['start a video call', REFUSE],
  ],
  '/plain/phone-settings': [
    ['turn on dark mode', logged('Dark mode on')],
    ['switch off location', logged('Location off')],
    ['lock after 5 minutes', all(has('lock', '5 minutes'), QUIET)],
    [
      'Disable crash reports and enable key tones',
      loggedInAnyOrder('Share crash reports off', 'Key tones on'),
    ],
    ['make the text size 15', all("document.getElementById('size').textContent === '15'", QUIET)],
    ['turn on bluetooth', REFUSE],
  ],
  '/plain/ferry-faq': [
    ['open the question about dogs', opened('001100')],
    ['collapse "Is there a season ticket?"', opened('000000')],
    ['expand all the questions under On board', opened('001111')],
    ['How much is the season ticket?', answers(/310/, /£5\b/)],
    ['say yes, it was helpful', logged('helpful Yes')],
    ['ask another question', logged('ask')],
  ],
  '/plain/sheet-menubar': [
    ['File > Export > CSV', logged('File > Export > CSV')],
    ['choose Copy from the Edit menu', logged('Edit > Copy')],
    ['zoom to 150%', logged('View > Zoom > 150%')],
    ['open Shortcuts in Help', logged('Help > Shortcuts')],
    ['how much was spent on food?', answers(/371/, /340|820|48/)],
    ['export it as PDF from the file menu', logged('File > Export > PDF')],
    ['choose Spell check from the Tools menu', REFUSE],
  ],
  '/plain/campsite-party': [
    ['3 adults and 2 children', all("party() === '3,2,1,1'", QUIET)],
    ['set the dogs to 0', all("party() === '2,0,0,1'", QUIET)],
    ['Add one more car, choose hard standing and continue', lastLogged('go 2,0,1,2 pitch 1')],
    ['set children to 4', all("party() === '2,4,1,1'", QUIET)],
    ['click the plus next to Dogs', all("party() === '2,0,2,1'", QUIET)],
    ['set caravans to 1', REFUSE],
  ],
  '/plain/teapot-options': [
    ['choose the forest green one', all("state() === 'Forest green/Medium/1/plain'", QUIET)],
    ['large, in red', all("state() === 'Red/Large/1/plain'", QUIET)],
    ['add two to the bag with gift wrap', logged('bag Oat/Medium/2/wrap')],
    ['what does it cost?', answers(/38/, /29|46/)],
    ['open the bag at the top right', logged('open bag')],
    ['How many reviews are there', answers(/212/)],
    ['pick the purple colour', REFUSE],
  ],
  '/plain/three-doors': [
    ['click the blue door', logged('door middle')],
    ['open door C', logged('door right')],
    ['click the leftmost door', logged('door left')],
    ['guess 17', all(has('guess', '17'), logged('guess 17'))],
    ['type goat into the text box', all(has('guess', 'goat'), QUIET)],
    ['click the yellow door', REFUSE],
  ],
};
