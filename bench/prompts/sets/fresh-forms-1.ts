/** Fields, sliders and switches, with labels in every style. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_FORMS_1_CASES: Cases = {
  '/fresh/clinic': [
    [
      "I'd like to see Dr. Corso because of a sore knee. My name is Tilda Frost, phone 0170 4432. Please send the request.",
      `log.length === 1 && log[0].includes('nm=Tilda Frost') && log[0].includes('tel=0170 4432') && log[0].includes('doc=Dr. Corso') && /why=[^&]*sore knee/.test(log[0])`,
    ],
    [
      'Full name: Hugo Lin. Date of birth: 3 May 1984. Been here before: no.',
      `document.querySelector('[name=nm]').value === 'Hugo Lin' && document.querySelector('[name=dob]').value === '1984-05-03' && document.querySelector('[name=been][value=n]').checked && log.length === 0`,
    ],
    ['tick the reminder by text messsage', `document.querySelector('[name=rem]').checked`],
    [
      'Until when are you open on Fridays?',
      says(/^(?![^]*(?:17:30|Full name))[^]*(?:12:00|\bnoon\b|\b12\b)/i),
    ],
    ['Enter "Mill Lane 4" into the address field', REFUSE],
  ],
  '/fresh/stay-search': [
    ['find a bed in Aarhus for 4 nights and 3 guests', logged('look Aarhus/4/3/')],
    ['Put SPRING26 in as voucher.', `${has('a4', 'SPRING26')} && ${has('a1', '')}`],
    [
      'Change the number of guests to 5, nothing else',
      `${has('a3', '5')} && ${has('a2', '1')} && log.length === 0`,
    ],
    ['Zoek een bed in Utrecht voor 2 nachten en 4 gasten', logged('look Utrecht/2/4/')],
  ],
  '/fresh/oven': [
    ['Set the oven to 220 degrees', `${has('t', '220')} && ${has('f', '1')}`],
    [
      'timer up to 35 minutes please, then start',
      `document.getElementById('tm').textContent === '35' && ${logged('start 180 1 35')}`,
    ],
    ['Turn the fan up to the max', has('f', '4')],
    [
      '160 degrees, fan off (0), and the timer at 10',
      `${has('t', '160')} && ${has('f', '0')} && document.getElementById('tm').textContent === '10'`,
    ],
    ['turn it up', REFUSE],
  ],
  '/fresh/lamp-shadow': [
    ['Turn on the ceiling light', logged('Ceiling light on')],
    ["it's too bright to sleep, switch the reading lamp off", logged('Reading lamp off')],
    ['make sure the reading lamp is on and rename the fish tank', logged('rename Fish tank')],
    [
      'Which of the devices is switched on?',
      says(/^(?![^]*(?:ceiling|fish))[^]*(?:reading lamp)/i),
    ],
    ['rename it', REFUSE],
  ],
  '/fresh/desk-frames': [
    [
      'Create a ticket with high priority: subject "Wifi down", and as what happened write "No signal in room 12"',
      logged('ticket Wifi down|High|No signal in room 12'),
    ],
    ['My sound works again, close that ticket', logged('close 815')],
    ["What's the state of ticket 815?", says(/^(?![^]*(?:\bopen\b))[^]*(?:waiting)/i)],
    ['close ticket no 820 pls', logged('close 820')],
  ],
  '/fresh/airline-picker': [
    ['Find flights from Oslo to Porto', logged('search Oslo (OSL)>Porto (OPO)')],
    [
      'choose Prague (PRG) as where we leave from',
      `document.getElementById('from').dataset.v === 'Prague (PRG)' && !document.getElementById('to').dataset.v`,
    ],
    [
      'I want to fly to Paris Orly. Type it in the "to" field and pick the suggestion',
      `document.getElementById('to').dataset.v === 'Paris Orly (ORY)'`,
    ],
  ],
};
