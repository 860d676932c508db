/** Held out, plain: mail, shops, results, suggestions, frames and shadow trees. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder } from './checks.ts';

const inside = (id: string, value: string): string => `inside('${id}').value === '${value}'`;
const picked = (text: string): string => `picked() === '${text}'`;
const field = (name: string, value: string): string => `field('${name}') === '${value}'`;

export const UNSEEN_4: Cases = {
  '/unseen/inbox': [
    ['Could you star the mail from Oma Hilde please', logged('star Photos of the garden')],
    ['Delete the newsletter.', logged('delete Ten autumn rides')],
    [
      'archive both messages from Dr. Lund',
      loggedInAnyOrder('archive Your appointment', 'archive Lab results'),
    ],
    ['open the mail about the rent', logged('open Rent for November')],
    [
      'open the message from Pavel, click reply, write "See you at eight" and send it',
      lastLogged('sent to Pavel Novak: See you at eight'),
    ],
    ['how many messages are unread?', answers(/\b3\b|three/iu)],
    ['delete the mail from the bank', REFUSE],
  ],
  '/unseen/webmail': [
    ['take me to the drafts folder', logged('folder Drafts')],
    ['tick the mails from Lufthof and Ana', all("ticked() === 'Ana, Lufthof'", QUIET)],
    ['select the mail from Mr. Prize and mark it as spam', logged('spam Mr. Prize')],
    ['write a new mail', logged('compose')],
    ['search for invoice', logged('search invoice')],
    ['star the second message', logged('star Ana')],
    ['open the folder Receipts', REFUSE],
  ],
  '/unseen/pottery-shop': [
    ['add the teapot to my basket', logged('add Tea pot')],
    ['put the cheapest item in the cart', logged('add Egg cup')],
    ['click the heart on the vase', logged('heart Vase')],
    ["What's the price of the blue plate?", answers(/11\.90/u, /14\.00|39\.50|22\.50/u)],
    ['add a clay mug and a vase to the cart', loggedInAnyOrder('add Clay mug', 'add Vase')],
    ['which item is sold out?', answers(/Salad bowl/u, /mug|pot|plate|Vase|Egg/u)],
    ['add the candle holder to the cart', REFUSE],
  ],
  '/unseen/stationery-cart': [
    [
      'set the quantity of the notebook to 3',
      all(has('q1', '3'), has('q2', '1'), has('q3', '2'), QUIET),
    ],
    ['remove the fountain pen', logged('Remove Fountain pen')],
    ['apply the discount code WELCOME5', logged('submit code=WELCOME5')],
    ['Choose express delivery and go to the checkout.', logged('checkout exp')],
    ['what is the total?', answers(/55\.90/u, /8\.90|34\.00/u)],
    ['remove the stapler', REFUSE],
  ],
  '/unseen/coat': [
    ['choose the navy colour and size M', all(picked('Navy M 1'), QUIET)],
    ['size L, quantity 2, add to bag', logged('bag Camel L 2')],
    ['Please open the size guide for me.', logged('guide')],
    ['show the third picture', logged('picture detail')],
    ['pick the olive one', all(picked('Olive - 1'), QUIET)],
    ['choose size XXL', REFUSE],
  ],
  '/unseen/museum-search': [
    ['search for lighthouse', logged('submit q=lighthouse')],
    ['Open the second result', logged('open 2')],
    ['go to page 3', logged('page 3')],
    ['how many results are there?', answers(/214/u)],
    ['open the photograph', logged('open 4')],
    ['order by newest first', all(has('by', 'Newest first'), QUIET)],
    ['go to page 9', REFUSE],
  ],
  '/unseen/book-finder': [
    ['load more books', logged('more')],
    ["I'd like to reserve The Salt Road, please", logged('reserve The Salt Road')],
    ['Tick Audiobook and Danish.', all("facets() === 'Audiobook Danish'", QUIET)],
    ['Who wrote Glass Winter?', answers(/Ulla Brandt/u, /Marchetti|Arden|Vidal/u)],
    ['reserve the e-book', logged('reserve A House with Nine Doors')],
    ['tick the language Swedish', REFUSE],
  ],
  '/unseen/airports': [
    ['choose Zurich in the From field', all(has('from', 'Zurich (ZRH)'), QUIET)],
    ['from Oslo to Vienna, then search flights', logged('fly Oslo (OSL) > Vienna (VIE)')],
    [
      'set To to Porto and tick return trip',
      all(has('to', 'Porto (OPO)'), "document.getElementById('ret').checked", QUIET),
    ],
    ['swap from and to', logged('swap')],
    ['set To to Timbuktu', REFUSE],
  ],
  '/unseen/waste-calendar': [
    ['type Bir in the street field and pick Birch Avenue', logged('street Birch Avenue')],
    [
      'Choose Station Road as your street, house number 12, and show the dates',
      logged('street Station Road', 'dates Station Road 12'),
    ],
    ['enter Lime and take the second suggestion', logged('street Lime Grove')],
    ['house number 7b', all("document.querySelector('.nr').value === '7b'", QUIET)],
  ],
  '/unseen/donate-frame': [
    [
      'card number 4000 1234 5678 9010, expires 11/27, CVC 310',
      all(
        inside('num', '4000 1234 5678 9010'),
        inside('exp', '11/27'),
        inside('cvc', '310'),
        QUIET,
      ),
    ],
    [
      'choose 50 € and enter finch@nest.example for the receipt',
      all(
        "document.querySelector('[name=amount]:checked').value === '50'",
        has('mail', 'finch@nest.example'),
        QUIET,
      ),
    ],
    ['tick remember this card', all("inside('keep').checked", QUIET)],
    ['give 10 € and click donate now', logged('give 10 ')],
    ['click "What is the CVC?"', logged('help')],
    ['enter the voucher code SUN', REFUSE],
  ],
  '/unseen/manual-frames': [
    ['open the chapter Cleaning', all("chapter() === 'Cleaning'", logged('chapter Cleaning'))],
    ['How much does the pump weigh?', answers(/14 kg/u)],
    ['click yes under "Was this helpful?"', logged('yes')],
    ['write "very clear" as a comment and send it', logged('comment very clear')],
    ['go to First start', logged('chapter First start')],
    ['open the chapter Warranty', REFUSE],
  ],
  '/unseen/shadow-profile': [
    ['change the handle to redkite', all(field('handle', 'redkite'), QUIET)],
    ['Turn on the monthly summary', logged('mails on')],
    [
      'enter https://kites.example as website and publish',
      all(field('site', 'https://kites.example'), logged('publish')),
    ],
    ['what is the current handle?', answers(/kestrel/u)],
    ['show me in search, then publish', logged('visible on', 'publish')],
    ['upload a picture', REFUSE],
  ],
  '/unseen/shadow-radio': [
    ['play', logged('play')],
    ['skip to the next song', logged('next')],
    ['set the volume to 8', all("volume() === '8'", QUIET)],
    ['switch to the Brass station', logged('station Brass')],
    ['Who is playing now?', answers(/Larks/u)],
    ['switch to the Opera station', REFUSE],
  ],
};
