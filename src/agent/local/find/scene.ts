/** A view made ready for finding: the tree, what is near what, and what can be acted on. */
import type { PageView, SeenNode } from '../../../runtime/agent-page.ts';
import { emojiWords } from '../words/emoji.ts';
import { plain } from '../words/normal.ts';
import { isDrawn, withDrawn } from './drawn.ts';
import { withoutEcho } from './echo.ts';
import { nearLabels } from './near-labels.ts';
import { sizesOf } from './sizes.ts';

/** Something that can be meant: a node, or an option of a closed native select. */
export type Thing = {
  readonly node: SeenNode;
  /** Place in the view's nodes. */
  readonly index: number;
  /** Label of the option meant; absent where the node itself is. */
  readonly option?: string;
  readonly role: string;
  /** What it goes by, best first, each with its weight. */
  readonly names: readonly (readonly [name: string, weight: number, isBag?: true])[];
};

export type Scene = {
  readonly view: PageView;
  readonly things: readonly Thing[];
  depthOf(at: number): number;
  /** Depth of the closest common ancestor of two elements. */
  meet(one: number, other: number): number;
  isWithin(at: number, ancestor: number): boolean;
  /** What stands around a node: names of its nearest row, card, group or section. */
  within(ancestor: number): readonly SeenNode[];
  /** The message box that closes everything else off, when there is one. */
  readonly modal: SeenNode | undefined;
};

const OWN_NAME = 1;
const NEAR_LABEL = 0.97;
const PLACEHOLDER = 0.97;
const DESCRIPTION = 0.9;
const HINTS = 0.86;
/** A colour that is said without its tone. */
const TONED = 0.9;

/** Things without a role that hold more text than this are containers. */
const MOST_GENERIC_CHARS = 160;

/** A field that can be typed into now. */
export const takesText = ({ node, option }: Thing): boolean =>
  option === undefined && node.editable === true && node.disabled !== true;

/** Makes a view ready; what only repeats the instruction on the page is left out of it. */
export function createScene(seen: PageView, instruction: string): Scene {
  const view = withDrawn(withoutEcho(seen, instruction));
  const { parents, nodes } = view;
  const depths = new Int32Array(parents.length);
  for (let at = 0; at < parents.length; at += 1) {
    const parent = parents[at] ?? -1;
    depths[at] = parent < 0 ? 0 : (depths[parent] ?? 0) + 1;
  }
  const depthOf = (at: number): number => depths[at] ?? 0;
  const up = (at: number): number => parents[at] ?? -1;
  const ancestorAt = (from: number, depth: number): number => {
    let at = from;
    while (depthOf(at) > depth) at = up(at);
    return at;
  };
  const labels = nearLabels(nodes, parents);
  const sizes = sizesOf(nodes);
  const modal = nodes.findLast(({ modal: isModal }) => isModal === true);
  const isWithin = (at: number, ancestor: number): boolean =>
    ancestorAt(at, depthOf(ancestor)) === ancestor;

  const things: Thing[] = [];
  for (const [index, node] of nodes.entries()) {
    if (modal !== undefined && !isWithin(node.at, modal.at)) continue;
    if (node.role === 'generic' && node.name.length > MOST_GENERIC_CHARS) continue;
    const label = labels.get(node.ref) ?? ledBy(nodes, index, parents);
    const names = [...namesOf(node, label), ...sizedNames(node, sizes.get(node.ref))];
    things.push({ node, index, role: kindOf(node), names }, ...optionsOf(node, index));
  }

  return {
    view,
    things,
    modal,
    depthOf,
    isWithin,
    meet(one, other) {
      let left = one;
      let right = other;
      while (left !== right) {
        if (left < 0 || right < 0) return -1;
        if (depthOf(left) >= depthOf(right)) left = up(left);
        else right = up(right);
      }
      return depthOf(left);
    },
    within: (ancestor) => nodes.filter(({ at }) => isWithin(at, ancestor)),
  };
}

const optionsOf = (node: SeenNode, index: number): readonly Thing[] =>
  (node.options ?? []).map(({ label }) => ({
    node,
    index,
    option: label,
    role: 'option',
    names: [[label, OWN_NAME]],
  }));

