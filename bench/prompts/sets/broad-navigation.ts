/** Getting to another place. */
import { REFUSE, logged, type Cases } from './case.ts';

export const BROAD_NAVIGATION: Cases = {
  '/broad/basket': [['proceed to chekout pls', logged('checkout')]],
  '/broad/inbox': [['Go to my drafts', logged('folder Drafts')]],
  '/broad/prefs': [['Go to the billing settings', logged('section billing')]],
  '/broad/lodging': [
    ['go to page 3 of the results', `new URLSearchParams(location.search).get('page') === '3'`],
    ['Next page please', `new URLSearchParams(location.search).get('page') === '2'`],
  ],
  '/broad/gazette': [
    ['Take me to the sports section', logged('nav Sport')],
    ['open the story about the whale', logged('read whale')],
    ["I'd like to read the second most read article", logged('read rents')],
    ['Open the article by Marta Lindqvist', REFUSE],
  ],
  '/broad/bulletin': [
    ['i forgot my password', logged('forgot')],
    ["I don't have an account yet, let me make one", logged('register')],
  ],
  '/broad/agenda': [
    ['switch to the week view', logged('view week')],
    ['Show me the next month', logged('next month')],
  ],
  '/broad/member': [['Visit her website', logged('website')]],
  '/broad/trains': [['Show the live map', logged('live')]],
  '/broad/giro': [
    ['open my cards', logged('cards')],
    ['Open the loans section', REFUSE],
  ],
  '/broad/vacancies': [['Show the last page of jobs', `pg === 3`]],
  '/broad/mustermann': [
    ['open the opening hours page', logged('zeiten')],
    ['Geh bitte zu meinem Konto', logged('konto')],
  ],
  '/broad/borough': [
    [
      'Open the menu and go to Parking permits',
      `new URLSearchParams(location.search).get('p') === 'parking'`,
    ],
    ['go to the schools page', `new URLSearchParams(location.search).get('p') === 'schools'`],
    ['Apply for a parking permit', logged('apply permit')],
    [
      'Find out how to contact the council',
      `new URLSearchParams(location.search).get('p') === 'contact'`,
    ],
    ['Go to bins and recycling and report a missed bin', logged('report missed bin')],
    ['Apply for a dog licence', REFUSE],
  ],
  '/broad/taqueria': [['ve a Reservas', logged('reservas')]],
};
