import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers } from './checks.ts';

const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_4: Cases = {
  '/plain/bug-tracker': [
    ['open the issue "Queue grows without bound"', logged('open Queue grows without bound')],
    ['show only the docs label', logged('label docs')],
    ['sort by most commented', logged('sort Most commented')],
    ['who opened issue 198?', answers(/\blin\b/, /hanneke|obi|tadeo/)],
    ['go to the closed ones', logged('isclosed')],
    ['star this project', logged('star')],
    ['search all issues for "deadlock" and press enter', logged('search deadlock')],
    ['create a new issue', logged('newi')],
    ['filter by the label security', REFUSE],
  ],
  '/plain/hotel-facets': [
    [
      'tick pool and free parking',
      all("picked().join(',') === 'pool,parking' && stars() === ''", QUIET),
    ],
    ['max price 120', all(has('max', '120'), QUIET)],
    ['see rooms at the Net Loft', logged('rooms The Net Loft')],
    ['save Cliff House', logged('save Cliff House')],
    ['sort by best rated', logged('sort rating')],
    ['what does Gull & Anchor cost per night?', answers(/64/, /78|112|135|240/)],
    [
      'show 4 stars and more with breakfast',
      all("picked().join(',') === 'breakfast' && stars() === '4'", QUIET),
    ],
    ['see rooms at the Sandpiper', REFUSE],
  ],
  '/plain/evening-classes': [
    ['enrol in stargazing', logged('Enrol SC3')],
    ['who teaches ukulele?', answers(/Nakamura/, /Arbo|Monti|Klee|Reed/)],
    ['put me on the waiting list for pottery', logged('Waiting list CE1')],
    ['what is the fee of LA7', answers(/80/, /95|120|\b60|45|70/)],
    ['show classes on Tue', lastLogged('submit day=Tue')],
    [
      'which class is the most expensive?',
      answers(/pottery/i, /drawing|italian|ukulele|stargazing|stories/i),
    ],
    ['Enrol in the class of Nils Arbo', REFUSE],
  ],
  '/plain/stock-sheet': [
    [
      'put 150 in cell B2',
      all("cell('B2') === '150' && cell('B3') === '36' && cell('C2') === 'C3'", QUIET),
    ],
    [
      'type Brackets in A5 and 75 in B5',
      all("cell('A5') === 'Brackets' && cell('B5') === '75'", QUIET),
    ],
    ['what is the value of C4?', answers(/\bA1\b/, /C3|500/)],
    ['on which shelf are the door knobs', answers(/C4/, /C3|A1/)],
    ['insert a row', logged('row')],
    ['go to the Returns sheet', logged('sheet Returns')],
    ['put 12 in cell H9', REFUSE],
  ],
  '/plain/tea-quiz': [
    ['answer Oolong and go to the next question', logged('next 1 Oolong')],
    ['choose green', all("picks[0] === 'Green'", QUIET)],
    ['skip this question, then answer Strong', all("picks.join() === ',Strong,,'", logged('skip'))],
    ['how many questions are there?', answers(/\b4\b|four/i)],
    ['Pick Black, next, pick Weak, next', logged('next 1 Black', 'next 2 Weak')],
    ['answer Rooibos', REFUSE],
  ],
  '/plain/bank-statement': [
    ['what is the balance of my savings account', answers(/6,?050/, /1,?284|312/)],
    ['switch to the joint account', logged('account Joint account')],
    ['report a problem with the City Trams payment', logged('report City Trams')],
    ['how much was the water company?', answers(/36\.75/, /23\.40|41\.00|18\.50/)],
    ['log out', logged('Log out')],
    ['download the statement', logged('Download statement')],
    ['when was the salary paid?', answers(/15 Nov/, /1[1-478] Nov/)],
    ['report the payment to Blue Bakery', REFUSE],
  ],
  '/plain/alarm-keypad': [
    ['press 7', all("document.getElementById('scr').textContent === '7'", QUIET)],
    ['press 4, 7, 1, 1 and then OK', logged('code 4711')],
    ['arm it', logged('Arm')],
    ['click the red button', logged('Panic')],
    ['which zone is it?', answers(/ground floor/i)],
    ['change the zone', logged('change zone')],
    ['press the star key', REFUSE],
  ],
  '/plain/bell-notices': [
    [
      'mark everything as read',
      "document.querySelectorAll('.nt.new').length === 0 && document.querySelectorAll('.nt').length === 4 && log.every((line) => /read/.test(line))",
    ],
    ['mute the notification about the toolbox', logged('mute Toolbox returned by Sam')],
    ['remove the one about Lotte', logged('remove New volunteer: Lotte')],
    ['close the notifications', logged('closed')],
    ['how many notifications are unread?', answers(/\b3\b|three/i, /\b4\b|four/i)],
    ['open the first notification', logged('open Freya commented on your toaster')],
    ['mute the notification about the drill', REFUSE],
  ],
  '/plain/crew-transfer': [
    ['select Corin and click →', tellsState('crew()', 'Corin,Fia,Gus')],
    ['add everybody', tellsState('crew()', 'Anneli,Bas,Corin,Dagny,Eamon,Fia,Gus')],
    ['in the Aboard list select Gus and press Remove selected', tellsState('crew()', 'Fia')],
    [
      'make Fia the skipper and confirm the crew',
      all(has('skipper', 'Fia'), logged('crew Fia,Gus')),
    ],
    ['remove all', tellsState('crew()', '')],
    ['make Henrik the skipper', REFUSE],
  ],
  '/plain/lease-terms': [
    ['scroll to the bottom of the lease', all("!document.getElementById('agree').disabled", QUIET)],
    [
      'Scroll the lease down to its end, tick that I have read it, initials JW, and sign',
      logged('sign JW'),
    ],
    ['decline', logged('decline')],
    [
      'scroll down to the annex',
      all(
        "(() => { const box = document.getElementById('annex').getBoundingClientRect(); return box.top >= -5 && box.bottom <= innerHeight + 5; })()",
        QUIET,
      ),
    ],
    ['enlarge the plan', logged('plan')],
  ],
  '/plain/bike-comments': [
    ["upvote mr_tandem's comment", logged('up mr_tandem')],
    ['reply to jen_k', logged('reply jen_k')],
    ['how many points does old_spokes have?', answers(/14/, /\b9\b|\b5\b/)],
    [
      'write "Agreed, and more bells!" as a comment and post it',
      logged('comment Agreed, and more bells!'),
    ],
    ['sort by new', logged('sort New')],
    ['report the comment about the tunnel', logged('report towpath_tim')],
    ['downvote the comment of bella99', REFUSE],
  ],
  '/plain/cinema-seats': [
    ['pick seat B4', tellsState('seats()', 'B4')],
    [
      'choose seats D2 and D3, student fare',
      all("seats() === 'D2, D3' && document.getElementById('fare').selectedIndex === 1", QUIET),
    ],
    ['Take C7 and continue to payment', logged('pay C7 Adult £11')],
    ['how much is a child ticket?', answers(/£?6\b/, /£?11|£?8\b/)],
    ['choose seat K9', REFUSE],
    ['select the last seat of row A', tellsState('seats()', 'A8')],
  ],
};
