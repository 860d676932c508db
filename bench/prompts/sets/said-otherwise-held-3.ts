/** What is to be done, and how somebody else says it; held out, not for tuning. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_HELD_3: Said = {
  '/seen/inbox-tiny': [
    ['Mark the email by Bram as important with the star', "star the one from Bram, it's important"],
    ['Open the message with the subject "Laboris"', 'open Laboris'],
  ],
  '/seen/inbox-table': [
    ['open the mail about the overdue books', 'let me read the mail about the overdue books'],
    ['how many unread mails are there?', 'number of unread messages?'],
  ],
  '/seen/feed': [
    [
      'Click the more menu of the post by Tove and choose Mute',
      "I'm tired of Tove: mute her through the more menu of the post",
    ],
  ],
  '/seen/gear-shop': [
    ['Add the head torch to the cart', 'one head torch in the cart please'],
    [
      'Filter by price from 50 to 150 and apply',
      "let's filter: price between 50 and 150, then apply",
    ],
    ['What does the sleeping bag cost?', 'price of the sleeping bag?'],
  ],
  '/seen/shoe': [
    ['Quick add the gaiters', "I'd take the gaiters too, quick add them"],
    ['how heavy is one shoe?', 'weight per shoe?'],
  ],
  '/seen/basket': [
    [
      'Remove the sea salt from the basket',
      "I won't need sea salt after all, take it out of the basket",
    ],
  ],
  '/seen/staff': [
    ['Sort the table by room', 'order the staff by room'],
    ['How many people are in the table?', 'count the people in the directory'],
    ['Which department is Sade Obi in?', 'Sade Obi works in what department?'],
  ],
  '/seen/stock': [['How many washers are on hand?', 'how many washers do we have?']],
  '/seen/hits': [['Look for opal and open the first hit', 'search opal, take the first result']],
  '/seen/flights': [
    [
      'Find flights from Bergen to Dublin on 2 May 2027 and book the cheapest one',
      'Can you find me flights from Bergen to Dublin on 2 May 2027, and then book whichever is the cheapest?',
    ],
  ],
  '/seen/contacts': [
    ['which city does Tariq live in', 'what city is Tariq in?'],
    ["What's the phone number of Ann Berger?", "Ann Berger's phone number please"],
  ],
  '/seen/spec': [
    ['Price of the Mule M?', 'how much is the Mule M'],
    ['I would like to book a test ride', 'book me a test ride'],
  ],
  '/seen/news': [
    [
      'open the comments of the article on the new tram line',
      'show the comments on the tram line article',
    ],
    ['How many comments does the choir article have?', 'number of comments on the choir piece?'],
  ],
  '/seen/kanban': [['Add a card in the Done column', 'new card under Done']],
  '/seen/chat': [['What did Noor say?', "what was Noor's message?"]],
  '/seen/player': [
    ['Set teh volume to 7', 'volume 7 please'],
    ['How long is "Harbour Lights"?', 'duration of Harbour Lights?'],
  ],
  '/seen/month': [
    [
      'Add a new event "Picnic", all day, and save it',
      'on this calendar I want a new event, all day long, with the title Picnic. Save it please',
    ],
  ],
  '/seen/nested-frames': [['Click Canteen', 'go to the canteen']],
  '/seen/shadow-settings': [
    [
      'Set the font size to Huge, turn on night mode and save the settings',
      'eyes are getting worse: font size huge and night mode on, then save the settings',
    ],
  ],
  '/seen/sections': [['Pause the vegetable box', 'no vegetable box for now, pause it']],
  '/seen/chores': [
    ['Add "Water the plants" and press enter', 'new chore: Water the plants'],
    ['show only the open ones', 'show open chores only'],
  ],
  '/seen/french-shop': [['Clique sur Mon compte', 'montre-moi mon compte']],
  '/agent/small/inbox': [
    ['Star the mail about the dinner', 'give the dinner mail a star please'],
    ['Forward the email from Ines to Raul and send it', "Could you send Ines's email on to Raul?"],
  ],
  '/agent/small/mail-views': [
    ['Find the email by Odile and delete it', 'please open what Odile sent and then bin it'],
  ],
  '/agent/small/feed': [
    [
      'For the post by @lena, open the more menu and choose Report',
      "report the post by @lena, you'll find that behind the three dots",
    ],
    ['How many likes does the post by @lena have?', "how often was @lena's post liked?"],
  ],
  '/agent/small/rows': [
    ['Edit Musa Keita', 'let me edit Musa Keita'],
    ['How old is Lotte Vries?', "what's Lotte Vries's age?"],
  ],
  '/agent/small/tasks': [
    ['Delete the second task', 'task number two can be deleted'],
    ['Remove Fix bike from the list', 'take Fix bike off the list'],
  ],
  '/agent/small/book': [
    [
      'Find Musa in the contact book and click on their email.',
      "let's write to Musa: look them up and click the e-mail",
    ],
  ],
  '/agent/small/finder': [
    [
      'Use the textbox to enter "Fir" and press "Search", then find and click the 5th search result.',
      'Search "Fir" and follow result number five',
    ],
  ],
  '/agent/small/chat': [['Open the chat with Bob, type "yo" and click send', 'message Bob: yo']],
  '/agent/small/plain-rows': [
    [
      'Fill the form: Name = Rita Voss, Age = 41, City = Bern, then submit',
      'This is Rita Voss, 41, from Bern. Submit it',
    ],
  ],
  '/agent/small/p-login': [
    [
      'Enter the username "kim" and the password "p9" into the text fields and press login.',
      'kim is the username and p9 the password, so please log in',
    ],
  ],
  '/agent/small/join': [
    [
      'Enter Lee Park as your name and lee@park.kr as e-mail, choose the Student plan, agree to the terms and click Sign up',
      'Sign up Lee Park with the mail lee@park.kr for the Student plan and agree to the terms',
    ],
    ['Select the regular plan', 'the plan should be Regular'],
  ],
  '/agent/small/fruit': [
    ['Select all the fruit and submit', "I'd like every fruit there is, submit it"],
    ['Check only Plum and press Submit', 'nothing but Plum, and submit'],
    ['Do not select Plum; select Lime and click Submit', 'lime yes, plum no. Submit'],
  ],
  '/agent/small/prechecked': [
    ['Uncheck everything and save', 'take all the checks away and save it'],
    ['Uncheck Alpha and check Gamma, then save', 'Alpha off, Gamma on, save'],
  ],
  '/agent/small/bare-radios': [
    ['Pick the 1st radio button and click Submit.', 'the first radio button, then submit'],
  ],
  '/agent/small/challenge': [
    [
      'Answer the question and click Verify',
      "Show that I'm not a robot: answer what they ask and verify",
    ],
  ],
  '/agent/small/one-box': [
    [
      'Enter "it\'s 5, o\'clock." into the box and click Submit',
      'submit this text: "it\'s 5, o\'clock."',
    ],
  ],
  '/agent/small/three-areas': [
    [
      'Copy the text of the last textarea and paste it into the text input, then submit',
      'take the text of the third and last textarea over into the text input and hit Submit',
    ],
  ],
  '/agent/small/when': [
    [
      'Set the day to 5 June 2026 and the time to 18:30, then submit',
      'make it 18:30 on 5 June 2026 and submit',
    ],
  ],
  '/agent/small/editor': [
    [
      'Replace the text with "Gone." and submit',
      'the text should be just "Gone." instead of what\'s there. Submit',
    ],
  ],
  '/agent/small/invoice': [
    [
      'If the total is more than $50, click Reject, otherwise click Approve',
      'with a total over $50 it gets rejected, otherwise approve it',
    ],
  ],
  '/agent/small/two-forms': [['Enter a@b.co under Unsubscribe and click Go', 'unsubscribe a@b.co']],
  '/agent/small/address': [['Set country to Brazil', 'country should be Brazil']],
  '/agent/small/flights': [
    [
      'Enter Oslo as From and Porto as To, type 01/02/2027 as departure and search. Then book the most expensive flight.',
      'Search for a flight Oslo - Porto departing 01/02/2027 and book the priciest one',
    ],
  ],
  '/agent/small/month': [
    [
      'Choose December 1st, 2027 in the calendar and click Save',
      'set the calendar to December 1st, 2027, then save',
    ],
  ],
  '/agent/small/town': [
    [
      'Type "Port" into Town, choose Portland and submit',
      'town: write Port, take Portland from what it offers, then submit',
    ],
  ],
  '/agent/small/knob': [
    ['Drag the slider to 25 and click Submit', 'pull the slider to 25 and submit please'],
  ],
  '/agent/small/sort': [
    [
      'Drag Apple to the top of the list and submit',
      'Apple belongs at the very top, submit after dragging it there',
    ],
    ['Sort the list alphabetically and submit', 'put the fruit in alphabetical order and submit'],
  ],
  '/agent/small/basket': [['Drag Ink into the basket', 'put the ink in the basket']],
  '/agent/small/swatches': [
    ['Choose the yellow colour, then submit', "I'd like yellow. Submit it please"],
  ],
  '/agent/small/crew': [
    [
      'Select Nina, Sven from the list and click Submit',
      'Nina and Sven are coming, pick them in the list and submit',
    ],
  ],
  '/agent/small/actions': [
    ['Select Archive from the Actions dropdown', "archive it, that's in the Actions menu"],
  ],
  '/agent/small/rating': [['Rate it 4 stars and send', '4 out of 5 stars, send it']],
  '/agent/small/hover-menu': [['Hover over Tools and click Crop', 'I need the crop tool']],
  '/agent/small/goods': [
    ['Put the most expensive product in the cart', 'add the priciest product to my basket'],
    ['Which product is the cheapest?', "what's the cheapest thing here?"],
  ],
  '/agent/small/scores': [
    ['Click the row with the highest score', 'whoever has the top score, click that row'],
    [
      'Type the score of Aiko into the text box and press Submit',
      "submit Aiko's score through the text box",
    ],
  ],
};
