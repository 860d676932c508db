/** Filling in and sending. */
import { REFUSE, has, logged, type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const BROAD_FORMS_1: Cases = {
  '/broad/clinic': [
    [
      "Put Hedwig Maier as the patient's name and 1958-03-09 as date of birth",
      all(has('pt-name', 'Hedwig Maier'), has('pt-dob', '1958-03-09'), QUIET),
    ],
    [
      "I'd like to see Dr. Conti, and this is my first visit.",
      all(has('pt-doc', 'ch'), `document.querySelector('[name=been][value=no]').checked`),
    ],
    [
      'please fill the form for Tom Reyes, tom.reyes@mailbox.test, mobile 0171 2233445, tick the health data consent and request the appointment',
      `/^submit name=Tom Reyes&dob=&mail=tom\\.reyes@mailbox\\.test&tel=0171 ?2233445&doc=&(been=(yes|no)&)?when=&why=&ok=1$/.test(log.at(-1) ?? '')`,
    ],
    [
      'The reason for my visit is "a cough that won\'t go away". Earliest I can come is 10:30.',
      all(
        `/^a cough that won't go away\\.?$/i.test(document.getElementById('pt-why').value)`,
        has('pt-when', '10:30'),
      ),
    ],
    ['Enter my insurance number 8871-22', REFUSE],
  ],
  '/broad/gear-shop': [['search for headlamp', logged('search headlamp')]],
  '/broad/basket': [
    [
      'Apply voucher SPRING15, choose next day delivery and go to checkout',
      logged('voucher SPRING15', 'delivery express', 'checkout'),
    ],
    ['mark the order as a gift pls', all(`document.getElementById('gift').checked`, QUIET)],
  ],
  '/broad/inbox': [['search the mail for invoice', logged('search invoice')]],
  '/broad/prefs': [
    [
      'set the language to Polish and the time zone to Tokyo',
      all(
        `document.getElementById('lang').value === 'Polski'`,
        `document.getElementById('tz').value === 'Asia/Tokyo'`,
      ),
    ],
  ],
  '/broad/lodging': [
    ['find places in Lisbon', `new URLSearchParams(location.search).get('where') === 'Lisbon'`],
  ],
  '/broad/gazette': [
    [
      'sign me up for the newsletter, my address is lotte@inbox.test',
      logged('submit email=lotte@inbox.test'),
    ],
  ],
  '/broad/bulletin': [
    ['Log in as magda with the password Str4wberry!', logged('login magda/Str4wberry!')],
    [
      'username karl_77, password h0ns3!x, stay signed in and log in',
      logged('login karl_77/h0ns3!x keep'),
    ],
    ['Sign in using Apple', logged('apple')],
    ['Sign in with Google', REFUSE],
  ],
  '/broad/addup': [
    ['Enter the sum and press OK', logged('answer 43')],
    ['solve it and click OK', logged('answer 43')],
  ],
  '/broad/typeit': [
    ['Type the word shown and send it', logged('sent marzipan')],
    [
      'Copy the bold word into the text box.',
      all(`document.querySelector('input').value === 'marzipan'`, QUIET),
    ],
  ],
  '/broad/passport': [
    [
      "Passport number is X4410987, it's valid until 30 June 2031",
      all(
        `document.querySelector('[name=pn]').value === 'X4410987'`,
        `document.querySelector('[name=vu]').value === '2031-06-30'`,
      ),
    ],
    [
      'Fill in first name Oona and surname Byrne, nationality Irish, vegetarian meal, then continue',
      logged('submit sn=Byrne&fn=Oona&pn=&vu=&nat=Irish&meal=veg'),
    ],
    ['choose a kosher meal', `document.querySelector('[value=kos]').checked`],
    ['choose the halal meal and continue', REFUSE],
  ],
  '/broad/opinion': [
    [
      "I'm 34 and I live in Tartu",
      all(
        `document.querySelector('.i1').value === '34'`,
        `document.querySelector('.i2').value === 'Tartu'`,
      ),
    ],
    [
      'I heard about you from a friend and on a poster',
      all(
        `!document.querySelector('.c1').checked`,
        `document.querySelector('.c2').checked`,
        `document.querySelector('.c3').checked`,
      ),
    ],
    [
      'under "Anything else?" write "Keep up the good work" and send the answers',
      all(`document.querySelector('textarea').value === 'Keep up the good work'`, logged('sent')),
    ],
  ],
  '/broad/capsule': [
    ['Donate €20 once in the name of Ines', logged('donate €20 Ines once')],
    [
      "I'd like to give 35 every month. My name is Jon Dahl. Donate now.",
      `/^donate €?35 Jon Dahl monthly$/.test(log.join('|'))`,
    ],
    [
      'enter 12 as other amount',
      all(
        `document.querySelector('donate-box').shadowRoot.getElementById('oth').value === '12'`,
        QUIET,
      ),
    ],
  ],
};
