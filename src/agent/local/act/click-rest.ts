/** "click A, then B, then the one that is left": of the things like those, the one that was not clicked. */
import { peers } from '../find/grid.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

const LEFT =
  /^(?:on\s+)?(?:the\s+)?(?:(?:last\s+)?(?:one|button|card|tile|box|item|circle|square|shape)\s+(?:that(?:\s+is|['’]s)\s+)?(?:left|remaining)(?:\s+over)?|(?:remaining|other)(?:\s+(?:one|button|card|tile|box|item|circle|square|shape))?)$/iu;

/** Answers whether that was said, and there is one. */
export async function clickRest(work: Work, phrase: string): Promise<boolean> {
  if (!LEFT.test(phrase) || work.clicked.length === 0) return false;
  const scene = await work.scene();
  const had = new Set(work.clicked);
  const all = peers(scene);
  const clicked = all.filter(({ node }) => had.has(node.ref));
  const { parents } = scene.view;
  const left = all.filter(
    ({ node, role }) =>
      !had.has(node.ref) &&
      clicked.every(
        (other) =>
          other.role === role &&
          other.node.tag === node.tag &&
          parents[other.node.at] === parents[node.at],
      ),
  );
  const [one] = left;
  if (one === undefined || left.length > 1 || clicked.length === 0) return false;
  await clickThing(work, one);
  return true;
}
