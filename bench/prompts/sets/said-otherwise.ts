/** What the planner was tuned on, as other people say it; the original's check decides. A third is held out. */
import { trialsOf, type Trial } from '../try-cases.ts';
import type { Said } from './case.ts';
import { FORMER_HELD_OUT } from './former-held-out.ts';
import { LISTS } from './lists.ts';
import { OPEN_SET } from './open-set.ts';
import { SAID_OTHERWISE_1 } from './said-otherwise-1.ts';
import { SAID_OTHERWISE_2 } from './said-otherwise-2.ts';
import { SAID_OTHERWISE_3 } from './said-otherwise-3.ts';
import { SAID_OTHERWISE_4 } from './said-otherwise-4.ts';
import { SAID_OTHERWISE_5 } from './said-otherwise-5.ts';
import { SAID_OTHERWISE_6 } from './said-otherwise-6.ts';
import { SAID_OTHERWISE_HELD_1 } from './said-otherwise-held-1.ts';
import { SAID_OTHERWISE_HELD_2 } from './said-otherwise-held-2.ts';
import { SAID_OTHERWISE_HELD_3 } from './said-otherwise-held-3.ts';
import { SAID_OTHERWISE_HELD_4 } from './said-otherwise-held-4.ts';
import { SEEN } from './seen.ts';
import { SMALL_SET_2 } from './small-set-2.ts';
import { SMALL_SET_3 } from './small-set-3.ts';
import { SMALL_SET_4 } from './small-set-4.ts';
import { SMALL_SET } from './small-set.ts';
import { TINY_SET } from './tiny-set.ts';

const ORIGINALS = [
  OPEN_SET,
  TINY_SET,
  FORMER_HELD_OUT,
  LISTS,
  SEEN,
  SMALL_SET,
  SMALL_SET_2,
  SMALL_SET_3,
  SMALL_SET_4,
].flatMap(trialsOf);

const otherwise = (said: Said): readonly Trial[] =>
  Object.entries(said).flatMap(([path, pairs]) =>
    pairs.map(([original, say]) => ({ path, say, check: checkOf(path, original) })),
  );

function checkOf(path: string, say: string): string {
  const original = ORIGINALS.find((one) => one.path === path && one.say === say);
  if (original === undefined) throw new Error(`no case of ${path} says: ${say}`);
  return original.check;
}

export const OTHERWISE: readonly Trial[] = [
  SAID_OTHERWISE_1,
  SAID_OTHERWISE_2,
  SAID_OTHERWISE_3,
  SAID_OTHERWISE_4,
  SAID_OTHERWISE_5,
  SAID_OTHERWISE_6,
].flatMap(otherwise);

/** Of these only sums are told. */
export const OTHERWISE_HELD: readonly Trial[] = [
  SAID_OTHERWISE_HELD_1,
  SAID_OTHERWISE_HELD_2,
  SAID_OTHERWISE_HELD_3,
  SAID_OTHERWISE_HELD_4,
].flatMap(otherwise);
