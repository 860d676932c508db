/** Getting to another place. */
import { type Cases } from './case.ts';
import { QUIET, all } from './checks.ts';

export const HELD_OUT_NAVIGATION: Cases = {
  '/held-out/fleamarket': [
    ['Go to page 3 of the offers.', all(`pg === 3`, `query === ''`, QUIET)],
    ['next page please', all(`pg === 2`, `query === ''`, QUIET)],
  ],
};
