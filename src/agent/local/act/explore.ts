/** "find and click X": looks behind what is closed until it shows. */
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { clickThing } from './click.ts';
import type { Work } from './work.ts';

const MOST_ROUNDS = 30;

/** Opens tabs, sections and branches one after the other. Nothing else is clicked on the way. */
export async function doExplore(work: Work, step: Step): Promise<void> {
  const phrase = step.rest.replace(/^.*?\b(?:click on|click|open|select)\s+/iu, '');
  const wanted = { phrase, purpose: 'click', scope: step.scope } as const;
  const tried = new Set<string>();
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const found = await work.look(wanted);
    if (found.kind === 'one') break;
    const closed = (await work.scene()).things.find(
      (thing) => !tried.has(thing.node.ref) && isClosed(thing),
    );
    if (found.kind === 'many' || closed === undefined) break;
    tried.add(closed.node.ref);
    await clickThing(work, closed);
  }
  for (const thing of await work.some(wanted)) await clickThing(work, thing);
}

/** Something that only shows more when it is clicked. */
function isClosed({ node }: Thing): boolean {
  if (node.disabled === true || node.options !== undefined || node.editable === true) return false;
  return (
    (node.expanded === false && node.role !== 'combobox') ||
    (node.role === 'tab' && node.selected === false)
  );
}
