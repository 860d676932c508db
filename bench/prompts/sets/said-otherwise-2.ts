/** What is to be done, and how somebody else says it. */
import type { Said } from './case.ts';

export const SAID_OTHERWISE_2: Said = {
  '/agent/tiny/mail': [
    [
      'Find the email by Bobine and click the star icon to mark it as important.',
      'the mail from Bobine is important, star it',
    ],
  ],
  '/agent/tiny/slider': [['Select 7 with the slider and hit Submit.', 'slide it to 7 and submit']],
  '/agent/tiny/social': [
    ['For the user @vel, click on the "Reply" button.', "hit Reply on @vel's post"],
  ],
  '/agent/tiny/complete': [
    ['Enter "Bahamas" into Tags and click Submit', 'Tags: Bahamas. Submit it.'],
  ],
  '/agent/tiny/dialog': [
    ['Close the dialog box by clicking the "x".', 'dismiss the dialog using its x'],
  ],
  '/agent/tiny/sections': [
    [
      'Expand the sections below, to find and click on the link "Quam".',
      'somewhere in the sections is a link called Quam, click it',
    ],
  ],
  '/agent/tiny/tabs': [
    [
      'Switch between the tabs to find and click on the link "nibh".',
      'one of the tabs has the link nibh; find it and give it a click',
    ],
  ],
  '/agent/tiny/shape': [['Click on the purple box.', 'purple box, click']],
  '/agent/tiny/colors': [['Click on the red colored box.', "hit the box that's red"]],
  '/agent/tiny/upper': [
    [
      'Type "Bobby" in all upper case letters in the text input and press submit.',
      'write Bobby in capitals and submit',
    ],
  ],
  '/agent/tiny/table': [
    [
      'Enter the value of Last name into the text field and press Submit.',
      'copy the last name from the table into the text box and submit',
    ],
  ],
  '/agent/tiny/copy': [
    [
      'Copy the text in the textarea below, paste it into the textbox and press Submit.',
      'What stands in the textarea should also go into the textbox. Submit afterwards.',
    ],
  ],
  '/agent/tiny/scroll-list': [
    [
      'Select Bell, Ursa from the scroll list and click Submit.',
      'choose both Bell and Ursa in the list, then submit',
    ],
  ],
  '/agent/tiny/sequence': [
    [
      'Select 3 with the slider, click the 2nd checkbox, then hit Submit',
      'slider on 3, 2nd checkbox on, submit',
    ],
  ],
  '/agent/tiny/sequence-2': [
    [
      'Check the 3rd radio button and enter the number "7" into the 2nd textbox.',
      'third radio button, and a 7 in the second textbox',
    ],
  ],
  '/agent/tiny/search': [
    [
      'Use the textbox to enter "Corine" and press "Search", then find and click the 3rd search result.',
      'search for Corine, then open the third result',
    ],
  ],
  '/agent/tiny/spinner': [['Select -3 with the spinner and hit Submit.', 'spinner to -3, submit']],
  '/agent/contact': [
    [
      'Put Grace Hopper in the full name box and grace@navy.mil in the email address box',
      'grace@navy.mil is the e-mail, Grace Hopper the full name',
    ],
    ['choose Sales as the subject', "for the subject I'd go for sales"],
  ],
  '/agent/login': [
    [
      'I forgot my password, click the link for that',
      "I can't remember my password, use the link for that",
    ],
  ],
  '/agent/bare-form': [
    ['Set City to Paris and Zip code to 75001', 'The city is Paris and the zip 75001'],
  ],
  '/agent/one-field': [
    ['Enter "Mauro" into the text field and press Submit.', 'write Mauro and submit'],
  ],
  '/agent/two-passwords': [
    [
      'Enter the password "xk9" into both fields and click Change',
      'make xk9 the new password, type it twice, then press change',
    ],
  ],
  '/agent/checks': [
    [
      'Select Ham, Olives and Pepperoni and click Submit.',
      'toppings: ham, olives, pepperoni. Submit',
    ],
    ['Check Cheese and Onions', 'cheese and onions on please'],
  ],
  '/agent/settings': [
    [
      'Change the display name to Zoe and save the changes',
      'my display name should be Zoe from now on, save it',
    ],
  ],
  '/agent/sliders': [['Set the brightness slider to 8', 'brightness 8']],
  '/agent/spinner': [['Set the number of tickets to 4 and click Buy', 'buy 4 tickets']],
  '/agent/dates': [['Enter March 14, 2027 as the check-in date', 'we check in on March 14, 2027']],
  '/agent/buttons': [['press Save and close', 'save it and close']],
  '/agent/soup': [['click Beta', 'tap Beta']],
  '/agent/menu': [['File > Export > CSV', 'export as CSV through the file menu']],
  '/agent/tabs': [['Switch to the Shipping tab', 'can you open the shipping tab']],
  '/agent/dialog': [['Click Cancel in the dialog', 'cancel the dialog']],
  '/agent/cookies': [['accept the cookies', 'cookies are ok, accept them']],
  '/agent/tree': [['Open Pictures and click cat.png', 'cat.png is in pictures; open it']],
  '/agent/complete': [
    ['Type "Mad" into From and choose Madrid', 'From: type Mad and take Madrid from the list'],
  ],
  '/agent/lists': [
    [
      'Select Red and Blue in the colours list, choose Large as size and click Submit',
      'colours red and blue, size large, submit please',
    ],
  ],
  '/agent/drag': [['Drag Bob to the trash', 'move Bob to the trash']],
  '/agent/shadow': [['Press Mute', 'mute it']],
  '/agent/slow': [
    [
      'Click Load, wait for the details button and click it',
      'Load, and as soon as Show details turns up click that',
    ],
  ],
  '/agent/shop': [
    ['Add the Tea Pot to the cart', "I'd like a tea pot, put it in my cart"],
    ['what does the Oak Spoon cost?', 'price of the oak spoon?'],
  ],
  '/agent/product': [
    [
      'Set quantity to 3, choose Linen and add it to the cart',
      'quantity 3, shade Linen, into the cart',
    ],
    ['How high is the lamp? what is the height', 'how tall is the lamp?'],
  ],
  '/agent/mail': [['Open the mail from Grace', "show me Grace's mail"]],
  '/agent/mail-buttons': [
    ['Archive the mail from Margaret', "Margaret's mail goes to the archive"],
  ],
  '/agent/people': [
    ['Go to page 3', 'jump to page 3'],
    [
      'In which city is Alan Turing? Read the city of Alan Turing',
      'what city does Alan Turing live in?',
    ],
  ],
  '/agent/results': [['how many results are listed?', 'how many results did it find?']],
  '/agent/posts': [['For the user @cleo, click on the "Share" button.', 'share what @cleo posted']],
  '/agent/article': [
    ['Who wrote it? Read the byline "By"', "who's the author?"],
    ['scroll to the bottom', 'go all the way down the page'],
  ],
  '/agent/todo': [['remove Call Bob', 'Call Bob can go, remove it']],
  '/agent/status': [['What is the status of the order?', "what's the status of my order?"]],
  '/agent/small/staff': [
    ['Who earns the most?', 'Whose salary is the highest?'],
    ['Which person has the lowest salary?', "who's paid the least"],
    ['Who is older, Ola Lund or Siri Vik?', 'which of the two is older: Siri Vik or Ola Lund?'],
    [
      'How many people work in Sales?',
      'Could you tell me how many of the staff are in the sales team?',
    ],
    ['Which people work in Sales?', 'names of everybody in sales please'],
    ['List everyone from Oslo', 'who lives in Oslo?'],
    ['How many employees earn more than 4,300?', 'how many of them get more than 4,300?'],
    ['Who works in Sales in Bergen?', 'who does Sales in Bergen?'],
    ['What is the total of all salaries?', 'add up all salaries, what do they come to?'],
    [
      'Edit the person from Oslo who works in Support',
      'Please open the editing for the person in Support, the one living in Oslo',
    ],
    [
      'Edit the oldest person in Oslo',
      "among the people from Oslo there is one who is the oldest; I'd like to edit that person",
    ],
    ['Tick everyone who works in Sales', 'put a tick next to all the Sales people'],
  ],
  '/agent/small/hikes': [
    ['Which hike takes the longest time?', 'What hike takes longest, time-wise?'],
    ['Which hike has the most reviews?', 'most reviewed hike?'],
    ['Which hikes are hard?', 'list the hard ones'],
    ['Which hikes are shorter than 15 km?', 'which hikes stay below 15 km'],
    [
      'Is the Tarn loop longer than the Mill walk?',
      'is Tarn loop the longer one compared to Mill walk?',
    ],
    [
      'Which is cheaper, Tarn ridge or Glen traverse?',
      'Tarn ridge or Glen traverse: which one is less expensive?',
    ],
    ['Book the easy one', "I'd like to book the easy hike"],
    ['Save the hard hike that costs $8', 'the hard one for $8, save it'],
  ],
  '/agent/small/post': [
    ['Open the mail about the keys', 'show me the mail on the keys'],
    [
      'Open the mail from Nora Quist about the rent',
      'can you open the mail in which Nora Quist writes about the rent',
    ],
    [
      'Delete the mail from Ines about photos',
      "Ines sent a mail with photos, I don't need it any longer, delete it",
    ],
    ['How many mails are from Nora Quist?', 'count the mails Nora Quist sent'],
    ['Star all mails from Nora', 'everything from Nora gets a star'],
    ['Who sent the photos?', 'Who did the photos come from?'],
    ['Delete the new mail from Pelle', "Pelle's mail, the new one, should be deleted please"],
    ['Open the third mail', 'open up mail number 3'],
  ],
  '/agent/small/chores': [
    ['Which tasks are done?', "what's been done already?"],
    ['Which tasks are not done yet?', 'what have we still got to do?'],
    ['Which tasks have high priority?', 'which ones are high priority?'],
    ['Which task is due first?', "what's due earliest?"],
    ["Remove Ulla's task that is done", "remove the finished one of Ulla's tasks"],
    ['Who has to order the gravel?', "who's ordering the gravel?"],
    ['Mark all tasks of Jens as done', "everything of Jens's is done, tick it all off"],
  ],
  '/agent/small/songs': [
    ['Which song is the longest?', 'longest track?'],
    ['Which song is number 2?', "Which one's at number two?"],
    ['What is the third song?', 'name the third song on the list'],
    ['Like the song by Otto Finn', 'like the track by Otto Finn, would you'],
    ['How many songs are by The Piers?', 'how many tracks do The Piers have here?'],
    ['Which songs are longer than 4 minutes?', 'songs over 4 minutes?'],
    ['Like every song by The Piers', 'give both songs by The Piers a like'],
  ],
};
