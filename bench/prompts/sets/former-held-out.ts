/** Held out once, tuned on since. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FORMER_HELD_OUT: Cases = {
  '/agent/contact': [
    [
      'Put Grace Hopper in the full name box and grace@navy.mil in the email address box',
      `${has('n', 'Grace Hopper')} && ${has('m', 'grace@navy.mil')}`,
    ],
    ['choose Sales as the subject', has('s', 'Sales')],
    ['Tick "Send me a copy"', "document.querySelector('[name=copy]').checked"],
  ],
  '/agent/login': [
    [
      'Enter the username "root" and the password "t0p" into the text fields and press sign in.',
      logged('submit user=root&pass=t0p'),
    ],
    ['I forgot my password, click the link for that', logged('forgot')],
  ],
  '/agent/bare-form': [
    [
      'Set City to Paris and Zip code to 75001',
      "document.querySelector('[name=c]').value === 'Paris' && document.querySelector('[name=d]').value === '75001'",
    ],
    ['check the newsletter box', logged('news true')],
  ],
  '/agent/two-addresses': [
    ['Fill the shipping city with "Bergen"', `${has('sc', 'Bergen')} && ${has('bc', '')}`],
  ],
  '/agent/one-field': [
    ['Enter "Mauro" into the text field and press Submit.', logged('submit Mauro')],
  ],
  '/agent/two-passwords': [
    ['Enter the password "xk9" into both fields and click Change', logged('set xk9')],
  ],
  '/agent/radios': [
    ['Select the Team plan and yearly billing, then press Next', logged('plan team y')],
  ],
  '/agent/checks': [
    ['Select Ham, Olives and Pepperoni and click Submit.', logged('Ham,Olives,Pepperoni')],
    [
      'Check Cheese and Onions',
      "document.querySelectorAll(':checked').length === 2 && document.getElementById('x-Onions').checked",
    ],
  ],
  '/agent/settings': [
    ['turn off push messages', logged('Push messages false')],
    [
      'Change the display name to Zoe and save the changes',
      `${has('dn', 'Zoe')} && log.join() === 'saved'`,
    ],
  ],
  '/agent/sliders': [
    ['Set the brightness slider to 8', has('bri', '8')],
    ['Set guests to 5 and press Apply', `${has('num', '5')} && log.join() === 'ok'`],
  ],
  '/agent/spinner': [['Set the number of tickets to 4 and click Buy', logged('buy 4')]],
  '/agent/dates': [['Enter March 14, 2027 as the check-in date', has('in', '2027-03-14')]],
  '/agent/rich': [
    [
      'Write "Hello" as title and "First words" in the body, then publish',
      logged('post Hello|First words'),
    ],
  ],
  '/agent/buttons': [
    ['Click on the "OK" button.', logged('OK')],
    ['press Save and close', logged('Save and close')],
    ['Click the Export button', REFUSE],
  ],
  '/agent/soup': [
    ['click Beta', logged('beta')],
    ['Click on "Delta"', logged('delta')],
  ],
  '/agent/menu': [
    ['Open the Edit menu and choose Redo', logged('redo')],
    ['File > Export > CSV', logged('csv')],
  ],
  '/agent/tabs': [['Switch to the Shipping tab', logged('tab Shipping')]],
  '/agent/accordion': [['Expand "Where do you ship?"', logged('q Where do you ship?')]],
  '/agent/dialog': [['Click Cancel in the dialog', logged('kept')]],
  '/agent/cookies': [['accept the cookies', logged('accepted')]],
  '/agent/calendar': [
    [
      'Select 04/09/2027 as the date and hit submit',
      logged('date 04/09/2027', 'submit 04/09/2027'),
    ],
  ],
  '/agent/tree': [['Open Pictures and click cat.png', "log.at(-1) === 'cat.png'"]],
  '/agent/complete': [
    [
      'Type "Mad" into From and choose Madrid',
      "document.getElementById('from').value === 'Madrid'",
    ],
  ],
  '/agent/custom-select': [['Choose Spain as country', logged('Spain')]],
  '/agent/lists': [
    [
      'Select Red and Blue in the colours list, choose Large as size and click Submit',
      logged('Red,Blue/Large'),
    ],
  ],
  '/agent/drag': [['Drag Bob to the trash', logged('trash Bob')]],
  '/agent/frames': [['Enter 4242 as card number and click Pay', logged('paid 4242')]],
  '/agent/shadow': [['Press Mute', logged('Mute')]],
  '/agent/slow': [['Click Load, wait for the details button and click it', logged('load', 'next')]],
  '/agent/shapes': [['Click on the green circle', logged('green circle')]],
  '/agent/shop': [
    ['Add the Tea Pot to the cart', logged('add Tea Pot')],
    ['what does the Oak Spoon cost?', says(/5\.25/)],
    ['Search for spoon', logged('search spoon')],
    ['add a mug to the cart', REFUSE],
  ],
  '/agent/product': [
    ['Set quantity to 3, choose Linen and add it to the cart', logged('cart 3 Linen')],
    ['How high is the lamp? what is the height', says(/45 cm/)],
  ],
  '/agent/mail': [
    ['Find the email by Linus and click the trash icon to delete it.', logged('delete Linus')],
    ['Open the mail from Grace', logged('open Grace')],
  ],
  '/agent/mail-buttons': [
    ['Archive the mail from Margaret', logged('archive Margaret')],
    ['delete the email', REFUSE],
  ],
  '/agent/people': [
    ['Click Edit in the row of Grace Hopper', logged('edit Grace Hopper')],
    ['Go to page 3', logged('page 3')],
    ['In which city is Alan Turing? Read the city of Alan Turing', says(/Wilmslow/)],
  ],
  '/agent/results': [
    ['open the third result', logged('result 3')],
    ['how many results are listed?', says(/\b5\b|1,230/)],
  ],
  '/agent/posts': [['For the user @cleo, click on the "Share" button.', logged('Share @cleo')]],
  '/agent/billing': [
    ['Click the Edit button under Team', logged('edit team')],
    ['click Edit', REFUSE],
  ],
  '/agent/same': [
    ['click Open', REFUSE],
    ['type hello into the field', REFUSE],
  ],
  '/agent/article': [
    ['Who wrote it? Read the byline "By"', says(/Mary Shore/)],
    ['scroll to the bottom', 'scrollY > 1000'],
  ],
  '/agent/todo': [
    ['Add "Water plants" to the list', logged('add Water plants')],
    ['remove Call Bob', logged('remove Call Bob')],
  ],
  '/agent/status': [['What is the status of the order?', says(/Shipped/)]],
};
