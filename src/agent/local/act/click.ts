/** Clicking, opening, hovering, dragging: deeds on one target. */
import { AppError } from '../../../base/errors.ts';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { find } from '../find/find.ts';
import { unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import { KEYS } from '../parse/verbs.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { plain } from '../words/normal.ts';
import { chooseOption } from './choose-option.ts';
import { described, type Work } from './work.ts';

/** Clicks one thing; an option of a closed select is chosen instead. */
export async function clickThing(
  work: Work,
  thing: Thing,
  options: { readonly count?: 1 | 2; readonly button?: 'left' | 'right' } = {},
): Promise<void> {
  const { option } = thing;
  const { node } = option === undefined ? inner(thing, (await work.scene()).view.nodes) : thing;
  if (option !== undefined) return chooseOption(work, node, [option]);
  const { count = 1, button = 'left' } = options;
  await work.act(`${count === 2 ? 'double-clicked' : 'clicked'} ${described(thing)}`, () =>
    work.page.click(node.ref, { count, button }, work.signal),
  );
}

/** "click X", "press X", "open X", "X": as often as was said. */
export async function doClick(work: Work, step: Step): Promise<void> {
  const key =
    KEYS[
      plain(unquote(step.rest, work.quotes))
        .replace(/ (?:key|button)$/u, '')
        .replace(/^the /u, '')
    ];
  if (step.deed === 'press' && key !== undefined && (await hasNoSuchName(work, step)))
    return pressKey(work, key, step.times);
  const chord = /^(?:ctrl|control|shift|alt|cmd|meta)\s*\+\s*\S+$/iu.exec(
    unquote(step.rest, work.quotes),
  );
  if (chord !== null)
    return pressKey(
      work,
      chord[0].replaceAll(/\s/gu, '').replace(/ctrl/iu, 'Control').replace(/cmd/iu, 'Meta'),
      step.times,
    );
  for (let time = 0; time < step.times; time += 1) await clickOnce(work, step);
}

/** A page that draws itself anew between the look and the click is looked at again. */
async function clickOnce(work: Work, step: Step): Promise<void> {
  const options =
    step.deed === 'double-click'
      ? { count: 2 as const }
      : step.deed === 'right-click'
        ? { button: 'right' as const }
        : {};
  for (let tries = 1; ; tries += 1) {
    const things = await work.some({
      phrase: step.rest,
      purpose: 'click',
      scope: step.scope,
      verb: verbOf(step),
    });
    try {
      for (const thing of things) await clickThing(work, thing, options);
      return;
    } catch (error) {
      if (
        !(error instanceof AppError) ||
        error.code !== 'STALE_REF' ||
        tries >= 3 ||
        things.length > 1
      )
        throw error;
      work.forget();
    }
  }
}

/** A verb that pages also write on buttons. */
function verbOf(step: Step): string | undefined {
  return step.deed === 'unknown' || step.deed === 'open'
    ? plain(step.verb).split(' ')[0]
    : undefined;
}

async function hasNoSuchName(work: Work, step: Step): Promise<boolean> {
  const scene = await work.scene();
  return (
    find(scene, { phrase: step.rest, purpose: 'click', scope: step.scope }, work.quotes).kind ===
    'none'
  );
}

/** Presses a key on whatever has the focus. */
export async function pressKey(work: Work, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await work.act(`pressed ${key}`, () => work.page.press(undefined, key, work.signal));
  }
}

/** "open X": what is open already stays so, what is closed is opened. */
export async function doOpen(work: Work, step: Step): Promise<void> {
  const things = await work.some({
    phrase: step.rest,
    purpose: 'click',
    scope: step.scope,
    verb: verbOf(step),
  });
  if (step.leads && things.length === 1 && (await opensByHover(work, things[0]))) return;
  const closes = /collapse|fold$/u.test(step.verb) && step.verb !== 'unfold';
  for (const thing of things) {
    const state = thing.node.expanded ?? holderOf(thing, (await work.scene()).view.nodes)?.expanded;
    if (/expand|collapse|unfold|fold/u.test(step.verb) && state === !closes) {
      work.answers.push(`${described(thing)} is ${closes ? 'closed' : 'open'} already.`);
      continue;
    }
    await clickThing(work, thing);
  }
}

/** Menus within menus open when the mouse comes; a click might close them again. */
async function opensByHover(work: Work, thing: Thing | undefined): Promise<boolean> {
  if (thing === undefined || thing.node.role !== 'menuitem') return false;
  const before = (await work.scene()).view.nodes.length;
  await work.act(`hovered over ${described(thing)}`, () =>
    work.page.hover(thing.node.ref, work.signal),
  );
  return (await work.scene()).view.nodes.length > before;
}

/** A tree item is opened by what stands on its own line, not in the middle of all that is in it. */
function inner(thing: Thing, nodes: readonly SeenNode[]): Thing {
  const { node } = thing;
  if (node.role !== 'treeitem' && node.role !== 'listitem') return thing;
  const own = nodes.find(
    (other, index) =>
      index > thing.index &&
      other.name === node.name &&
      (other.clickable === true || other.role === 'text') &&
      other.box.y < node.box.y + 40,
  );
  return own === undefined ? thing : { ...thing, node: own };
}

const holderOf = ({ node, index }: Thing, nodes: readonly SeenNode[]): SeenNode | undefined =>
  nodes[index - 1]?.expanded !== undefined && nodes[index - 1]?.name === node.name
    ? nodes[index - 1]
    : undefined;

/** "hover over X". */
export async function doHover(work: Work, step: Step): Promise<void> {
  const thing = await work.one({ phrase: step.rest, purpose: 'click', scope: step.scope });
  await work.act(`hovered over ${described(thing)}`, () =>
    work.page.hover(thing.node.ref, work.signal),
  );
}

/** "drag A to B", "drag A above B". */
export async function doDrag(work: Work, step: Step): Promise<void> {
  const parts =
    /^(.+?)\s+(to the top of|to the bottom of|onto|into|to|on|above|before|below|under|beneath|after|over)\s+(.+)$/iu.exec(
      step.rest,
    );
  const [, from = '', way = '', to = ''] = parts ?? [];
  if (parts === null)
    throw new Undecided(
      'not-understood',
      `where ${JSON.stringify(step.rest)} is to be dragged is not said`,
    );
  const source = await work.one({ phrase: from, purpose: 'any', scope: step.scope });
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
