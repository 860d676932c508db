/** Pages that the planner was measured on before it was tuned on them: fragments from `seen/`, served as `/seen/NAME`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Pages } from '../visit.ts';
import { play } from './agent/play.ts';

const FOLDER = new URL('seen/', import.meta.url);

export const seenPages: Pages = Object.fromEntries(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const name = file.replace('.html', '');
      return [`/seen/${name}`, play(name, readFileSync(new URL(file, FOLDER), 'utf8'))];
    }),
);
