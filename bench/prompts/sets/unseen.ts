/** A second set that nobody tunes the planner on: plain instructions on pages written by somebody who never saw the planner. */
import type { Cases } from './case.ts';
import { UNSEEN_1 } from './unseen-1.ts';
import { UNSEEN_2 } from './unseen-2.ts';
import { UNSEEN_3 } from './unseen-3.ts';
import { UNSEEN_4 } from './unseen-4.ts';
import { UNSEEN_5 } from './unseen-5.ts';

/** Its sets in a row. */
export const UNSEEN: readonly Cases[] = [UNSEEN_1, UNSEEN_2, UNSEEN_3, UNSEEN_4, UNSEEN_5];
