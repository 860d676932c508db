/** Putting things that can be dragged into an order, one after the other. */
import { groupsOf } from '../ask/records.ts';
import { textWithin } from '../ask/text-within.ts';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { unquote } from '../find/query.ts';
import { numberIn } from '../words/amounts.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { clickThing } from './click-thing.ts';
import { doClick } from './click.ts';
import { described, type Work } from './work.ts';

const DOWN =
  /\b(?:descending|decreasing|reverse|backwards|z to a|(?:high|large|big)\w* to (?:low|small)\w*|(?:largest|highest|biggest|greatest)(?: \w+)? (?:first|at the top|on top))\b/iu;
const UP =
  /\b(?:ascending|increasing|alphabetical(?:ly)?|numerical(?:ly)?|a to z|(?:low|small)\w* to (?:high|large|big)\w*|(?:lowest|smallest|least)(?: \w+)? (?:first|at the top|on top))\b/iu;

type Item = { readonly node: SeenNode; readonly text: string };

/** "sort the list in ascending order"; a page that sorts by itself is asked to. @throws Undecided */
export async function doSort(work: Work, step: Step): Promise<void> {
  if (await sortBy(work, step)) return;
  const isDown = DOWN.test(step.rest);
  if (!isDown && !UP.test(step.rest)) return clickOrder(work, step);
  const named = await work.look({ phrase: step.rest, purpose: 'click', verb: step.verb });
  if (named.kind === 'one' && named.score > 0.85)
    return doClick(work, { ...step, deed: 'unknown' });
  const wanted = sorted(itemsOf(await work.scene()), isDown);
  if (wanted.length < 2) throw new Undecided('not-found', 'there is no list to sort by dragging');
  for (const [place, item] of wanted.entries()) {
    const there = itemsOf(await work.scene())[place];
    if (there === undefined || there.text === item.text) continue;
    await dragTo(work, item.text, place);
  }
  const now = itemsOf(await work.scene()).map(({ text }) => text);
  if (now.join('\n') === wanted.map(({ text }) => text).join('\n')) return;
  throw new Undecided('no-effect', 'the list does not take the order');
}

/** A control for an order, and never one of the records that would be ordered. */
async function clickOrder(work: Work, step: Step): Promise<void> {
  const found = await work.look({
    phrase: step.rest,
    purpose: 'click',
    scope: step.scope,
    verb: step.verb,
  });
  const words = contentTokens(unquote(step.rest, work.quotes));
  const isRecord =
    found.kind === 'one' &&
    found.things.every(({ names }) =>
      names.every(
        ([name]) => !tokens(name).some((one) => words.some((word) => isSameSense(one, word))),
      ),
    );
  if (isRecord) throw new Undecided('not-understood', 'no order of that kind is offered');
  return doClick(work, { ...step, deed: 'unknown' });
}

/** "the table by salary": by what is called so, a head of a column at best. */
async function sortBy(work: Work, { rest, scope }: Step): Promise<boolean> {
  const phrase = /\bby\s+(?:the\s+)?(.+)$/iu.exec(rest)?.[1];
  if (phrase === undefined || DOWN.test(rest) || UP.test(rest)) return false;
  const found = await work.look({ phrase, purpose: 'click', scope });
  const [thing] = found.kind === 'one' && found.score > 0.85 ? found.things : [];
  if (thing?.node.clickable !== true || thing.node.editable === true) return false;
  await clickThing(work, thing);
  return true;
}

function sorted(items: readonly Item[], isDown: boolean): readonly Item[] {
  const amounts = items.map(({ text }) => numberIn(text));
  const areNumbers = amounts.every((amount) => amount !== undefined);
  const order = (one: Item, other: Item): number =>
    areNumbers
      ? (numberIn(one.text) ?? 0) - (numberIn(other.text) ?? 0)
      : one.text.localeCompare(other.text, 'en');
  return items.toSorted((one, other) => (isDown ? -order(one, other) : order(one, other)));
}

/** The row of alike things that can be dragged, or looks so; empty where there is none. */
export function itemsOf(scene: Scene): readonly Item[] {
  const rows = groupsOf(scene, 1).map(({ members }) =>
    members.flatMap((at): readonly Item[] => {
      const node = scene.view.nodes.find((one) => one.at === at);
      return node === undefined ? [] : [{ node, text: textWithin(scene, node) }];
    }),
  );
  const isSortable = (items: readonly Item[]): boolean =>
    items.length > 1 &&
    items.every(
      ({ node }) =>
        node.draggable === true || /\b(?:sortable|draggable|handle)\b/u.test(node.hints ?? ''),
    );
  return rows.find(isSortable) ?? [];
}

/** Drags the thing with this text to a place, counted from 0. */
export async function dragTo(work: Work, text: string, place: number): Promise<void> {
  const items = itemsOf(await work.scene());
  const from = items.findIndex((item) => item.text === text);
  const [source, target] = [items[from], items[place]];
  if (source === undefined || target === undefined)
    throw new Undecided('not-found', `there is no place ${place + 1} to drag to`);
  if (from === place) return;
  const side = from > place ? 'before' : 'after';
  const said = `dragged ${described(source)} to place ${place + 1}`;
  await work.act(said, () =>
    work.page.drag(source.node.ref, { ref: target.node.ref, side }, work.signal),
  );
}
