/** Dragging: onto something, beside something, to a place in a list. */
import { soleQuote, unquote } from '../find/query.ts';
import { placeOf } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { tokens } from '../words/normal.ts';
import { carried, landing } from './drag-ends.ts';
import { listOf } from './lists.ts';
import { slideTo } from './slide.ts';
import { dragTo, itemsOf } from './sort.ts';
import { textWithin } from '../ask/text-within.ts';
import { described, type Work } from './work.ts';

const PARTS =
  /^(.+?)\s+(to the top of|to the bottom of|to the end of|to the beginning of|onto|into|inside|to|on|in|above|before|below|under|beneath|after|over|with|among)\s+(.+)$/iu;
const PLACE =
  /^(?:the\s+)?(?:(\w+)\s+(?:place|position|spot|slot|row|item)|(?:place|position|spot|slot)\s+(?:number\s+)?(\d+)|(?:very\s+)?(top|bottom|front|end|beginning|start))(?:\s+(?:of|in)\s+.+)?$/iu;
const HOW = /\s+(?:by dragging(?: it)?|with the mouse|using the mouse|by drag and drop)$/iu;

type Way = { readonly from: string; readonly way: string; readonly to: string };

function wayIn(rest: string): Way | undefined {
  const [, from, way, to] = PARTS.exec(rest.replace(HOW, '')) ?? [];
  return from === undefined || way === undefined || to === undefined
    ? undefined
    : { from, way, to };
}

/** "drag A to B", "drag A above B", "drag A to the third place". */
export async function doDrag(work: Work, step: Step): Promise<void> {
  const found = wayIn(step.rest);
  if (found === undefined) {
    const said = JSON.stringify(unquote(step.rest, work.quotes));
    throw new Undecided('not-understood', `where ${said} is to be dragged is not said`);
  }
  const { from, way, to } = found;
  if (await toPlace(work, from, `${way} ${to}`)) return;
  for (const one of await eachOf(work, from)) await dragOne(work, { from: one, way, to }, step);
}

/** "put A with B", where A is something to carry and B somewhere to drop it; answers whether it was. */
export async function dragAsSaid(work: Work, step: Step): Promise<boolean> {
  const found = wayIn(step.rest);
  const scene = await work.scene();
  if (found === undefined || !scene.things.some(({ node }) => node.draggable === true))
    return false;
  const { from, to } = found;
  const all = listOf(from.replace(BOTH, ''));
  const sources = [carried(scene, unquote(from, work.quotes))].concat(
    all.map((one) => carried(scene, unquote(one, work.quotes))),
  );
  const isCarried = sources[0] !== undefined || sources.slice(1).every((one) => one !== undefined);
  const isPlaced = PLACE.test(to) || landing(scene, unquote(to, work.quotes)) !== undefined;
  if (!isCarried || !isPlaced) return false;
  await doDrag(work, step);
  return true;
}

const BOTH = /^(?:both|all|all of)\s+(?:the\s+)?/iu;

/** "both Pear and Apple" are two, unless one thing is called so. */
async function eachOf(work: Work, from: string): Promise<readonly string[]> {
  const list = listOf(from.replace(BOTH, ''));
  if (list.length < 2 || soleQuote(from, work.quotes) !== undefined) return [from];
  const scene = await work.scene();
  const areAll = list.every((one) => carried(scene, unquote(one, work.quotes)) !== undefined);
  return areAll ? list : [from];
}

async function dragOne(work: Work, { from, way, to }: Way, step: Step): Promise<void> {
  const before = await work.scene();
  const source: Thing =
    carried(before, unquote(from, work.quotes)) ??
    (await work.one({ phrase: from, purpose: 'any', scope: step.scope }));
  const value = unquote(to, work.quotes);
  if (source.role === 'slider' && /^-?\d+(?:\.\d+)?\s*%?$/u.test(value))
    return slideTo(work, source.node, value);
  const side = /above|before/iu.test(way)
    ? 'before'
    : /below|under|beneath|after/iu.test(way)
      ? 'after'
      : undefined;
  const target =
    (side === undefined ? landing(await work.scene(), value) : undefined) ??
    (await work.one({ phrase: to, purpose: 'any', scope: step.scope }));
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
  const source =
    carried(scene, unquote(from, work.quotes)) ??
    (await work.one({ phrase: from, purpose: 'any' }));
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
