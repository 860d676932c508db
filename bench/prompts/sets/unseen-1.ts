/** Held out, plain: small exercises, forms and logins. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder } from './checks.ts';

const checked = (id: string): string => `document.getElementById('${id}').checked`;
const state = (text: string): string => `state() === '${text}'`;

export const UNSEEN_1: Cases = {
  '/unseen/lamp': [
    ['Turn on the power', logged('power on')],
    ['Set the brightness to 75.', all(has('bright', '75'), QUIET)],
    [
      'please switch on the night light and start the timer',
      all(checked('night'), logged('timer')),
    ],
    ['power on, brightness 20', all(has('bright', '20'), logged('power on'))],
    ['turn on the fan', REFUSE],
  ],
  '/unseen/tally': [
    ['press plus twice', logged('plus', 'plus')],
    ['Click the minus sign once, then save.', logged('minus', 'save 2')],
    ['which number is shown?', answers(/\b3\b/u)],
    ['Reset it', logged('reset')],
    ['undo the last step', REFUSE],
  ],
  '/unseen/squares': [
    ['click the green square', logged('green')],
    ['Click on the red one and then on Submit', logged('red', 'submit')],
    ['choose the square on the far right', logged('blue')],
    ['skip', logged('skip')],
    ['click the yellow square', REFUSE],
  ],
  '/unseen/code-letter': [
    ['type 7QK-22 in the box and check it', logged('check 7QK-22')],
    [
      'Enter the code ABX-91.',
      all("document.querySelector('.form-control').value === 'ABX-91'", QUIET),
    ],
    ['Click "I have no code"', logged('no code')],
    ['put anna@post.example into the email field', REFUSE],
  ],
  '/unseen/stars': [
    ['Give the food 4 stars', logged('food 4')],
    ['rate the service with 5 stars and the room with 2', loggedInAnyOrder('service 5', 'room 2')],
    ['click the third star for Room', logged('room 3')],
    ['food 3 stars, then send the review', logged('food 3', 'send')],
    ['give the parking 3 stars', REFUSE],
  ],
  '/unseen/vet': [
    [
      "Fill in the owner's name as Ruth Abel and the phone number as 0171 555 82.",
      all(has('owner', 'Ruth Abel'), has('phone', '0171 555 82'), QUIET),
    ],
    [
      "pet's name Momo, kind rabbit, sex female",
      all(has('pet', 'Momo'), has('kind', 'Rabbit'), checked('female'), QUIET),
    ],
    [
      'set the weight to 4.2 and tick vaccinated',
      all(has('weight', '4.2'), checked('vaccinated'), QUIET),
    ],
    ["Put 'shy with strangers' in the notes", all(has('notes', 'shy with strangers'), QUIET)],
    ['date of birth: 3 May 2021', all(has('born', '2021-05-03'), QUIET)],
    [
      'Enter Jan Kos as the owner, jan@kos.example as the email and Bibi as the name of the pet. Choose parrot and register.',
      logged(
        'submit owner=Jan Kos&phone=&mail=jan@kos.example&pet=Bibi&kind=Parrot&born=&weight=&notes=',
      ),
    ],
    ['choose hamster as the kind of animal', REFUSE],
  ],
  '/unseen/freight': [
    ['From Bremen, to Lyon. Then get a quote.', logged('quote Bremen > Lyon')],
    [
      'Enter 250 as the gross weight and change the unit to lb',
      all(has('t3', '250'), has('t4', 'lb'), QUIET),
    ],
    ['pick Overnight and tick insure the goods', all(checked('r3'), checked('ins'), QUIET)],
    ['select express service', all(checked('r2'), QUIET)],
    ['choose same-day service', REFUSE],
  ],
  '/unseen/addresses': [
    ['Set the delivery city to Ghent', all(has('d-city', 'Ghent'), has('b-city', ''), QUIET)],
    [
      'billing address: street Oak Lane 4, city Leeds, postcode LS1 4AP',
      all(
        has('b-street', 'Oak Lane 4'),
        has('b-city', 'Leeds'),
        has('b-code', 'LS1 4AP'),
        has('d-city', ''),
        QUIET,
      ),
    ],
    [
      'type 9000 into the postcode under Delivery address',
      all(has('d-code', '9000'), has('b-code', ''), QUIET),
    ],
    ['What street is entered in the billing address?', answers(/Mill Road 2/u)],
    ['Tick that this is a gift and continue', "log.length === 1 && log[0].endsWith('&gift=on')"],
    ['type Paris into the city field', REFUSE],
  ],
  '/unseen/canteen': [
    ['mark taste as good', all("mark() === '3--'", QUIET)],
    ['Price: poor, waiting time: fair', all("mark() === '-12'", QUIET)],
    ['choose Fair in every row', all("mark() === '222'", QUIET)],
    [
      'rate the taste as poor, write "too salty" in the box below and send the answers',
      logged('sent 1-- too salty'),
    ],
    ['mark the staff as good', REFUSE],
  ],
  '/unseen/hotel': [
    ['choose Porto as the city', all(state('Porto 2 0 none'), QUIET)],
    ['Set adults to 3 and children to 1.', all(state('Anywhere 3 1 none'), QUIET)],
    ['tick breakfast included', all(state('Anywhere 2 0 breakfast'), QUIET)],
    ['select Graz, add one child and find rooms', logged('find Graz 2 1 none')],
    ['Press the plus next to Adults', all(state('Anywhere 3 0 none'), QUIET)],
    ['choose Oslo as the city', REFUSE],
  ],
  '/unseen/labels': [
    ['remove the label legal', logged('removed legal')],
    ['Add the label "review".', logged('added review')],
    ['delete the draft label, then save', logged('removed draft', 'saved')],
    [
      'remove all labels except urgent',
      loggedInAnyOrder('removed legal', 'removed draft', 'removed supplier'),
    ],
    ['remove the label finance', REFUSE],
  ],
  '/unseen/new-password': [
    [
      'enter moss-12 as the current password and fern-99 as the new password',
      all(has('cur', 'moss-12'), has('nw', 'fern-99'), has('rep', ''), QUIET),
    ],
    [
      'Current password: moss-12. New password: fern-99. Repeat new password: fern-99. Click Change password.',
      logged('submit cur=moss-12&nw=fern-99&rep=fern-99&others=on'),
    ],
    ['untick sign out my other devices', all(`!${checked('others')}`, QUIET)],
    ['show the new password', logged('shown')],
    ['When was the password last changed?', answers(/11 Feb|2024-02-11/u)],
  ],
  '/unseen/club-login': [
    [
      'log in with mara@club.example and password Sesame!9',
      lastLogged('in mara@club.example Sesame!9'),
    ],
    [
      'Enter 40771 as the member number, Sesame!9 as the password, tick keep me signed in and sign in',
      logged('in 40771 Sesame!9 keep'),
    ],
    [
      'type kai@club.example in the email field',
      all("document.querySelector('.in-user').value === 'kai@club.example'", QUIET),
    ],
    ['click forgot password', logged('forgot')],
    ['sign in with Google', REFUSE],
  ],
  '/unseen/portal': [
    ['open the log in dialog', all("document.getElementById('dlg').open", logged('open'))],
    ['Create an account', logged('signup')],
    [
      'click log in, type otto as the user name and rain#4 as the password',
      all(has('u', 'otto'), has('p', 'rain#4'), logged('open')),
    ],
    ['log in as otto with the password rain#4', lastLogged('submit u=otto&p=rain#4')],
    ['open the house rules', logged('rules')],
    ['open the statement of costs link', REFUSE],
  ],
};
