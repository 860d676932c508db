/** Written without a look at the planner, and not looked at while tuning: its sums say how it does on what it has not seen. */
import type { Cases } from './case.ts';

export const HELD_OUT: Cases = {};
