/** What a thing belongs to: the parts of the page it stands in, from its own line to the whole, and what is said there. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { isSameSense, isSlip, stem, tokens } from '../words/normal.ts';
import type { Scene } from './scene.ts';

/** A stretch of the view's nodes, both ends included. */
export type Part = { readonly first: number; readonly last: number };

/** Where a word is said, and how much it is the same word. */
export type Saying = { readonly index: number; readonly quality: number };

export type Surroundings = {
  /** The parts that hold a node, smallest first: its elements, the sections under headings, its line. */
  partsOf(index: number): readonly Part[];
  /** The nodes that say a word. */
  saying(word: string): readonly Saying[];
};

const made = new WeakMap<Scene['view'], Surroundings>();

/** What stands around the things of a scene. */
export function surroundingsOf(scene: Scene): Surroundings {
  const known = made.get(scene.view);
  if (known !== undefined) return known;
  const fresh = { partsOf: partsIn(scene), saying: sayingIn(scene) };
  made.set(scene.view, fresh);
  return fresh;
}

const HEADS: ReadonlySet<string> = new Set(['heading', 'legend', 'term', 'caption']);

/** Says what a part of the page is called, whoever is in it. */
export const isTitle = ({ role, name }: SeenNode): boolean =>
  HEADS.has(role) || role === 'columnheader' || role === 'rowheader' || TITLED.test(role)
    ? name !== ''
    : false;
const TITLED =
  /^(?:region|group|radiogroup|tablist|tabpanel|dialog|alertdialog|navigation|form|table|grid|list|listbox|main|complementary|toolbar|menu|feed|tree)$/u;

function partsIn(scene: Scene): Surroundings['partsOf'] {
  const { nodes, parents } = scene.view;
  const spans = spansOf(scene);
  const heads = nodes.flatMap(({ role }, index) => (HEADS.has(role) ? [index] : []));
  const levelOf = (index: number): number => {
    const { role, level } = nodes[index] ?? { role: '' };
    return role === 'heading' ? (level ?? 2) : 7;
  };
  /** The first node after what stands under a head. */
  const ends = heads.map((head, place) => {
    const level = levelOf(head);
    const next = heads.slice(place + 1).find((other) => levelOf(other) <= level);
    return next === undefined ? nodes.length : startOf(scene, spans, next, head);
  });
  const known = new Map<number, readonly Part[]>();

  const sections = (index: number): readonly Part[] =>
    heads.flatMap((head, place): readonly Part[] => {
      const end = ends[place] ?? 0;
      if (head > index || end <= index) return [];
      const parts: Part[] = [];
      let at = nodes[head]?.at ?? -1;
      for (; at >= 0; at = parents[at] ?? -1) {
        const span = spans.get(at);
        if (span !== undefined && span.last >= index)
          parts.push({ first: head, last: Math.min(span.last, end - 1) });
      }
      return parts;
    });

  return (index) => {
    const had = known.get(index);
    if (had !== undefined) return had;
    const around: Part[] = [];
    let at = nodes[index]?.at ?? -1;
    for (; at >= 0; at = parents[at] ?? -1) {
      const span = spans.get(at);
      if (span !== undefined) around.push(span);
    }
    const parts = [...around, ...sections(index), ...lineOf(nodes, index, around)]
      .filter(({ first, last }) => first <= index && index <= last)
      .toSorted((one, other) => one.last - one.first - (other.last - other.first));
    known.set(index, parts);
    return parts;
  };
}

/** Where the largest part begins that holds one node and not another. */
function startOf(
  { view: { nodes, parents } }: Scene,
  spans: ReadonlyMap<number, Part>,
  index: number,
  without: number,
): number {
  let start = index;
  for (let at = nodes[index]?.at ?? -1; at >= 0; at = parents[at] ?? -1) {
    const span = spans.get(at);
    if (span === undefined || (span.first <= without && without <= span.last)) break;
    start = Math.min(start, span.first);
  }
  return start;
}

/** For each element, the first and the last node in it. */
function spansOf({ view: { nodes, parents } }: Scene): ReadonlyMap<number, Part> {
  const spans = new Map<number, { first: number; last: number }>();
  for (const [index, node] of nodes.entries()) {
    for (let at = node.at; at >= 0; at = parents[at] ?? -1) {
      const span = spans.get(at);
      if (span === undefined) spans.set(at, { first: index, last: index });
      else span.last = Math.max(span.last, index);
    }
  }
  return spans;
}

/** What stands on one line with a node, in the smallest part that has several lines. */
function lineOf(
  nodes: readonly SeenNode[],
  index: number,
  around: readonly Part[],
): readonly Part[] {
  const box = nodes[index]?.box;
  if (box === undefined || box.height === 0) return [];
  const middle = box.y + box.height / 2;
  const isBeside = (other: SeenNode | undefined): boolean =>
    other !== undefined &&
    other.box.height < 3 * box.height + 20 &&
    ((middle > other.box.y && middle < other.box.y + other.box.height) || other.box.height === 0);
  const many = around.find(({ first, last }) =>
    nodes.slice(first, last + 1).some((other) => other.role === 'text' && !isBeside(other)),
  );
  if (many === undefined) return [];
  let [first, last] = [index, index];
  while (first > many.first && isBeside(nodes[first - 1])) first -= 1;
  while (last < many.last && isBeside(nodes[last + 1])) last += 1;
  return [{ first, last }];
}

function sayingIn({ view: { nodes } }: Scene): Surroundings['saying'] {
  const places = new Map<string, number[]>();
  for (const [index, node] of nodes.entries()) {
    for (const word of new Set(wordsOf(node))) {
      const had = places.get(word);
      if (had === undefined) places.set(word, [index]);
      else had.push(index);
    }
  }
  const known = new Map<string, readonly Saying[]>();
  return (word) => {
    const had = known.get(word);
    if (had !== undefined) return had;
    const best = new Map<number, number>();
    for (const [other, indexes] of places) {
      const quality = likeness(word, other);
      if (quality === 0) continue;
      for (const index of indexes) best.set(index, Math.max(best.get(index) ?? 0, quality));
    }
    const list = [...best].map(([index, quality]) => ({ index, quality }));
    known.set(word, list);
    return list;
  };
}

function wordsOf({
  name,
  placeholder,
  description,
  value,
  hints,
  role,
  options,
}: SeenNode): readonly string[] {
  const isShown = value !== undefined && options === undefined;
  const texts = [name, placeholder, description, isShown ? value : undefined];
  if (name === '' || role === 'img') texts.push(hints);
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : tokens(text)));
}

const bare = (word: string): string => word.replace(/^[@#](?=.)/u, '');

function likeness(word: string, other: string): number {
  if (bare(word) === bare(other)) return 1;
  if (stem(word) === stem(other)) return 0.97;
  if (isSameSense(word, other)) return 0.92;
  return isSlip(word, other) ? 0.87 : 0;
}
