/** What stands around a place of the page: its records, its headings, the names of the groups it is in. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { tokens } from '../words/normal.ts';
import { groupsOf } from './records.ts';

/** Words that stand around something, and how far off they are: the lower, the closer. */
export type Context = {
  readonly words: readonly string[];
  readonly cost: number;
  /** What a record says besides its name: explains only what the label does not leave open. */
  readonly isBody?: true;
};

export type Grounds = {
  readonly scene: Scene;
  /** What has words, in document order; no options of lists. */
  readonly texts: readonly SeenNode[];
  textsIn(at: number): readonly SeenNode[];
  /** Members of rows of alike elements, each with what it is called. */
  readonly records: ReadonlyMap<number, SeenNode | undefined>;
  /** Records around a place, the closest first. */
  recordsAround(at: number): readonly number[];
  /** What surrounds a node: its record, the names of its groups, the headings above it, the page. */
  contextsOf(node: SeenNode): readonly Context[];
  /** The nearest heading that a node stands under. */
  headingsOver(node: SeenNode): readonly SeenNode[];
};

const SILENT: ReadonlySet<string> = new Set(['option', 'row', 'list', 'table']);
/** Larger parts of the page than this are no record, in texts. */
const MOST_RECORD = 60;
const MOST_NEAR = 7;

const known = new WeakMap<Scene, Grounds>();

/** The grounds of a scene; made once. */
export function groundsOf(scene: Scene): Grounds {
  const had = known.get(scene);
  if (had !== undefined) return had;
  const made = createGrounds(scene);
  known.set(scene, made);
  return made;
}

function createGrounds(scene: Scene): Grounds {
  const { nodes, parents } = scene.view;
  const ends = endsOf(parents);
  const texts = nodes.filter(({ name, role }) => name !== '' && !SILENT.has(role));
  const places = new Map(texts.map((node, index) => [node, index]));
  const sorted = texts.toSorted((one, other) => one.at - other.at);
  /** Signs on buttons are no words: "›" does not say that a week is the next. */
  const speaks = ({ role }: SeenNode): boolean => role !== 'button';
  const textsIn = (at: number): readonly SeenNode[] => {
    const found: SeenNode[] = [];
    for (let index = lowerBound(sorted, at); index < sorted.length; index += 1) {
      const node = sorted[index];
      if (node === undefined || node.at > (ends[at] ?? at)) break;
      found.push(node);
    }
    return found.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  };
  const records = recordsOf(scene, textsIn);
  const up = (at: number): number => parents[at] ?? -1;
  const recordsAround = (at: number): readonly number[] => {
    const around: number[] = [];
    for (let here = at; here >= 0; here = up(here)) if (records.has(here)) around.push(here);
    return around;
  };
  const order = new Map(nodes.map((node, index) => [node.ref + node.role + node.name, index]));
  const headings = nodes.filter(({ role, name }) => role === 'heading' && name !== '');
  const placeOf = (node: SeenNode): number => order.get(node.ref + node.role + node.name) ?? -1;
  const headingsOver = (node: SeenNode): readonly SeenNode[] => {
    const at = placeOf(node);
    return over(
      scene,
      headings.filter((one) => placeOf(one) < at),
      node,
      records,
    );
  };
  const title = tokens(scene.view.title);
  const contextsOf = (node: SeenNode): readonly Context[] => [
    ...nearOf(node, (at) => textsIn(at).filter(speaks), up),
    ...ofRecords(node, recordsAround(node.at), (at) => textsIn(at).filter(speaks), records),
    ...ofNames(scene, node),
    ...headingsOver(node).map((heading, index) => ({
      words: tokens(heading.name),
      cost: heading.level === 1 ? 0.2 : 0.12 + 0.03 * index,
    })),
    { words: title, cost: 0.25 },
  ];
  return { scene, texts, textsIn, records, recordsAround, contextsOf, headingsOver };
}

/** Last element inside each element. */
function endsOf(parents: readonly number[]): Int32Array {
  const ends = new Int32Array(parents.length);
  for (let at = parents.length - 1; at >= 0; at -= 1) {
    ends[at] = Math.max(ends[at] ?? 0, at);
    const parent = parents[at] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? at);
  }
  return ends;
}

