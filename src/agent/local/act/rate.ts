/** "rate it 4 stars": the fourth in the one row of stars. */
import { groupsOf } from '../ask/records.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { NUMBERS } from '../words/data.ts';
import { tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import { doClick } from './click.ts';
import type { Work } from './work.ts';

const STARS =
  /\b(\d|one|two|three|four|five)[ -](?:out of \w+ )?stars?\b|\b(?:with|as|a|at)\s+(\d)(?:\s*(?:\/|out of)\s*\d+)?$/iu;

/** Falls back to what is named so. */
export async function doRate(work: Work, step: Step): Promise<void> {
  const found = STARS.exec(step.rest);
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  const count = NUMBERS[word] ?? Number(word);
  const star = count > 0 ? starsOf(await work.scene())[count - 1] : undefined;
  if (star !== undefined) return clickThing(work, star);
  return doClick(work, { ...step, deed: 'unknown' });
}

/** The one row of stars that can be clicked; empty where there is none or more than one. */
function starsOf(scene: Scene): readonly Thing[] {
  const rows = groupsOf(scene, 1)
    .map(({ members }) =>
      members.flatMap(
        (at) =>
          scene.things.find(
            (thing) => thing.node.at === at && thing.node.clickable === true && isStar(thing),
          ) ?? [],
      ),
    )
    .filter((row) => row.length >= 3);
  const [one] = rows;
  return rows.length === 1 && one !== undefined ? one : [];
}

const isStar = ({ names }: Thing): boolean =>
  names.some(([name]) => tokens(name).some((word) => /^(?:stars?|rating|rate)$/u.test(word)));
