/** Logins, dates, dialogs, transfers and profiles. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_FORMS_2_CASES: Cases = {
  '/fresh/harbour-login': [
    ['log me in, member 2204, password tern&gull', logged('login 2204 tern&gull')],
    [
      'Log in with membership number 77 and password "rope!1" and stay logged in',
      logged('login 77 rope!1 keep'),
    ],
    ['We are only visiting. The boat is called Marlin; go on as a guest', logged('guest Marlin')],
    ["i can't log in, where is the help for that? click it", logged('forgot')],
    [
      'On which VHF channel is the harbour office?',
      says(/^(?![^]*(?:Members|Stay))[^]*(?:\b12\b)/i),
    ],
  ],
  '/fresh/rent-dates': [
    [
      'Rent it from 5 July 2027 until 9 July 2027, collected at 10:15',
      logged('rent 2027-07-05 2027-07-09 10:15'),
    ],
    ['Until: 2027-08-01', `${has('d2', '2027-08-01')} && ${has('d1', '')}`],
    ['call me back on March 3rd 2027 at 2 pm', has('dt', '2027-03-03T14:00')],
    [
      'The invoice month should be November 2026 and I need 3 seats',
      `${has('mo', '2026-11')} && ${has('se', '3')}`,
    ],
    ["set the bag's colour to #00aa55", has('co', '#00aa55')],
    ['From the 9th of July 2027 until the 5th of July 2027', REFUSE],
  ],
  '/fresh/penny-transfer': [
    [
      'Transfer 45 to Bruno Keel, IBAN NL02 0001, reference "tickets": fill it in and press review, don\'t send it yet.',
      `${has('rc', 'Bruno Keel')} && ${has('ib', 'NL02 0001')} && ${has('am', '45')} && ${has('rf', 'tickets')} && document.getElementById('dl').open && log.length === 0`,
    ],
    [
      'Use the savings account, recipient Gas Co, amount 120.40',
      `document.querySelector('[value=Savings]').checked && ${has('rc', 'Gas Co')} && ${has('am', '120.40')} && log.length === 0`,
    ],
    ['How much is in my savings?', says(/^(?![^]*(?:1,204))[^]*(?:8[,.]?310)/i)],
    [
      'recipient Ole, iban DK55, amount 10. Click Review, then Send',
      logged('sent Everyday|Ole|DK55|10|'),
    ],
    ['log out', logged('logout')],
  ],
  '/fresh/my-profile': [
    ['change my home town to Ystad and save', logged('saved Home town=Ystad')],
    [
      "Please edit the e-mail: the new one is wren@new.test. Don't forget to save.",
      logged('saved E-mail=wren@new.test'),
    ],
    ["I don't want the newsletter any more", logged('newsletter false')],
    ['since when am i a member?', says(/^(?![^]*(?:Lund|wren))[^]*(?:2019)/i)],
    ['Edit the phone number', REFUSE],
  ],
  '/fresh/menu-office': [
    ['print this', logged('File > Print')],
    ['View > Full screen', logged('View > Full screen')],
    ['Open the Edit menu and choose Select all', logged('Edit > Select all')],
    [
      'replace the text of the letter with "Dear Ms Holt,"',
      `document.getElementById('ed').innerText.trim() === 'Dear Ms Holt,'`,
    ],
    ['zoom', REFUSE],
  ],
};
