/** Which of several things that answer is meant: doubles are one, places in a row are counted. */
import { CLEAR_MARGIN } from '../words/match.ts';
import type { Place } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import { pick } from './scope.ts';

export type Scored = { readonly thing: Thing; readonly score: number };

/** What one way to read the phrase came to. */
export type Tried = {
  readonly score: number;
  readonly things: readonly Thing[];
  /** Whether it leaves just what was asked for. */
  readonly isDecided: boolean;
};

/** Best score of a list; 0 of none. */
export const topOf = (scored: readonly Scored[]): number => {
  let top = 0;
  for (const { score } of scored) top = Math.max(top, score);
  return top;
};

/** Takes the best, and of them the ones at the place that was said. */
export function decide(
  scene: Scene,
  scored: readonly Scored[],
  place: Place | undefined,
  weight: number,
): Tried {
  const top = topOf(scored);
  const level = scored.filter(({ score }) => score > top - CLEAR_MARGIN);
  const things = withoutDoubles(
    scene,
    level.map(({ thing }) => thing),
  );
  const score = top * weight;
  if (place === 'all' || (place === 'both' && things.length === 2)) {
    return { score, things, isDecided: things.length > 0 };
  }
  if (place !== undefined && typeof place === 'object') {
    const several = place.flatMap((one) => pick(things, one));
    return { score, things: several, isDecided: several.length === place.length };
  }
  // Who says both means two.
  if (typeof place !== 'number')
    return { score, things, isDecided: things.length === 1 && place !== 'both' };
  const one = pick(things, place);
  return { score: one.length === 0 ? 0 : score, things: one, isDecided: one.length === 1 };
}

/** A link and the button in it, a label and its box, twice the same link: one thing. */
function withoutDoubles(scene: Scene, things: readonly Thing[]): readonly Thing[] {
  const kept: Thing[] = [];
  for (const thing of things) {
    const double = kept.findIndex((other) => isSame(scene, thing, other));
    if (double < 0) kept.push(thing);
    else if (isBetterKind(thing, kept[double])) kept[double] = thing;
  }
  return kept;
}

function isSame(scene: Scene, one: Thing, other: Thing): boolean {
  if (one.option !== undefined || other.option !== undefined) return false;
  if (other.node.ref === one.node.ref) return true;
  const { href, name } = one.node;
  const isAddress = href !== undefined && !ON_PAGE.test(href);
  if (isAddress && href === other.node.href && name === other.node.name) return true;
  return scene.isWithin(one.node.at, other.node.at) && isSameName(one, other);
}

/** Leads nowhere but to a place on the page, or to what a script does. */
const ON_PAGE = /#(?![!/])/u;

const isSameName = (one: Thing, other: Thing): boolean =>
  BARE.has(one.role) || one.node.name.trim().toLowerCase() === other.node.name.trim().toLowerCase();

/** Lines of lists and trees are wider than what in them takes the click. */
const LINES: ReadonlySet<string> = new Set(['treeitem', 'listitem', 'row', 'cell', 'gridcell']);
const BARE: ReadonlySet<string | undefined> = new Set(['generic', 'text', 'img']);

function isBetterKind(one: Thing, other: Thing | undefined): boolean {
  if (one.node.clickable !== true) return false;
  if (other !== undefined && LINES.has(other.role)) return true;
  return one.role !== 'generic' && (BARE.has(other?.role) || other?.node.clickable !== true);
}

/** Whether two readings came to the same. */
export const sameThings = (one: readonly Thing[], other: readonly Thing[]): boolean =>
  one.length === other.length &&
  one.every((thing) =>
    other.some(({ node, option }) => node.ref === thing.node.ref && option === thing.option),
  );
