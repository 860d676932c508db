/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_3: Said = {
  '/agent/small/books': [
    ['Reserve Cold harbours', 'I want to reserve the book Cold harbours'],
    ['Reserve Every bird', "hello, I would like to reserve a book, it's called Every bird"],
    [
      'Reserve the book by Ruth Linden from 2018',
      "There's a book by Ruth Linden that came out in 2018. I'd like that reserved.",
    ],
    ['Is Bread available?', 'is the book Bread available right now?'],
    ['Who wrote Bread?', "who's Bread by?"],
    ['When was Cold harbours published?', 'what year is Cold harbours from?'],
  ],
  '/agent/small/flats': [
    [
      'Which flat allows pets and has a lift?',
      'I need a lift and I have pets. Which flat would do?',
    ],
    ['Which flats cost less than $1,500?', 'flats under $1,500?'],
    ['Which flat has the lowest rent?', "where's the rent the lowest?"],
    ['How many flats have 3 rooms?', 'how many of the flats are 3 room ones'],
    ['What is the rent of Elm Court 9?', 'how much rent do they want for Elm Court 9?'],
    ['Arrange a visit to the flat with 2 rooms', "I'd like to visit the 2 room flat"],
    ['View the cheapest flat with 3 rooms', 'open the page of the cheapest 3-room flat'],
    ['Does The Annex have a lift?', 'has The Annex got a lift?'],
  ],
  '/agent/small/trains': [
    ['Select the cheapest train', 'go for the train with the lowest fare'],
    [
      'Select the cheapest direct train',
      "I don't want to change trains and I don't want to spend much; select the cheapest of the direct ones",
    ],
    ['Select the train that arrives at 12:05', 'choose the one that gets there at 12:05'],
    ['How many trains are direct?', 'how many of them go without a change?'],
    ['How much is RE 14?', 'fare for RE 14?'],
    ['Which trains leave after 10:00?', 'whcih trains depart later than 10:00?'],
  ],
  '/agent/small/wall': [
    ['Who wrote about the plums?', 'Who posted about plums?'],
    ['How many posts are by ruben?', "count ruben's posts"],
    ['Like the post by leonie', "give leonie's post a like"],
    ['Like the post by ruben with 90 likes', 'ruben has a post with 90 likes. Give it one more'],
    ['Reply to the post about the ladder', 'answer the post about the ladder'],
    ["Like all of ruben's posts", 'like everything ruben posted'],
  ],
  '/seen/choir': [
    ['put "Nilsson" in the Surname box', 'surname: Nilsson'],
    [
      'choose Bass from the voice dropdown and tick the box about the rehearsal plan',
      'voice: bass. and I do want the rehearsal plan, tick it',
    ],
    ['enter 14/02/1990 as date of birth pls', 'born on 14/02/1990'],
  ],
  '/seen/member-pin': [
    [
      'Fill in member no. 40718 and PIN 9921 and press Unlock',
      'Hi, could you unlock this? The member number is 40718 and the PIN 9921',
    ],
    ['Type 1234 as pin', 'PIN should be 1234'],
  ],
  '/seen/passphrase': [
    [
      'Use "blue-otter" as the new passphrase (type it in both boxes) and click Set it',
      'set the passphrase to blue-otter (twice, as it asks)',
    ],
  ],
  '/seen/account': [
    [
      'Fill in the email lena@quill.test, password hunter22!, confirm the password, agree to the terms and press the Create account button',
      'Could you create an account for me? Mail is lena@quill.test and the password hunter22! (confirm it too), and yes, I agree to the terms',
    ],
    ['Set the country to Austria', "the country's Austria"],
    ['open the terms of service', 'let me read the terms of service'],
    ['How many characters must the password have at least?', "what's the minimum password length?"],
  ],
  '/seen/profile-material': [
    ['Select they/them in the pronouns menu', 'pronouns: they/them'],
    [
      'Please make the profile public and enter Galway as home town',
      'home town Galway, and set my profile to public please',
    ],
  ],
  '/seen/two-parties': [
    [
      'Recipient: name Otto Krag, street Havnegade 4, city Odense. Leave the sender empty. Print the label',
      'This parcel goes to Otto Krag, Havnegade 4, Odense. The sender stays blank. Then print the label, thanks.',
    ],
    ["Enter 'Cork' as the sender's city", "sender's city: Cork"],
  ],
  '/seen/placeholders': [
    [
      'Ask about your fern: name Jo, e-mail jo@x.test, the plant is Fern, what is wrong: "yellow leaves". Press Ask away.',
      'I\'m Jo, jo@x.test. It\'s about my Fern, which has "yellow leaves". Ask away!',
    ],
    ['Subscribe to the newsletter with ivy@x.test', "I'd like the newsletter at ivy@x.test"],
  ],
  '/seen/inputs-zoo': [
    [
      'Set the day to 24 December 2026 and the start time to 18:30, then book.',
      "We'd like to come on 24 December 2026 and start at 18:30, please book that",
    ],
    ['Enter 07/09/2027 as the day (mm/dd/yyyy)', 'the day is 07/09/2027 (month first)'],
    [
      'set visitors to 12 and the dome brightness to 75',
      '12 visitors, and the dome at a brightness of 75',
    ],
    ['Pick March 2027 as the billing month', 'billing month: march 2027'],
    [
      'Phone is 0171 5550, website https://dome.test',
      'website https://dome.test and the telephone 0171 5550',
    ],
  ],
  '/seen/kontakt': [
    [
      'Wähle "Frau" als Anrede und trage Vorname Mia und Nachname Roth ein',
      'Anrede Frau, Vorname Mia, Nachname Roth bitte',
    ],
    [
      'Schreib "Danke!" als Nachricht, hak die Datenschutzerklärung an und schick es ab',
      'Meine Nachricht lautet "Danke!", die Datenschutzerklärung habe ich gelesen (bitte ankreuzen), dann absenden',
    ],
    ['Wie sind die Öffnungszeiten?', 'Wann haben Sie geöffnet?'],
  ],
  '/seen/reserva': [
    ['Selecciona Terraza y haz clic en Reservar', 'en la terraza, por favor, y reservar'],
    ['haz clic en "Ver la carta"', 'quiero ver la carta'],
  ],
  '/seen/survey': [
    [
      'Tick whatever means the same as car and bike, then Send answers',
      'tick the words that mean car and bike and send the answers',
    ],
    [
      'chek Train and Ferry, then send answers',
      'we used the train and the ferry. send the answers',
    ],
  ],
  '/seen/quiz': [
    ['Select "Danube" and click Answer', 'my answer is Danube'],
    ['Skip this question', "I don't know, skip it"],
  ],
  '/seen/copy-over': [
    [
      'Copy the text of "Old reference", paste it into "New reference" and press Move',
      'the old refrence should go into the new one; after that hit Move',
    ],
    ['Copy the old note into the new note', 'put the text of the old note in the new note as well'],
  ],
  '/seen/lists': [
    [
      'pick the golden ribbon and delivery tomorrow after noon, then order',
      'golden ribbon, delivered tomorrow after noon. Order it',
    ],
    ['selct Peony and click Order', 'just peony, order please'],
  ],
  '/seen/calculator': [
    ['click the 3 key', 'press 3'],
    ['Clear the screen with C', 'hit C to clear it'],
  ],
  '/seen/transfer': [
    ['Enter 40 as amount and "Gift" as reference', 'reference Gift, amount 40'],
    ['how much is on the savings account?', "what's the balance of the savings account?"],
  ],
  '/seen/hotel': [
    ['3 adults and 1 kid please, in a suite', 'suite for 3 adults and 1 kid'],
    ['tick parking and spa', 'add parking and the spa'],
    ['what is the phone number of the reception', 'what number do I call for the reception?'],
    ['Write "quiet room" as special wish', 'special wish: quiet room'],
  ],
  '/seen/wizard': [
    ['Fill in "Kay" as the full name and click next', 'full name Kay, then the next step'],
  ],
  '/seen/date-soup': [
    ['Choose 08/15/2027 as the return date and hit submit.', 'return date 08/15/2027. submit'],
    ['select 12/03/2026 as the date and click Submit', 'set 12/03/2026 and submit it'],
  ],
  '/seen/date-aria': [
    [
      'Pick 18 November 2026 in the calendar and confirm the appointment',
      'could you make the appointment for 18 November 2026 and confirm it',
    ],
    ['open the date picker', 'show the date picker'],
  ],
  '/seen/sliders-hand': [
    ['Set Bass to 8 and apply', 'put the bass at 8, apply'],
    ['bass 0, treble 10', "I'd like treble at 10 and bass at 0"],
  ],
  '/seen/plus-minus': [
    [
      '2 adults, 3 children and no dogs. Press Done',
      "there's 2 adults and 3 children coming along, dogs stay at home. Done",
    ],
    ['click the plus next to Children', 'one more child'],
  ],
  '/seen/combobox': [
    [
      'Type "Lju" into Airport and choose the suggestion',
      'airport: start typing Lju and take what it suggests',
    ],
    [
      'Enter an airport that starts with "Lu" and pick it from the list',
      'One airport begins with Lu, choose it from the list',
    ],
  ],
  '/seen/faq': [
    ['Expand the question about luggage', 'unfold the luggage question'],
    ['Lost property: report a loss', 'I lost something, report the loss'],
    [
      'Look through the questions until you find the link "Change ticket", and click it',
      '"Change ticket" is a link in one of the answers, go find it and click',
    ],
  ],
  '/seen/tabs-soup': [
    [
      'Find the link "Track" in one of the tabs and click it',
      "there's a Track link in some tab, click it",
    ],
    ['In the Reviews tab, click Helpful', "mark the review as helpful (it's in the Reviews tab)"],
  ],
  '/seen/modal': [
    ['Create a new album called "Alps"', 'new album, name it Alps'],
    [
      'Click New album, then close the window with the x',
      'start a New album but then close the window again with the x',
    ],
  ],
  '/seen/popup-open': [
    ['Close the popup and go to Sports', 'shut the popup, then off to Sports'],
    ['Click Weather', "let's see the weather"],
    ['sign me up with bo@x.test', 'subscribe bo@x.test'],
  ],
  '/seen/consent': [
    [
      'Accept only what is necessary, then add the chain to the basket',
      'I only allow the necessary cookies. After that, put the chain into my basket.',
    ],
    [
      'Open the cookie settings, allow statistics and save the choice',
      'cookie settings: allow statistics, save',
    ],
    ['how much is the leather saddle?', 'price of the leather saddle?'],
  ],
  '/seen/sortable': [
    [
      'Move Finale to the top of the list, then click Save order',
      'Finale first, please, and save the order',
    ],
  ],
  '/seen/buckets': [
    ['Drag the newspaper into the Paper box', 'newspaper belongs in Paper, drag it there'],
  ],
  '/seen/stars': [
    [
      'Give 4 stars for cleanliness and 2 stars for breakfast, then publish the review',
      'cleanliness 4 stars, breakfast 2. publish',
    ],
    ['rate breakfast with 5 stars', '5 stars for the breakfast'],
  ],
  '/seen/switches': [
    ['switch the heating off', 'heating off please'],
    [
      'Turn off the porch light and turn on the garden pump.',
      'make sure the porch light is off and the garden pump on',
    ],
  ],
  '/seen/tree-aria': [
    ['Open src, then parts, then click on motor.js', 'src > parts > motor.js'],
    ['open the file setup.md in docs', 'docs has a file setup.md, open it'],
    ['click LICENSE', 'open the license'],
  ],
};
