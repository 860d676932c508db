/** "in the top right corner", "the leftmost", "the biggest": which one is meant, by where it is and how large. */
import type { Box } from '../../../runtime/agent-page.ts';
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
  /\b(?:the\s+)?(biggest|largest|smallest|tiniest|bigger|larger|smaller)\s+(?=(?:\p{L}+\s+){0,2}(?:element|box|circle|square|shape|triangle|button|rectangle|item|object|thing|one|dot|block|tile|picture|image|icon)\b)/iu;

/** What a phrase with a side, a corner or a size means; undefined where it has none, or it is not clear. */
export function findByPlace(
  scene: Scene,
  wanted: Wanted,
  findAll: (rest: string) => readonly Thing[],
): Found | undefined {
  const beside = toTheSide(scene, wanted, findAll);
  if (beside !== undefined) return beside;
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

const BESIDE =
  /^(.+?)\s+(?:that is |which is )?(?:(?:just |directly |immediately )?(?:(?:to|on) (?:the )?)?(?:immediate(?:ly)? )?(left|right) of|(?:directly|right|just|immediately) (above|below|under|over))\s+(.+)$/iu;

/** "the shape to the right of the blue square": the nearest on that side, on one line with it. */
function toTheSide(
  scene: Scene,
  { phrase, purpose }: Wanted,
  findAll: (rest: string) => readonly Thing[],
): Found | undefined {
  const [, what = '', across, along = '', name = ''] = BESIDE.exec(phrase) ?? [];
  const [anchor, more] = name === '' ? [] : findAll(name);
  if (anchor === undefined || more !== undefined || purpose === 'field') return undefined;
  const side = across ?? (/^(?:above|over)$/iu.test(along) ? 'above' : 'below');
  const there = ofKind(scene, what, findAll).filter((thing) =>
    isBeside(thing.node.box, anchor.node.box, side),
  );
  const [near] = leastOf(there, ({ node }) => distance(node.box, anchor.node.box));
  return near === undefined ? undefined : { kind: 'one', things: [near], score: 0.9 };
}

/** Whatever takes clicks where nothing but a kind was said. */
const ofKind = (
  scene: Scene,
  what: string,
  findAll: (rest: string) => readonly Thing[],
): readonly Thing[] => (contentTokens(what).every(isKindWord) ? peers(scene) : findAll(what));

const SIDE: Readonly<Record<string, (box: Box, of: Box) => boolean>> = {
  left: (box, of) => box.x + box.width <= of.x + 2 && overlaps(box.y, box.height, of.y, of.height),
  right: (box, of) => box.x >= of.x + of.width - 2 && overlaps(box.y, box.height, of.y, of.height),
  above: (box, of) => box.y + box.height <= of.y + 2 && overlaps(box.x, box.width, of.x, of.width),
  below: (box, of) => box.y >= of.y + of.height - 2 && overlaps(box.x, box.width, of.x, of.width),
};

const isBeside = (box: Box, of: Box, side: string): boolean =>
  SIDE[side.toLowerCase()]?.(box, of) === true;

const overlaps = (from: number, size: number, other: number, otherSize: number): boolean =>
  from < other + otherSize && other < from + size;

const distance = (one: Box, other: Box): number =>
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) +
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2);

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
