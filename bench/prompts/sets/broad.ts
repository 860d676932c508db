/** Written by somebody who never saw the planner, as broad as could be; held out once, seen and tuned on since. */
import type { Cases } from './case.ts';
import { BROAD_FORMS_1 } from './broad-forms-1.ts';
import { BROAD_FORMS_2 } from './broad-forms-2.ts';
import { BROAD_RECORDS } from './broad-records.ts';
import { BROAD_WIDGETS_1 } from './broad-widgets-1.ts';
import { BROAD_WIDGETS_2 } from './broad-widgets-2.ts';
import { BROAD_WIDGETS_3 } from './broad-widgets-3.ts';
import { BROAD_QUESTIONS_1 } from './broad-questions-1.ts';
import { BROAD_QUESTIONS_2 } from './broad-questions-2.ts';
import { BROAD_NAVIGATION } from './broad-navigation.ts';

export const BROAD: readonly Cases[] = [
  BROAD_FORMS_1,
  BROAD_FORMS_2,
  BROAD_RECORDS,
  BROAD_WIDGETS_1,
  BROAD_WIDGETS_2,
  BROAD_WIDGETS_3,
  BROAD_QUESTIONS_1,
  BROAD_QUESTIONS_2,
  BROAD_NAVIGATION,
];