/** "Phone: 555-0117": a link or button is also called by what leads up to it. */
function ledBy(
  nodes: readonly SeenNode[],
  index: number,
  parents: readonly number[],
): string | undefined {
  const node = nodes[index];
  const before = nodes[index - 1];
  if (node === undefined || before?.role !== 'text' || !LED.has(node.role)) return undefined;
  const isBeside = parents[node.at] === before.at || parents[node.at] === parents[before.at];
  const label = /^(.{2,40}):$/u.exec(before.name.trim())?.[1];
  return isBeside ? label : undefined;
}

const LED: ReadonlySet<string> = new Set(['link', 'button', 'generic']);

/** What has no role but is drawn, and named in its classes, as a slider is one. */
const kindOf = ({ role, hints }: SeenNode): string =>
  role === 'generic' && /\b(?:slider|knob)\b/u.test(hints ?? '') ? 'slider' : role;

function namesOf(node: SeenNode, label: string | undefined): Thing['names'] {
  const names: (readonly [string, number, true?])[] = [];
  const add = (name: string | undefined, weight: number): void => {
    if (name === undefined || plain(name) === '') return;
    names.push(weight === HINTS ? [name, weight, true] : [name, weight]);
  };
  add(node.name, OWN_NAME);
  add(withoutSigns(node.name), OWN_NAME);
  add(label, node.name === '' ? OWN_NAME : NEAR_LABEL);
  if (node.placeholder !== node.name) add(node.placeholder, PLACEHOLDER);
  add(node.description, DESCRIPTION);
  const speaks = /\p{L}{2}/u.test(node.name);
  if (!speaks || node.editable === true) add(node.hints, HINTS);
  if (!speaks) add(emojiWords(node.name), HINTS);
  if (isDrawn(node) && node.role === 'combobox') add(node.value, DESCRIPTION);
  for (const [name, weight] of byKind(node)) add(name, weight);
  for (const [name, weight] of drawnNames(node)) add(name, weight);
  return names;
}

/** Is called by nothing but its address. */
const SITE = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/?$/u;

/** "Favourite" of "♡ Favourite"; undefined where no sign stands beside the words. */
function withoutSigns(name: string): string | undefined {
  const words = name.replaceAll(/[\p{So}\p{Extended_Pictographic}\u{FE0F}]/gu, '').trim();
  return words !== name.trim() && /\p{L}{2}/u.test(words) ? words : undefined;
}

/** What its kind and its content call it. */
function* byKind(node: SeenNode): Generator<readonly [string | undefined, number]> {
  // A list without a name may say what it is for in its first line; a cross in a row takes the row away.
  if (node.name === '') yield [node.options?.[0]?.label, DESCRIPTION];
  if (/^[×✕✖✗╳⨯❌]$/u.test(node.name.trim())) yield ['remove', DESCRIPTION];
  if (node.inputType === 'password') yield ['password', PLACEHOLDER];
  if (node.inputType === 'email') yield ['email', DESCRIPTION];
  if (node.role === 'searchbox') yield ['search', PLACEHOLDER];
  if (node.role === 'link' && SITE.test(node.name.trim()))
    yield ['website homepage site', DESCRIPTION];
}

function sizedNames(node: SeenNode, size: string | undefined): Thing['names'] {
  if (size === undefined) return [];
  const drawn = drawnNames(node).map(([name]) => `${size} ${name}`);
  const names = [...drawn, `${size} ${shapeOf(node)}`, `${size} ${node.name}`];
  return names.map((name) => [name, OWN_NAME] as const);
}

/** "navy square", "dark blue square", "navy blue square"; what is light or dark blue is less plainly "blue". */
function drawnNames(node: SeenNode): readonly (readonly [name: string, weight: number])[] {
  const { colour } = node;
  if (colour === undefined) return [];
  const plainly = colour.replace(/\b(?:dark|light) /u, '');
  // What has a name of its own, as lime, is less plainly of its family, green.
  const isToned = plainly !== colour || colour.includes(' ');
  const words = colour.split(' ');
  const named = new Map(
    [...words, plainly, colour].map((name) => [
      name,
      isToned && name === words.at(-1) ? TONED : OWN_NAME,
    ]),
  );
  const kinds = node.role === 'button' ? [shapeOf(node), 'button'] : [shapeOf(node)];
  return [...named].flatMap(([name, weight]) =>
    kinds.map((kind) => [`${name} ${kind}`, weight] as const),
  );
}

const shapeOf = ({ tag, shape }: SeenNode): string =>
  shape ?? (tag === 'div' || tag === 'span' || tag === 'td' ? 'box' : tag);
