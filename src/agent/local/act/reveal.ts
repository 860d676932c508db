/** Looks behind what is closed, and on the next pages, until something shows. Nothing else is clicked on the way. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { narrow } from '../find/scope.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { unquote } from '../find/query.ts';
import { THING_WORDS } from '../words/data.ts';
import { contentTokens, plain, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import { stateOf } from './effect.ts';
import { openTo } from './open-to.ts';
import type { Work } from './work.ts';

const MOST_OPENED = 30;
const MOST_PAGES = 40;

/** What stands for "there is more": alone on a button, it opens a menu or a branch. */
const MORE = new Set(
  'more menu options actions vert horiz kebab meatballs overflow ellipsis plus expand chevron caret'.split(
    ' ',
  ),
);

/** Opens one closed thing after the other until the wanted shows. */
export async function reveal(work: Work, wanted: Wanted): Promise<Found> {
  const tried = new Set<string>();
  await openTo(work, wanted);
  for (;;) {
    const found = await work.look(wanted);
    if (found.kind !== 'none' || tried.size >= MOST_OPENED) return found;
    const scene = await work.scene();
    const next = closedThings(scene, wanted, work).find(({ node }) => !tried.has(node.ref));
    if (next === undefined) return found;
    tried.add(next.node.ref);
    await clickThing(work, next, { isWay: true });
  }
}

const MOST_HELD_CHARS = 200_000;

/** Whether the page holds what its look does not show: all words that cannot be seen stand in its hidden text. */
export async function isHeldBack(work: Work, wanted: Wanted): Promise<boolean> {
  const scene = await work.scene();
  const said = unquote(`${wanted.verb ?? ''} ${wanted.phrase}`, work.quotes);
  const shown = new Set(
    [scene.view.title, ...scene.view.nodes.map(({ name }) => name)].flatMap((text) => tokens(text)),
  );
  const missing = contentTokens(said).filter((word) => !shown.has(word) && !THING_WORDS.has(word));
  if (missing.length === 0 || !scene.things.some((thing) => isClosed(thing))) return false;
  const held = new Set(tokens(await work.page.heldText(MOST_HELD_CHARS, work.signal)));
  return missing.every((word) => held.has(word));
}

/** What only shows more when it is clicked; where words of the wanted stand beside some, those. */
function closedThings(scene: Scene, wanted: Wanted, work: Work): readonly Thing[] {
  const closed = scene.things.filter((thing) => isClosed(thing) && !isWide(scene, thing));
  const said = unquote(`${wanted.scope?.phrase ?? ''} ${wanted.phrase}`, work.quotes);
  const shown = contentTokens(said).filter((word) =>
    scene.view.nodes.some(({ name }) => tokens(name).includes(word)),
  );
  const near = narrow(scene, closed, { relation: 'with', phrase: shown.join(' ') }, work.quotes);
  return near.length > 0 && near.length < closed.length
    ? [...near, ...closed.filter((thing) => !near.includes(thing) && !isMore(thing.node))]
    : closed;
}

/** Something that only shows more when it is clicked. */
export function isClosed(thing: Thing): boolean {
  const { node, option } = thing;
  if (option !== undefined || node.clickable !== true || node.disabled === true) return false;
  if (node.options !== undefined || node.editable === true) return false;
  return (
    (node.expanded === false && node.role !== 'combobox') ||
    (node.role === 'tab' && node.selected === false) ||
    isMore(node)
  );
}

function isMore({ name, hints, expanded }: SeenNode): boolean {
  if (expanded === true) return false;
  const words = tokens(name);
  if (words.length > 0) return words.length <= 2 && words.every((word) => MORE.has(word));
  return (
    name.trim() === '' &&
    tokens(hints ?? '').some((word) => /^(?:more|menu|kebab|ellipsis)$/u.test(word))
  );
}

/** A branch that holds its whole line is opened by what stands on it. */
const isWide = (scene: Scene, { node }: Thing): boolean =>
  node.role === 'generic' && node.name === '' && scene.within(node.at).length > 12;

/** Leafs on until the wanted shows, or there is no next page, or nothing changes. */
export async function leafTo(work: Work, isThere: () => Promise<boolean>): Promise<boolean> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (await isThere()) return true;
    const scene = await work.scene();
    const next = nextOf(scene);
    if (next === undefined) return false;
    await clickThing(work, next, { isWay: true });
    if (stateOf(await work.scene()) === stateOf(scene)) return false;
  }
  return false;
}

const NEXT: ReadonlySet<string> = new Set(['next', 'next page', 'next play', 'page next']);

/** The one thing that leads on to the next page. */
export function nextOf(scene: Scene): Thing | undefined {
  const all = scene.things.filter(
    ({ node, option, names }) =>
      option === undefined &&
      node.clickable === true &&
      node.disabled !== true &&
      names.some(([name, , isBag]) => isBag !== true && NEXT.has(plain(name))),
  );
  const innermost = all.filter(
    ({ node }) =>
      !all.some((other) => other.node !== node && scene.isWithin(other.node.at, node.at)),
  );
  const [one] = innermost;
  const isSame = innermost.every(({ node }) => node.name === one?.node.name);
  return isSame ? one : undefined;
}
