/** Refs: how elements are named outside, and what is said of one that cannot be used. */
import { AppError } from '../../../base/errors.ts';
import type { Place, TabEyes } from './tab-eyes.ts';

export const staleRef = (ref: string): AppError =>
  new AppError('STALE_REF', `${ref} is no longer on the page: look again.`, { ref });

/** @param why what it does, as the rest of a sentence */
export const cannot = (ref: string, why: string): AppError =>
  new AppError('ACTION_FAILED', `${ref} ${why}.`, { ref });

/** Where a ref's element is. @throws AppError `STALE_REF` */
export function placeOf(eyes: TabEyes, ref: string): Place {
  const number = /^@?e(\d+)$/u.exec(ref)?.[1];
  const place = number === undefined ? undefined : eyes.placeOf(Number(number));
  if (place === undefined) throw staleRef(ref);
  return place;
}