function lowerBound(sorted: readonly SeenNode[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recordsOf(
  scene: Scene,
  textsIn: (at: number) => readonly SeenNode[],
): ReadonlyMap<number, SeenNode | undefined> {
  const records = new Map<number, SeenNode | undefined>();
  for (const { members } of groupsOf(scene, 1)) {
    for (const at of members) {
      const inside = textsIn(at);
      if (inside.length >= 2 && inside.length <= MOST_RECORD) records.set(at, titleIn(inside));
    }
  }
  return records;
}

/** What a record is called: its heading, else its bold text, else its link, else what it says first. */
function titleIn(inside: readonly SeenNode[]): SeenNode | undefined {
  const says = inside.filter(({ name, role }) => /\p{L}|\d{3}/u.test(name) && !CONTROLS.has(role));
  return (
    says.find(({ role }) => role === 'heading') ??
    says.find(({ tag }) => tag === 'b' || tag === 'strong') ??
    says[0]
  );
}

const CONTROLS: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'switch',
  'radio',
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'slider',
  'columnheader',
]);

/** The smallest part of the page that says something beside the node. */
function nearOf(
  node: SeenNode,
  textsIn: (at: number) => readonly SeenNode[],
  up: (at: number) => number,
): readonly Context[] {
  for (let at = node.at; at >= 0; at = up(at)) {
    const others = textsIn(at).filter((one) => one !== node && one.name !== node.name);
    if (others.length === 0) continue;
    if (others.length > MOST_NEAR) return [];
    const words = others.flatMap(({ name }) => tokens(name));
    return [others.length > 2 ? { words, cost: 0.08, isBody: true } : { words, cost: 0.08 }];
  }
  return [];
}

function ofRecords(
  node: SeenNode,
  around: readonly number[],
  textsIn: (at: number) => readonly SeenNode[],
  records: ReadonlyMap<number, SeenNode | undefined>,
): readonly Context[] {
  return around.flatMap((at, index) => {
    const title = records.get(at);
    const others = textsIn(at).filter((one) => one !== node);
    const own = title === undefined || title === node ? [] : tokens(title.name);
    return [
      { words: own, cost: 0.04 + 0.03 * index },
      {
        words: others.flatMap(({ name }) => tokens(name)),
        cost: 0.1 + 0.04 * index,
        isBody: true as const,
      },
    ];
  });
}

const NAMING: ReadonlySet<string> = new Set(
  'group radiogroup region dialog alertdialog form tabpanel table grid list article figure iframe navigation complementary search'.split(
    ' ',
  ),
);

/** Names of the groups, regions and tables around it. */
function ofNames(scene: Scene, node: SeenNode): readonly Context[] {
  return scene.view.nodes
    .filter(
      (one) =>
        one !== node &&
        one.name !== '' &&
        NAMING.has(one.role) &&
        one.name.length <= 80 &&
        scene.isWithin(node.at, one.at),
    )
    .map(({ name }) => ({ words: tokens(name), cost: 0.12 }));
}

/** The headings above a node, each of a higher level than the one before; none that another record keeps to itself. */
function over(
  scene: Scene,
  before: readonly SeenNode[],
  node: SeenNode,
  records: ReadonlyMap<number, SeenNode | undefined>,
): readonly SeenNode[] {
  const found: SeenNode[] = [];
  const { parents } = scene.view;
  let level = 7;
  for (let index = before.length - 1; index >= 0 && level > 1; index -= 1) {
    const heading = before[index];
    if (heading === undefined || (heading.level ?? 2) >= level) continue;
    if (isKept(heading, node, scene, records, parents)) continue;
    level = heading.level ?? 2;
    found.push(heading);
  }
  return found;
}

function isKept(
  heading: SeenNode,
  node: SeenNode,
  scene: Scene,
  records: ReadonlyMap<number, SeenNode | undefined>,
  parents: readonly number[],
): boolean {
  for (let at = heading.at; at >= 0; at = parents[at] ?? -1) {
    if (scene.isWithin(node.at, at)) return false;
    if (records.has(at) || KEEPERS.has(tagAt(scene, at))) return true;
  }
  return false;
}

const KEEPERS: ReadonlySet<string> = new Set([
  'section',
  'article',
  'aside',
  'li',
  'nav',
  'footer',
]);

const tagAt = (scene: Scene, at: number): string =>
  scene.view.nodes.find((one) => one.at === at)?.tag ?? '';
