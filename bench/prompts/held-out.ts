/** Cases that nobody tunes the planner on, by a coarse category; a measurement tells their sums and nothing else. */
import type { Cases } from './case.ts';
import { HELD_OUT_FORMS_1 } from './held-out-forms-1.ts';
import { HELD_OUT_FORMS_2 } from './held-out-forms-2.ts';
import { HELD_OUT_RECORDS } from './held-out-records.ts';
import { HELD_OUT_WIDGETS_1 } from './held-out-widgets-1.ts';
import { HELD_OUT_WIDGETS_2 } from './held-out-widgets-2.ts';
import { HELD_OUT_WIDGETS_3 } from './held-out-widgets-3.ts';
import { HELD_OUT_QUESTIONS_1 } from './held-out-questions-1.ts';
import { HELD_OUT_QUESTIONS_2 } from './held-out-questions-2.ts';
import { HELD_OUT_NAVIGATION } from './held-out-navigation.ts';

export const HELD_OUT: Readonly<Record<string, readonly Cases[]>> = {
  forms: [HELD_OUT_FORMS_1, HELD_OUT_FORMS_2],
  'lists and records': [HELD_OUT_RECORDS],
  widgets: [HELD_OUT_WIDGETS_1, HELD_OUT_WIDGETS_2, HELD_OUT_WIDGETS_3],
  questions: [HELD_OUT_QUESTIONS_1, HELD_OUT_QUESTIONS_2],
  navigation: [HELD_OUT_NAVIGATION],
};
