import { REFUSE, has, lastLogged, logged, type Cases } from './case.ts';
import { QUIET, all, answers } from './checks.ts';

/** What a function of the page tells of its state, where nothing was sent. */
const tellsState = (call: string, state: string): string =>
  all(`${call} === ${JSON.stringify(state)}`, QUIET);

export const PLAIN_3: Cases = {
  '/plain/orders-grid': [
    ["view Gita Rao's order", logged('view W-3142')],
    [
      'select the orders of Cleo Marsh and Finn Otway and mark them as shipped',
      logged('Mark as shipped: W-3114,W-3135'),
    ],
    ['what is the total of order W-3121?', answers(/33\.50/, /49\.50|86\.50/)],
    ['cancel order W-3156', logged('void W-3156')],
    [
      'select everything and archive',
      "log.length === 1 && /^Archive: W-3100,/.test(log[0]) && log[0].split(',').length >= 15",
    ],
    ['show 10 rows per page', logged('per 10')],
    ['download the csv', logged('csv')],
    ['Edit the order of Walter Quill', REFUSE],
  ],
  '/plain/clinic-week': [
    ['go to next week', logged('week 24')],
    ['open the appointment with Mr Banerjee', logged('event Wed 14:00')],
    ['switch to the month view', logged('view Month')],
    [
      "click on Ms Petrov's appointment and reschedule it",
      logged('event Wed 09:00', 'move Ms Petrov'),
    ],
    ['which week is shown', answers(/23/)],
    ['open the appointment of Mrs Okafor', REFUSE],
    ['open the appointment of Mrs Okafor on Friday', logged('event Fri 10:00')],
  ],
  '/plain/studio-files': [
    ['delete shopfront.jpg', logged('Delete shopfront.jpg')],
    ['download the brand guide', logged('Download brand-guide.pdf')],
    ['open the Drafts folder', logged('open Drafts')],
    ['how big is quote.xlsx?', answers(/82/, /12\.4|38|6\.1/)],
    ['share logo-final.svg', logged('Share logo-final.svg')],
    ['go back to Clients', logged('crumb Clients')],
    ['rename contract.docx', REFUSE],
  ],
  '/plain/plant-card': [
    ['what is the spread?', answers(/45 ?cm/, /60|90/)],
    ['How much is the hyssop', answers(/4\.60/, /4\.20|3\.90|3\.40/)],
    ['when does it flower', answers(/July (to|-|–) September/i, /April/)],
    ['buy this plant', logged('Buy this plant')],
    ['open winter savory', logged('link Winter savory')],
    [
      'which of the suggested plants is the cheapest?',
      answers(/winter savory/i, /spearmint|hyssop/i),
    ],
  ],
  '/plain/lighting-cue': [
    ['cue number 42, start time 19:45', all(has('cue', '42'), has('at', '19:45'), QUIET)],
    ['set the show date to 3 March 2028', all(has('when', '2028-03-03'), QUIET)],
    ['put the fade at 12 seconds', all(has('fade', '12'), QUIET)],
    ['pick Side left and Backlight under lamps', tellsState('lamps()', 'Side left,Backlight')],
    ['the gel colour should be #ff8800', all(has('gel', '#ff8800'), QUIET)],
    [
      'write "hold for applause" in the memo and save the cue',
      'log.length === 1 && /memo=hold for applause$/.test(log[0])',
    ],
  ],
  '/plain/recipe-tags': [
    ['remove the winter tag', tellsState("chips('tags')", 'vegan,one pot')],
    ['add the tag "spicy"', tellsState("chips('tags')", 'vegan,winter,one pot,spicy')],
    [
      'add gluten to the allergens',
      all(
        "chips('allergens') === 'celery,sesame,gluten' && chips('tags') === 'vegan,winter,one pot'",
        QUIET,
      ),
    ],
    [
      'change servings to 6 and publish',
      logged('Publish vegan,winter,one pot / celery,sesame / 6'),
    ],
    ['list the allergens', answers(/celery.*sesame|sesame.*celery/is, /vegan|winter/)],
    ['remove the dessert tag', REFUSE],
  ],
  '/plain/hostel-review': [
    ['give it 4 stars overall', tellsState('state()', '400')],
    ['cleanliness 5 stars, breakfast 2 stars', tellsState('state()', '052')],
    ['Headline: Warm and cosy. Post it anonymously.', logged('post 000 "Warm and cosy" "" anon')],
    ['choose the happy face for coming back', tellsState('state()', '000 Yes')],
    ['3 stars for breakfast and click maybe', tellsState('state()', '003 Maybe')],
    ['rate the staff with five stars', REFUSE],
  ],
  '/plain/gallery-carousel': [
    ['next slide', logged('slide Masks of the Coast')],
    ['go to the fourth slide', lastLogged('slide The Clockmakers')],
    ['buy tickets', logged('tickets Salt and Silver')],
    ['when is it open on Saturdays?', answers(/10\s*[–-]\s*20/, /11|18\b/)],
    ['stop the slide show', logged('pause')],
    ['go back one slide', logged('slide The Clockmakers')],
  ],
  '/plain/setlist-order': [
    ['move Rust up', tellsState('order()', 'Rust,Paper Boats,Seven Bridges,Lullaby for Otis')],
    ['remove Seven Bridges', tellsState('order()', 'Paper Boats,Rust,Lullaby for Otis')],
    [
      'add the song "Harvest Moonlight" in E',
      all("order().endsWith(',Harvest Moonlight')", logged('add Harvest Moonlight E')),
    ],
    ['what key is the second song in?', answers(/A ?minor/i, /\bG\b|\bD\b/)],
    ['take the last song off the list', tellsState('order()', 'Paper Boats,Rust,Seven Bridges')],
    ['Move Blue Kettle down', REFUSE],
  ],
  '/plain/island-map': [
    ['click on the lighthouse', logged('pin Lighthouse')],
    ['zoom in twice', all("document.getElementById('z').textContent === '14'", QUIET)],
    ['show the bird hides', tellsState('layers()', '101')],
    ['hide paths and show contours', tellsState('layers()', '010')],
    ['show my location', logged('locate')],
    ['click the orange pin', logged('pin Seal beach')],
    ['click the blue pin', REFUSE],
  ],
  '/plain/choir-contacts': [
    ['show Carys Pugh', lastLogged('show Carys Pugh')],
    ['select Dele Adeyemi and call', logged('show Dele Adeyemi', 'Call Dele Adeyemi')],
    ["what's the mobile number of Agnes Thorpe?", answers(/0700 111 204/)],
    ['pick the last member', lastLogged('show Elin Strand')],
    ['send an email to Boris', logged('show Boris Kemeny', 'Send e-mail Boris Kemeny')],
    ['delete Elin Strand', REFUSE],
  ],
  '/plain/shapes-svg': [
    ['click the green square', logged('green square')],
    ['click on the triangle', logged('orange triangle')],
    ['click the red circle, then the red square', logged('small red circle', 'red square')],
    ['click the biggest circle', logged('big blue circle')],
    ['click the red shape', REFUSE],
  ],
};
