/** "in the top right corner", "the leftmost", "the biggest": which one is meant, by where it is and how large. */
import { THING_WORDS } from '../words/data.ts';
import { contentTokens } from '../words/normal.ts';
import { peers } from './grid.ts';
import { isKindWord } from './query.ts';
import type { Scene, Thing } from './scene.ts';
import type { Found, Wanted } from './wanted.ts';

type Measure = (thing: Thing) => number;

const middleX: Measure = ({ node: { box } }) => box.x + box.width / 2;
const middleY: Measure = ({ node: { box } }) => box.y + box.height / 2;
const area: Measure = ({ node: { box } }) => box.width * box.height;
const minus =
  (measure: Measure): Measure =>
  (thing) =>
    -measure(thing);

/** Sides and sizes, by what is least there. */
const SIDES: Readonly<Record<string, Measure>> = {
  left: middleX,
  right: minus(middleX),
  top: middleY,
  upper: middleY,
  bottom: minus(middleY),
  lower: minus(middleY),
};
const CORNER =
  /\b(?:in|at|on|from)?\s*(?:the\s+)?(?:very\s+)?(top|bottom|upper|lower)[\s-]+(left|right)(?:[\s-]?hand)?(?:\s+(?:corner|side))?\b/iu;
const MOST = /\b(?:the\s+)?(left|right|top|bottom|upper|lower)-?most\b/iu;
const FARTHEST =
  /\b(?:(?:that is|which is|the one)\s+)?(?:furthest|farthest|all the way)\s+(?:to|on|at)?\s*(?:the\s+)?(left|right|top|bottom)\b/iu;
const SIZE =
  /\b(?:the\s+)?(biggest|largest|smallest|tiniest)\s+(?=(?:element|box|circle|square|shape|triangle|button|rectangle|item|object|one|dot|block|tile|picture|image|icon)\b)/iu;

/** What a phrase with a side, a corner or a size means; undefined where it has none, or it is not clear. */
export function findByPlace(
  scene: Scene,
  wanted: Wanted,
  findAll: (rest: string) => readonly Thing[],
): Found | undefined {
  const said = read(wanted.phrase);
  if (said === undefined || wanted.purpose === 'field') return undefined;
  const words = contentTokens(said.rest);
  const isAny = words.every((word) => isKindWord(word) && (THING_WORDS.has(word) || word !== 'x'));
  const named = findAll(said.rest);
  const things = named.length > 1 ? named : isAny ? peers(scene) : named;
  const best = said.measures.map((measure) => leastOf(things, measure));
  const [first] = best;
  if (first === undefined || things.length < 2) return undefined;
  const common = first.filter((thing) => best.every((some) => some?.includes(thing) === true));
  return common.length === 1 ? { kind: 'one', things: common, score: 0.9 } : undefined;
}

type Said = { readonly rest: string; readonly measures: readonly Measure[] };

function read(phrase: string): Said | undefined {
  const without = (text: string): string => phrase.replace(text, ' ').trim();
  const corner = CORNER.exec(phrase);
  if (corner !== null) {
    const measures = [corner[1], corner[2]].flatMap(
      (side) => SIDES[side?.toLowerCase() ?? ''] ?? [],
    );
    return { rest: without(corner[0]), measures };
  }
  const far = MOST.exec(phrase) ?? FARTHEST.exec(phrase);
  const side = SIDES[far?.[1]?.toLowerCase() ?? ''];
  if (far !== null && side !== undefined) return { rest: without(far[0]), measures: [side] };
  const size = SIZE.exec(phrase);
  if (size === null) return undefined;
  const isLeast = /^(?:small|tini)/iu.test(size[1] ?? '');
  return { rest: without(size[0]), measures: [isLeast ? area : minus(area)] };
}

/** Those with the least, within some pixels. */
function leastOf(things: readonly Thing[], measure: Measure): readonly Thing[] {
  const values = things.map(measure);
  const least = Math.min(...values);
  return things.filter((_thing, index) => (values[index] ?? 0) <= least + 3);
}
