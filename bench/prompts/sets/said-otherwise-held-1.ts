/** What is to be done, and how somebody else says it; held out, not for tuning. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_HELD_1: Said = {
  '/agent/contact': [
    ['Select Support from the Subject dropdown', 'The subject should be Support'],
    ['check the box to get a copy', "I'd like to have a copy sent to me, tick that"],
  ],
  '/agent/login': [
    [
      'Type ada@x.org into Username and hunter2 into Password, then click Sign in',
      'username ada@x.org, pw hunter2, then hit the sign in button',
    ],
    ['Click create account', "I don't have an account yet, take me to where I can create one"],
    [
      'Enter the username "root" and the password "t0p" into the text fields and press sign in.',
      'user root, password t0p, sign in please',
    ],
  ],
  '/agent/bare-form': [['Type "Oslo" in the City field, then press Save', "City's Oslo. Save."]],
  '/agent/two-addresses': [
    [
      'In Shipping, set Street to "Dock 4" and City to "Rotterdam"',
      'For shipping use the street Dock 4, the city is Rotterdam',
    ],
    ['Fill the shipping city with "Bergen"', 'shipping city: Bergen'],
  ],
  '/agent/one-field': [['Focus into the textbox.', 'place the cursor in the text box']],
  '/agent/radios': [
    ['choose the Pro plan', "I'll take Pro"],
    ['Select the Team plan and yearly billing, then press Next', 'team plan, paid yearly. next!'],
  ],
  '/agent/checks': [
    ['Check Ham', 'ham please'],
    ['check all the boxes', 'tick every box'],
  ],
  '/agent/settings': [
    ['Turn on email alerts', 'I want to get email alerts, switch them on'],
    ['is Public profile checked?', 'Is the profile public?'],
    ['clear the display name', 'empty the display name field'],
    ['turn off push messages', 'no more push messages'],
  ],
  '/agent/sliders': [
    ['Move the volume slider to 35 and click Apply', 'volume at 35, then apply it'],
    ['Set guests to 5 and press Apply', '5 guests, apply'],
  ],
  '/agent/spinner': [['Increase the tickets', 'one more ticket']],
  '/agent/dates': [
    [
      'Set check-in to 2027-05-01 and check-out to 2027-05-09',
      'We check in on 2027-05-01 and check out on 2027-05-09',
    ],
  ],
  '/agent/rich': [
    ['Type "Moon" into Title', "the post's title should be Moon"],
    [
      'Write "Hello" as title and "First words" in the body, then publish',
      'publish a post with the title Hello and the body First words',
    ],
  ],
  '/agent/copy': [
    [
      'Copy the text of Source, paste it into Target and press Submit',
      'take whatever is in Source, put the same into Target and submit',
    ],
  ],
  '/agent/buttons': [['click the delete button', 'use the delete button please']],
  '/agent/soup': [['Click Alpha', 'could you hit Alpha for me']],
  '/agent/menu': [
    ['Open File', 'pull down the File menu'],
    ['Select Export > PDF from the File menu', 'Export it as PDF (look in the File menu)'],
    ['Open the Edit menu and choose Redo', 'redo, from the Edit menu'],
  ],
  '/agent/tabs': [
    ['Click the Reviews tab', "let's see the reviews"],
    ['which tab is selected?', 'What tab am I on?'],
  ],
  '/agent/dialog': [['close the dialog', 'close this popup without deleting anything']],
  '/agent/cookies': [['Reject all cookies', 'no cookies at all please']],
  '/agent/overlay': [['click Buy now', 'buy it now']],
  '/agent/tree': [['Expand Documents', 'open up the documents folder']],
  '/agent/complete': [
    [
      'Type "Lon" into To and choose "London Gatwick"',
      'Start with Lon in the To field and take London Gatwick from the suggestions',
    ],
  ],
  '/agent/custom-select': [
    ['set country to Germany', 'country = Germany'],
    ['Choose Spain as country', "country's Spain"],
  ],
  '/agent/lists': [['set size to Large', 'make the size large']],
  '/agent/browser-boxes': [
    ['Click Remove item and accept the dialog', 'remove the item, and say yes when asked'],
  ],
  '/agent/frames': [
    ['Type 1111 into Card number', 'card no. 1111'],
    ['Enter "Ada L" as name on card', 'the name on the card is Ada L'],
    ['Enter 4242 as card number and click Pay', 'pay with card number 4242'],
  ],
  '/agent/shadow': [['Type "fine" into Your comment and click Rate', 'comment: fine. Then rate']],
  '/agent/rerender': [['What is the count?', "what's the counter at?"]],
  '/agent/dial-pad': [['Enter 112 on the keypad, then click Call', 'ring 112 using the keypad']],
  '/agent/desk-calculator': [['compute 90 divided by 4', 'divide 90 by 4 with the calculator']],
  '/agent/letter-keys': [
    [
      'Spell "HELLO" on the keyboard and click Check',
      'use the letter keys to write HELLO, then check',
    ],
  ],
  '/agent/shapes': [
    ['click the blue rectangle', 'the blue rectangle, click that one'],
    ['Click on the green circle', "hit the circle that's green"],
  ],
  '/agent/shop': [
    ['open the details of the Red Mug', 'show me the details for the red mug'],
    ['Click Terms in the footer', 'take me to the terms (bottom of the page)'],
    ['How many products are there?', 'how many items does the shop show?'],
    ['Search for spoon', 'search products: spoon'],
  ],
  '/agent/product': [
    ['what is the title of this page', "what's this page called?"],
    ['read the weight', 'how heavy is it?'],
  ],
  '/agent/mail': [
    [
      'Find the email by Margaret and click the star icon to mark it as important.',
      "Margaret's message is important, mark it with the star",
    ],
    ['Find the email by Linus and click the trash icon to delete it.', 'trash the mail Linus sent'],
  ],
  '/agent/mail-buttons': [['Delete "Lunch?"', 'the "Lunch?" mail can be deleted']],
  '/agent/people': [
    ['Remove Alan Turing', 'take Alan Turing out of the table, use Remove'],
    ['What is the status of Edsger Dijkstra?', "Edsger Dijkstra: what's his status?"],
    ['select the row of Grace Hopper', "tick Grace Hopper's row"],
    ['Click Edit in the row of Grace Hopper', 'edit Grace Hopper'],
  ],
  '/agent/results': [
    ['Search for rye bread', 'find me something about rye bread: search for rye bread'],
    ['next page', 'on to the next page'],
    ['open the third result', 'open result no. 3'],
  ],
  '/agent/posts': [['For the user @ann, click on the "Reply" button.', 'hit reply for @ann']],
  '/agent/billing': [
    ['click Contact in the footer', 'contact link at the bottom, click it'],
    ['Click the Edit button under Team', 'edit the team section'],
  ],
  '/agent/same': [['type "x" into the second text field', 'x into text field no. 2']],
  '/agent/article': [
    ['Scroll down', 'scroll down a bit'],
    ['Is there a link "Read more"?', 'does the page have a Read more link?'],
  ],
  '/agent/todo': [
    ['Type Walk the dog into "What needs to be done?" and press Enter', 'new todo: Walk the dog'],
    ['Remove "Buy milk"', 'delete the Buy milk entry'],
    ['Add "Water plants" to the list', 'put Water plants on my list'],
  ],
  '/agent/status': [['cancel the order', 'please cancel this order for me']],
  '/agent/tiny/mail': [
    ['Find the email by Karl and click the trash icon to delete it.', "bin Karl's email"],
  ],
  '/agent/tiny/date': [
    ['Select 10/17/2026 as the date and hit submit.', 'date should be 10/17/2026. then submit'],
  ],
  '/agent/tiny/collapsible': [
    [
      'Expand the section below and click submit.',
      'open the section, then press the submit button in it',
    ],
  ],
  '/agent/tiny/tabs': [['Click on Tab #2.', 'open tab #2']],
  '/agent/tiny/widget': [['Click on a "checkbox" widget.', 'click a checkbox']],
  '/agent/tiny/word': [
    [
      'Find the 3rd word in the paragraph, type that into the textbox and press "Submit".',
      'third word of the paragraph goes in the textbox, then hit submit',
    ],
  ],
  '/agent/tiny/focus': [
    ['Focus into the 2nd input textbox.', 'put the cursor into the second text box'],
  ],
  '/agent/tiny/sequence-3': [
    [
      'Choose 5ftz from the dropdown, then click the button labeled "Yes".',
      'set the dropdown to 5ftz and press Yes',
    ],
  ],
  '/agent/tiny/all': [
    [
      'Click the "Share" button on all posts by @ann and then click Submit.',
      'share every post by @ann, then submit',
    ],
  ],
  '/agent/accordion': [['Expand "Where do you ship?"', 'show the answer to Where do you ship?']],
  '/agent/calendar': [
    ['Select 04/09/2027 as the date and hit submit', 'make the date 04/09/2027 and submit'],
  ],
};
