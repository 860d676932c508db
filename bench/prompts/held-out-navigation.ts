/** Getting to another place. Held out: not for tuning. */
import { logged, type Cases } from './case.ts';

export const HELD_OUT_NAVIGATION: Cases = {
  '/held/inbox': [['Go to my drafts', logged('folder Drafts')]],
  '/held/prefs': [['Go to the billing settings', logged('section billing')]],
  '/held/lodging': [
    ['go to page 3 of the results', `new URLSearchParams(location.search).get('page') === '3'`],
    ['Next page please', `new URLSearchParams(location.search).get('page') === '2'`],
  ],
  '/held/gazette': [
    ['Take me to the sports section', logged('nav Sport')],
    ['open the story about the whale', logged('read whale')],
    ["I'd like to read the second most read article", logged('read rents')],
  ],
  '/held/bulletin': [
    ['i forgot my password', logged('forgot')],
    ["I don't have an account yet, let me make one", logged('register')],
  ],
};
