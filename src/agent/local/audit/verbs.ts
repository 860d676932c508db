/** Whether a verb is done by what is touched: a "remove" types nothing in, an "open" ticks no box. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { isSameSense, stem, tokens } from '../words/normal.ts';

/** What is done to the page. */
export type Touch = 'click' | 'set' | 'type';

const OPENS = /^(?:open|visit|read|see|expand|play|follow)\b/u;
const TAKES_AWAY =
  /^(?:delete|remove|discard|erase|trash|bin|cancel|unsubscribe|unfollow|archive|hide|open|play|follow|close|dismiss)\b/u;
const WRITES = /^(?:type|write|key in|enter|input)\b/u;
const BOXES: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch']);

/** Verbs that say to act and not what is done by it. */
const BARE =
  /^(?:click|press|tap|hit|push|open|go|select|choose|pick|set|use|show|view|see|visit|navigate|find|look|type|enter|fill|write|put|turn|switch|check|tick|uncheck|mark|make|change|move|get|give|do|add|search|close|start|sort|submit|send|log|sign|scroll|drag|hover|read|tell|expand|collapse|double|right|next|back)$/u;

/** Whether a verb takes something away or opens it: nothing is typed for it. */
export const takesAway = (verb: string): boolean => TAKES_AWAY.test(verb);

/** Whether something so touched can be what a verb says. */
export function suits({ verb }: Pick<Step, 'verb'>, node: SeenNode, touch: Touch): boolean {
  if (touch === 'type') return !takesAway(verb);
  const isBox = BOXES.has(node.role) || node.checked !== undefined;
  return !(isBox && touch === 'click' && (OPENS.test(verb) || WRITES.test(verb)));
}

/** Whether the page has a button that is called as the verb, and something else would be clicked for it. */
export function hasOwnButton(scene: Scene, { said, verb }: Step, node: SeenNode): boolean {
  const [first = ''] = tokens(verb === '' ? said : verb);
  if (first.length < 3 || BARE.test(first)) return false;
  const isCalled = (one: SeenNode): boolean => stem(tokens(one.name)[0] ?? '') === stem(first);
  const names = scene.things.filter((thing) => thing.node.ref === node.ref);
  const says = names.some(({ names: own }) =>
    own.some(([name]) => tokens(name).some((word) => isSameSense(word, first))),
  );
  if (says) return false;
  return scene.view.nodes.some(
    (one) =>
      one.clickable === true &&
      one.editable !== true &&
      one.ref !== node.ref &&
      tokens(one.name).length <= 3 &&
      isCalled(one),
  );
}
