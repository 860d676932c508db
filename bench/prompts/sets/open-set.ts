/** The instructions the planner was tuned on. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';
import { OPEN_WIDGETS } from './open-widgets.ts';

const checked = (selector: string): string =>
  `document.querySelector(${JSON.stringify(selector)}).checked`;

export const OPEN_SET: Cases = {
  '/agent/contact': [
    [
      'type ada@x.org into Email address and Ada Lovelace into Full name',
      `${has('m', 'ada@x.org')} && ${has('n', 'Ada Lovelace')}`,
    ],
    ['Fill in the phone with 555-0199', has('p', '555-0199')],
    ['Select Support from the Subject dropdown', has('s', 'Support')],
    [
      'Enter "Hello there" into the message field and click Send message',
      "log.length === 1 && log[0].includes('message=Hello there')",
    ],
    [
      'Fill Full name with Ada, Email address with a@b.co and Message with "Hi, and bye." then send the message',
      "log.length === 1 && log[0].startsWith('submit name=Ada&email=a@b.co') && log[0].endsWith('message=Hi, and bye.')",
    ],
    ['check the box to get a copy', checked('[name=copy]')],
    ['In the subject field pick Sales', has('s', 'Sales')],
    ['Click the Unsubscribe button', REFUSE],
  ],
  '/agent/login': [
    ['log in with ada and hunter2', logged('submit user=ada&pass=hunter2')],
    [
      'Type ada@x.org into Username and hunter2 into Password, then click Sign in',
      logged('submit user=ada@x.org&pass=hunter2'),
    ],
    ['Sign in as "bob" with password "s3cret"', logged('submit user=bob&pass=s3cret')],
    ['check remember me', checked('[name=keep]')],
    ['Click create account', logged('join')],
    ['Click "Forgot your password?"', logged('forgot')],
  ],
  '/agent/bare-form': [
    [
      'Enter Ada as first name and Lovelace as last name',
      "document.querySelector('[name=a]').value === 'Ada' && document.querySelector('[name=b]').value === 'Lovelace'",
    ],
    [
      'Type "Oslo" in the City field, then press Save',
      "document.querySelector('[name=c]').value === 'Oslo' && log.join() === 'saved'",
    ],
    ['Enable the newsletter', logged('news true')],
    ['type x in the country field', REFUSE],
  ],
  '/agent/two-addresses': [
    [
      'Enter "Main St 1" as the street under Billing',
      `${has('bs', 'Main St 1')} && ${has('ss', '')}`,
    ],
    [
      'In Shipping, set Street to "Dock 4" and City to "Rotterdam"',
      `${has('ss', 'Dock 4')} && ${has('sc', 'Rotterdam')} && ${has('bs', '')}`,
    ],
    ['type Rome into City', REFUSE],
  ],
  '/agent/one-field': [
    ['Type "forty two" in the text box and submit', logged('submit forty two')],
    ['enter abc and press submit', logged('submit abc')],
    ['Focus into the textbox.', "document.activeElement.id === 'tt'"],
  ],
  '/agent/two-passwords': [
    [
      'Set New password to abc123 and Repeat password to abc123, then click Change',
      logged('set abc123'),
    ],
    ['Type "pw" into both password fields', `${has('p1', 'pw')} && ${has('p2', 'pw')}`],
  ],
  '/agent/radios': [
    ['choose the Pro plan', checked('[value=pro]')],
    ['Pick Free and Monthly and click Next', logged('plan free m')],
    ['select the second option under Plan', checked('[value=pro]')],
    ['Select Enterprise', REFUSE],
  ],
  '/agent/checks': [
    ['Check Ham', checked('#x-Ham')],
    ['check Mushrooms, Olives and Ham, then click Submit', logged('Ham,Mushrooms,Olives')],
    ['Select Pepperoni and click Submit', logged('Pepperoni')],
    ['check all the boxes', "document.querySelectorAll(':checked').length === 6"],
    ['Check the first checkbox', checked('#x-Cheese')],
    ['tick the last box', checked('#x-Pepperoni')],
    ['Check Pineapple', REFUSE],
  ],
  '/agent/settings': [
    ['Turn on email alerts', logged('Email alerts true')],
    ['uncheck Public profile', "!document.getElementById('pub').checked"],
    ['Set the language to Deutsch', has('lang', 'Deutsch')],
    ['is Public profile checked?', says(/yes/i)],
    ['Is "Search engine indexing" checked?', says(/no/i)],
    [
      'Switch the language to Français and save',
      `${has('lang', 'Français')} && log.join() === 'saved'`,
    ],
    ['clear the display name', has('dn', '')],
    ['what is the display name?', says(/guest/)],
  ],
  '/agent/sliders': [
    ['Set Volume to 70', has('vol', '70')],
    ['Move the volume slider to 35 and click Apply', `${has('vol', '35')} && log.join() === 'ok'`],
    [
      'set the fan speed to 7',
      "document.getElementById('fan').getAttribute('aria-valuenow') === '7'",
    ],
    ['Set Guests to 4', has('num', '4')],
  ],
  '/agent/spinner': [
    ['Increase the tickets', "document.getElementById('count').textContent === '2'"],
    ['Select 6 with the spinner and hit Buy', logged('buy 6')],
    ['Click the + button twice', "document.getElementById('count').textContent === '3'"],
  ],
  '/agent/dates': [
    [
      'Set check-in to 2027-05-01 and check-out to 2027-05-09',
      `${has('in', '2027-05-01')} && ${has('out', '2027-05-09')}`,
    ],
    [
      'Enter 06/11/2028 as the check-in and click search',
      `${has('in', '2028-06-11')} && log.join() === 'search'`,
    ],
    ['Enter 6:06 PM as the time', has('at', '18:06')],
  ],
  '/agent/rich': [
    ['Type "Moon" into Title', has('title', 'Moon')],
    [
      'Write "To the stars." in the body',
      "document.getElementById('body').innerText.trim() === 'To the stars.'",
    ],
    ['save the draft', logged('draft')],
  ],
  '/agent/copy': [
    [
      'Copy the text of Source, paste it into Target and press Submit',
      logged('submit blue whale song'),
    ],
    ['Type the 2nd word of the source into Target', has('dst', 'whale')],
  ],
  '/agent/buttons': [
    ['Click Cancel', logged('Cancel')],
    ['click the delete button', logged('Delete')],
    ['press retry', logged('Retry')],
    ['Click Help, then click OK', logged('Help', 'OK')],
    ['click the first button', logged('OK')],
    ['Click the button', REFUSE],
    ['click Save', "log.join() === 'Save and close' || log.length === 0"],
    ['Click Locked', REFUSE],
    ['Click the banana', REFUSE],
  ],
  '/agent/soup': [
    ['Click Alpha', logged('alpha')],
    ['click on Gamma', logged('gamma')],
    ['close it', logged('closed')],
    ['Click Omega', REFUSE],
  ],
  ...OPEN_WIDGETS,
  '/agent/shop': [
    ['Add to cart for the Blue Mug', logged('add Blue Mug')],
    ['Click "Add to cart" next to Oak Spoon', logged('add Oak Spoon')],
    ['open the details of the Red Mug', logged('details Red Mug')],
    ['sort by price: low to high', logged('sort Price: low to high')],
    ['search for blue', logged('search blue')],
    ['Click Terms in the footer', logged('terms')],
    ['what is the price of the Tea Pot?', says(/39\.90/)],
    ['open the cart', logged('cart')],
    ['Add to cart', REFUSE],
    ['How many products are there?', says(/\b4\b/)],
    ['add the Red Mug to the cart', REFUSE],
    ['list the products', says(/Blue Mug[^]*Tea Pot/)],
  ],
  '/agent/product': [
    ['What is the price?', says(/49/)],
    ['what is the title of this page', says(/Oak Lamp/)],
    ['Choose Black as the shade and add to cart', logged('cart 1 Black')],
    ['add it to the wishlist', logged('wish')],
    ['read the weight', says(/2\.1 kg/)],
  ],
  '/agent/mail': [
    ['Star the email from Ada', logged('star Ada')],
    ['delete the mail from Grace', logged('delete Grace')],
    [
      'Find the email by Margaret and click the star icon to mark it as important.',
      logged('star Margaret'),
    ],
    ['open the mail about the budget', logged('open Ada')],
    ['delete the mail from Zorro', REFUSE],
  ],
  '/agent/mail-buttons': [
    ['Star the email from Linus', logged('star Linus')],
    ['Delete "Lunch?"', logged('delete Grace')],
    ['Open "Moon plans"', logged('open Margaret')],
    ['archive the second mail', logged('archive Grace')],
  ],
  '/agent/people': [
    ['Remove Alan Turing', logged('remove Alan Turing')],
    ['Sort by age', logged('sort age')],
    ['Go to the next page', logged('next')],
    ['What is the status of Edsger Dijkstra?', says(/invited/)],
    ['how many rows does the table have?', says(/\b4\b/)],
    ['read the table', says(/Ada Lovelace[^]*Nuenen/)],
    ['select the row of Grace Hopper', logged('select Grace Hopper')],
    ['go to page 2', logged('page 2')],
    ['click Edit', REFUSE],
    ['Edit the third person', logged('edit Grace Hopper')],
  ],
  '/agent/results': [
    ['Search for rye bread', logged('submit q=rye bread')],
    ['Click the second result', logged('result 2')],
    ['Use the textbox to enter "rye" and press "Search".', logged('submit q=rye')],
    ['next page', logged('next')],
    ['click on the link "Crumb shots"', logged('result 5')],
    ['open the tenth result', REFUSE],
  ],
  '/agent/posts': [
    ['Like the post by @ben', logged('Like @ben')],
    ['For the user @ann, click on the "Reply" button.', logged('Reply @ann')],
    ['click Share', REFUSE],
  ],
  '/agent/billing': [
    ['Click Edit under Billing', logged('edit billing')],
    ['edit the profile', logged('edit profile')],
    ['click Contact in the footer', logged('contact')],
  ],
  '/agent/same': [
    ['Click the second Open button', logged('b')],
    ['click the last Open', logged('c')],
    ['type "x" into the second text field', `${has('i2', 'x')} && ${has('i1', '')}`],
    ['Buy a house', REFUSE],
  ],
  '/agent/article': [
    ['What is the heading of the page?', says(/Why the sea rises/)],
    ['list the headings', says(/The moon[^]*The sun/)],
    ['Scroll down', 'scrollY > 100'],
    ['click "Read more"', logged('more')],
    ['go back to top', logged('top')],
    ['Is there a link "Read more"?', says(/yes/i)],
    ['how many list items are there?', says(/\b3\b/)],
    ['read the section about the moon', says(/twice a day/)],
  ],
  '/agent/todo': [
    ['Type Walk the dog into "What needs to be done?" and press Enter', logged('add Walk the dog')],
    ['Mark Buy milk as done', logged('done Buy milk true')],
    ['check off Call Bob', logged('done Call Bob true')],
    ['Remove "Buy milk"', logged('remove Buy milk')],
    ['show only active', logged('active')],
  ],
  '/agent/status': [
    ['What is the total?', says(/83\.10/)],
    ['cancel the order', logged('cancel')],
    ['Enter the value of Carrier into the Note field and press Save note', logged('note DHL')],
    ['What is the weather?', REFUSE],
  ],
};
