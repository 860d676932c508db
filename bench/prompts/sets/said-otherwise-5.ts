/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_5: Said = {
  '/agent/small/chat': [['Write "hello" to Eva and send it', 'tell Eva hello']],
  '/agent/small/label-values': [
    [
      'Enter the value that corresponds with each label into the form and submit when done.',
      'fill both fields with what the table says for them, submit after that',
    ],
    [
      'Enter the value of Country into the Country field',
      'the Country field should get the country from the table',
    ],
  ],
  '/agent/small/plain-rows': [
    ['Enter 29 as age and Lund as city. Then click Submit.', 'Age 29, city Lund, submit'],
    [
      'Name: Jo Ek; Age: 7; City: Umea. Submit the form.',
      'Submit the form for Jo Ek, who is 7 and lives in Umea',
    ],
  ],
  '/agent/small/p-login': [
    ['Log in as kim with the password p9', 'log me in with kim / p9'],
    ['Username is kim, password is p9. Log in.', 'pls login, user: kim, pass: p9'],
  ],
  '/agent/small/join': [
    ['Pick China as the country', 'country: china'],
    ['Accept the terms', 'I agree to the terms'],
  ],
  '/agent/small/fruit': [
    ['Select Fig and Date and click Submit', 'Fig plus Date, then submit'],
    ['Select nothing and click Submit.', 'leave all the boxes empty and submit'],
    ['Check everything except Kiwi and click Submit', 'all of them, only not Kiwi. Submit'],
    [
      'Select all but Kiwi and Lime, then submit',
      'everything goes except for Kiwi and Lime; then hit Submit',
    ],
    [
      'Select the third and the fifth item and submit',
      'tick number three and number five and press submit',
    ],
    ['Check the first two boxes and submit', 'put a check in the 1st and the 2nd box, then Submit'],
  ],
  '/agent/small/meanings': [
    [
      'Select words similar to big, quick and click Submit.',
      'which words mean about the same as big and quick? tick them and submit',
    ],
    [
      'Check the words that mean the same as: house, car. Then click Submit',
      'tick the synonyms of house and car, afterwards submit',
    ],
  ],
  '/agent/small/prechecked': [
    ['Select only Gamma and save', 'Gamma and nothing else should be on; save'],
    [
      'If Beta is checked, uncheck it. Then save.',
      'should Beta be ticked, untick it, and save in any case',
    ],
  ],
  '/agent/small/bare-radios': [
    ['Select cello and click Submit', 'I play the cello. Submit'],
    ['Choose the last option and submit', 'go for the bottom one of the options and submit it'],
  ],
  '/agent/small/sum': [
    [
      'Solve the math problem and type your answer into the textbox. Press submit when done.',
      'work out the sum and submit the answer',
    ],
    [
      'Type the sum into the box and submit',
      'what do the two numbers add up to? put it in and submit',
    ],
  ],
  '/agent/small/one-box': [
    ['Type "Lantern" in upper case and submit', 'write Lantern all in capitals, submit'],
    [
      'Enter "HELLO" in lowercase letters into the text field and press Submit',
      'type "HELLO" but in small letters, then press submit',
    ],
    ['Enter the number 12.5 and submit', 'the number is 12.5, submit'],
  ],
  '/agent/small/three-areas': [
    [
      'Copy the text in the 2nd text area below, paste it into the textbox and press Submit.',
      "What's in the second text area needs to be copied to the textbox, then submit",
    ],
  ],
  '/agent/small/when': [
    ['Enter 7:45 AM as the time and press Submit', "the time's 7:45 AM, submit it"],
    ['Enter 03/22/2015 as the date and hit submit.', 'date: 03/22/2015, and submit please'],
  ],
  '/agent/small/editor': [
    [
      'Using the text editor, make the word "lantern" bold and press Submit.',
      'I want lantern in bold, then submit',
    ],
    ['Make all the text italic and submit', 'the whole text should be in italics; submit it'],
  ],
  '/agent/small/invoice': [
    [
      'Type the invoice number into the field and click Approve',
      'approve the invoice, its number has to go in the field first',
    ],
    ['What is the total?', 'how much does the invoice come to?'],
    ['Who is the customer?', 'whose invoice is this?'],
  ],
  '/agent/small/wizard': [
    [
      'Enter Ana as the name, click Next, choose Express, click Next and place the order',
      'Name is Ana, delivery Express. Click through the steps and place the order',
    ],
  ],
  '/agent/small/two-forms': [['Subscribe with the email c@d.co', 'c@d.co would like to subscribe']],
  '/agent/small/address': [
    [
      'Fill in Elm Road 4 as the street and 9021 as the postal code, choose Austria, tick Gift and continue',
      "It's a gift. Send it to Elm Road 4, postal code 9021, Austria, and continue",
    ],
  ],
  '/agent/small/flights': [
    [
      'Book the cheapest one-way flight from: Oslo to: Madrid on 04/18/2027.',
      'I need to get from Oslo to Madrid on 04/18/2027, one-way, and for as little money as possible. Book that flight',
    ],
    [
      'Book the shortest flight from Porto to Malmo on 04/18/2027',
      'Porto to Malmo on 04/18/2027: book whatever flight takes the least time',
    ],
  ],
  '/agent/small/month': [
    ['Pick 23 February 2028 as the start date and save', 'we start on 23 February 2028, save that'],
    ['Set the start date to 10/05/2027 and click Save', 'start date should be 10/05/2027. Save.'],
  ],
  '/agent/small/month-select': [
    ['Select March 5, 1992 and click OK', 'born March 5, 1992. OK'],
    ['Choose 11/30/1990 as the date and press OK', 'the date would be 11/30/1990, confirm with OK'],
  ],
  '/agent/small/town': [
    [
      'Enter Osaka as the town, pick it from the suggestions and submit',
      'I live in Osaka. choose it from the suggestions and submit',
    ],
  ],
  '/agent/small/knob': [['Set the slider to 60 and submit', 'slider at 60, submit']],
  '/agent/small/mixer': [
    ['Set Bass to 8 and Treble to 2, then save', 'treble down to 2, bass up to 8, and save'],
    ['Move the first slider to 3 and click Save', 'first slider to 3, then hit save'],
  ],
  '/agent/small/sort': [
    [
      'Drag Pear to the 3rd position and click Submit',
      'make Pear the third in the list and submit',
    ],
    ['Move Melon below Apple, then submit', 'Melon should come directly after Apple. Submit'],
  ],
  '/agent/small/sort-numbers': [
    [
      'Sort the numbers in increasing order by dragging them, then press Submit',
      'bring the numbers in order, smallest first, and submit',
    ],
    ['Drag 77 to the first place and submit', '77 goes first, then submit'],
  ],
  '/agent/small/basket': [['Drop the pen in the basket', 'pen into the basket please']],
  '/agent/small/swatches': [['Select green and click Submit', 'the green one, submit']],
  '/agent/small/paragraphs': [
    ['Highlight the second paragraph and click submit', 'mark paragraph two and submit'],
    [
      'Select the text "Three men in a boat." and press Submit',
      'highlight "Three men in a boat." then hit submit',
    ],
  ],
  '/agent/small/crew': [
    ['Choose Tara and submit', 'just Tara, submit'],
    ['Select everybody from the list and submit', 'take the whole crew and submit'],
  ],
  '/agent/small/actions': [
    ['Click Actions, then Delete', 'through Actions, delete the report'],
    ['Rename the report', "I'd like to give the report another name, choose Rename"],
  ],
  '/agent/small/rating': [['Click the third star and then Send', 'three stars, and send']],
  '/agent/small/hover-menu': [
    ['Select Tools > Export > As image', 'Export as image, from the Tools menu'],
    ['Open Tools, then Export, and click "As print"', 'Tools has an export as print, use that'],
  ],
  '/agent/small/goods': [
    [
      'Add the cheapest item to the cart',
      'my money is short: put whichever item costs least in the cart',
    ],
    [
      'Add the product with the best rating to the cart',
      'which one is rated best? into the cart with it',
    ],
    ['Add to cart the item that costs $31.20', 'the one for $31.20, add that to the cart'],
    ['What is the rating of the Kettle?', 'how is the Kettle rated?'],
    ['How much is the Blender?', 'price of the blender please'],
  ],
  '/agent/small/scores': [
    ['Who is the oldest player?', 'name the oldest of the players'],
    [
      "Enter Marta's age into the field and submit",
      'How old is Marta? Put that in the field and submit',
    ],
    ['What is the highest score?', 'best score?'],
    [
      'Type the number of players into the box and submit',
      'how many players are there? write the number in the box and submit',
    ],
  ],
  '/agent/small/shapes': [
    ['Click on the small red circle', 'hit the little red circle'],
    ['Click on a large green item', "click the green thing that's large"],
    ['How many circles are there?', 'number of circles?'],
    ['How many red shapes are there?', 'count what is red'],
  ],
  '/agent/small/glyphs': [
    ['Click the digit 4', 'hit the 4'],
    ['Click on the letter K', 'K please'],
  ],
  '/agent/small/numbers': [
    ['Click the largest number', 'hit the highest number'],
    ['Click the smallest number', 'which number is the lowest? click on it'],
    ['What is the sum of the numbers?', 'what do the numbers add up to?'],
  ],
  '/agent/small/words': [
    [
      'Type the third word of the text into the box and submit',
      "the text's third word goes into the box, then submit",
    ],
    ['Type the first word and submit', 'submit the first word of the text'],
    ['How many words are in the paragraph?', 'count the words of the paragraph'],
  ],
  '/agent/small/level': [
    [
      'As soon as the level drops below 30, press Refill',
      'watch the level, and when it is below 30 hit refill',
    ],
  ],
  '/agent/small/late': [
    [
      'Click Start, wait for the result and click Continue',
      'start it, and continue once the result is there',
    ],
  ],
  '/agent/small/files': [
    ['Find the file notes.md in the tree and click it', 'open notes.md'],
    [
      'Navigate through the tree to find draft.txt and click on it.',
      "somewhere in the tree there's draft.txt, please find it and open it",
    ],
  ],
};
