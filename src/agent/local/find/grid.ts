/** The largest set of alike things that take clicks, each with its row and column as it is laid out. */
import type { Scene, Thing } from './scene.ts';

export type Cell = {
  readonly thing: Thing;
  /** What it says. */
  readonly text: string;
  /** From 0, top to bottom. */
  readonly row: number;
  /** From 0, left to right. */
  readonly column: number;
};

/** What takes clicks, without what is only around others. */
export function peers({ things, isWithin }: Scene): readonly Thing[] {
  const all = things.filter(({ node, option }) => option === undefined && node.clickable === true);
  return all.filter(
    (thing) => !all.some((other) => other !== thing && isWithin(other.node.at, thing.node.at)),
  );
}

/** Those of one kind of which there are most, of those that fit; undefined where two kinds are as many. */
export function cellsOf(
  scene: Scene,
  fits: (thing: Thing, text: string) => boolean,
): readonly Cell[] | undefined {
  const kinds = new Map<string, Thing[]>();
  const clickable = peers(scene);
  // A board may be a table of which nothing says that it takes clicks.
  for (const thing of clickable.length < 4 ? [...clickable, ...boardOf(scene)] : clickable) {
    if (!fits(thing, textOf(scene, thing))) continue;
    const kind = `${thing.role} ${thing.node.tag}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), thing]);
  }
  const [most, next] = [...kinds.values()].toSorted((one, other) => other.length - one.length);
  if (most === undefined || most.length < 2 || next?.length === most.length) return undefined;
  const rows = ranks(most, ({ node: { box } }) => [box.y, box.height]);
  const columns = ranks(most, ({ node: { box } }) => [box.x, box.width]);
  return most.map((thing, index) => ({
    thing,
    text: textOf(scene, thing),
    row: rows[index] ?? 0,
    column: columns[index] ?? 0,
  }));
}

const boardOf = ({ things, view }: Scene): readonly Thing[] =>
  view.nodes.some(({ role }) => role === 'columnheader' || role === 'rowheader')
    ? []
    : things.filter(({ role, node }) => role === 'cell' && node.clickable !== true);

/** Its name, else all that stands in it. */
const textOf = (scene: Scene, { node }: Thing): string =>
  (
    node.name ||
    scene
      .within(node.at)
      .map(({ name }) => name)
      .join(' ')
  ).trim();

/** Which line each is on: what overlaps by half is on one. */
function ranks(
  things: readonly Thing[],
  extent: (thing: Thing) => readonly [from: number, size: number],
): readonly number[] {
  const middles = things.map((thing) => {
    const [from, size] = extent(thing);
    return from + size / 2;
  });
  const least = Math.min(...things.map((thing) => extent(thing)[1]));
  const sorted = [...new Set(middles)].toSorted((one, other) => one - other);
  const lines: number[] = [];
  let line = 0;
  for (const [index, middle] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && middle - before > Math.max(2, least / 2)) line += 1;
    lines.push(line);
  }
  return middles.map((middle) => lines[sorted.indexOf(middle)] ?? 0);
}
