/** Pages that the local planner is measured on, one fragment of HTML each, served as `/SET/NAME` from `SET/NAME.html`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Pages } from '../visit.ts';
import { play } from './agent/play.ts';

/** The sets that have a folder here. */
const SETS = ['seen', 'fresh', 'broad', 'wary', 'held-out', 'plain', 'unseen'] as const;

export const exercisePages: Pages = Object.fromEntries(SETS.flatMap(pagesOf));

function pagesOf(set: string): readonly (readonly [string, Pages[string]])[] {
  const folder = new URL(`${set}/`, import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const name = file.replace('.html', '');
      return [`/${set}/${name}`, play(name, readFileSync(new URL(file, folder), 'utf8'))] as const;
    });
}
