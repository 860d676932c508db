/** Opens what hides something: its tab, its menu, its branch, as the page itself tells. */
import { unquote } from '../find/query.ts';
import { isKindWord } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import { EMPTY_VERBS, type Wanted } from '../find/wanted.ts';
import { contentTokens, isSameSense, isSlip, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import { described, type Work } from './work.ts';

/** So many things may lie within each other. */
const MOST_DEEP = 6;

/** Opens one after the other until the wanted can be seen, or nothing more is to be opened. */
export async function openTo(work: Work, wanted: Wanted): Promise<void> {
  if (!(await isHeld(work, wanted))) return;
  const tried = new Set<string>();
  for (let deep = 0; deep < MOST_DEEP; deep += 1) {
    if ((await work.look(wanted)).kind !== 'none') return;
    const openers = await work.page.openersOf(wordsOf(work, wanted), work.signal);
    const { view } = await work.scene();
    const [first] = openers;
    const index =
      first?.refs
        .map((ref) => view.nodes.findIndex((node) => node.ref === ref))
        .find((place) => place >= 0) ?? -1;
    const node = view.nodes[index];
    if (first === undefined || node === undefined || tried.has(node.ref)) return;
    tried.add(node.ref);
    const thing: Thing = { node, index, role: node.role, names: [] };
    await openBy(work, thing, first.way);
  }
}

/** Entries of menus show more when the mouse comes; a click might do what they stand for. */
async function openBy(work: Work, thing: Thing, way: 'click' | 'hover'): Promise<void> {
  const { node } = thing;
  const before = (await work.scene()).view.nodes.length;
  if (way === 'hover' || node.role === 'menuitem')
    await work.act(`hovered over ${described(thing)}`, () =>
      work.page.hover(node.ref, work.signal),
    );
  if (way === 'click' && (await work.scene()).view.nodes.length <= before)
    await clickThing(work, thing, { isWay: true });
}

const MOST_HELD_CHARS = 200_000;

/** Opens what hides those words of a phrase that are on the page and not in sight; answers whether it did. */
export async function openHeld(work: Work, phrase: string): Promise<boolean> {
  const { view } = await work.scene();
  const shown = new Set([view.title, ...view.nodes.map(({ name }) => name)].flatMap(tokens));
  const missing = contentTokens(unquote(phrase, work.quotes)).filter((word) => !shown.has(word));
  if (missing.length === 0) return false;
  const held = new Set(tokens(await work.page.heldText(MOST_HELD_CHARS, work.signal)));
  const hidden = missing.filter((word) => held.has(word) && !/^\d+$/u.test(word));
  const before = work.steps.length;
  if (hidden.length > 0) await openTo(work, { phrase: hidden.join(' '), purpose: 'any' });
  return work.steps.length > before;
}

/** A word that names it stands on the page, in sight or not; the verb alone tells of something else. */
async function isHeld(work: Work, { phrase }: Wanted): Promise<boolean> {
  const named = contentTokens(unquote(phrase, work.quotes)).filter((word) => !isKindWord(word));
  if (named.length === 0) return true;
  const held = tokens(await work.page.heldText(MOST_HELD_CHARS, work.signal));
  return named.some((word) => held.some((one) => isSameSense(one, word) || isSlip(one, word)));
}

/** The words that tell it, without those that only say what kind it is, unless there are no others. */
function wordsOf(work: Work, { verb, phrase, scope }: Wanted): readonly string[] {
  const said = EMPTY_VERBS.has(verb) ? phrase : `${verb ?? ''} ${phrase}`;
  const words = contentTokens(unquote(`${said} ${scope?.phrase ?? ''}`, work.quotes));
  const telling = words.filter((word) => !isKindWord(word) && !HOW.test(word));
  return telling.length > 0 ? telling : words;
}

/** Says how, not what. */
const HOW = /^(?:using|via|through|menu|submenu|dropdown|tab|use|panel|find|look)$/u;
