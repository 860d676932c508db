/** Narrows things down to those that stand with what was named beside them. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { nameMatch } from '../words/match.ts';
import { contentTokens, tokens } from '../words/normal.ts';
import { THING_WORDS } from '../words/data.ts';
import { isKindWord, placeOf, regionOf, unquote, type Quotes } from './query.ts';
import type { Scene, Thing } from './scene.ts';

/** How something is said to stand to something else. */
export type Relation = 'with' | 'in' | 'under' | 'above' | 'before' | 'after';

export type Scope = { readonly relation: Relation; readonly phrase: string };

/** Text that holds the words of a scope counts from this match on. */
const LEAST_ANCHOR = 0.64;

/** The things of the scope; none when what was named beside them is not there. */
export function narrow(
  scene: Scene,
  things: readonly Thing[],
  scope: Scope,
  quotes: Quotes,
): readonly Thing[] {
  const said = unquote(scope.phrase, quotes);
  const rowPlace = placeInRow(said);
  const words = contentTokens(said).filter(
    (word) => !THING_WORDS.has(word) && placeOf(word) === undefined,
  );
  const region = regionOf(said);
  if (
    words.length === 0 ||
    (region !== undefined && words.every((word) => regionOf(word) !== undefined))
  ) {
    if (region !== undefined) return inRegion(scene, things, region);
    // "the second mail": the second of those that answer to the name.
    if (rowPlace !== undefined) return pick(things, rowPlace);
    return things;
  }
  const anchors = anchorsOf(scene, words.join(' '), said);
  if (anchors.length > 0 || words.length < 2)
    return withAnchors(scene, things, anchors, scope.relation);
  // Nothing says all of it: each word by itself.
  return words.reduce((kept, word) => {
    const saying = anchorsOf(scene, word, word);
    // What kind of thing it is need not be said: "the Edit menu".
    return saying.length === 0 && isKindWord(word)
      ? kept
      : withAnchors(scene, kept, saying, scope.relation);
  }, things);
}

function placeInRow(phrase: string): number | undefined {
  for (const word of tokens(phrase)) {
    const place = placeOf(word);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The one at a place, counted from the front or, negative, from the end. */
export function pick<T>(list: readonly T[], place: number): readonly T[] {
  const one = list.at(place > 0 ? place - 1 : place);
  return one === undefined ? [] : [one];
}

function inRegion(
  scene: Scene,
  things: readonly Thing[],
  roles: readonly string[],
): readonly Thing[] {
  const regions = scene.view.nodes.filter(
    ({ role, tag }) => roles.includes(role) || roles.includes(tag),
  );
  return things.filter(({ node }) => regions.some((region) => scene.isWithin(node.at, region.at)));
}

type Anchor = { readonly node: SeenNode; readonly index: number };

function anchorsOf(scene: Scene, name: string, said: string): readonly Anchor[] {
  const scored = scene.view.nodes.flatMap((node, index) => {
    if (node.name === '') return [];
    const match = Math.max(nameMatch(name, node.name), nameMatch(said, node.name));
    return match >= LEAST_ANCHOR || holdsWords(name, node.name) ? [{ node, index, match }] : [];
  });
  const best = Math.max(0, ...scored.map(({ match }) => match));
  if (best >= 0.9) return scored.filter(({ match }) => match >= 0.9);
  return scored;
}

/** All words of a name stand in a text, as words. */
function holdsWords(name: string, text: string): boolean {
  const had = new Set(tokens(text));
  return tokens(name).every((word) => had.has(word));
}

/** Those that share the smallest part of the page with an anchor. */
function withAnchors(
  scene: Scene,
  things: readonly Thing[],
  anchors: readonly Anchor[],
  relation: Relation,
): readonly Thing[] {
  const winners = new Set<Thing>();
  for (const anchor of anchors) {
    const others = things.filter(({ node }) => node.ref !== anchor.node.ref || node.role === 'row');
    let deepest = -1;
    let close: Thing[] = [];
    for (const thing of others) {
      const depth = scene.meet(thing.node.at, anchor.node.at);
      if (depth > deepest) {
        deepest = depth;
        close = [thing];
      } else if (depth === deepest) close.push(thing);
    }
    // Those that share no more than the whole page are not together.
    if (deepest < 2 && close.length > 1) close = [...inOrder(scene, close, anchor, relation)];
    else if (close.length > 1) close = [...inOrder(scene, close, anchor, relation)];
    for (const thing of close) winners.add(thing);
  }
  return things.filter((thing) => winners.has(thing));
}

/** Among those equally close in the tree: those between this anchor and the next of its kind. */
function inOrder(
  scene: Scene,
  things: readonly Thing[],
  anchor: Anchor,
  relation: Relation,
): readonly Thing[] {
  const { nodes } = scene.view;
  const depth = scene.depthOf(anchor.node.at);
  const isSibling = (node: SeenNode): boolean =>
    node.role === anchor.node.role &&
    node.tag === anchor.node.tag &&
    scene.depthOf(node.at) === depth;
  const next = nodes.findIndex((node, index) => index > anchor.index && isSibling(node));
  const previous = nodes.findLastIndex((node, index) => index < anchor.index && isSibling(node));
  const after = things.filter(({ index }) => index >= anchor.index && (next < 0 || index < next));
  const before = things.filter(({ index }) => index < anchor.index && index > previous);
  if (relation === 'above' || relation === 'before') return before.slice(-1);
  if (after.length > 0 && (next >= 0 || previous >= 0 || after.length < things.length))
    return after;
  if (before.length > 0 && after.length === 0) return before.slice(-1);
  return things;
}
