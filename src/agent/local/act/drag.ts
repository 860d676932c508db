/** Dragging: onto something, beside something, to a place in a list. */
import { unquote } from '../find/query.ts';
import { placeOf } from '../find/query.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { tokens } from '../words/normal.ts';
import { slideTo } from './slide.ts';
import { dragTo, itemsOf } from './sort.ts';
import { textWithin } from '../ask/text-within.ts';
import { described, type Work } from './work.ts';

const PARTS =
  /^(.+?)\s+(to the top of|to the bottom of|to the end of|to the beginning of|onto|into|inside|to|on|in|above|before|below|under|beneath|after|over)\s+(.+)$/iu;
const PLACE =
  /^(?:the\s+)?(?:(\w+)\s+(?:place|position|spot|slot|row|item)|(?:place|position|spot|slot)\s+(?:number\s+)?(\d+)|(?:very\s+)?(top|bottom|front|end|beginning|start))(?:\s+(?:of|in)\s+.+)?$/iu;

/** "drag A to B", "drag A above B", "drag A to the third place". */
export async function doDrag(work: Work, step: Step): Promise<void> {
  const rest = step.rest.replace(/\s+(?:by dragging(?: it)?|with the mouse)$/iu, '');
  const [, from = '', way = '', to = ''] = PARTS.exec(rest) ?? [];
  if (from === '') {
    const said = JSON.stringify(unquote(rest, work.quotes));
    throw new Undecided('not-understood', `where ${said} is to be dragged is not said`);
  }
  if (await toPlace(work, from, `${way} ${to}`)) return;
  const source = await work.one({ phrase: from, purpose: 'any', scope: step.scope });
  const value = unquote(to, work.quotes);
  if (source.role === 'slider' && /^-?\d+(?:\.\d+)?\s*%?$/u.test(value))
    return slideTo(work, source.node, value);
  const target = await work.one({ phrase: to, purpose: 'any', scope: step.scope });
  const side = /above|before/iu.test(way)
    ? 'before'
    : /below|under|beneath|after/iu.test(way)
      ? 'after'
      : undefined;
  await work.act(`dragged ${described(source)} ${way} ${described(target)}`, () =>
    work.page.drag(
      source.node.ref,
      { ref: target.node.ref, ...(side === undefined ? {} : { side }) },
      work.signal,
    ),
  );
}

/** A place in the list that the thing is one of; answers whether that is what was said. */
async function toPlace(work: Work, from: string, to: string): Promise<boolean> {
  const found = PLACE.exec(to.replace(/^\s*(?:to|in|into|at)\s+/iu, ''));
  if (found === null) return false;
  const scene = await work.scene();
  const items = itemsOf(scene);
  const place = placeIn(found, items.length);
  if (place === undefined || items.length === 0) return false;
  const source = await work.one({ phrase: from, purpose: 'any' });
  const item = items.find(({ node }) => scene.isWithin(source.node.at, node.at));
  if (item === undefined) return false;
  await dragTo(work, textWithin(scene, item.node), place);
  return true;
}

function placeIn([, word, number, end]: RegExpExecArray, count: number): number | undefined {
  if (end !== undefined) return /bottom|end/iu.test(end) ? count - 1 : 0;
  const place = number === undefined ? placeOf(tokens(word ?? '')[0] ?? '') : Number(number);
  if (place === undefined) return undefined;
  return place < 0 ? count + place : place - 1;
}
