/** Cases that nobody tunes the planner on, by a coarse category; a measurement tells their sums and nothing else. */
import type { Cases } from './case.ts';
import { HELD_OUT_FORMS } from './held-out-forms.ts';
import { HELD_OUT_RECORDS } from './held-out-records.ts';
import { HELD_OUT_WIDGETS } from './held-out-widgets.ts';
import { HELD_OUT_QUESTIONS } from './held-out-questions.ts';
import { HELD_OUT_NAVIGATION } from './held-out-navigation.ts';

export const HELD_OUT: Readonly<Record<string, readonly Cases[]>> = {
  forms: [HELD_OUT_FORMS],
  'lists and records': [HELD_OUT_RECORDS],
  widgets: [HELD_OUT_WIDGETS],
  questions: [HELD_OUT_QUESTIONS],
  navigation: [HELD_OUT_NAVIGATION],
};
