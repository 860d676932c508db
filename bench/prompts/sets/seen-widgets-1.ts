/** Widgets: calendars, sliders, menus, trees, dialogs, shapes. Once held out. */
import { lastLogged, logged, REFUSE, says, type Cases } from './case.ts';

export const WIDGET_CASES_1: Cases = {
  '/seen/date-soup': [
    ['Choose 08/15/2027 as the return date and hit submit.', logged('due 08/15/2027')],
    ['Return by June 9, 2027, then Submit', logged('due 06/09/2027')],
    ['select 12/03/2026 as the date and click Submit', logged('due 12/03/2026')],
  ],
  '/seen/date-aria': [
    [
      'Pick 18 November 2026 in the calendar and confirm the appointment',
      logged('appointment 2026-11-18'),
    ],
    [
      'Choose February 3, 2027 with the date picker. Then click "Confirm appointment".',
      logged('appointment 2027-02-03'),
    ],
    ['open the date picker', "!document.getElementById('dlg').hidden"],
  ],
  '/seen/sliders-hand': [
    ['Set Bass to 8 and apply', logged('bass 8 treble 3')],
    ['Move the treble slider to 9, then press Apply', logged('bass 5 treble 9')],
    [
      'bass 0, treble 10',
      "document.getElementById('k1').getAttribute('aria-valuenow') === '0' && document.getElementById('v2').textContent === '10'",
    ],
  ],
  '/seen/plus-minus': [
    ['2 adults, 3 children and no dogs. Press Done', logged('party 2/3/0')],
    ['Set Dogs to 2 using the plus button and click Done', logged('party 1/0/2')],
    [
      'click the plus next to Children',
      "[...document.querySelectorAll('.n')].map((n) => n.textContent).join() === '1,1,0'",
    ],
    ['press the plus button', REFUSE],
  ],
  '/seen/combobox': [
    ['Type "Lju" into Airport and choose the suggestion', logged('chose Ljubljana (LJU)')],
    ['Select London Gatwick as the airport', logged('chose London Gatwick (LGW)')],
    [
      'Enter an airport that starts with "Lu" and pick it from the list',
      logged('chose Luxembourg (LUX)'),
    ],
  ],
  '/seen/faq': [
    ['Expand the question about luggage', "!document.querySelectorAll('.bd')[1].hidden"],
    ['open "Are pets allowed?" and click on the link "Pet form"', logged('pet form')],
    ['Lost property: report a loss', logged('report loss')],
    [
      'Look through the questions until you find the link "Change ticket", and click it',
      logged('change ticket'),
    ],
  ],
  '/seen/tabs-soup': [
    ['Go to the Delivery tab', "!document.querySelectorAll('.pane')[3].hidden"],
    ['Find the link "Track" in one of the tabs and click it', logged('link Track')],
    ['In the Reviews tab, click Helpful', logged('link Helpful')],
    ['click "whistle"', logged('link whistle')],
  ],
  '/seen/modal': [
    ['Create a new album called "Alps"', logged('album Alps')],
    ['Click New album, then close the window with the x', logged('closed')],
    ['Delete the album Wedding and confirm with OK', logged('deleted Wedding')],
    ['delete the album', REFUSE],
  ],
  '/seen/popup-open': [
    ['Close the popup and go to Sports', lastLogged('sports')],
    ['Click Weather', lastLogged('weather')],
    ['say no thanks', logged('no thanks')],
    ['sign me up with bo@x.test', logged('subscribed bo@x.test')],
  ],
  '/seen/consent': [
    [
      'Accept only what is necessary, then add the chain to the basket',
      logged('consent necessary', 'add chain'),
    ],
    ['reserve the saddle in store', lastLogged('reserve saddle')],
    [
      'Open the cookie settings, allow statistics and save the choice',
      logged('consent chosen truefalse'),
    ],
    ['how much is the leather saddle?', says(/^(?![^]*18\.90)[^]*74/)],
  ],
  '/seen/sortable': [
    [
      'Drag Sonata above Welcome and save the order',
      logged('order Overture,Sonata,Welcome,Break,Finale'),
    ],
    [
      'Move Finale to the top of the list, then click Save order',
      logged('order Finale,Overture,Welcome,Sonata,Break'),
    ],
  ],
  '/seen/buckets': [
    ['Drag the newspaper into the Paper box', logged('Newspaper in Paper')],
    ['Put the banana peel into compost', logged('Banana peel in Compost')],
  ],
  '/seen/stars': [
    [
      'Give 4 stars for cleanliness and 2 stars for breakfast, then publish the review',
      logged('review 4/2 '),
    ],
    [
      'rate breakfast with 5 stars',
      "document.querySelectorAll('.st')[1].querySelector('[data-k=\"5\"]').getAttribute('aria-checked') === 'true' && document.querySelectorAll('[aria-checked=true]').length === 1",
    ],
    ['Select 3 stars', REFUSE],
  ],
  '/seen/switches': [
    ['Turn on the hall light', logged('Hall light on')],
    ['switch the heating off', logged('Heating off')],
    [
      'Turn off the porch light and turn on the garden pump.',
      logged('Porch light off', 'Garden pump on'),
    ],
    ['activate the alarm', logged('Alarm on')],
    ['toggle the light', REFUSE],
  ],
};
