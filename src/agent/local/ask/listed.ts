/** All things of a kind on a page: their names, and how many they are. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import { isDrawn } from '../find/sizes.ts';
import { THING_WORDS } from '../words/data.ts';
import { nameMatch } from '../words/match.ts';
import { contentTokens, isSameSense, stem, tokens } from '../words/normal.ts';
import { records } from './records.ts';
import { textWithin } from './text-within.ts';

/** Kinds that are asked for by their plural, and the roles they have. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  heading: ['heading'],
  headline: ['heading'],
  link: ['link'],
  button: ['button'],
  checkbox: ['checkbox', 'switch'],
  field: ['textbox', 'searchbox', 'combobox', 'spinbutton', 'slider', 'listbox'],
  textbox: ['textbox', 'searchbox'],
  input: ['textbox', 'searchbox', 'combobox', 'spinbutton'],
  image: ['img'],
  picture: ['img'],
  tab: ['tab'],
  radio: ['radio'],
  row: ['row'],
  item: ['listitem'],
  option: ['option'],
  table: ['table'],
  dialog: ['dialog'],
  menu: ['menu'],
  question: ['summary'],
  frame: ['iframe'],
};
/** The names of all things of a kind; a kind that is no role is a row of records, where there is just one such row. */
export function listed(scene: Scene, about: string): readonly string[] | undefined {
  const nouns = contentTokens(about)
    .map(stem)
    .filter((word) => word !== 'all');
  const drawn = drawnLike(scene, about);
  if (drawn.length > 0) return drawn;
  return ofKind(scene, nouns) ?? rowsOf(scene, about, nouns) ?? ofRecords(scene, nouns);
}

/** The one row of records, where the word stands for records of any kind or the page calls them so. */
function ofRecords(scene: Scene, nouns: readonly string[]): readonly string[] | undefined {
  const { nodes, title } = scene.view;
  const isSaid = (name: string): boolean =>
    nouns.every(
      (noun) => GENERIC.has(noun) || tokens(name).some((one) => isSameSense(one, noun)),
    ) && nouns.length > 0;
  if (nouns.length > 0 && nouns.every((noun) => GENERIC.has(noun)))
    return records(scene)?.map((one) => one.title);
  const named = nodes.filter(({ role, name }) => CALLS.has(role) && isSaid(name));
  const [heading, ...others] = named;
  if (heading?.role === 'heading' && others.length === 0) {
    const items = itemsUnder(scene, heading);
    if (items.length > 0) return items;
  }
  const isOfPage = isSaid(title) || named.some(({ level }) => (level ?? 1) <= 2);
  return isOfPage ? records(scene)?.map((one) => one.title) : undefined;
}

/** The items of the lists under a heading. */
function itemsUnder({ view, within }: Scene, heading: SeenNode): readonly string[] {
  const from = view.nodes.indexOf(heading);
  const to = view.nodes.findIndex(({ role }, index) => index > from && role === 'heading');
  return view.nodes
    .slice(from + 1, to < 0 ? undefined : to)
    .filter(({ role }) => role === 'listitem')
    .map(({ at }) =>
      within(at)
        .filter(
          ({ role, name }) => name !== '' && !/^(?:button|checkbox|list|listitem)$/u.test(role),
        )
        .map(({ name }) => name)
        .join(' '),
    );
}

const CALLS: ReadonlySet<string> = new Set(['heading', 'list', 'region', 'table', 'grid']);
const GENERIC: ReadonlySet<string> = new Set([...THING_WORDS].map(stem));

function ofKind(scene: Scene, nouns: readonly string[]): readonly string[] | undefined {
  const kind = Object.entries(KINDS).find(([word]) => nouns.includes(stem(word)));
  if (kind === undefined) return undefined;
  const hits = scene.view.nodes.filter(
    ({ role, at }) => kind[1].includes(role) && (role !== 'row' || isDataRow(scene, at)),
  );
  if (hits.length === 0 && nouns.length > 1) return undefined;
  return hits.map((node) =>
    node.role === 'listitem' || node.role === 'row' ? textWithin(scene, node) : node.name,
  );
}

/** Rows of the one table, where its name, the page's, or a column is what was asked for. */
function rowsOf(
  scene: Scene,
  about: string,
  nouns: readonly string[],
): readonly string[] | undefined {
  const { nodes, title } = scene.view;
  const [table, ...others] = nodes.filter(({ role }) => role === 'table');
  if (table === undefined || others.length > 0 || nouns.length !== 1) return undefined;
  const isHead = nodes.some(
    ({ role, name }) =>
      role === 'columnheader' && nouns.some((noun) => isSameSense(stem(name.toLowerCase()), noun)),
  );
  if (!isHead && nameMatch(about, `${table.name} ${title}`) <= 0.6) return undefined;
  const rows = nodes.filter(({ role, at }) => role === 'row' && isDataRow(scene, at));
  return rows.length === 0 ? undefined : rows.map((row) => textWithin(scene, row));
}

/** "red circles", "shapes": what is drawn and answers to all the words. */
function drawnLike(scene: Scene, about: string): readonly string[] {
  const drawn = scene.things.filter(({ node, option }) => option === undefined && isDrawn(node));
  const words = contentTokens(about).filter((word) => !THING_WORDS.has(word));
  if (drawn.length < 2 || (words.length === 0 && !/\b(?:shapes|objects|figures)\b/iu.test(about)))
    return [];
  return drawn
    .filter(({ names }) =>
      words.every((word) =>
        names.some(
          ([name, , isBag]) => isBag !== true && tokens(name).some((one) => isSameSense(one, word)),
        ),
      ),
    )
    .map(({ names }) => names.at(-1)?.[0] ?? '');
}

function isDataRow(scene: Scene, at: number): boolean {
  return scene.within(at).some(({ role }) => role === 'cell' || role === 'gridcell');
}
