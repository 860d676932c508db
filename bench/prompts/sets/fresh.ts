/** Practice for the planner, on pages written without a look at it. */
import type { Cases } from './case.ts';
import { FRESH_FORMS_1_CASES } from './fresh-forms-1.ts';
import { FRESH_FORMS_2_CASES } from './fresh-forms-2.ts';
import { FRESH_FORMS_3_CASES } from './fresh-forms-3.ts';
import { FRESH_FORMS_4_CASES } from './fresh-forms-4.ts';
import { FRESH_PLACES_1_CASES } from './fresh-places-1.ts';
import { FRESH_PLACES_2_CASES } from './fresh-places-2.ts';
import { FRESH_PLACES_3_CASES } from './fresh-places-3.ts';
import { FRESH_PLACES_4_CASES } from './fresh-places-4.ts';
import { FRESH_PUZZLES_1_CASES } from './fresh-puzzles-1.ts';
import { FRESH_PUZZLES_2_CASES } from './fresh-puzzles-2.ts';
import { FRESH_PUZZLES_3_CASES } from './fresh-puzzles-3.ts';
import { FRESH_PUZZLES_4_CASES } from './fresh-puzzles-4.ts';

export const FRESH: Cases = {
  ...FRESH_FORMS_1_CASES,
  ...FRESH_FORMS_2_CASES,
  ...FRESH_FORMS_3_CASES,
  ...FRESH_FORMS_4_CASES,
  ...FRESH_PLACES_1_CASES,
  ...FRESH_PLACES_2_CASES,
  ...FRESH_PLACES_3_CASES,
  ...FRESH_PLACES_4_CASES,
  ...FRESH_PUZZLES_1_CASES,
  ...FRESH_PUZZLES_2_CASES,
  ...FRESH_PUZZLES_3_CASES,
  ...FRESH_PUZZLES_4_CASES,
};
