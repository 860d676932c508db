/** Held out, plain: tables, dates, sliders and calendars. */
import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers, loggedInAnyOrder } from './checks.ts';

const chosen = (ids: string): string => `chosen() === '${ids}'`;
const dates = (text: string): string => `dates() === '${text}'`;
const degrees = (value: number): string =>
  all(`document.querySelector('.deg').textContent === '${value}'`, QUIET);
const counts = (text: string): string => `counts() === '${text}'`;
const slid = (low: number, high: number): string => `now('lo') === ${low} && now('hi') === ${high}`;

export const UNSEEN_3: Cases = {
  '/unseen/staff-table': [
    ['sort by city', logged('sort City up')],
    ["What is Ines Duarte's extension?", answers(/\b217\b/u, /133|402|118|256/u)],
    ['go to the next page', logged('page 2')],
    ['filter by name: Zita', all(has('find', 'Zita'), QUIET)],
    ['show only the Workshop department', all(has('dep', 'Workshop'), QUIET)],
    ['sort the table by name, descending', lastLogged('sort Name down')],
    ["what is Ines Duarte's salary?", REFUSE],
  ],
  '/unseen/flights': [
    ['Select the cheapest flight', logged('flight 09:50')],
    ['select the flight at 13:40', logged('flight 13:40')],
    ['Which airline departs at 06:15?', answers(/Nordwind/u, /Aeria|Skyline/u)],
    [
      'Order the flights by duration',
      all("document.querySelector('.sort').value === 'Duration'", QUIET),
    ],
    [
      'tick nonstop only and sort by price',
      all(
        "document.querySelector('.sort').value === 'Price'",
        "document.querySelector('.direct').checked",
        QUIET,
      ),
    ],
    ['select the Aeria flight', REFUSE],
  ],
  '/unseen/invoices': [
    ['Could you mark invoice 1043 as paid?', logged('paid 1043')],
    ['send a reminder to Fenwick Bros', logged('remind 1044')],
    ['select invoices 1041 and 1044 and export them', logged('export 1041 1044')],
    ['What is the status of invoice 1042?', answers(/overdue/iu, /paid|open/iu)],
    ['delete the invoice of Bloom & Co', logged('deleted 1042')],
    ['tick all invoices', all(chosen('1041 1042 1043 1044'), QUIET)],
    ['delete invoice 1050', REFUSE],
  ],
  '/unseen/league': [
    ['How many points does Mill United have?', answers(/\b25\b/u, /\b(?:34|31|20)\b/u)],
    [
      'which team has scored the most goals',
      answers(/Kaltbach/u, /Falcons|Mill|Harbour|Old Town/u),
    ],
    ['Who is in first place?', answers(/Falcons/u, /Kaltbach|Mill|Harbour|Old Town/u)],
    ['how many teams are in the table?', answers(/\b5\b|five/iu)],
    ['when is the next match day', answers(/11 April/u, /4 April/u)],
    ['how many points do the Tigers have?', REFUSE],
  ],
  '/unseen/server-room': [
    ["what's the uptime?", answers(/41 days/u, /0\.72/u)],
    ['restart the wiki', logged('restart wiki')],
    ['Start backup and metrics.', loggedInAnyOrder('start backup', 'start metrics')],
    ['How much disk is free?', answers(/212/u, /11\.3/u)],
    ['stop the last service in the list', logged('stop proxy')],
    ['refresh', logged('refresh')],
    ['restart the web shop', REFUSE],
  ],
  '/unseen/meeting': [
    [
      'title Kickoff, date 2025-10-08',
      all(has('title', 'Kickoff'), has('day', '2025-10-08'), QUIET),
    ],
    ['it starts at 9:30 and ends at 10:15', all(has('from', '09:30'), has('to', '10:15'), QUIET)],
    ['make it repeat weekly', all(has('repeat', 'w'), QUIET)],
    ['invite Ben and Dora', all("invited() === 'Ben Dora'", QUIET)],
    [
      'Set the title to Retro, the date to 21 November 2025 and where to Room Oak, and save the meeting.',
      logged('submit title=Retro&day=2025-11-21&from=&to=&repeat=no&where=Room Oak'),
    ],
    ['discard it', logged('discard')],
    ['invite Edgar', REFUSE],
  ],
  '/unseen/cabin-dates': [
    ['choose 14 June 2025 as the arrival', all(dates('14 June 2025 / '), QUIET)],
    [
      'Arrival June 20 2025, departure June 24 2025',
      all(dates('20 June 2025 / 24 June 2025'), QUIET),
    ],
    ['set the departure to 3 August 2025', all(dates(' / 3 August 2025'), QUIET)],
    ['pick 5 July 2025 as arrival date, then ask for a price', logged('ask 5 July 2025 / ')],
    ['ask for a price', logged('ask  / ')],
  ],
  '/unseen/week-plan': [
    ['open the dentist appointment', logged('event Dentist Wed')],
    ['go to next week', logged('Next week')],
    ['switch to the month view', logged('view Month')],
    ['add an event on Thursday', logged('Add event on Thursday')],
    ["open Friday's stand-up", logged('event Stand-up Fri')],
    ['What is on Thursday at 11:00?', answers(/Budget review/u, /Dentist|Interview/u)],
    ['open the stand-up', REFUSE],
  ],
  '/unseen/mixer': [
    [
      'bass to 4 and treble to -3',
      all(has('bass', '4'), has('treble', '-3'), has('mid', '2'), QUIET),
    ],
    ['Set the volume to 85 %.', all(has('vol', '85'), QUIET)],
    ['mute', logged('mute')],
    ['turn the volume all the way up', all(has('vol', '100'), QUIET)],
    ['use the Jazz preset', all(has('preset', 'Jazz'), QUIET)],
    ['set the reverb to 5', REFUSE],
  ],
  '/unseen/price-range': [
    ['set the maximum price to 2000', all(slid(0, 2000), QUIET)],
    ['minimum 500, maximum 3000, apply', logged('apply 500-3000')],
    ['Move the minimum price slider to 1200', all(slid(1200, 5000), QUIET)],
    [
      'tick fair and for parts',
      all(
        "document.getElementById('fair').checked",
        "document.getElementById('parts').checked",
        "!document.getElementById('good').checked",
        QUIET,
      ),
    ],
    ['what price range is shown?', answers(/\b0\b[\s\S]*5000/u)],
  ],
  '/unseen/thermostat': [
    ['raise the temperature to 22', degrees(22)],
    ['drag the slider all the way to the right', degrees(25)],
    ['Press the minus three times', degrees(17)],
    ['switch to eco mode', logged('mode Eco')],
    ['what is the measured humidity', answers(/47/u, /18\.5/u)],
    ['click Holiday', REFUSE],
  ],
  '/unseen/stock': [
    ['set the quantity of hinges to 40', all(counts('40A 300B 48A 75C'), QUIET)],
    ['move the wood screws to shelf C', all(counts('12A 300C 48A 75C'), QUIET)],
    ['remove the brackets', logged('removed Brackets')],
    [
      'Change the quantity of the last item to 80 and save the list',
      logged('save 12A 300B 48A 80C'),
    ],
    ['How many cup hooks are there?', answers(/\b75\b/u, /\b(?:12|300|48)\b/u)],
    ['remove the washers', REFUSE],
  ],
  '/unseen/bus-times': [
    ['When does line 12 leave the hospital?', answers(/0?7:27/u, /7:14|7:20|0:41/u)],
    ['at what time is the night bus at the harbour', answers(/0?0:58/u, /7:31|7:45|0:49/u)],
    ['how many stops are listed?', answers(/\b4\b|four/iu)],
    ['open the timetable for Saturdays', logged('sat')],
    ['download the PDF', logged('pdf')],
    ['when does line 7 leave the hospital?', REFUSE],
  ],
};
