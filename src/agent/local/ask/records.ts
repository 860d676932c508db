/** Rows of alike records on a page: cards, mails, results. */
import type { Scene } from '../find/scene.ts';
import { textWithin } from './text-within.ts';

export type PageRecord = { readonly at: number; readonly title: string };

/** The one row of at least two alike records, or undefined where there is none or more than one. */
export function records(scene: Scene): readonly PageRecord[] | undefined {
  const { nodes, parents } = scene.view;
  const texts = nodes.filter(({ name, role }) => name !== '' && role !== 'option');
  const holds = new Map<number, number>();
  for (const { at } of texts)
    for (let up = at; up >= 0; up = parents[up] ?? -1) holds.set(up, (holds.get(up) ?? 0) + 1);
  const byParent = new Map<number, number[]>();
  for (const [at, count] of holds) {
    if (count < 2) continue;
    const parent = parents[at] ?? -1;
    byParent.set(parent, [...(byParent.get(parent) ?? []), at]);
  }
  const rows = [...byParent.values()].filter(
    (children) => children.length >= 2 && alike(scene, children),
  );
  const best = rows.toSorted((one, other) => weight(holds, other) - weight(holds, one));
  const [first, second] = best;
  if (
    first === undefined ||
    (second !== undefined && weight(holds, second) > weight(holds, first) * 0.6)
  )
    return undefined;
  return first
    .toSorted((one, other) => one - other)
    .map((at) => ({ at, title: titleOf(scene, at) }));
}

const weight = (holds: ReadonlyMap<number, number>, children: readonly number[]): number =>
  children.reduce((sum, at) => sum + (holds.get(at) ?? 0), 0);

/** The same kinds of things in the same order, nearly. */
function alike(scene: Scene, children: readonly number[]): boolean {
  const shapes = children.map((at) =>
    scene
      .within(at)
      .map(({ role }) => role)
      .filter((role) => role !== 'text')
      .join(' '),
  );
  const common = shapes.filter((shape) => shape === shapes[0]).length;
  return common >= Math.max(2, children.length * 0.8) && (shapes[0] !== '' || children.length >= 3);
}

function titleOf(scene: Scene, at: number): string {
  const inside = scene.within(at);
  const heading =
    inside.find(({ role }) => role === 'heading') ??
    inside.find(({ role, name }) => role === 'link' && name !== '');
  const first = heading ?? inside.find(({ name }) => name !== '');
  return first === undefined ? '' : textWithin(scene, first);
}
