/** Rows of alike records on a page: cards, mails, results. */
import type { Scene } from '../find/scene.ts';
import { textWithin } from './text-within.ts';

export type PageRecord = { readonly at: number; readonly title: string };

/** The one row of at least two alike records, or undefined where there is none or more than one. */
export function records(scene: Scene): readonly PageRecord[] | undefined {
  const [first, second] = groupsOf(scene, 2);
  if (first === undefined || (second !== undefined && second.weight > first.weight * 0.6))
    return undefined;
  return first.members.map((at) => ({ at, title: titleOf(scene, at) }));
}

/** Elements beside each other that hold the same kinds of things. */
export type Group = {
  /** Places in the tree, in document order. */
  readonly members: readonly number[];
  /** How many texts they hold together. */
  readonly weight: number;
};

/** All rows of alike elements with at least so many texts each, those that hold most first. */
export function groupsOf(scene: Scene, leastTexts: number): readonly Group[] {
  const { nodes, parents } = scene.view;
  const texts = nodes.filter(({ name, role }) => name !== '' && role !== 'option');
  const holds = new Map<number, number>();
  for (const { at } of texts)
    for (let up = at; up >= 0; up = parents[up] ?? -1) holds.set(up, (holds.get(up) ?? 0) + 1);
  const byParent = new Map<number, number[]>();
  for (const [at, count] of holds) {
    if (count < leastTexts) continue;
    const parent = parents[at] ?? -1;
    byParent.set(parent, [...(byParent.get(parent) ?? []), at]);
  }
  return [...byParent.values()]
    .map((children) =>
      alike(
        scene,
        children.toSorted((one, other) => one - other),
      ),
    )
    .filter((children) => children.length >= 2)
    .map((members) => ({ members, weight: weight(holds, members) }))
    .toSorted((one, other) => other.weight - one.weight);
}

const weight = (holds: ReadonlyMap<number, number>, children: readonly number[]): number =>
  children.reduce((sum, at) => sum + (holds.get(at) ?? 0), 0);

/** Those of the same kinds of things in the same order, nearly all; a head is left out. */
function alike(scene: Scene, children: readonly number[]): readonly number[] {
  const shapes = children.map((at) => shapeOf(scene, at));
  const counts = new Map<string, number>();
  for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [''];
  // A head and a foot are of another shape: what lies between counts.
  const first = shapes.indexOf(usual);
  const last = shapes.lastIndexOf(usual);
  const edges = shapes.length - 1 - last + first;
  const from = edges <= 2 ? first : 0;
  const to = edges <= 2 ? last + 1 : shapes.length;
  const own = shapes.slice(from, to);
  const common = own.filter((shape) => shape === usual).length;
  const isAlike = common >= Math.max(2, own.length * 0.8) && (usual !== '' || own.length >= 3);
  return isAlike ? children.slice(from, to) : [];
}

const shapeOf = (scene: Scene, at: number): string =>
  scene
    .within(at)
    .map(({ role }) => role)
    .filter((role) => role !== 'text')
    .join(' ');

/** What a record is called: its heading, else its link, else what it says first. */
function titleOf(scene: Scene, at: number): string {
  const inside = scene.within(at);
  const heading =
    inside.find(({ role }) => role === 'heading') ??
    inside.find(({ role, name }) => role === 'link' && name !== '');
  const first = heading ?? inside.find(({ name }) => name !== '');
  return first === undefined ? '' : textWithin(scene, first);
}
