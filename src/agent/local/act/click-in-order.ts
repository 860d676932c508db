/** "click the numbers in ascending order": all of the one row of alike things, by what they say. */
import { groupsOf } from '../ask/records.ts';
import type { Thing } from '../find/scene.ts';
import { numberIn } from '../words/amounts.ts';
import { clickThings } from './click-thing.ts';
import type { Work } from './work.ts';

const IN_ORDER =
  /^(?:on\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:numbers|buttons|letters|words|items|tiles|boxes|cards|ones)\s+(?:in|by)\s+(ascending|increasing|descending|decreasing|alphabetical|numerical|reverse)\s+order\b/iu;

/** Answers whether that was said, and could be done. */
export async function clickInOrder(work: Work, phrase: string): Promise<boolean> {
  const order = IN_ORDER.exec(phrase)?.[1];
  if (order === undefined) return false;
  const scene = await work.scene();
  const rows = groupsOf(scene, 1).map(({ members }) =>
    members.map((at) =>
      scene.things.find(
        ({ node }) => node.at === at && node.clickable === true && node.name !== '',
      ),
    ),
  );
  const row = rows.find((one): one is Thing[] => one.every((thing) => thing !== undefined));
  if (row === undefined) return false;
  const isNumeric = row.every(({ node }) => numberIn(node.name) !== undefined);
  const sorted = row.toSorted(({ node: one }, { node: other }) =>
    isNumeric
      ? (numberIn(one.name) ?? 0) - (numberIn(other.name) ?? 0)
      : one.name.localeCompare(other.name, 'en'),
  );
  const isDown = /^(?:desc|decr|rev)/iu.test(order);
  await clickThings(work, isDown ? sorted.toReversed() : sorted);
  return true;
}
