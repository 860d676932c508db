/** Small tasks on small pages of records, forms and pickers; tuned on after a first run. */
import { logged, REFUSE, says, type Cases } from './case.ts';

export const SMALL_SET: Cases = {
  '/agent/small/inbox': [
    ['Find the message from Odile and archive it.', logged('archive Odile')],
    ['Find the email by Odile and click the trash icon.', logged('delete Odile Photos')],
    ['Star the mail about the dinner', logged('star 1')],
    ['Delete the mail "Keys" from Tomas', logged('delete Tomas Keys')],
    [
      'Find the email by Ines and reply to them with the text "See you there".',
      logged('reply Ines /See you there'),
    ],
    ['Forward the email from Ines to Raul and send it', logged('forward Ines Raul/')],
    ['Mark all mails from Tomas as important', logged('star 0', 'star 3')],
    ['Delete the mail from Bruno', REFUSE],
    ['Archive the mail from Tomas', REFUSE],
  ],
  '/agent/small/mail-views': [
    ['Open the mail from Ines and mark it as important', logged('open Ines', 'star Ines')],
    ['Find the email by Odile and delete it', logged('open Odile', 'trash Odile')],
    ['Read the message from Odile, then go back', logged('open Odile', 'back')],
  ],
  '/agent/small/feed': [
    ["Like @lena's post", logged('like 1')],
    ['For the post by @lena, open the more menu and choose Report', logged('report @lena')],
    ['Click the share icon of the last post', logged('share 3')],
    ['Like every post by @mika', logged('like 0', 'like 2')],
    ['How many likes does the post by @lena have?', says(/40/)],
    ['Mute @oto', logged('mute @oto')],
    ['like the post', REFUSE],
  ],
  '/agent/small/rows': [
    [
      'Tick the rows of Anders Holm and Lotte Vries and click Delete selected',
      logged('delete Anders Holm,Lotte Vries'),
    ],
    ['Edit Musa Keita', logged('edit Musa Keita')],
    ['Go to page 2 and click Edit for Pilar', logged('edit Pilar Soto')],
    ['Find Yuki in the table and click her Edit link', logged('edit Yuki Mori')],
    ['How old is Lotte Vries?', says(/51/)],
    [
      'Select all rows and click Delete selected',
      logged('delete Anders Holm,Lotte Vries,Musa Keita'),
    ],
    ['Edit Bruno', REFUSE],
  ],
  '/agent/small/tasks': [
    ['Mark "Pay rent" as done', logged('done Pay rent')],
    ['Delete the second task', logged('del Water ferns')],
    ['Add a task called "Buy ink"', logged('add Buy ink')],
    ['Type "Buy ink" into the box and press Enter', logged('add Buy ink')],
    ['Remove Fix bike from the list', logged('del Fix bike')],
    ['complete the task Call Grandma', logged('done Call Grandma')],
    ['delete the task', REFUSE],
  ],
  '/agent/small/book': [
    ['Find Anders in the contact book and click on his phone number.', logged('phone Anders Holm')],
    ['Find Musa in the contact book and click on their email.', logged('mail Musa Keita')],
    ['Find the address of Pilar and click it', logged('address Pilar Soto')],
    ['Find Bruno in the contact book and click on his email', REFUSE],
  ],
  '/agent/small/finder': [
    ['Search for "Elm" and open the second result', logged('search Elm', 'hit Birch')],
    [
      'Use the textbox to enter "Fir" and press "Search", then find and click the 5th search result.',
      logged('search Fir', 'hit Elm'),
    ],
    [
      'search for nut and open the last result on the first page',
      logged('search nut', 'hit Cedar'),
    ],
  ],
  '/agent/small/chat': [
    ['Write "hello" to Eva and send it', logged('to Eva: hello')],
    ['Open the chat with Bob, type "yo" and click send', logged('to Bob: yo')],
  ],
  '/agent/small/label-values': [
    [
      'Enter the value that corresponds with each label into the form and submit when done.',
      logged('y=1987,c=Peru'),
    ],
    [
      'Enter the value of Country into the Country field',
      "document.querySelector('[data-k=c]').value === 'Peru'",
    ],
  ],
  '/agent/small/plain-rows': [
    [
      'Fill the form: Name = Rita Voss, Age = 41, City = Bern, then submit',
      logged('Rita Voss/41/Bern'),
    ],
    ['Enter 29 as age and Lund as city. Then click Submit.', logged('/29/Lund')],
    ['Name: Jo Ek; Age: 7; City: Umea. Submit the form.', logged('Jo Ek/7/Umea')],
  ],
  '/agent/small/p-login': [
    [
      'Enter the username "kim" and the password "p9" into the text fields and press login.',
      logged('kim/p9'),
    ],
    ['Log in as kim with the password p9', logged('kim/p9')],
    ['Username is kim, password is p9. Log in.', logged('kim/p9')],
  ],
  '/agent/small/join': [
    [
      'Enter Lee Park as your name and lee@park.kr as e-mail, choose the Student plan, agree to the terms and click Sign up',
      logged('submit n=Lee Park&e=lee@park.kr&p=s&c=&t=on'),
    ],
    ['Pick China as the country', "document.querySelector('select').value === 'China'"],
    ['Accept the terms', "document.getElementById('tt').checked"],
    ['Select the regular plan', "document.getElementById('p2').checked"],
    ['Pick Peru as the country', REFUSE],
  ],
  '/agent/small/fruit': [
    ['Select Fig and Date and click Submit', logged('Fig,Date')],
    ['Select nothing and click Submit.', logged('none')],
    ['Select all the fruit and submit', logged('Fig,Kiwi,Plum,Date,Lime')],
    ['Check everything except Kiwi and click Submit', logged('Fig,Plum,Date,Lime')],
    ['Select all but Kiwi and Lime, then submit', logged('Fig,Plum,Date')],
    ['Check only Plum and press Submit', logged('Plum')],
    ['Select the third and the fifth item and submit', logged('Plum,Lime')],
    ['Check the first two boxes and submit', logged('Fig,Kiwi')],
    ['Do not select Plum; select Lime and click Submit', logged('Lime')],
    ['Select Mango and click Submit', REFUSE],
  ],
  '/agent/small/meanings': [
    ['Select words similar to big, quick and click Submit.', logged('large,rapid')],
    [
      'Check the words that mean the same as: house, car. Then click Submit',
      logged('home,automobile'),
    ],
  ],
  '/agent/small/prechecked': [
    ['Uncheck everything and save', logged('none')],
    ['Select only Gamma and save', logged('c')],
    ['If Beta is checked, uncheck it. Then save.', logged('a')],
    ['Uncheck Alpha and check Gamma, then save', logged('b,c')],
  ],
  '/agent/small/bare-radios': [
    ['Select cello and click Submit', logged('cello')],
    ['Choose the last option and submit', logged('oboe')],
    ['Pick the 1st radio button and click Submit.', logged('viola')],
  ],
  '/agent/small/sum': [
    [
      'Solve the math problem and type your answer into the textbox. Press submit when done.',
      logged('22'),
    ],
    ['Type the sum into the box and submit', logged('22')],
  ],
  '/agent/small/challenge': [['Answer the question and click Verify', logged('5')]],
  '/agent/small/one-box': [
    ['Type "Lantern" in upper case and submit', logged('LANTERN')],
    ['Enter "HELLO" in lowercase letters into the text field and press Submit', logged('hello')],
    ['Enter "it\'s 5, o\'clock." into the box and click Submit', logged("it's 5, o'clock.")],
    ['Type the word "abc" three times into the field and submit', REFUSE],
    ['Enter the number 12.5 and submit', logged('12.5')],
  ],
  '/agent/small/three-areas': [
    [
      'Copy the text in the 2nd text area below, paste it into the textbox and press Submit.',
      logged('beta two'),
    ],
    [
      'Copy the text of the last textarea and paste it into the text input, then submit',
      logged('gamma three'),
    ],
  ],
  '/agent/small/when': [
    ['Enter 7:45 AM as the time and press Submit', logged('07:45 ')],
    ['Enter 03/22/2015 as the date and hit submit.', logged(' 2015-03-22')],
    ['Set the day to 5 June 2026 and the time to 18:30, then submit', logged('18:30 2026-06-05')],
  ],
  '/agent/small/editor': [
    [
      'Using the text editor, make the word "lantern" bold and press Submit.',
      '/<b>lantern<\\/b>|bold[^>]*>lantern</.test(log[0])',
    ],
    ['Make all the text italic and submit', '/^<i>The old lantern burns\\.<\\/i>$/.test(log[0])'],
    ['Replace the text with "Gone." and submit', logged('Gone.')],
  ],
  '/agent/small/invoice': [
    ['Type the invoice number into the field and click Approve', logged('approve A-771')],
    ['What is the total?', says(/64\.50/)],
    ['If the total is more than $50, click Reject, otherwise click Approve', logged('reject ')],
    ['Who is the customer?', says(/Brun/)],
  ],
  '/agent/small/wizard': [
    [
      'Enter Ana as the name, click Next, choose Express, click Next and place the order',
      logged('Ana exp'),
    ],
  ],
  '/agent/small/two-forms': [
    ['Enter a@b.co under Unsubscribe and click Go', logged('unsub a@b.co')],
    ['Subscribe with the email c@d.co', logged('sub c@d.co')],
    ['click Go', REFUSE],
  ],
  '/agent/small/address': [
    [
      'Fill in Elm Road 4 as the street and 9021 as the postal code, choose Austria, tick Gift and continue',
      logged('submit s=Elm Road 4&z=9021&c=Austria&g=on'),
    ],
    ['Set country to Brazil', "document.querySelector('select').value === 'Brazil'"],
  ],
};
