/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_6: Said = {
  '/agent/small/help-tabs': [
    [
      'Find the link Warranty in the tabs and click it',
      'under one of the tabs is a Warranty link, follow it',
    ],
    ['Open the Account tab and click Password', 'password, on the Account tab'],
  ],
  '/agent/small/folds': [
    [
      'Open the Refunds section and click More on refunds',
      'I want to know more on refunds (Refunds section)',
    ],
    ['Click "More on gifts"', 'open gifts and press more on gifts'],
  ],
  '/agent/small/ask-box': [
    ['Click Remove file and answer Maybe', 'remove file, and when asked say Maybe'],
    ['Remove the file and confirm with Yes', 'yes, remove the file'],
  ],
  '/agent/small/cart': [
    ['Increase the quantity of Pears to 3 and check out', "I'd like 3 pears, then check out"],
    ['Remove the Nuts', 'no nuts after all, remove them'],
    ['Click the plus next to Nuts and check out', 'one more Nuts with the plus, then checkout'],
  ],
  '/agent/small/paint-shop': [
    [
      'Order 4 kg with a gloss finish and primer',
      'I need 4 kg of paint, the finish is gloss, and primer should be on. Order it',
    ],
    ['one more coat', 'add another coat'],
    ['Switch the primer on', 'I want primer as well, switch it on'],
    ['set the amount to the maximum', 'amount: as much as it allows'],
    ['7 kg, satin', 'satin finish, 7 kg'],
  ],
  '/agent/small/station-board': [
    ['Search trains from Graz East for 2 seats', '2 seats from Graz East, show me trains please'],
  ],
  '/agent/small/two-lots': [['Offer 95 for the elm chair', 'make an offer of 95 on the elm chair']],
  '/agent/small/member-card': [['Enter the PIN 4711 and unlock', 'unlock with PIN 4711']],
  '/agent/small/pointing-grid': [
    ['click the cell in the middle', 'hit the one right in the centre of the grid'],
    ['press the second cell of the third row', 'third row, second cell'],
    ['click the square in row 2, column 3', 'row 2, column 3, click that square'],
    ['click all cells in the first column', 'every cell of the leftmost column gets a click'],
    ['click the box in the bottom row, on the left', 'the bottom left box'],
    [
      'Select the cell in the 3rd column of the 1st row',
      'go for the cell in row one, column three',
    ],
  ],
  '/agent/small/pointing-nums': [
    [
      'Press the only odd number in the second row',
      'In the second row just one number is odd, press it',
    ],
    ['click the second largest number', 'hit the number that comes second in size'],
    [
      'click the even number in the top row',
      "there's one even number in the first row; press that",
    ],
    ['click the number between 50 and 60', 'one number lies between 50 and 60, give it a click'],
    ['Click all even numbers', 'each even number should be clicked'],
  ],
  '/agent/small/pointing-trees': [
    ['pick the tree that begins with K', 'one of the trees starts with a K, choose it'],
    ['click the word starting with "G"', 'G is the first letter of the word I want, click it'],
    ['Click the item that ends with "lm"', 'find the item ending in "lm" and click it'],
    ['click the name that contains "zel"', 'which name has zel in it? click that'],
    ['click the tree after Elm', 'click what comes right after Elm'],
    [
      'Click on the one between Cedar and Fir',
      'between Cedar and Fir stands a tree, click that one',
    ],
  ],
  '/agent/small/pointing-mails': [
    ['delete the email from Bob', "Bob's email can be deleted"],
    ['Mark the lunch mail by Cy as important', 'the one about lunch from Cy is important, star it'],
    ['Trash both lunch mails', 'both of the lunch mails belong in the trash'],
    [
      "Delete Bob's invoice and star Cy's mail",
      "Bob's invoice can be deleted, and Cy's mail gets a star",
    ],
  ],
  '/agent/small/pointing-cookies': [
    ['only necessary cookies, please', "I'll allow just the cookies that are needed"],
    ['Accept only what is necessary', 'necessary ones only'],
    ['reject everything', "I don't want any optional cookies"],
  ],
  '/agent/small/pointing-parcels': [
    ['track the bundle from Jan', "where's Jan's parcel? track it"],
    ['edit the bundle that is lost', 'the lost one needs an edit'],
  ],
  '/agent/small/pointing-columns': [['choose the Pro plan', 'Pro plan please']],
  '/agent/small/pointing-seq': [
    [
      'click Alpha, then Gamma, then the one left',
      'Alpha first, next Gamma, and finally the remaining one',
    ],
    ['Press + three times', 'hit + 3 times'],
    ['Click the plus button until the count is 4', 'get the count to 4 with the plus button'],
    ['click Beta twice and then Alpha', 'two clicks on Beta, then one on Alpha'],
    [
      'If the count is 3, click Alpha, otherwise click Beta',
      'press Alpha in case the count is 3, else press Beta',
    ],
    ["Don't click Alpha, click Beta", 'not Alpha! Beta is the one to click'],
  ],
  '/agent/small/pointing-late': [
    [
      'click start and once Continue appears press it',
      'press start, then continue as soon as you can',
    ],
  ],
  '/agent/small/pointing-tree': [
    ['Open Bergen in Norway', "bergen (it's in norway), open it"],
    ['Find Tokyo and click it', "where's Tokyo? Click it please"],
    ['click on Malta', 'malta please'],
  ],
  '/agent/small/pointing-shop': [
    ['put the blue mug in the basket', 'one blue mug, add to basket'],
    ['Put the red mug into my cart', 'I want to buy the red mug, put it in the basket'],
    ['Save the red plate for later', 'keep the red plate for later'],
    ['open the basket', "show me what's in the basket, open it"],
  ],
  '/agent/small/pointing-settings': [
    ['turn off the sounds', 'sounds off'],
    ['delete my account', 'I want my account deleted'],
  ],
  '/agent/small/pointing-shapes': [
    ['Click the red circle', 'red circle please'],
    ['click on the small green circle', 'the small circle in green, click it'],
    ['click the red rectangle', 'give the red rectangle a click'],
    ['click the smaller circle', 'of the two circles click the smaller'],
    ['click the shape furthest to the right', 'rightmost shape please'],
    ['Click all red shapes', 'click everything that is red'],
  ],
};
