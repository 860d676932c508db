/** Widgets: calendars, sliders, menus, trees, dialogs, shapes. Once held out. */
import { logged, REFUSE, says, type Cases } from './case.ts';

export const WIDGET_CASES_2: Cases = {
  '/seen/tree-aria': [
    ['Open src, then parts, then click on motor.js', logged('open motor.js')],
    ['open the file setup.md in docs', logged('open setup.md')],
    [
      'Somewhere in this project there is a file called "wheel.js". Find it and open it',
      logged('open wheel.js'),
    ],
    ['click LICENSE', logged('open LICENSE')],
  ],
  '/seen/explorer': [
    ['Find the file "encore.mp3" in the folders and select it', logged('select encore.mp3')],
    ['Letters > bank.txt, then press Delete', logged('select bank.txt', 'delete bank.txt')],
    ['select readme.txt and click Rename', logged('select readme.txt', 'rename readme.txt')],
  ],
  '/seen/menus-hover': [
    ['Rooms > Bedroom > Wardrobes', logged('Wardrobes')],
    ['Hover over Outdoor and click Grills', logged('Grills')],
    ['Open the Outdoor menu and select Lamps', logged('Lamps outdoor')],
    ['go to the sale', logged('Sale')],
  ],
  '/seen/menubar': [
    ['Insert a footnote from the menu: Insert, then Footnote', logged('menu Footnote')],
    ['show the grid via the Layout menu', logged('menu Grid')],
    ['Document -> Print preview', logged('menu Print preview')],
  ],
  '/seen/card-menus': [
    ['Archive the board Hiring using its menu', logged('Archive Hiring')],
    [
      'Open the more options menu of Office move and click Duplicate',
      logged('Duplicate Office move'),
    ],
    ['Who owns the board Hiring?', says(/^(?![^]*Ines)[^]*Tomasz/)],
    ['rename the board', REFUSE],
  ],
  '/seen/swatches': [
    ['Click on the navy box', logged('navy')],
    ['Choose Cork as the floor and click Done', logged('Cork', 'done - Cork')],
    ['pick the red wall colour', logged('crimson')],
  ],
  '/seen/shapes': [
    ['Click the teal triangle', logged('teal triangle')],
    ['click on the large orange circle', logged('big orange circle')],
    ['Click on the small orange circle.', logged('small orange circle')],
    ['How many circles are there?', says(/\b(2|two)\b/i)],
    ['click the triangle', REFUSE],
  ],
  '/seen/toolbar': [
    ['use the print button', logged('print')],
    ['clcik the undo icon', logged('undo')],
    ['Download it as PDF', logged('download')],
    ['zoom in', logged('zoom in')],
    ['Move the invoice to the bin', logged('trash')],
    ['What is the total due?', says(/^(?![^]*Harrow)[^]*312\.40/)],
  ],
  '/seen/tags': [
    ['Add the tag "lentils"', logged('tag lentils')],
    ['remove the tag winter', logged('untag winter')],
    [
      'Enter "Lentil soup" as title, make it visible to friends only and post the recipe',
      logged('post Lentil soup Friends only'),
    ],
  ],
  '/seen/long-list': [
    ['Select the station Castle and press Go', logged('station Castle', 'go Castle')],
    ['scroll down the list and pick "Tower"', logged('station Tower')],
  ],
  '/seen/numbers': [
    ['Click on the number 31', logged('n31')],
    ['Click the numbers 2, 4 and 6 in this order', logged('n2', 'n4', 'n6')],
    ['click the greatest number', logged('n31')],
    ['click 5', REFUSE],
  ],
  '/seen/editor': [
    [
      'Write "Trams" in Subject and "More of them, please." in the letter and send it',
      logged('sent Trams|More of them, please.'),
    ],
    [
      'Type Hello into the subject then save a draft',
      `document.getElementById('sb').innerText.trim() === 'Hello' && ${logged('draft')}`,
    ],
    ['click the bold button', logged('bold')],
  ],
  '/seen/positions': [
    ['Click on the element in the top right corner', logged('stop')],
    ['press "wait"', logged('wait')],
  ],
};
