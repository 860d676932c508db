import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, filled } from './checks.ts';

const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_7: Cases = {
  '/plain/checkout-addresses': [
    [
      'delivery address: Pia Holm, 3 Quay Lane, Rothe, R4 7QL',
      filled('Pia Holm', '3 Quay Lane', 'Rothe', 'R4 7QL', '', '', '', '', 'on', 'off', 'off', ''),
    ],
    [
      'put Lowmoor as the town in the billing address',
      filled('', '', '', '', '', '', 'Lowmoor', '', 'on', 'off', 'off', ''),
    ],
    ['apply the voucher code WREN10', logged('apply WREN10')],
    [
      'collect in store, and place the order',
      lastLogged('submit dn=&ds=&dt=&dp=&bn=&bs=&bt=&bp=&ship=collect&code='),
    ],
    ['enter N1 2BD as the postcode', REFUSE],
    ['how much is there to pay?', answers(/41\.80/, /6\.50/)],
    ['how much does the courier cost', answers(/6\.50/, /41\.80/)],
  ],
  '/plain/gym-survey': [
    ['rate the trainers very good', tellsState('state()', '0500 -1')],
    ['changing rooms bad, machines fair', tellsState('state()', '2003 -1')],
    ['choose several times a week', tellsState('state()', '0000 1')],
    ['mark everything as good and send the answers', logged('send 4444 -1 ')],
    ['write "more mats please" and send', logged('send 0000 -1 more mats please')],
    ['rate the sauna good', REFUSE],
  ],
  '/plain/noodle-kiosk': [
    ['add a hot dan dan with extra egg to the order', logged('added Dan dan (hot, egg)')],
    ['go to drinks and order a ginger beer', logged('added Ginger beer')],
    [
      'choose udon soup, medium, no peanuts, add it and pay',
      "log.length === 2 && log[0] === 'added Udon soup (medium, no nuts)' && log[1] === 'pay 8.20'",
    ],
    ['what does pad see ew cost', answers(/9\.90?/, /9\.50|8\.20/)],
    [
      'show the rice dishes',
      all("document.querySelector('.cat.on').textContent.trim() === 'Rice'", QUIET),
    ],
    ['order a burger', REFUSE],
  ],
  '/plain/lecture-video': [
    ['play the video', logged('play')],
    ['turn on the subtitles', logged('cc')],
    ['set the quality to 720p', logged('quality 720p')],
    ['jump to the chapter on moraines', logged('chapter Moraines')],
    ['mute it and go full screen', logged('mute', 'full')],
    ['when was it uploaded?', answers(/9 May/i)],
    ['go back 10 seconds', logged('back')],
    ['how many views has it got', answers(/12,?408/, /611/)],
    ['jump to the chapter about volcanoes', REFUSE],
  ],
  '/plain/auction-lots': [
    ['bid 220 on the barometer', logged('bid 220 on 41')],
    ['watch lot 45', logged('watch 45')],
    ['which lot has the most bids?', answers(/soldiers|\b42\b/i, /barometer|desk|jug|bat|lamps/i)],
    ['bid 30 for the stoneware jug', logged('bid 30 on 44')],
    ['order by fewest bids', lastLogged('order Fewest bids')],
    ['show my bids', logged('show mine')],
    ["what's the current bid on the desk", answers(/340/, /210|85|28\b|160|95/)],
    ['bid 100 on the grandfather clock', REFUSE],
  ],
  '/plain/loans-renew': [
    ['select Forty Knots and renew it', logged('renew knots')],
    ['renew all', 'log.length === 1 && /^renew (all|otters,bread,harp,knots)$/.test(log[0])'],
    ['cancel the reservation of A Map of Dust', logged('cancel A Map of Dust')],
    ['which book is overdue?', answers(/Glass Harp/, /Otters|Bread|Knots/)],
    ['when is Bread without Fuss due', answers(/4 December/, /21 Nov|11 Dec/)],
    ['tick every loan except The Glass Harp', tellsState('marked()', 'otters,bread,knots')],
    ['pay the fines', logged('pay')],
    ['sign out', logged('out')],
    ['renew The Tin Drummer', REFUSE],
  ],
  '/plain/garden-canvas': [
    ['take the eraser', tellsState('state()', 'eraser/Grass/3/100/free')],
    [
      'pick the pencil in blue and set the brush size to 8',
      tellsState('state()', 'pencil/Water/8/100/free'),
    ],
    ['hide the Trees layer', logged('hide Trees')],
    ['opacity 40, snap to grid on', tellsState('state()', 'select/Grass/3/40/snap')],
    ['lock the paths layer', logged('lock Paths')],
    ['export the picture', logged('export')],
    ['delete the Fences layer', REFUSE],
  ],
  '/plain/country-picker': [
    ['choose Iceland', all("chosen === 'Iceland'", QUIET)],
    ['send it to Peru, 50 g, and print the label', logged('label Peru 50 g')],
    ['open the menu and go to Stamps', logged('link Stamps')],
    ['type "po" to narrow down the countries', all(has('cf', 'po'), "chosen === ''", QUIET)],
    ['select Wakanda', REFUSE],
  ],
  '/plain/horse-compare': [
    ['choose the Canter plan', logged('choose Canter')],
    ['what does Gallop cost?', answers(/149/, /49\b(?<!149)|89/)],
    ['switch to yearly', logged('Yearly')],
    ['choose the cheapest plan', logged('choose Trot')],
    ['show all features', all("document.querySelector('details').open", QUIET)],
    ['book a trial lesson', logged('trial')],
    ['What is the phone number?', answers(/0555 31 20/)],
    ['choose the Walk plan', REFUSE],
  ],
  '/plain/meeting-scheduler': [
    [
      'title "Roof repairs", 6 May 2027, from 14:00 to 15:30',
      all(
        has('ti', 'Roof repairs'),
        has('d', '2027-05-06'),
        has('s', '14:00'),
        has('e', '15:30'),
        QUIET,
      ),
    ],
    ['invite Ana, Chi and Eva', tellsState('who()', 'ana,chi,eva')],
    [
      'repeat it every week in the meeting room',
      all(has('rep', 'Every week'), "document.querySelector('[value=room]').checked", QUIET),
    ],
    ['invite everyone but Dov', tellsState('who()', 'ana,ben,chi,eva')],
    [
      'Name it Budget, invite Ben, create the meeting',
      lastLogged('submit title=Budget&day=&start=&end=&repeat=Never&who=ben&where=call&agenda='),
    ],
    ['invite Farida', REFUSE],
  ],
  '/plain/aquarium-log': [
    ['what is the salinity', answers(/34/, /16\.4|8\.1/)],
    ['open the feeding tab and mark as fed', logged('tab Feeding', 'Mark as fed')],
    ['go to Animals', logged('tab Animals')],
    ['take a new reading', logged('New reading')],
    ['when was the last water change?', answers(/12 November/i)],
    ['open the Visitors tab', REFUSE],
  ],
  '/plain/letter-tiles': [
    [
      'click the letters P, L, A, N, E, T',
      all("document.getElementById('w').textContent === 'PLANET'", QUIET),
    ],
    ['click T and then A', all("document.getElementById('w').textContent === 'TA'", QUIET)],
    ['shuffle', logged('shuffle')],
    ['click N, E, T and check', logged('check NET')],
    ['click the letter Z', REFUSE],
  ],
};
