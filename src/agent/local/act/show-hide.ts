/** "Hide the paths", "show contours": a box or switch that is called just so says what is to be seen. */
import type { Step } from '../parse/steps.ts';
import { setChecked } from './set-checked.ts';
import type { Work } from './work.ts';

const SHOWS = /^(?:show|display|hide)$/u;
const NAMED = 0.95;

/** Answers whether that was said, and nothing else on the page is called so. */
export async function showOrHide(work: Work, { verb, rest, scope }: Step): Promise<boolean> {
  if (!SHOWS.test(verb)) return false;
  const box = await work.look({ phrase: rest, purpose: 'check', scope });
  const [thing] = box.kind === 'one' && box.score >= NAMED ? box.things : [];
  if (box.kind !== 'one' || box.things.length > 1 || thing?.node.checked === undefined)
    return false;
  if (thing.role === 'radio') return false;
  const { things } = await work.scene();
  const name = thing.names[0]?.[0];
  const isOther = things.some(
    ({ node, names }) =>
      node.ref !== thing.node.ref &&
      node.clickable === true &&
      node.role !== 'label' &&
      names.some(([other]) => other === name),
  );
  if (isOther) return false;
  await setChecked(work, thing, verb !== 'hide');
  return true;
}
