/** Cases that nobody tunes the planner on, by a coarse category; a measurement tells their sums and nothing else. */
import type { Cases } from './case.ts';

export const HELD_OUT: Readonly<Record<string, readonly Cases[]>> = {};
