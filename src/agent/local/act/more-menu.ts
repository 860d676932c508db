/** "Reset Ben's password", where Ben's line has nothing but a button for more: its menu is opened, and the item pressed there. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { unquote } from '../find/query.ts';
import { find } from '../find/find.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { surroundingsOf } from '../find/surroundings.ts';
import { EMPTY_VERBS, type Found, type Wanted } from '../find/wanted.ts';
import { isSameSense, contentTokens, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

/** Answers what was found in the menu; undefined where there is none to open, or it does not offer that. */
export async function inMenu(work: Work, wanted: Wanted): Promise<Found | undefined> {
  const { verb } = wanted;
  if (verb === undefined || EMPTY_VERBS.has(verb)) return undefined;
  const scene = await work.scene();
  const words = contentTokens(unquote(wanted.phrase, work.quotes));
  const { saying } = surroundingsOf(scene);
  const around = words.filter((word) => saying(word).some(({ quality }) => quality > 0.95));
  const menu = menuFor(scene, around, wanted);
  if (menu === undefined) return undefined;
  const had = new Set(scene.view.nodes.map(({ ref }) => ref));
  await clickThing(work, menu, { isWay: true });
  const now = await work.scene();
  const fresh = now.things.filter(({ node }) => !had.has(node.ref));
  const left = words.filter((word) => !around.includes(word)).join(' ');
  const item = find({ ...now, things: fresh }, { phrase: left, purpose: 'click', verb }, []);
  const [thing] = item.kind === 'one' && item.things.length === 1 ? item.things : [];
  const isNamed = tokens(thing?.node.name ?? '').some((word) => isSameSense(word, verb));
  return isNamed ? item : undefined;
}

/** The menu that stands with these words; the only one where there are none. */
function menuFor(scene: Scene, around: readonly string[], { scope }: Wanted): Thing | undefined {
  const menus = scene.things.filter(({ node }) => node.clickable === true && opensMenu(node));
  if (menus.length === 0 || (around.length === 0 && menus.length > 1)) return undefined;
  // Only what opens a menu may be meant, whatever that is called.
  const called = menus.map((thing) => ({ ...thing, names: [['more', 1] as const] }));
  const phrase = around.join(' ');
  const found = find(
    { ...scene, things: called },
    { phrase, purpose: 'click', verb: 'more', scope },
    [],
  );
  return found.kind === 'one' && found.things.length === 1 ? found.things[0] : undefined;
}

/** Called by nothing but a word for more that can be done. */
function opensMenu({ name, hints, expanded }: SeenNode): boolean {
  const words =
    name.trim() === '' ? tokens(hints ?? '').filter((word) => MORE.test(word)) : tokens(name);
  return (
    expanded !== true &&
    words.length > 0 &&
    words.length <= 2 &&
    words.every((word) => MORE.test(word))
  );
}

const MORE = /^(?:more|menu|options|actions|kebab|meatballs|ellipsis|overflow)$/u;
