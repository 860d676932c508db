/**
 * Words that pages and people use for the same thing, by groups: a word may be in several, and two mean the
 * same where they share one. Names of icons are here, too: they are what a button without words is drawn with.
 */

import { GROUPS_OF_CONTROLS } from './groups-of-controls.ts';
import { GROUPS_OF_SUBJECTS } from './groups-of-subjects.ts';

const groups = `${GROUPS_OF_CONTROLS}${GROUPS_OF_SUBJECTS}`
  .split('\n')
  .filter((line) => line !== '');
const sensesOf = new Map<string, Set<number>>();
for (const [sense, group] of groups.entries()) {
  for (const word of group.split(' '))
    sensesOf.set(word, (sensesOf.get(word) ?? new Set<number>()).add(sense));
}

/** What a word may mean, as numbers of groups; undefined where no group holds it. */
export const sensesOfWord = (word: string): ReadonlySet<number> | undefined => sensesOf.get(word);
