/** "Zed in the Reviews tab", "CSV under Export": what is said to hold something is opened before anything else is tried. */
import { withoutThings, isThingWord } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Wanted } from '../find/wanted.ts';
import { nameMatch } from '../words/match.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';
import { isClosed } from './reveal.ts';

const HELD = /\s(?:in|under|on|from|inside|within|of|via|through)\s+(?:the\s+|my\s+)?/giu;
/** Says that it is something to open, whatever it is on the page. */
const OPENED =
  /\s(?:tab|menu|submenu|section|folder|panel|category|accordion|dropdown|drawer|heading)$/iu;
const OPENERS: ReadonlySet<string> = new Set(['tab', 'menuitem', 'treeitem', 'summary']);
const LEAST_NAME = 0.9;

/** Opens the one thing that is named as the holder; answers whether it did. */
export async function openNamed(work: Work, { phrase, scope }: Wanted): Promise<boolean> {
  const after = [...phrase.matchAll(HELD)].map((joint) =>
    phrase.slice(joint.index + joint[0].length),
  );
  const holders = [...(scope === undefined ? [] : [scope.phrase]), ...after];
  for (const holder of holders) {
    const opener = await openerOf(work, holder.replace(/^the\s+/iu, ''));
    if (opener === undefined) continue;
    await clickThing(work, opener, { isWay: true });
    return true;
  }
  return false;
}

async function openerOf(work: Work, holder: string): Promise<Thing | undefined> {
  const name = holder.replace(OPENED, '');
  const short = withoutThings(name, isThingWord) ?? name;
  const { things } = await work.scene();
  const named = things.filter(
    (thing) =>
      thing.option === undefined &&
      thing.node.clickable === true &&
      opens(thing, name !== holder) &&
      thing.names.some(([own, , isBag]) => isBag !== true && nameMatch(short, own) >= LEAST_NAME),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Only shows more when it is clicked. */
const opens = (thing: Thing, isSaid: boolean): boolean =>
  isClosed(thing) ||
  (OPENERS.has(thing.role) && thing.node.selected !== true && thing.node.expanded !== true) ||
  (isSaid && thing.node.editable !== true && thing.node.checked === undefined);
