/** Cases that nobody tunes the planner on, by a coarse category; a measurement tells their sums and nothing else. */
import type { Cases } from './case.ts';
import { HELD_OUT_FORMS_1 } from './held-out-forms-1.ts';
import { HELD_OUT_FORMS_2 } from './held-out-forms-2.ts';
import { HELD_OUT_FORMS_3 } from './held-out-forms-3.ts';
import { HELD_OUT_LISTS_1 } from './held-out-lists-1.ts';
import { HELD_OUT_LISTS_2 } from './held-out-lists-2.ts';
import { HELD_OUT_LISTS_3 } from './held-out-lists-3.ts';
import { HELD_OUT_WIDGETS_1 } from './held-out-widgets-1.ts';
import { HELD_OUT_WIDGETS_2 } from './held-out-widgets-2.ts';
import { HELD_OUT_WIDGETS_3 } from './held-out-widgets-3.ts';
import { HELD_OUT_WIDGETS_4 } from './held-out-widgets-4.ts';
import { HELD_OUT_WIDGETS_5 } from './held-out-widgets-5.ts';
import { HELD_OUT_QUESTIONS_1 } from './held-out-questions-1.ts';
import { HELD_OUT_QUESTIONS_2 } from './held-out-questions-2.ts';
import { HELD_OUT_QUESTIONS_3 } from './held-out-questions-3.ts';
import { HELD_OUT_NAVIGATION_1 } from './held-out-navigation-1.ts';
import { HELD_OUT_NAVIGATION_2 } from './held-out-navigation-2.ts';

export const HELD_OUT: Readonly<Record<string, readonly Cases[]>> = {
  forms: [HELD_OUT_FORMS_1, HELD_OUT_FORMS_2, HELD_OUT_FORMS_3],
  'lists and records': [HELD_OUT_LISTS_1, HELD_OUT_LISTS_2, HELD_OUT_LISTS_3],
  widgets: [
    HELD_OUT_WIDGETS_1,
    HELD_OUT_WIDGETS_2,
    HELD_OUT_WIDGETS_3,
    HELD_OUT_WIDGETS_4,
    HELD_OUT_WIDGETS_5,
  ],
  questions: [HELD_OUT_QUESTIONS_1, HELD_OUT_QUESTIONS_2, HELD_OUT_QUESTIONS_3],
  navigation: [HELD_OUT_NAVIGATION_1, HELD_OUT_NAVIGATION_2],
};
