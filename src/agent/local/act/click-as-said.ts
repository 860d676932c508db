/** What to do where a verb's own way does not lead on: a control that the words name, or that they say to use. */
import { find } from '../find/find.ts';
import type { Thing } from '../find/scene.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import type { Step } from '../parse/steps.ts';
import type { Deed } from '../parse/verbs.ts';
import { Undecided } from '../undecided.ts';
import { plain } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import type { Work } from './work.ts';

/** Deeds that may be a button as well: "move the invoice to the bin". */
const MAY_BE_BUTTONS: ReadonlySet<Deed | 'unknown'> = new Set<Deed>([
  'set',
  'check',
  'uncheck',
  'toggle',
  'avoid',
  'go',
  'search',
  'compose',
  'sort',
  'rate',
  'format',
  'close',
  'clear',
  'copy',
  'accept',
  'refuse',
  'submit',
  'choose',
  'login',
  'find',
  'drag',
  'fill',
]);

/** A control is named well enough from here on. */
const LEAST = 0.78;
const LEAST_INSTRUMENT = 0.93;
const WITH = /^(?:.*\s)?(?:with|using|via|by (?:clicking|pressing|using)(?: on)?)\s+(.+)$/iu;

/** Answers whether a click did it. @param error why the verb's own way did not */
export async function clickAsSaid(work: Work, step: Step, error: unknown): Promise<boolean> {
  const isMissing = error instanceof Undecided && MISSING.has(error.reason);
  const verb = plain(step.verb).split(' ')[0];
  // "Do not select A" is no click on A.
  const isNot = step.deed === 'avoid' && verb !== 'skip';
  if (!isMissing || isNot || !MAY_BE_BUTTONS.has(step.deed)) return false;
  const scene = await work.scene();
  const tool = WITH.exec(step.rest)?.[1];
  const ways: readonly (readonly [Wanted, number])[] = [
    [{ phrase: step.rest, purpose: 'click', scope: step.scope, verb }, LEAST],
    ...(tool === undefined
      ? []
      : [[{ phrase: tool, purpose: 'click', scope: step.scope }, LEAST_INSTRUMENT] as const]),
  ];
  for (const [wanted, least] of ways) {
    const thing = controlIn(find(scene, wanted, work.quotes), least);
    if (thing === undefined) continue;
    await clickThing(work, thing);
    return true;
  }
  return false;
}

/** The one thing to click that was found, where it is named well enough. */
function controlIn(found: Found, least: number): Thing | undefined {
  if (found.kind !== 'one' || found.score < least || found.things.length > 1) return undefined;
  const [thing] = found.things;
  const isControl = thing?.node.clickable === true && thing.node.editable !== true;
  return isControl && thing.node.disabled !== true ? thing : undefined;
}

const MISSING: ReadonlySet<Undecided['reason']> = new Set(['not-found', 'not-understood']);
