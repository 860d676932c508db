/** Small tasks with pickers, menus and things to be read first; tuned on after a first run. */
import { logged, REFUSE, says, type Cases } from './case.ts';

export const SMALL_SET_2: Cases = {
  '/agent/small/flights': [
    [
      'Book the cheapest one-way flight from: Oslo to: Madrid on 04/18/2027.',
      logged('search Oslo>Madrid 04/18/2027', 'book 289'),
    ],
    [
      'Book the shortest flight from Porto to Malmo on 04/18/2027',
      logged('search Porto>Malmo 04/18/2027', 'book 655'),
    ],
    [
      'Enter Oslo as From and Porto as To, type 01/02/2027 as departure and search. Then book the most expensive flight.',
      logged('search Oslo>Porto 01/02/2027', 'book 655'),
    ],
  ],
  '/agent/small/month': [
    ['Pick 23 February 2028 as the start date and save', logged('2028-2-23')],
    ['Set the start date to 10/05/2027 and click Save', logged('2027-10-5')],
    ['Choose December 1st, 2027 in the calendar and click Save', logged('2027-12-1')],
  ],
  '/agent/small/month-select': [
    ['Select March 5, 1992 and click OK', logged('1992-3-5')],
    ['Choose 11/30/1990 as the date and press OK', logged('1990-11-30')],
  ],
  '/agent/small/town': [
    ['Type "Port" into Town, choose Portland and submit', logged('Portland')],
    ['Enter Osaka as the town, pick it from the suggestions and submit', logged('Osaka')],
  ],
  '/agent/small/knob': [
    ['Set the slider to 60 and submit', logged('60')],
    ['Drag the slider to 25 and click Submit', logged('25')],
  ],
  '/agent/small/mixer': [
    ['Set Bass to 8 and Treble to 2, then save', logged('8/2')],
    ['Move the first slider to 3 and click Save', logged('3/5')],
  ],
  '/agent/small/sort': [
    ['Drag Apple to the top of the list and submit', logged('Apple,Pear,Melon,Grape')],
    ['Drag Pear to the 3rd position and click Submit', logged('Melon,Grape,Pear,Apple')],
    ['Move Melon below Apple, then submit', logged('Pear,Grape,Apple,Melon')],
    ['Sort the list alphabetically and submit', logged('Apple,Grape,Melon,Pear')],
  ],
  '/agent/small/sort-numbers': [
    [
      'Sort the numbers in increasing order by dragging them, then press Submit',
      logged('8,15,31,77'),
    ],
    ['Drag 77 to the first place and submit', logged('77,31,8,15')],
  ],
  '/agent/small/basket': [
    ['Drag Ink into the basket', logged('in ink')],
    ['Drop the pen in the basket', logged('in pen')],
  ],
  '/agent/small/swatches': [
    ['Select green and click Submit', logged('#2a2')],
    ['Choose the yellow colour, then submit', logged('#fd2')],
    ['Click on the purple box', REFUSE],
  ],
  '/agent/small/paragraphs': [
    ['Highlight the second paragraph and click submit', logged('Two birds in a tree.')],
    ['Select the text "Three men in a boat." and press Submit', logged('Three men in a boat.')],
  ],
  '/agent/small/crew': [
    ['Select Nina, Sven from the list and click Submit', logged('Nina,Sven')],
    ['Choose Tara and submit', logged('Tara')],
    ['Select everybody from the list and submit', logged('Nina,Omar,Pia,Quinn,Rosa,Sven,Tara')],
    ['Select Zoe from the list', REFUSE],
  ],
  '/agent/small/actions': [
    ['Select Archive from the Actions dropdown', logged('Archive')],
    ['Click Actions, then Delete', logged('Delete')],
    ['Rename the report', logged('Rename')],
  ],
  '/agent/small/rating': [
    ['Rate it 4 stars and send', logged('rated 4')],
    ['Click the third star and then Send', logged('rated 3')],
  ],
  '/agent/small/hover-menu': [
    ['Select Tools > Export > As image', logged('image')],
    ['Hover over Tools and click Crop', logged('crop')],
    ['Open Tools, then Export, and click "As print"', logged('print')],
  ],
  '/agent/small/goods': [
    ['Add the cheapest item to the cart', logged('buy Toaster')],
    ['Put the most expensive product in the cart', logged('buy Blender')],
    ['Add the product with the best rating to the cart', logged('buy Blender')],
    ['Add to cart the item that costs $31.20', logged('buy Mixer')],
    ['Which product is the cheapest?', says(/Toaster/)],
    ['What is the rating of the Kettle?', says(/4\.1/)],
    ['How much is the Blender?', says(/49\.00/)],
    ['Buy the Grill', REFUSE],
  ],
  '/agent/small/scores': [
    ['Click the row with the highest score', logged('row Jonas')],
    ['Who is the oldest player?', says(/Aiko/)],
    ["Enter Marta's age into the field and submit", logged('sent 31')],
    ['Type the score of Aiko into the text box and press Submit', logged('sent 97')],
    ['What is the highest score?', says(/140/)],
    ['Type the number of players into the box and submit', logged('sent 3')],
  ],
  '/agent/small/shapes': [
    ['Click the large red circle', logged('red circle 18')],
    ['Click on the small red circle', logged('red circle 6')],
    ['Click on a large green item', logged('green rect 30')],
    ['click the blue circle', logged('blue circle 7')],
    ['How many circles are there?', says(/\b4\b/)],
    ['How many red shapes are there?', says(/\b3\b/)],
    ['Click the red circle', REFUSE],
    ['Click the red rectangle', logged('red rect 8')],
  ],
  '/agent/small/glyphs': [
    ['Click the digit 4', logged('4')],
    ['Click on the letter K', logged('K')],
    ['Click on the large 9', logged('9')],
  ],
  '/agent/small/numbers': [
    ['Click the largest number', logged('88')],
    ['Click the smallest number', logged('5')],
    ['Click on the numbers in ascending order.', logged('5', '12', '41', '88')],
    ['What is the sum of the numbers?', says(/146/)],
  ],
  '/agent/small/words': [
    ['Type the third word of the text into the box and submit', logged('herons')],
    [
      'Find the last word in the paragraph, enter it into the text field and press Submit',
      logged('river'),
    ],
    ['Type the first word and submit', logged('Nine')],
    ['How many words are in the paragraph?', says(/\b7\b/)],
  ],
  '/agent/small/level': [
    ['Click Refill when the level is less than 30', logged('refill')],
    ['As soon as the level drops below 30, press Refill', logged('refill')],
  ],
  '/agent/small/late': [
    ['Click Start, wait for the result and click Continue', logged('start', 'continue')],
    ['Press Start and then Continue', logged('start', 'continue')],
  ],
  '/agent/small/files': [
    ['Find the file notes.md in the tree and click it', logged('notes.md')],
    ['Navigate through the tree to find draft.txt and click on it.', logged('draft.txt')],
    ['Expand work and click budget.xls', logged('budget.xls')],
  ],
  '/agent/small/help-tabs': [
    ['Find the link Warranty in the tabs and click it', logged('Warranty')],
    ['Open the Account tab and click Password', logged('Password')],
    ['Switch between the tabs to find and click the link "Password".', logged('Password')],
  ],
  '/agent/small/folds': [
    ['Open the Refunds section and click More on refunds', logged('more Refunds')],
    ['Click "More on gifts"', logged('more Gifts')],
    ['Expand every section', "document.querySelectorAll('[aria-expanded=true]').length === 3"],
  ],
  '/agent/small/ask-box': [
    ['Click Remove file and answer Maybe', logged('maybe')],
    ['Remove the file and confirm with Yes', logged('yes')],
    ['Click on "Remove file", then click the button in the dialog labelled "No"', logged('no')],
  ],
  '/agent/small/cart': [
    ['Increase the quantity of Pears to 3 and check out', logged('3,2')],
    ['Remove the Nuts', logged('remove Nuts')],
    ['Set Nuts to 4 and check out', logged('1,4')],
    ['Click the plus next to Nuts and check out', logged('1,3')],
  ],
};
