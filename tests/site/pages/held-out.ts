/** Pages that the planner is measured on and never tuned on: fragments from `held-out/`, served as `/held/NAME`. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Pages } from '../visit.ts';
import { play } from './agent/play.ts';

const FOLDER = new URL('held-out/', import.meta.url);

export const heldOutPages: Pages = Object.fromEntries(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const name = file.replace('.html', '');
      return [`/held/${name}`, play(name, readFileSync(new URL(file, FOLDER), 'utf8'))];
    }),
);
