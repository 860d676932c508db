import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, filled } from './checks.ts';

/** What the two dropdowns of the parcel show. */
const parcel = (size: string, speed: string): string =>
  all(
    `document.querySelector('[data-f=size] .dd-cur').textContent === ${JSON.stringify(size)}`,
    `document.querySelector('[data-f=speed] .dd-cur').textContent === ${JSON.stringify(speed)}`,
    QUIET,
  );

export const PLAIN_1: Cases = {
  '/plain/vet-patient': [
    [
      "Put Biscuit as the pet's name and choose rabbit",
      filled('Biscuit', 'off', 'off', 'on', 'off', '', '', '', '', '', 'on', 'off'),
    ],
    [
      'enter 020 7946 0123 as the phone number',
      filled('', 'off', 'off', 'off', 'off', '', '', '', '020 7946 0123', '', 'on', 'off'),
    ],
    [
      'set the weight to 4.2 and write "penicillin" under known allergies',
      filled('', 'off', 'off', 'off', 'off', '4.2', 'penicillin', '', '', '', 'on', 'off'),
    ],
    [
      'please untick the vaccination reminder',
      filled('', 'off', 'off', 'off', 'off', '', '', '', '', '', 'off', 'off'),
    ],
    [
      "Pet's name Miso, species cat, owner's full name Dana Whitlock. Accept the terms and register the patient.",
      lastLogged(
        'submit pet=Miso&species=cat&weight=&allergies=&owner=Dana Whitlock&tel=&mail=&remind=on&terms=on',
      ),
    ],
    ['Fill in 14 Plover Close as the street address', REFUSE],
  ],
  '/plain/note-toolbar': [
    ['click the bold icon', logged('bold')],
    ['undo', logged('undo')],
    ['Insert a picture', logged('picture')],
    [
      'rename the note to "Hall repairs"',
      all("document.querySelector('.doc-title').value === 'Hall repairs'", QUIET),
    ],
    ['turn on italic and underline', "[...log].sort().join('|') === 'italic|underline'"],
    ['how many words does the note have?', answers(/\b5\b|\bfive\b/i)],
    ['Change the font size to 14', REFUSE],
  ],
  '/plain/inbox-rows': [
    ['open the mail from Tomasz Lis', logged('open Tomasz Lis')],
    ['star the message about the lake photos', logged('star Odette Blanc')],
    ['delete the Greenline Energy invoice', logged('delete Greenline Energy')],
    ['Reply to Priya', logged('reply Priya Raman')],
    ['When did the dentist, Harbour Dental, write?', answers(/08:15|8:15/, /09:41|Yesterday/)],
    ['write a new message', logged('compose')],
    ['Delete the mail from Yusuf', REFUSE],
  ],
  '/plain/seed-shop': [
    ['add the runner beans to the basket', logged('add Runner bean Scarlet Emperor')],
    ['what do the courgette seeds cost', answers(/3\.15/, /2\.10|2\.85|3\.40|1\.75|2\.60/)],
    ['sort by price, cheapest first', lastLogged('sort Price: low to high')],
    ['Which seeds are sold out?', answers(/basil/i, /sweet pea|tomato|runner|courgette|foxglove/i)],
    [
      'put the foxglove on my wish list, then open the basket',
      logged('wish Foxglove Pam’s Choice', 'basket'),
    ],
    ['Add the pumpkin seeds to the basket', REFUSE],
  ],
  '/plain/member-tabs': [
    ['go to the payments tab', logged('tab Payments')],
    ['who is the emergency contact?', answers(/Ivo/)],
    ['Open Outings and log an outing', logged('tab Outings', 'Log an outing')],
    ['edit the details', logged('Edit details')],
    ['In which boat does she row?', answers(/Kestrel/)],
    ['open the messages tab', REFUSE],
  ],
  '/plain/departures': [
    ['which gate does the flight to Dublin leave from?', answers(/\bA9\b/, /B4|B11|A2|B7|A5/)],
    ["what's the status of NV 455", answers(/cancel/i, /on time|delayed|boarding|departed/i)],
    ['track the Athens flight', logged('track QZ 230')],
    [
      'sort by destination',
      "log[0] === 'sort Destination' && document.querySelector('#board tbody').rows[0].cells[2].textContent === 'Athens'",
    ],
    ['filter for Malta', all(has('q', 'Malta'), QUIET)],
    ['How many flights are listed', answers(/\b6\b|\bsix\b/i)],
  ],
  '/plain/newsletter-popup': [
    ['close the popup', logged('popup closed')],
    ['accept the cookies', logged('cookies accepted')],
    [
      'Sign me up for the newsletter with lena.brandt@example.net',
      logged('joined lena.brandt@example.net'),
    ],
    [
      'say no thanks to the newsletter and OK the cookies',
      "[...log].sort().join('|') === 'cookies accepted|popup closed'",
    ],
    ['open the cookie settings', logged('manage cookies')],
  ],
  '/plain/staff-login': [
    [
      'log in with 40213 and the password otter-lamp',
      logged('login 40213/otter-lamp at Northgate'),
    ],
    [
      'sign in as 7781, password Plum!9, at the Quayside branch',
      logged('login 7781/Plum!9 at Quayside'),
    ],
    ['type 5520 in staff number and tick keep me signed in', filled('5520', '', 'Northgate', 'on')],
    ['show the password', logged('eye')],
    ['click on forgotten password', logged('forgot')],
    ['Log in with Google', REFUSE],
  ],
  '/plain/greenhouse': [
    [
      'set the day temperature to 26',
      all(
        "document.getElementById('temp').value === '26' && document.getElementById('night').value === '15'",
        QUIET,
      ),
    ],
    ['Humidity to 75 percent please, and save', lastLogged('save 21/15/75 lamp 4')],
    ['turn the misting off', logged('mist off')],
    [
      'set lamp brightness to 7',
      all("document.getElementById('lamp').getAttribute('aria-valuenow') === '7'", QUIET),
    ],
    [
      'open the roof vents and set the night temperature to 12',
      all(
        "document.getElementById('night').value === '12' && document.getElementById('temp').value === '21'",
        logged('vent on'),
      ),
    ],
    ['what is the night temperature set to?', answers(/\b15\b/, /\b21\b|\b60\b/)],
  ],
  '/plain/archive-tree': [
    ['expand Maps', logged('open Maps')],
    [
      'open Registers, then Marriages, and select 1837–1890',
      logged('open Registers', 'open Marriages', 'select 1837–1890'),
    ],
    [
      'under Accounts choose Overseers',
      "log.at(-1) === 'select Overseers' && document.getElementById('sel').textContent === 'Overseers'",
    ],
    ['collapse everything', logged('collapse all')],
    ['open the folder with letters', REFUSE],
  ],
  '/plain/parcel-options': [
    ['choose medium as the parcel size', parcel('Medium (up to 5 kg)', 'Please choose')],
    ['parcel size large, delivery next day', parcel('Large (up to 15 kg)', 'Next day')],
    ['Set delivery speed to Saturday and get a quote', logged('quote ;Saturday;None;false;')],
    [
      'write "ceramic bowl" as the contents, tick fragile and pick insurance of £250',
      all(
        has('contents', 'ceramic bowl'),
        "document.getElementById('fragile').textContent === '☑' && picked.cover === '£250'",
        QUIET,
      ),
    ],
    ['set the insurance to £1000', REFUSE],
  ],
  '/plain/cabin-dates': [
    [
      'set the arrival to 14 May 2027',
      all(
        "document.getElementById('arr').value === '14 May 2027' && document.getElementById('dep').value === ''",
        QUIET,
      ),
    ],
    [
      'arrival 3 July 2027, departure 10 July 2027, then check availability',
      lastLogged('check 3 July 2027 - 10 July 2027 for 2'),
    ],
    ['change guests to 4', all(has('guests', '4'), QUIET)],
    ['how much is a night?', answers(/84/)],
    [
      'pick 21 June 2027 as the departure date',
      all(
        "document.getElementById('dep').value === '21 June 2027' && document.getElementById('arr').value === ''",
        QUIET,
      ),
    ],
    ['Choose the lake cabin', REFUSE],
  ],
};
