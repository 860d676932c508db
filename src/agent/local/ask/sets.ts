/** All of which a page has several, besides records: elements of a kind, what is drawn, choices, what stands under a heading. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { isDrawn } from '../find/sizes.ts';
import { bareRow, type Row, type RowSet } from '../records/rows.ts';
import { stem, tokens } from '../words/normal.ts';
import { textWithin } from './text-within.ts';

/** Kinds that are asked for by their plural, and the roles they have. */
const KINDS: readonly (readonly [words: string, roles: string])[] = [
  ['heading headline', 'heading'],
  ['link', 'link'],
  ['button', 'button'],
  ['checkbox box tickbox', 'checkbox switch'],
  ['switch toggle device setting', 'switch'],
  ['field input', 'textbox searchbox combobox spinbutton slider listbox'],
  ['textbox', 'textbox searchbox'],
  ['image picture', 'img'],
  ['tab', 'tab'],
  ['radio', 'radio'],
  ['item', 'listitem'],
  ['row', 'row'],
  ['option', 'option'],
  ['table', 'table'],
  ['dialog', 'dialog'],
  ['menu', 'menu'],
  ['question', 'summary'],
  ['frame', 'iframe'],
];

/** The elements of the kind that a noun stands for, boxes and switches by what stands beside them. */
export function elementsCalled(scene: Scene, noun: string): RowSet | undefined {
  const kind = KINDS.find(([words]) => words.split(' ').some((word) => stem(word) === stem(noun)));
  const roles = kind?.[1].split(' ') ?? [];
  const things = scene.things.filter(
    ({ node, role, option }) =>
      option === undefined && roles.includes(role) && (role !== 'row' || isDataRow(scene, node.at)),
  );
  if (things.length === 0) return undefined;
  return { rows: things.map((thing) => toRow(scene, thing)), called: [noun] };
}

function toRow(scene: Scene, { node, names }: Thing): Row {
  const isHolder = node.role === 'listitem' || node.role === 'row';
  const [own = ''] = names.find(([name, , isBag]) => isBag !== true && /\p{L}/u.test(name)) ?? [];
  const title = isHolder ? textWithin(scene, node) : own === '' ? node.name : own;
  const [state] = [node.checked, node.pressed, node.selected, node.current].filter(
    (one) => one !== undefined,
  );
  return bareRow(title, [title], state === undefined ? undefined : state === true, node);
}

const isDataRow = (scene: Scene, at: number): boolean =>
  scene.within(at).some(({ role }) => role === 'cell' || role === 'gridcell');

/** What is drawn, by its colour and shape. */
export function drawnOn(scene: Scene): RowSet | undefined {
  const drawn = scene.things.filter(({ node, option }) => option === undefined && isDrawn(node));
  const rows = drawn.map(({ node, names }) => {
    const said = names.flatMap(([name, , isBag]) => (isBag === true ? [] : [name]));
    return bareRow(said.at(-1) ?? '', said, undefined, node);
  });
  return rows.length < 2 ? undefined : { rows, called: ['shape', 'object', 'figure'] };
}

/** What each list to choose from offers, called by its label. */
export function choicesOf({ things }: Scene): readonly RowSet[] {
  const fields = things.filter(
    ({ node, option }) => option === undefined && node.options !== undefined,
  );
  return fields.flatMap(({ node, names }) => {
    const called = names.flatMap(([name, , isBag]) => (isBag === true ? [] : tokens(name)));
    const offered = (node.options ?? []).filter(
      ({ label, disabled }) =>
        !disabled && !/^\W*(?:(?:please )?(?:choose|select|pick)\b|none\W*$|$)/iu.test(label),
    );
    const rows = offered.map(({ label, selected }) => bareRow(label, [label], selected, node));
    return rows.length === 0 ? [] : [{ rows, called }];
  });
}

/** What stands under a heading, where that is a list of short things. */
export function partsOf(scene: Scene): readonly (RowSet & { readonly heading: SeenNode })[] {
  const { nodes } = scene.view;
  return nodes.flatMap((heading, index) => {
    if (heading.role !== 'heading' || heading.level === 1) return [];
    const rest = nodes.slice(index + 1);
    const end = rest.findIndex(({ role }) => role === 'heading');
    const inside = (end < 0 ? rest : rest.slice(0, end)).filter(
      ({ at }) => !scene.isWithin(at, heading.at) && isTogether(scene, heading, at),
    );
    const items = itemsAmong(scene, inside);
    const rows = items.map((node) => {
      const text = textOf(scene, node);
      return bareRow(text, [text], undefined, node);
    });
    const isShort = rows.every(({ title }) => title !== '' && title.length <= MOST_ITEM);
    return rows.length === 0 || !isShort ? [] : [{ rows, called: tokens(heading.name), heading }];
  });
}

const MOST_ITEM = 80;

/** Whether a place stands in the part of the page that a heading heads. */
const isTogether = (scene: Scene, heading: SeenNode, at: number): boolean =>
  scene.meet(heading.at, at) >= scene.depthOf(heading.at) - 1;

/** The items of its lists; where it has none, what can be clicked or read and holds nothing else. */
function itemsAmong(scene: Scene, inside: readonly SeenNode[]): readonly SeenNode[] {
  const items = inside.filter(({ role }) => role === 'listitem');
  const outer = items.filter(
    (one) => !items.some((other) => other !== one && scene.isWithin(one.at, other.at)),
  );
  if (outer.length > 0) return outer;
  if (inside.some(({ role }) => !PLAIN.has(role))) return [];
  const said = inside.filter(({ role, name }) => role !== 'button' && name !== '');
  return said.filter(
    (one) => !said.some((other) => other !== one && scene.isWithin(one.at, other.at)),
  );
}

const PLAIN: ReadonlySet<string> = new Set([
  'generic',
  'text',
  'link',
  'button',
  'article',
  'group',
]);

/** All it says but its buttons. */
const textOf = (scene: Scene, node: SeenNode): string => {
  const said = scene
    .within(node.at)
    .filter(({ role, name }) => name !== '' && !/^(?:button|checkbox|list|listitem)$/u.test(role));
  const texts = said.filter(({ role }) => role === 'text' || role === 'link');
  return (texts.length === 0 ? said : texts).map(({ name }) => name).join(' ');
};
