import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, filled } from './checks.ts';

const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_5: Cases = {
  '/plain/invoice-lines': [
    ['bill to Kessler & Daughters', all(has('bill', 'Kessler & Daughters'), QUIET)],
    ['delete the travel line', tellsState('all()', 'Window cleaning*2*85, Gutter check*1*60')],
    [
      'change the quantity of window cleaning to 3',
      tellsState('all()', 'Window cleaning*3*85, Gutter check*1*60, Travel*34*0.5'),
    ],
    [
      'add another line',
      tellsState('all()', 'Window cleaning*2*85, Gutter check*1*60, Travel*34*0.5, *1*0'),
    ],
    ['set VAT to 7 % and preview', all(has('vat', '7 %'), logged('Preview for '))],
    ['what is the total?', answers(/247(\.00)?/)],
    ['remove the line for painting', REFUSE],
  ],
  '/plain/surf-forecast': [
    ['what is the wave height on Thursday?', answers(/2\.4 ?m/, /0\.8|1\.2|1\.9|1\.1/)],
    ['how windy will it be on Friday', answers(/20 ?km/, /12 km|8 km|15 km|31 km/)],
    ['when is low tide?', answers(/11:59/, /05:48|18:12/)],
    ['change the spot to North Reef', lastLogged('spot North Reef')],
    ['switch to imperial', logged('unit Imperial')],
    [
      'On which day are the waves highest?',
      answers(/Thursday/i, /Monday|Tuesday|Wednesday|Friday/i),
    ],
  ],
  '/plain/museum-frameset': [
    ['click Exhibits in the menu on the left', logged('page Exhibits')],
    ['what do children pay?', answers(/\b2\b/, /\b6\b/)],
    [
      'open Friends, put in Ruth Calder, gift 50 and join',
      logged('page Friends', 'Join Ruth Calder 50'),
    ],
    ['plan my route', logged('Plan my route')],
    ['open Exhibits and download the list', logged('page Exhibits', 'Download list')],
    ['open the shop', REFUSE],
  ],
  '/plain/shadow-signup': [
    ['first name Teo, last name Varga', tellsState('state()', 'Teo;Varga;;;00')],
    ['my mobile is 0151 220 9', tellsState('state()', ';;0151 220 9;;00')],
    ['tick "I can lend tools"', tellsState('state()', ';;;;10')],
    ['enter Hill Road as the street', REFUSE],
    [
      'enter BX4 1TR as postcode, tick both boxes and create the account',
      logged('create ;;;BX4 1TR;11'),
    ],
    ['cancel', logged('cancel')],
  ],
  '/plain/pet-photos': [
    ['open the picture of the tortoise', logged('show Sir Speed')],
    ['like the parrot', logged('like Captain')],
    ['how many likes does Bruno have?', answers(/54/, /31|12\b|47|88|40/)],
    ['open the cat picture and go to the next one', logged('show Moss', 'show Bruno')],
    [
      'which photo has the most likes?',
      answers(/Sir Speed|tortoise/i, /Bruno|Moss|Captain|Luna|Fizz/i),
    ],
    [
      'open the horse photo, download it, then close',
      logged('show Luna', 'download Luna', 'close'),
    ],
    ['like the hamster', REFUSE],
  ],
  '/plain/react-selects': [
    ['street: Fox Street', tellsState('state()', 'Fox Street//')],
    ['choose flat tyre and fall as the damage', tellsState('state()', '/Fall+Flat tyre/')],
    [
      'set the urgency to high, remarks "right by the bus stop", and report it',
      logged('report //High right by the bus stop'),
    ],
    [
      'pick Station Road as the street and normal urgency',
      tellsState('state()', 'Station Road//Normal'),
    ],
    ['select Market Square as the street', REFUSE],
  ],
  '/plain/marathon-entry': [
    [
      'fill in Ines as first name and Duarte as surname',
      filled('Ines', 'Duarte', '', '', '', '', '', '', '', 'off'),
    ],
    [
      'half marathon, shirt size L',
      filled('', '', '', '', '', 'Half marathon', '', 'L', '', 'off'),
    ],
    [
      'put ines@example.org in both email fields',
      filled('', '', 'ines@example.org', 'ines@example.org', '', '', '', '', '', 'off'),
    ],
    [
      'Born in 1989, runs for the club Loch Harriers',
      filled('', '', '', '', '1989', '', 'Loch Harriers', '', '', 'off'),
    ],
    [
      'allow photos of me and enter the race',
      lastLogged('submit first=&last=&email=&email2=&born=&dist=&club=&shirt=&med=&photo=on'),
    ],
    [
      'write "asthma" in medical conditions',
      filled('', '', '', '', '', '', '', '', 'asthma', 'off'),
    ],
  ],
  '/plain/chores-todo': [
    [
      'add "Oil the hinges" to the list',
      tellsState(
        'state()',
        'Water the ferns-|Descale the kettle+|Fix the gate latch-|Return library books+|Oil the hinges-',
      ),
    ],
    [
      'tick off the gate latch',
      tellsState(
        'state()',
        'Water the ferns-|Descale the kettle+|Fix the gate latch+|Return library books+',
      ),
    ],
    [
      'delete the first item',
      tellsState('state()', 'Descale the kettle+|Fix the gate latch-|Return library books+'),
    ],
    ['clear the completed ones', tellsState('state()', 'Water the ferns-|Fix the gate latch-')],
    [
      'uncheck the kettle',
      tellsState(
        'state()',
        'Water the ferns-|Descale the kettle-|Fix the gate latch-|Return library books+',
      ),
    ],
    [
      'Remove the library books, then undo that',
      all(
        "state() === 'Water the ferns-|Descale the kettle+|Fix the gate latch-|Return library books+' && last !== null && document.querySelector('.snack').hidden",
        QUIET,
      ),
    ],
    ['tick off the hoovering', REFUSE],
  ],
  '/plain/optician-slots': [
    ['take 10:20 on Tuesday', all("picked === 'Tuesday 8 June, 10:20'", QUIET)],
    [
      'pick the 15:40 slot on Wednesday and confirm the appointment',
      logged('confirm Wednesday 9 June, 15:40 High Street'),
    ],
    ['choose 15:40', REFUSE],
    [
      'book the earliest time on Friday',
      all(
        "picked === 'Friday 11 June, 08:40'",
        '/^$|^confirm Friday 11 June, 08:40 High Street$/.test(log.join())',
      ),
    ],
    [
      'tick contact lenses, retail park shop',
      all(has('shop', 'Retail park'), "document.getElementById('lens').checked", QUIET),
    ],
    ['show later dates', logged('later')],
  ],
  '/plain/moor-wiki': [
    ['edit the Wildlife section', logged('edit wildlife')],
    ['go to the section about walks', all("shows('walks')", QUIET)],
    ['what is the highest point?', answers(/Black Tor|512/)],
    ['hide the table of contents', all("document.querySelector('.toc ol').hidden", QUIET)],
    ['view the history', logged('link View history')],
    ['search the wiki for bog oak', logged('search bog oak')],
    ['since when is it protected', answers(/1961/, /1974|18th/)],
    ['edit the Climate section', REFUSE],
  ],
  '/plain/outdoor-meganav': [
    ['open Camping > Tents', logged('Camping > Tents')],
    ["go to men's jackets", logged('Men > Jackets')],
    ['hover over Women and click Boots', logged('Women > Boots')],
    ['open the cart', logged('cart')],
    ['click shop the sale', logged('Shop the sale')],
    ['type fern@example.com in the email box', all(has('em', 'fern@example.com'), QUIET)],
    ['click the heart icon at the top', logged('wish')],
    ['open jackets', REFUSE],
  ],
  '/plain/team-admin': [
    ["change Suki Tan's role to editor", tellsState('state()', 'O+E+E-E+V+')],
    ['deactivate Bram', tellsState('state()', 'O+E+V-E-V+')],
    ["reset Nora Quill's password", logged('reset Nora Quill')],
    ['Invite petra@cobalt.example as an editor', logged('invite petra@cobalt.example as Editor')],
    ['who was last seen 3 weeks ago?', answers(/Suki/, /Yara|Milo|Bram|Nora/)],
    ["what is Milo Grant's email address?", answers(/milo@cobalt\.example/)],
    ['remove the inactive member', logged('remove Suki Tan')],
    ['Remove Otto Lang from the team', REFUSE],
  ],
};
