import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder } from './checks.ts';

const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_6: Cases = {
  '/plain/dumpling-recipe': [
    ['tick the flour and the soy sauce', tellsState('ticks()', '10001')],
    ['show me the method', logged('tab Method')],
    ['how long does it cook?', answers(/12 ?min/, /40/)],
    ['make it 36 dumplings', all("document.getElementById('mk').textContent === '36'", QUIET)],
    ['check off every ingredient except the tofu', tellsState('ticks()', '11011')],
    ['print it, please', logged('print')],
    ['tick the ginger', REFUSE],
  ],
  '/plain/paint-mixer': [
    ['set red to 200 and blue to 40', tellsState('state()', '200,128,40 matt')],
    ['green all the way up to 255', tellsState('state()', '128,255,128 matt')],
    ['gloss finish please', tellsState('state()', '128,128,128 gloss')],
    ['2.5 litres, satin, and order a sample', logged('order 128,128,128 satin 2.5 litres')],
    ['what is the value of green?', answers(/128/)],
    ['start over', logged('over')],
  ],
  '/plain/harvest-jobs': [
    ['apply for the cellar hand job', logged('apply Cellar hand')],
    ['save the job at Three Oaks', logged('save Campsite warden')],
    ['find jobs as a baker in Penmor', logged('find baker in Penmor')],
    ['what does the tractor driver earn?', answers(/14\.75/, /12\.20|13\.00|11\.90/)],
    ['load more and apply for the shepherd job', logged('more', 'apply Shepherd (lambing)')],
    ['hide the second job', logged('hide Cellar hand')],
    ['which job is marked urgent', answers(/warden/i, /apple|cellar|tractor/i)],
    ['Apply for the beekeeper position', REFUSE],
  ],
  '/plain/picnic-drag': [
    ['drag the cheese into the cool box', logged('Cheese into cool box')],
    ['put the bread in the basket', logged('Bread into basket')],
    [
      'move the lemonade to the cool box and the blanket to the basket',
      loggedInAnyOrder('Lemonade into cool box', 'Blanket into basket'),
    ],
    ['click ready', logged('ready')],
    ['drag the salad into the basket', REFUSE],
  ],
  '/plain/vinyl-playlist': [
    ['play Slow Canal', logged('play Slow Canal')],
    ['like the song by Ansel & June', logged('like Marble Stairs')],
    ['add the third song to the queue', logged('add to queue Whistle Down')],
    ['how long is Ten Past Nine', answers(/4:10/, /3:42|5:03|2:58|6:21/)],
    ['play everything shuffled', logged('shuffle play')],
    ['which song is the longest', answers(/Slow Canal/, /Copper|Ten Past|Whistle|Marble/)],
    ['who is the artist of track 2?', answers(/Loose Threads/, /Nan Ferrow|Ansel|Vik/)],
    ['like the song by Nan Ferrow', REFUSE],
  ],
  '/plain/boiler-ticket': [
    ['choose heating, urgency today', tellsState('state()', 'Heating/Today////')],
    [
      'subject "Radiator cold", flat number 3B',
      tellsState('state()', '/This week/Radiator cold//3B/'),
    ],
    [
      'Water. Can wait. Describe it as "tap drips" and submit the ticket',
      logged('ticket Water/Can wait//tap drips//'),
    ],
    ['say yes to coming in when I am out', tellsState('state()', '/This week////yes')],
    ['set the topic to Lifts', REFUSE],
  ],
  '/plain/unit-converter': [
    ['convert 12 miles to yards', all("state() === '12 miles yards'", QUIET)],
    ['change the amount to 5.5', tellsState('state()', '5.5 metres feet')],
    ['swap the units', logged('swap')],
    ['copy the result', logged('copy 3.28')],
    ['What does the result say?', answers(/3\.28/, /16093|1\.83/)],
    ['convert to inches', REFUSE],
  ],
  '/plain/passport-renewal': [
    [
      'date of birth 23 November 1981',
      all(has('d', '23'), has('m', 'November'), has('y', '1981'), QUIET),
    ],
    ['old passport number 512093377', all(has('no', '512093377'), QUIET)],
    ['No, my name has not changed', all("nm() === 'no' && lost() === '-'", QUIET)],
    [
      'select yes for lost or stolen and 54 pages',
      all(
        "nm() === '-' && lost() === 'yes' && document.getElementById('pages').selectedIndex === 1",
        QUIET,
      ),
    ],
    ['how much is fast track?', answers(/178/, /£?88\b/)],
    ['select yes', REFUSE],
  ],
  '/plain/market-calendar': [
    ['select 17 September', all("chosen === '2027-8-17'", QUIET)],
    ['go to next month and pick the 9th', all("chosen === '2027-9-9'", QUIET)],
    ['click the day of the book market and book a stall', logged('stall 11 September 2027')],
    ['when is the plant swap?', answers(/25/, /\b4\b|\b11\b/)],
    ['show August', all("document.getElementById('m').textContent === 'August 2027'", QUIET)],
    ['select the day of the dog show', REFUSE],
  ],
  '/plain/keyholder-edit': [
    ['which key does Dilys Grant have?', answers(/22/, /17|\b4\b|\b9\b/)],
    ["change Cass Ivory's room to Cellar and save", lastLogged('saved Cass Ivory/Cellar/4')],
    ['Emre returns his key', logged('returned Emre Aydin')],
    [
      'add a new key holder: Fay Moss, room Library, key 31, save',
      lastLogged('saved Fay Moss/Library/31'),
    ],
    ['who has a key to the boiler room?', answers(/Abel/, /Cass|Dilys|Emre/)],
    ['edit the person in the workshop', REFUSE],
  ],
  '/plain/mail-composer': [
    [
      'write to bea@finch.example, subject Tuesday, text "Is ten still fine?" and send it',
      logged('send bea@finch.example||Tuesday|Is ten still fine?'),
    ],
    [
      'address it to omar@finch.example but do not send',
      all(has('to', 'omar@finch.example'), QUIET),
    ],
    ['set the subject to Lost umbrella', all(has('sub', 'Lost umbrella'), QUIET)],
    ['throw the draft away', logged('discard')],
    ['add cc carl@finch.example', all(has('cc', 'carl@finch.example'), QUIET)],
    ['attach a file', logged('attach')],
    ['close the window with the x', logged('close')],
  ],
  '/plain/mural-poll': [
    ['vote for the herons', logged('vote herons')],
    [
      'choose the great quilt but do not vote yet',
      all("document.querySelector('[value=quilt]').checked", QUIET),
    ],
    ['show the results', logged('results')],
    ['how many votes are there?', answers(/214/)],
    ['vote for the whale', REFUSE],
  ],
};
