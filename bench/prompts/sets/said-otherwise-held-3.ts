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
};
