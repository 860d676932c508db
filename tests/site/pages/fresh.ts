/** Pages to practise on, written without a look at the planner: fragments from `fresh/`, served as `/fresh/NAME`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Pages } from '../visit.ts';
import { play } from './agent/play.ts';

const FOLDER = new URL('fresh/', import.meta.url);

export const freshPages: Pages = Object.fromEntries(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const name = file.replace('.html', '');
      return [`/fresh/${name}`, play(name, readFileSync(new URL(file, FOLDER), 'utf8'))];
    }),
);
