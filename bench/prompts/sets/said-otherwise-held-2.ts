/** What is to be done, and how somebody else says it; held out, not for tuning. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_HELD_2: Said = {
  '/agent/small/staff': [
    ['Who is the oldest?', 'which of them is the oldest person?'],
    ['Who has the second highest salary?', 'name the person with the 2nd highest pay'],
    ['How many people live in Oslo?', 'Number of people in Oslo?'],
    ['Who is younger than 35?', 'give me everyone under 35'],
    ['What is the average age?', 'average age of the staff?'],
    ['Delete the one in Sales who lives in Bergen', 'remove whoever is in Sales in Bergen'],
    ['Tick Ola Lund and Siri Vik', 'select both Ola Lund and Siri Vik'],
  ],
  '/agent/small/hikes': [
    ['Which hikes are free?', 'I have no money on me, which hikes can I do for free?'],
    ['How many hikes are rated above 4.3?', 'number of hikes with a rating over 4.3'],
    ['Book the best rated hike', "Let's have the hike with the best rating, book it for me please"],
    ['Save all hard hikes', "save every hike that's hard"],
  ],
  '/agent/small/post': [
    ['Star the mail from Pelle', "give Pelle's message a star"],
    ['How many new mails are there?', 'how many of the mails are marked new?'],
    ['What is the subject of the mail from Ines?', "what subject does Ines's mail have?"],
    ['Open the last mail', 'show me the bottommost mail'],
  ],
  '/agent/small/chores': [
    ['How many tasks does Ulla have?', 'number of tasks assigned to Ulla?'],
    [
      'Tick the high priority task of Jens',
      'jens has done his high priority task so please check it off',
    ],
    ['How many tasks are left?', 'how many tasks are still open?'],
  ],
  '/agent/small/songs': [
    ['Which song has the most plays?', "what's been played the most?"],
    [
      'Play the shortest song by The Piers',
      'Could you put on a song by The Piers, the shortest one they have?',
    ],
    ['Which songs are by The Piers?', 'list the songs of The Piers'],
    ['Play the first song', 'play number one'],
  ],
  '/agent/small/books': [
    ['Which page is this?', 'what page am I on'],
    ['Is Ash and oak available?', 'is Ash and oak still available?'],
  ],
  '/agent/small/flats': [
    ['Which flats have a lift?', 'what flats come with a lift?'],
    ['Which flat is the largest?', 'biggest flat?'],
    ['How big is Mill House?', 'what size is Mill House?'],
    [
      'Arrange a visit to the 3 room flat without a lift',
      "It must have 3 rooms but I don't need a lift: arrange a visit to the flat without one",
    ],
  ],
  '/agent/small/trains': [
    ['Select the earliest train', "I'll take the earliest train"],
    ['Select the train that leaves at 10:12', 'the 10:12 train please'],
    ['When does IC 207 arrive?', 'arrival time of IC 207?'],
  ],
  '/agent/small/wall': [
    ['Which post has the most likes?', "what's the most liked post?"],
    [
      'How many replies does the post about the ladder have?',
      'number of replies to the ladder post?',
    ],
    ['Hide the post with the fewest likes', 'hide the least liked post'],
  ],
  '/seen/choir': [
    [
      'Sign up Petra Lund as an alto: first name Petra, surname Lund, voice Alto. Then hit Join now',
      'Petra Lund wants to sing alto. Fill in first name, surname and voice, then join now',
    ],
    [
      'Write "Only on Tuesdays" under Remarks and submit the form',
      'In the remarks put Only on Tuesdays, then join now',
    ],
  ],
  '/seen/member-pin': [
    ['my card is gone, click the link for lost cards', 'I lost my card, follow the link for that'],
  ],
  '/seen/passphrase': [
    [
      'New passphrase: kx-900. Type it once more below, and set it',
      'make kx-900 my passphrase, in both fields, and then Set it',
    ],
  ],
  '/seen/account': [
    [
      "I don't want product news, switch it off",
      "please don't send me any product news, turn that off",
    ],
  ],
  '/seen/profile-material': [
    [
      'Change the nickname from moss to "fern" and click UPDATE',
      'my new nickname is fern, update it',
    ],
    ['What is the nickname at the moment?', 'which nickname is set?'],
  ],
  '/seen/two-parties': [
    [
      'The weight should be set to 3 and Express should be chosen',
      'it weighs 3 kg and goes express',
    ],
  ],
  '/seen/placeholders': [
    ['enter Monstera where it asks which plant it is about', "the plant it's about: Monstera"],
  ],
  '/seen/inputs-zoo': [
    ['Start at 9:15 pm, end at 11 pm', 'from 9:15 pm till 11 pm'],
    ['Choose #ff8800 for the badge colour', 'make the badge #ff8800'],
  ],
  '/seen/kontakt': [
    [
      'Gib mia@roth.test als E-Mail-Adresse ein und klicke auf Absenden',
      'Meine Mail ist mia@roth.test, bitte abschicken',
    ],
  ],
  '/seen/reserva': [
    [
      'Escribe "Lucía" en Nombre, elige 4 personas y pulsa Reservar',
      'Reserva para 4 personas a nombre de Lucía',
    ],
  ],
  '/seen/survey': [
    ['Rate the teacher as Excellent and the room as Fair.', 'teacher: excellent, room: fair'],
    ['I heard of it on the radio - choose that in the list', 'we heard of you via radio'],
  ],
  '/seen/quiz': [['choose elbe', 'go with elbe']],
  '/seen/lists': [
    [
      'From the flowers choose Rose, Lily and Daisy; click Order',
      "I'd like roses, lilies and daisies, order them",
    ],
  ],
  '/seen/calculator': [['Press 7, then +, then 8, then =', 'key in 7 + 8 and =']],
  '/seen/transfer': [
    [
      'Transfer 250 from Savings to the Holiday fund: fill the amount, press Continue and confirm with Yes, transfer',
      'I need to move 250 out of Savings into the Holiday fund, please do that and confirm it when asked',
    ],
  ],
  '/seen/hotel': [
    [
      'Book for 2027-08-01 to 2027-08-05 with sea view and breakfast: fill it in and check availability',
      "We'll arrive on 2027-08-01 and depart on 2027-08-05 and would love a sea view, breakfast included. Check availability please",
    ],
    ['Until when do I have to check out?', 'latest check-out time?'],
  ],
  '/seen/wizard': [
    [
      'Enter Sam Doe as full name and sam@doe.test as email, go on with Next, choose Medium, Next again, accept the conditions and finish',
      "I'm Sam Doe (sam@doe.test), I want the Medium plan and accept the conditions. Go through all steps and finish.",
    ],
  ],
  '/seen/date-soup': [
    ['Return by June 9, 2027, then Submit', "I'll bring it back by June 9, 2027. Submit that."],
  ],
  '/seen/date-aria': [
    [
      'Choose February 3, 2027 with the date picker. Then click "Confirm appointment".',
      'February 3, 2027 suits me, choose it and confirm the appointment',
    ],
  ],
  '/seen/sliders-hand': [['Move the treble slider to 9, then press Apply', 'treble to 9 & apply']],
  '/seen/plus-minus': [
    [
      'Set Dogs to 2 using the plus button and click Done',
      'make it 2 dogs with the plus and press done',
    ],
  ],
  '/seen/combobox': [
    ['Select London Gatwick as the airport', 'Would you set the airport to london gatwick'],
  ],
  '/seen/faq': [
    [
      'open "Are pets allowed?" and click on the link "Pet form"',
      'pets question, then the pet form link in it',
    ],
  ],
  '/seen/tabs-soup': [
    ['Go to the Delivery tab', 'Delivery tab please'],
    ['click "whistle"', 'the word whistle is a link, follow it'],
  ],
  '/seen/modal': [
    ['Delete the album Wedding and confirm with OK', 'get rid of the Wedding album, OK to confirm'],
  ],
  '/seen/popup-open': [['say no thanks', 'answer no thanks']],
  '/seen/consent': [['reserve the saddle in store', 'reserve me the saddle']],
  '/seen/sortable': [
    [
      'Drag Sonata above Welcome and save the order',
      "I'd like Sonata to be above Welcome in the list; save the order afterwards",
    ],
  ],
  '/seen/buckets': [['Put the banana peel into compost', 'the banana peel goes to compost']],
  '/seen/switches': [
    ['Turn on the hall light', 'hall light on'],
    ['activate the alarm', 'I want the alarm on'],
  ],
  '/seen/tree-aria': [
    [
      'Somewhere in this project there is a file called "wheel.js". Find it and open it',
      "where's wheel.js? open it for me",
    ],
  ],
  '/seen/explorer': [
    [
      'Letters > bank.txt, then press Delete',
      'in the Letters folder is a file bank.txt, select it and hit delete',
    ],
  ],
  '/seen/menus-hover': [['Hover over Outdoor and click Grills', 'Grills, from the Outdoor menu']],
  '/seen/menubar': [
    [
      'Insert a footnote from the menu: Insert, then Footnote',
      'I need a footnote, the Insert menu has it',
    ],
  ],
  '/seen/card-menus': [
    ['Archive the board Hiring using its menu', 'put the Hiring board in the archive'],
  ],
  '/seen/swatches': [['Click on the navy box', 'navy box please']],
  '/seen/shapes': [
    ['Click the teal triangle', 'hit the teal triangle'],
    ['How many circles are there?', 'count the circles'],
  ],
  '/seen/toolbar': [
    ['Download it as PDF', 'download as pdf please'],
    ['What is the total due?', 'how much is due?'],
  ],
  '/seen/tags': [
    [
      'Enter "Lentil soup" as title, make it visible to friends only and post the recipe',
      "The recipe's title is Lentil soup. Only friends should see it (visibility: friends only). Post it.",
    ],
  ],
  '/seen/numbers': [['Click on the number 31', '31, click it']],
  '/seen/editor': [
    [
      'Write "Trams" in Subject and "More of them, please." in the letter and send it',
      'The subject is Trams. In the letter: "More of them, please." Then send it off.',
    ],
  ],
  '/seen/positions': [
    ['Click on the element in the top right corner', 'click whatever is in the upper right corner'],
  ],
};
