/** What is told of the place of something that can be dragged, or is to be thrown somewhere: it is dragged there. */
import { unquote } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { placedAs } from '../parse/placed-as.ts';
import { carried, landing } from './drag-ends.ts';
import { doDrag } from './drag.ts';
import { listOf } from './lists.ts';
import { itemsOf } from './sort.ts';
import type { Work } from './work.ts';

/** Answers whether that was said of something that can be dragged, and it was dragged. */
export async function placeAsSaid(work: Work, step: Step): Promise<boolean> {
  if (step.deed === 'ask') return false;
  const placed = placedAs(step.said.replace(POLITE, ''));
  if (placed === undefined) return false;
  const scene = await work.scene();
  const what = unquote(placed.what, work.quotes);
  const to = unquote(placed.where.replace(/^\p{L}+\s+/u, ''), work.quotes);
  const isInList = IN_LIST.test(placed.where)
    ? itemsOf(scene).length > 1
    : landing(scene, to) !== undefined;
  const all = [what, ...listOf(what.replace(BOTH, ''))].map((one) => carried(scene, one));
  const isCarried = all[0] !== undefined || (all.length > 2 && !all.slice(1).includes(undefined));
  if (!isInList || !isCarried) return false;
  work.audit.vouch(unquote(step.said, work.quotes));
  await doDrag(work, {
    ...step,
    deed: 'drag',
    verb: 'drag',
    rest: `${placed.what} ${placed.where}`,
  });
  return true;
}

const IN_LIST =
  /^(?:after|before|above|below)\s|^to the (?:\S+ place|top|bottom|front|end|beginning|start)$/u;
const BOTH = /^(?:both|all)\s+(?:of\s+)?(?:the\s+)?/iu;
const POLITE = /(?:[\s,]+(?:please|thanks|thank you|thx))+$/iu;
