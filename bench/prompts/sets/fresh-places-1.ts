/** Lists, shops, mail and tables. */
import { lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const FRESH_PLACES_1_CASES: Cases = {
  '/fresh/mail-room': [
    ['Open the mail from Kaj Holm', logged('open 2')],
    ['delete the email about my parcel', logged('delete 1')],
    ['Reply to Kaj with "Looks good to me"', lastLogged('reply Kaj Holm: Looks good to me')],
    ['give the lunch mail a star', logged('star 0')],
    [
      'Who sent the draft of chapter 3?',
      says(/^(?![^]*(?:Odile|Post Office))[^]*(?:Kaj( Holm)?)/i),
    ],
    ['search my mail for invoice', logged('search invoice')],
    ["Open Odile's mail", REFUSE],
    [
      'When will the parcel arrive? Open that mail and tell me',
      `log.includes('open 1') && ${says(/4 June/)}`,
    ],
    ['Abre el correo de Kaj Holm', logged('open 2')],
  ],
  '/fresh/tea-shop': [
    ['add Sencha to the basket', logged('add 1 Sencha')],
    ['I need 3 packs of Mint Garden in my basket', logged('add 3 Mint Garden')],
    ['Save the White Peony for later', logged('save White Peony')],
    [
      'Which tea is the cheapest?',
      says(/^(?![^]*(?:Assam|Sencha|Peony|Earl))[^]*(?:Mint Garden)/i),
    ],
    ['What does Earl Blue cost?', says(/^(?![^]*(?:6\.90|8\.40|12\.50|3\.20))[^]*(?:5[.,]75)/i)],
    ['show the most expensive first', logged('sort Price: high to low')],
    ['Put the best rated tea into the basket', logged('add 1 White Peony')],
    ['Add the black tea to the basket', REFUSE],
  ],
  '/fresh/parcels': [
    ['track the package from Book Barn', logged('track P-102')],
    ['I want to send P-101 back', logged('return P-101')],
    ['Sort by weight', logged('sort Weight')],
    [
      'which parcel is stuck at customs?',
      says(/^(?![^]*(?:P-10[012]|Barn))[^]*(?:P-103|Seed Co)/i),
    ],
    ['How many parcels are still in transit?', says(/^(?![^]*(?:customs))[^]*(?:\b2\b|\btwo\b)/i)],
    ['edit the parcel that has been delivered', logged('edit P-101')],
    ['Track the parcel that is in transit', REFUSE],
  ],
  '/fresh/trail-tabs': [
    ['go to the Reviews tab', logged('tab Reviews')],
    ["I'd like to download the gpx of the route", lastLogged('gpx')],
    ['How long is the walk?', says(/^(?![^]*(?:Bus|chapel|Getting))[^]*(?:18 ?km)/i)],
    ['unfold "Dogs"', `document.getElementById('d2').open && !document.getElementById('d1').open`],
    [
      'how much water should I take with me?',
      says(/^(?![^]*(?:Dogs|Overview))[^]*(?:(two|2) (litres|l\b))/i),
    ],
    ['Under reviews, start writing one', lastLogged('write review')],
    ["Ouvre l'onglet Reviews", logged('tab Reviews')],
  ],
};
