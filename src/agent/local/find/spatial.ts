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
const OF_PAGE = /\s+of\s+the\s+(?:page|screen|window)$/iu;
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
  const [only, more] = named;
  if (only !== undefined && more === undefined && !isAny) return ifThere(scene, only, said);
  const things = isAny && more === undefined ? peers(scene) : named;
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

/** Only one is called so: it has to be where it was said to be. */
function ifThere(scene: Scene, only: Thing, { sides }: Said): Found | undefined {
  const isThere = sides.length > 0 && sides.every((side) => isInHalf(scene, only, side));
  return isThere ? { kind: 'one', things: [only], score: 0.9 } : undefined;
}

type Said = {
  readonly rest: string;
  readonly measures: readonly Measure[];
  /** Words for the sides that were said. */
  readonly sides: readonly string[];
};

/** Whether something is in the upper, lower, left or right half of the page. */
function isInHalf({ view }: Scene, { node }: Thing, side: string): boolean {
  const width = Math.max(...view.nodes.map(({ box }) => box.x + box.width));
  const height = Math.max(...view.nodes.map(({ box }) => box.y + box.height));
  const x = node.box.x + node.box.width / 2;
  const y = node.box.y + node.box.height / 2;
  if (side === 'left') return x < width / 2;
  if (side === 'right') return x > width / 2;
  return /^(?:top|upper)$/u.test(side) ? y < height / 2 : y > height / 2;
}

const AT_SIDE =
  /\b(?:at|in|on)\s+the\s+(?:very\s+|far\s+)?(top|bottom|left|right)(?:\s+(?:side|edge))?(?:\s+of\s+the\s+(?:page|screen|window))?$/iu;

const read = (phrase: string): Said | undefined =>
  atCorner(phrase) ?? atEdge(phrase) ?? bySize(phrase);

const without = (phrase: string, text: string): string => phrase.replace(text, ' ').trim();

function atCorner(phrase: string): Said | undefined {
  const corner = CORNER.exec(phrase);
  if (corner === null) return undefined;
  const sides = [corner[1], corner[2]].flatMap((side) => side?.toLowerCase() ?? []);
  return {
    rest: without(phrase, corner[0]).replace(OF_PAGE, ''),
    measures: sides.flatMap((side) => SIDES[side] ?? []),
    sides,
  };
}

function atEdge(phrase: string): Said | undefined {
  const edge = AT_SIDE.exec(phrase);
  const far = edge ?? MOST.exec(phrase) ?? FARTHEST.exec(phrase);
  const side = far?.[1]?.toLowerCase() ?? '';
  const measure = SIDES[side];
  if (far === null || measure === undefined) return undefined;
  return { rest: without(phrase, far[0]), measures: [measure], sides: edge === null ? [] : [side] };
}

function bySize(phrase: string): Said | undefined {
  const size = SIZE.exec(phrase);
  if (size === null) return undefined;
  const isLeast = /^(?:small|tini)/iu.test(size[1] ?? '');
  return {
    rest: without(phrase, size[0]),
    measures: [isLeast ? area : minus(area)],
    sides: [],
  };
}

/** Those with the least, within some pixels. */
function leastOf(things: readonly Thing[], measure: Measure): readonly Thing[] {
  const values = things.map(measure);
  const least = Math.min(...values);
  return things.filter((_thing, index) => (values[index] ?? 0) <= least + 3);
}
