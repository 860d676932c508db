/** Numbers that stand between a minus and a plus. */
import { closestTo } from '../find/closest.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import type { Control } from './controls.ts';

const PLUS = ['plus', 'increase'] as const;
const MINUS = ['minus', 'decrease'] as const;

/** All of them, called by the texts that stand with them. */
export function steppersOf(scene: Scene): readonly Control[] {
  return buttons(scene, PLUS).flatMap((plus) => {
    const near = closestTo(scene, buttons(scene, MINUS), plus.node.at);
    const [partner] = near.length === 1 ? near : [];
    const at = partner === undefined ? -1 : holderOf(scene, plus, partner);
    if (partner === undefined || at < 0) return [];
    const texts = scene
      .within(at)
      .filter(({ role, name }) => role === 'text' && /\p{L}{2}/u.test(name))
      .map(({ name }) => name);
    const [label] = texts;
    return label === undefined
      ? []
      : [
          {
            kind: 'count' as const,
            thing: plus,
            labels: [label],
            group: '',
            choices: [],
            takesSeveral: false,
          },
        ];
  });
}

const isCalled = ({ names }: Thing, words: readonly string[]): boolean =>
  names.some(([name]) => tokens(name).some((word) => words.includes(word)));

const buttons = (scene: Scene, words: readonly string[]): readonly Thing[] =>
  scene.things.filter(
    (thing) =>
      thing.option === undefined &&
      thing.node.clickable === true &&
      thing.node.editable !== true &&
      isCalled(thing, words),
  );

/** The smallest part that holds both and a name; -1 where it would hold another pair. */
function holderOf(scene: Scene, plus: Thing, minus: Thing): number {
  const { parents, nodes } = scene.view;
  const depth = scene.meet(plus.node.at, minus.node.at);
  let at = plus.node.at;
  while (scene.depthOf(at) > depth) at = parents[at] ?? -1;
  const isNamed = (place: number): boolean =>
    nodes.some(
      (node) =>
        node.role === 'text' && /\p{L}{2}/u.test(node.name) && scene.isWithin(node.at, place),
    );
  while (at >= 0 && !isNamed(at)) at = parents[at] ?? -1;
  const pairs = buttons(scene, PLUS).filter(({ node }) => at >= 0 && scene.isWithin(node.at, at));
  return pairs.length === 1 ? at : -1;
}
