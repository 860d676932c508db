/** Plain instructions by somebody who never saw the planner; its developers may look at them. */
import type { Cases } from './case.ts';
import { PLAIN_1 } from './plain-1.ts';
import { PLAIN_2 } from './plain-2.ts';
import { PLAIN_3 } from './plain-3.ts';
import { PLAIN_4 } from './plain-4.ts';
import { PLAIN_5 } from './plain-5.ts';
import { PLAIN_6 } from './plain-6.ts';
import { PLAIN_7 } from './plain-7.ts';
import { PLAIN_8 } from './plain-8.ts';
import { PLAIN_9 } from './plain-9.ts';

export const PLAIN: readonly Cases[] = [
  PLAIN_1,
  PLAIN_2,
  PLAIN_3,
  PLAIN_4,
  PLAIN_5,
  PLAIN_6,
  PLAIN_7,
  PLAIN_8,
  PLAIN_9,
];
