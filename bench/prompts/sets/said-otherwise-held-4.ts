/** What is to be done, and how somebody else says it; held out, not for tuning. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_HELD_4: Said = {
  '/agent/small/shapes': [
    ['Click the large red circle', 'the big red circle please'],
    ['click the blue circle', 'blue circle, give it a click'],
    ['Click the red rectangle', "the rectangle that's red, click it"],
  ],
  '/agent/small/glyphs': [['Click on the large 9', 'click the big nine']],
  '/agent/small/numbers': [
    ['Click on the numbers in ascending order.', 'click all the numbers, going from low to high'],
  ],
  '/agent/small/words': [
    [
      'Find the last word in the paragraph, enter it into the text field and press Submit',
      'the paragraph ends with a word that I want in the text field, submit it',
    ],
  ],
  '/agent/small/level': [
    [
      'Click Refill when the level is less than 30',
      'wait until the level is under 30, then refill',
    ],
  ],
  '/agent/small/late': [['Press Start and then Continue', 'start, then continue']],
  '/agent/small/files': [['Expand work and click budget.xls', 'budget.xls is in work, click it']],
  '/agent/small/help-tabs': [
    [
      'Switch between the tabs to find and click the link "Password".',
      "I forgot where the link Password is, it's in one of the tabs; find and click it",
    ],
  ],
  '/agent/small/folds': [['Expand every section', 'open up all the sections']],
  '/agent/small/ask-box': [
    [
      'Click on "Remove file", then click the button in the dialog labelled "No"',
      'hit Remove file but answer the question with No',
    ],
  ],
  '/agent/small/cart': [['Set Nuts to 4 and check out', 'nuts: 4. check out']],
  '/agent/small/paint-shop': [
    ['Set the coats to 5', '5 coats please'],
    ['Choose Evening as the delivery day part', 'deliver in the evening'],
  ],
  '/agent/small/station-board': [
    ['Show trains from Linz with 3 seats', "We're 3 people leaving from Linz, show the trains"],
  ],
  '/agent/small/member-card': [
    ['Change the street to Oak Lane 9', 'I moved, my street is now Oak Lane 9, change that'],
  ],
  '/agent/small/pointing-grid': [
    ['Click the center square', 'middle square please'],
    ['Click on the middle cell of the top row', 'top row, the one in the middle'],
    ['click the top left cell', 'upper left cell please'],
  ],
  '/agent/small/pointing-nums': [
    ['Click the largest number', 'highest number, click'],
    ['Click the number greater than 80', 'which one is above 80? click it'],
    ['press the smallest number', 'the smallest one please'],
  ],
  '/agent/small/pointing-trees': [
    ['choose the last tree in the list', 'the tree at the very end of the list'],
    ['click the longest word', 'hit whichever word is longest'],
  ],
  '/agent/small/pointing-mails': [
    ["star Ada's mail about the trip", 'Ada wrote about the trip, put a star on that'],
    ['reply to the 11:30 mail', 'answer the mail that came at 11:30'],
    ["click on the third mail's star", 'third mail, star please'],
  ],
  '/agent/small/pointing-cookies': [['accept all cookies', 'fine with all cookies']],
  '/agent/small/pointing-parcels': [['I want to send A3 back', 'A3 is to be returned']],
  '/agent/small/pointing-columns': [['Choose Team X', 'we go for the Team X plan']],
  '/agent/small/pointing-seq': [
    ['press + until it says 5', 'keep pressing + till the count is 5'],
    [
      'If the count is 2, click Alpha, otherwise click Beta',
      'should the count be 2, press Alpha; if not, Beta',
    ],
  ],
  '/agent/small/pointing-late': [
    [
      'Click Start, wait for the Continue button and click it',
      'start the quiz, and when a Continue button turns up, press it',
    ],
  ],
  '/agent/small/pointing-tree': [
    ['select Europe > Norway > Oslo', 'get me to Oslo: Europe, Norway, Oslo'],
    [
      'expand Europe, then Norway, and click Bergen',
      'in the tree under Europe and Norway is Bergen, click it',
    ],
  ],
  '/agent/small/pointing-shop': [
    ['add the cheapest mug to the basket', 'of the mugs, add the one that costs least'],
  ],
  '/agent/small/pointing-settings': [
    ['unsubscribe from the newsletter', 'no more newsletters for me, unsubscribe'],
  ],
  '/agent/small/pointing-shapes': [
    ['click the blue square', 'the blue square, hit it'],
    ['Click the triangle', 'find the triangle and click'],
    [
      'Click the shape to the right of the blue square',
      "what's right of the blue square? click that shape",
    ],
  ],
};
