/** What the page tells. */
import { type Cases } from './case.ts';
import { answers } from './checks.ts';

export const HELD_OUT_QUESTIONS_3: Cases = {
  '/held-out/moss-guide': [['What do I need to get started?', answers(/lens/i)]],
  '/held-out/allotment': [
    ['How many people are waiting for this plot?', answers(/\b4\b|four/i, /22|180|95/)],
    ['how big is the plot?', answers(/180/, /^€?95/)],
  ],
};
