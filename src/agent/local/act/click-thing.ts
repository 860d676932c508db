/** The click itself, and the key. */
import type { Happening, SeenNode } from '../../../runtime/agent-page.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { Undecided } from '../undecided.ts';
import { showsEffect } from './effect.ts';
import { chooseOption } from './choose-option.ts';
import { described, type Work } from './work.ts';

type Options = {
  readonly count?: 1 | 2;
  readonly button?: 'left' | 'right';
  /** Whether an empty cell may be meant. */
  readonly isSure?: boolean;
  /** Clicked on the way, not what was asked for. */
  readonly isWay?: boolean;
};

/** Clicks all that was asked for together. @throws Undecided where a word speaks for none of it */
export async function clickThings(
  work: Work,
  things: readonly Thing[],
  options: Options = {},
): Promise<void> {
  work.audit.require(
    await work.scene(),
    things.map(({ node }) => node),
  );
  for (const thing of things) await clickThing(work, thing, { ...options, isWay: true });
}

/** Clicks one thing; an option of a closed select is chosen instead. @throws Undecided where nothing comes of it */
export async function clickThing(work: Work, thing: Thing, options: Options = {}): Promise<void> {
  const { option } = thing;
  if (option !== undefined) return chooseOption(work, thing.node, [option]);
  const before = await work.scene();
  const { node } = inner(thing, before);
  if (options.isWay !== true) work.audit.require(before, [thing.node, node]);
  const isEmpty = node.name === '' && node.clickable !== true && node.role === 'cell';
  if (isEmpty && options.isSure !== true)
    throw new Undecided('ambiguous', 'what of a table is meant is not clear');
  work.clicked.push(node.ref);
  if (work.toPress?.node.ref === node.ref) work.toPress = undefined;
  const happening = await clickNode(work, node, described(thing), options);
  // Nothing says that it takes clicks: then something has to come of it.
  if (takesClicks(before, node) || (await showsEffect(work, before, happening))) return;
  throw new Undecided('no-effect', `a click on ${described(thing)} changes nothing`);
}

const clickNode = async (
  work: Work,
  node: SeenNode,
  called: string,
  { count = 1, button = 'left' }: Options,
): Promise<Happening> =>
  work.act(`${count === 2 ? 'double-clicked' : 'clicked'} ${called}`, () =>
    work.page.click(node.ref, { count, button }, work.signal),
  );

/** It does, or what it stands in. */
const takesClicks = (scene: Scene, node: SeenNode): boolean =>
  node.clickable === true ||
  node.editable === true ||
  scene.view.nodes.some((other) => other.clickable === true && scene.isWithin(node.at, other.at));

/** Presses a key on whatever has the focus. */
export async function pressKey(work: Work, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await work.act(`pressed ${key}`, () => work.page.press(undefined, key, work.signal));
  }
}

/** A tree item is opened by what stands on its own line, not in the middle of all that is in it; a heading by its button. */
function inner(thing: Thing, { view, isWithin }: Scene): Thing {
  const { node } = thing;
  if (node.clickable !== true && node.role === 'heading') {
    const inside = view.nodes.filter(
      (other) => other.clickable === true && isWithin(other.at, node.at),
    );
    const [button] = inside;
    return button === undefined || inside.length > 1 ? thing : { ...thing, node: button };
  }
  if (node.role !== 'treeitem' && node.role !== 'listitem') return thing;
  const name = node.name.replace(/^[-+▸▾▶▼►▷▽⊞⊟›⌄]\s*/u, '');
  const line = view.nodes.filter(
    (other, index) =>
      index > thing.index && isWithin(other.at, node.at) && other.box.y < node.box.y + 40,
  );
  const own = line.find(
    (other) => other.name === name && (other.clickable === true || other.role === 'text'),
  );
  const sign = line.find((other) => other.clickable === true && isSign(other));
  const isClosed = node.expanded === false && own?.clickable !== true;
  const meant = isClosed ? (sign ?? own) : own;
  return meant === undefined ? thing : { ...thing, node: meant };
}

/** Opens and closes a branch. */
const isSign = ({ name }: SeenNode): boolean => /^[-+▸▾▶▼►▷▽⊞⊟›⌄]$/u.test(name.trim());
