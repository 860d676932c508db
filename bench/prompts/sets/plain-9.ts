/** More to be read and listed, on pages of the other files. */
import { REFUSE, type Case, type Cases } from './case.ts';
import { QUIET, all, answers, tells } from './checks.ts';

/** All of these are named, none of those, and nothing was done. */
const lists = (wanted: readonly string[], others?: RegExp): string =>
  all(
    tells(/./, others),
    ...wanted.map((one) => `out.toLowerCase().includes(${JSON.stringify(one.toLowerCase())})`),
    QUIET,
  );

const DEPARTURES: readonly Case[] = [
  [
    'list all the destinations',
    lists(['Lisbon', 'Oslo', 'Athens', 'Dublin', 'Warsaw', 'Malta'], /Boarding|QZ/),
  ],
  ['which flights are on time?', lists(['HK 019', 'QZ 318'], /NV|QZ 114|QZ 230/)],
  ['when does the Oslo flight leave', answers(/0?7:05/, /06:20|07:40|08:15|08:50|09:30/)],
  [
    'what is the last flight on the board?',
    answers(/QZ 318|Malta/, /Lisbon|Oslo|Athens|Dublin|Warsaw/),
  ],
  ['when does the flight to Vienna leave?', REFUSE],
];

export const PLAIN_9: Cases = {
  '/plain/departures': DEPARTURES,
  '/plain/book-results': [
    [
      'list the titles on this page',
      lists(['The Keeper’s Daughter', 'Lamps of the North', 'Lighthouse Cookery'], /Stone Towers/),
    ],
    ['how many titles were found?', answers(/\b10\b|\bten\b/i, /\b3\b/)],
    ['which one is on loan?', answers(/Lamps of the North/, /Keeper|Cookery/)],
    ['when did The Keeper’s Daughter come out', answers(/1988/, /2004|1996/)],
  ],
  '/plain/vinyl-playlist': [
    [
      'list the songs of Nan Ferrow',
      lists(['Copper Kettle Blues', 'Whistle Down'], /Ten Past|Marble|Slow Canal/),
    ],
    ['how many songs are on the playlist?', answers(/\b5\b|five/i)],
    ['what is the shortest song', answers(/Marble Stairs/, /Copper|Ten Past|Whistle|Slow/)],
    ['how long is Purple Umbrella?', REFUSE],
  ],
  '/plain/lecture-video': [
    [
      'list the chapters',
      lists(['What is ice?', 'How glaciers move', 'Moraines', 'Questions from the hall']),
    ],
    ['what is the third chapter?', answers(/Moraines/, /glaciers move|What is ice|Questions/)],
  ],
  '/plain/phone-settings': [
    ['after what time does it lock?', answers(/1 minute/, /30 seconds|5 minutes|never/i)],
    ['what is the text size', answers(/\b12\b/)],
  ],
  '/plain/seed-shop': [
    ['what is the price of the basil', answers(/1\.75/, /2\.10|2\.85|3\.40|3\.15|2\.60/)],
    [
      'which is the cheapest product?',
      answers(/basil/i, /sweet pea|tomato|runner|courgette|foxglove/i),
    ],
    [
      'what is the most expensive one called',
      answers(/Scarlet Emperor/, /Matucana|Delight|Genovese|Defender|Choice/),
    ],
    ['how many are left of the courgettes?', answers(/\b4\b|four/i)],
  ],
  '/plain/team-admin': [
    ['what role does Yara have?', answers(/Owner/, /Editor|Viewer/)],
    ['list the e-mail addresses', lists(['yara@', 'milo@', 'suki@', 'bram@', 'nora@'], /Reset/)],
    ['how many members are in the table?', answers(/\b5\b|five/i)],
    ['when was Bram last seen', answers(/2 days ago/, /today|yesterday|weeks/)],
  ],
  '/plain/paint-mixer': [
    ['which finish is selected?', answers(/matt/i, /satin|gloss/i)],
    ['what tin size is chosen', answers(/(?<![\d.])1 litre/, /2\.5|5 litres/)],
  ],
  '/plain/loans-renew': [
    [
      'which titles are due on 4 December?',
      lists(['Otters of the Delta', 'Bread without Fuss'], /Harp|Knots/),
    ],
    ['how high are the fines?', answers(/1\.20/)],
    ['how often was The Glass Harp renewed?', answers(/twice/, /once|never/)],
  ],
  '/plain/orders-grid': [
    ['what is the status of order W-3128?', answers(/pending/i, /paid|shipped|refunded/i)],
    ['who placed order W-3149?', answers(/Hal Brandt/)],
    ['when did Kaja Lund order?', answers(/2027-03-18|18 March/)],
  ],
  '/plain/inbox-rows': [
    ['who sent the newest mail?', answers(/Priya/, /Harbour|Tomasz|Greenline|Odette|Library/)],
    ['how many unread mails are there', answers(/\b3\b|three/i, /\b6\b/)],
    ['what is the subject of the mail from the Library?', answers(/Two books are due/)],
  ],
  '/plain/stock-sheet': [
    ['how many hinges are there?', answers(/\b140\b/, /2200|\b36\b/)],
    ['what does cell D3 say', answers(/\b20\b/, /\b40\b|500/)],
  ],
  '/plain/clinic-week': [
    ['who has the appointment on Monday at 11?', answers(/Lindqvist/, /Okafor|Petrov|Banerjee/)],
  ],
};
