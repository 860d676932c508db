/** "Reset Ben's password", where Ben's line has nothing but a button for more: its menu is opened, and the item pressed there. */
import { unquote } from '../find/query.ts';
import { find } from '../find/find.ts';
import { surroundingsOf } from '../find/surroundings.ts';
import { EMPTY_VERBS, type Found, type Wanted } from '../find/wanted.ts';
import { isSameSense, contentTokens, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import { isMore } from './reveal.ts';
import type { Work } from './work.ts';

/** Answers what was found in the menu; undefined where there is none to open, or it does not offer that. */
export async function inMenu(work: Work, wanted: Wanted): Promise<Found | undefined> {
  const { verb, phrase, scope } = wanted;
  if (verb === undefined || EMPTY_VERBS.has(verb) || wanted.purpose !== 'click') return undefined;
  const scene = await work.scene();
  const menus = scene.things.filter(({ node }) => node.clickable === true && isMore(node));
  if (menus.length === 0) return undefined;
  const words = contentTokens(unquote(phrase, work.quotes));
  const { saying } = surroundingsOf(scene);
  const around = words.filter((word) => saying(word).some(({ quality }) => quality > 0.95));
  if (around.length === 0 && menus.length > 1) return undefined;
  // Only what opens a menu may be meant, whatever that is called.
  const called = menus.map((thing) => ({ ...thing, names: [['more', 1] as const] }));
  const found = find(
    { ...scene, things: called },
    { phrase: around.join(' '), purpose: 'click', verb: 'more', scope },
    [],
  );
  const [menu] = found.kind === 'one' && found.things.length === 1 ? found.things : [];
  if (menu === undefined) return undefined;
  const had = new Set(scene.view.nodes.map(({ ref }) => ref));
  await clickThing(work, menu);
  const now = await work.scene();
  const fresh = now.things.filter(({ node }) => !had.has(node.ref));
  const left = words.filter((word) => !around.includes(word));
  const item = find({ ...now, things: fresh }, { phrase: left.join(' '), purpose: 'click', verb }, []);
  const [thing] = item.kind === 'one' && item.things.length === 1 ? item.things : [];
  const isNamed = tokens(thing?.node.name ?? '').some((word) => isSameSense(word, verb));
  return isNamed ? item : undefined;
}
