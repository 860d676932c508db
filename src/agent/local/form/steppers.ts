/** Numbers that stand between a minus and a plus. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { closestTo } from '../find/closest.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';

export type Stepper = {
  readonly plus: Thing;
  readonly minus: Thing;
  /** The text or field that shows the number. */
  readonly number: SeenNode;
  readonly count: number;
  /** The texts that stand with it, nearest first. */
  readonly labels: readonly string[];
};

const PLUS = ['plus', 'increase', 'more', 'up'] as const;
const MINUS = ['minus', 'decrease', 'less', 'down'] as const;

/** All of them, in document order. */
export function steppersOf(scene: Scene): readonly Stepper[] {
  const minuses = buttons(scene, MINUS);
  return buttons(scene, PLUS).flatMap((plus) => {
    const near = closestTo(scene, minuses, plus.node.at).toSorted(
      (one, other) => Math.abs(one.index - plus.index) - Math.abs(other.index - plus.index),
    );
    const [minus, rival] = near;
    if (minus === undefined || (rival !== undefined && isAsNear(plus, minus, rival))) return [];
    const number = numberOf(scene, plus, minus);
    if (number === undefined) return [];
    const at = holderOf(scene, plus, minus, number);
    if (at < 0) return [];
    const labels = textsAround(scene, at, [plus, minus]);
    return [{ plus, minus, number, count: Number(shownBy(number)), labels }];
  });
}

const isAsNear = (plus: Thing, one: Thing, other: Thing): boolean =>
  Math.abs(one.index - plus.index) === Math.abs(other.index - plus.index);

const isCalled = ({ names }: Thing, words: readonly string[]): boolean =>
  names.some(([name]) => {
    const said = tokens(name);
    return said.length <= 4 && said.some((word) => words.includes(word));
  });

const buttons = (scene: Scene, words: readonly string[]): readonly Thing[] =>
  scene.things.filter(
    (thing) =>
      thing.option === undefined &&
      thing.node.clickable === true &&
      thing.node.editable !== true &&
      thing.node.href === undefined &&
      isCalled(thing, words),
  );

/** What a text or a field shows. */
export const shownBy = ({ value, name }: SeenNode): string => (value ?? name).trim();

/** The one number between the two, or beside them. */
function numberOf({ view }: Scene, plus: Thing, minus: Thing): SeenNode | undefined {
  const [first, last] = [Math.min(plus.index, minus.index), Math.max(plus.index, minus.index)];
  const isNumber = (node: SeenNode): boolean => /^-?\d+(?:\.\d+)?$/u.test(shownBy(node));
  const between = view.nodes.slice(first + 1, last).filter(isNumber);
  if (between.length > 0) return between.length === 1 ? between[0] : undefined;
  if (last - first > 2) return undefined;
  return [view.nodes[first - 1], view.nodes[last + 1]].find(
    (node) => node !== undefined && isNumber(node),
  );
}

const saysWords = ({ role, name }: SeenNode): boolean =>
  (role === 'text' || role === 'heading' || role === 'link' || role === 'label') &&
  /\p{L}{2}/u.test(name);

/** The smallest part that holds all of it and a name; -1 where it would hold another pair. */
function holderOf(scene: Scene, plus: Thing, minus: Thing, number: SeenNode): number {
  const { parents, nodes } = scene.view;
  const depth = Math.min(
    scene.meet(plus.node.at, minus.node.at),
    scene.meet(plus.node.at, number.at),
  );
  let at = plus.node.at;
  while (scene.depthOf(at) > depth) at = parents[at] ?? -1;
  const isNamed = (place: number): boolean =>
    nodes.some((node) => saysWords(node) && scene.isWithin(node.at, place));
  while (at >= 0 && !isNamed(at)) at = parents[at] ?? -1;
  const pairs = buttons(scene, PLUS).filter(({ node }) => at >= 0 && scene.isWithin(node.at, at));
  return pairs.length === 1 ? at : -1;
}

/** What is said in a part of the page, nearest to the two buttons first. */
function textsAround(scene: Scene, at: number, pair: readonly Thing[]): readonly string[] {
  const { nodes } = scene.view;
  const far = (index: number): number =>
    Math.min(...pair.map((thing) => Math.abs(thing.index - index)));
  return nodes
    .flatMap((node, index) =>
      saysWords(node) && scene.isWithin(node.at, at) && node.name.length <= 60
        ? [{ name: node.name, far: far(index) }]
        : [],
    )
    .toSorted((one, other) => one.far - other.far)
    .map(({ name }) => name);
}
