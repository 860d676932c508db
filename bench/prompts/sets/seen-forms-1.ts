/** Forms, logins, lists and wizards. Once held out. */
import { has, logged, REFUSE, says, type Cases } from './case.ts';

export const FORM_CASES_1: Cases = {
  '/seen/choir': [
    [
      'Sign up Petra Lund as an alto: first name Petra, surname Lund, voice Alto. Then hit Join now',
      logged('submit fn=Petra&sn=Lund&voice=Alto&dob=&rem='),
    ],
    ['put "Nilsson" in the Surname box', "document.querySelector('[name=sn]').value === 'Nilsson'"],
    [
      'choose Bass from the voice dropdown and tick the box about the rehearsal plan',
      `document.querySelector('[name=voice]').value === 'Bass' && document.querySelector('[name=plan]').checked`,
    ],
    [
      'Write "Only on Tuesdays" under Remarks and submit the form',
      logged('submit fn=&sn=&voice=Soprano&dob=&rem=Only on Tuesdays'),
    ],
    [
      'enter 14/02/1990 as date of birth pls',
      "document.querySelector('[name=dob]').value === '14/02/1990'",
    ],
    ['Enter 555-1234 into the phone number field', REFUSE],
  ],
  '/seen/member-pin': [
    ['Fill in member no. 40718 and PIN 9921 and press Unlock', logged('unlock 40718 9921')],
    ['my card is gone, click the link for lost cards', logged('lost')],
    ['Type 1234 as pin', has('pin', '1234')],
  ],
  '/seen/passphrase': [
    [
      'Use "blue-otter" as the new passphrase (type it in both boxes) and click Set it',
      logged('set blue-otter'),
    ],
    ['New passphrase: kx-900. Type it once more below, and set it', logged('set kx-900')],
  ],
  '/seen/account': [
    [
      'Fill in the email lena@quill.test, password hunter22!, confirm the password, agree to the terms and press the Create account button',
      `${logged('create')} && ${has('fi-mail', 'lena@quill.test')} && ${has('fi-pw', 'hunter22!')} && ${has('fi-pw2', 'hunter22!')} && document.getElementById('fi-t').checked`,
    ],
    ['Set the country to Austria', has('fi-c', 'Austria')],
    [
      "I don't want product news, switch it off",
      "!document.getElementById('fi-n').checked && log.length === 0",
    ],
    ['open the terms of service', logged('terms')],
    [
      'How many characters must the password have at least?',
      says(/^(?![^]*Country)[^]*\b(8|eight)\b/i),
    ],
  ],
  '/seen/profile-material': [
    [
      'Change the nickname from moss to "fern" and click UPDATE',
      `${has('nick', 'fern')} && ${logged('update')}`,
    ],
    ['Select they/them in the pronouns menu', logged('pronouns they/them')],
    [
      'Please make the profile public and enter Galway as home town',
      `${has('town', 'Galway')} && document.getElementById('pub').checked`,
    ],
    ['What is the nickname at the moment?', says(/moss/i)],
  ],
  '/seen/two-parties': [
    [
      'Recipient: name Otto Krag, street Havnegade 4, city Odense. Leave the sender empty. Print the label',
      `${has('rn', 'Otto Krag')} && ${has('rs', 'Havnegade 4')} && ${has('rc', 'Odense')} && ${has('sn', '')} && ${logged('print')}`,
    ],
    ["Enter 'Cork' as the sender's city", `${has('sc', 'Cork')} && ${has('rc', '')}`],
    [
      'The weight should be set to 3 and Express should be chosen',
      `${has('w', '3')} && document.getElementById('sp2').checked`,
    ],
    ['type "Main Road 1" in the street field', REFUSE],
  ],
  '/seen/placeholders': [
    [
      'Ask about your fern: name Jo, e-mail jo@x.test, the plant is Fern, what is wrong: "yellow leaves". Press Ask away.',
      logged('ask Jo|jo@x.test|Fern|yellow leaves'),
    ],
    ['Subscribe to the newsletter with ivy@x.test', logged('subscribe ivy@x.test')],
    ['enter Monstera where it asks which plant it is about', has('c', 'Monstera')],
  ],
  '/seen/inputs-zoo': [
    [
      'Set the day to 24 December 2026 and the start time to 18:30, then book.',
      `${has('day', '2026-12-24')} && ${has('start', '18:30')} && ${logged('book')}`,
    ],
    ['Enter 07/09/2027 as the day (mm/dd/yyyy)', has('day', '2027-07-09')],
    ['Start at 9:15 pm, end at 11 pm', `${has('start', '21:15')} && ${has('end', '23:00')}`],
    [
      'set visitors to 12 and the dome brightness to 75',
      `${has('vis', '12')} && ${has('dome', '75')}`,
    ],
    ['Pick March 2027 as the billing month', has('mon', '2027-03')],
    ['Choose #ff8800 for the badge colour', has('col', '#ff8800')],
    [
      'Phone is 0171 5550, website https://dome.test',
      `${has('tel', '0171 5550')} && ${has('web', 'https://dome.test')}`,
    ],
  ],
  '/seen/kontakt': [
    [
      'Wähle "Frau" als Anrede und trage Vorname Mia und Nachname Roth ein',
      `${has('anr', 'Frau')} && ${has('vn', 'Mia')} && ${has('nn', 'Roth')}`,
    ],
    [
      'Gib mia@roth.test als E-Mail-Adresse ein und klicke auf Absenden',
      `${has('em', 'mia@roth.test')} && ${logged('abgeschickt')}`,
    ],
    [
      'Schreib "Danke!" als Nachricht, hak die Datenschutzerklärung an und schick es ab',
      `${has('msg', 'Danke!')} && document.getElementById('ds').checked && ${logged('abgeschickt')}`,
    ],
    ['Wie sind die Öffnungszeiten?', says(/^(?![^]*Vorname)[^]*9 bis 17/)],
    ['Lösche mein Konto', REFUSE],
  ],
};
