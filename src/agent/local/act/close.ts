/** Closing: what is named, or the box that is open, by its own button or by Escape. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { find } from '../find/find.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { plain } from '../words/normal.ts';
import { clickThing, pressKey } from './click-thing.ts';
import { described, type Work } from './work.ts';

const BY = /\b(?:by|with|using)\s+(?:clicking|pressing|tapping|hitting)?\s*(?:on\s+)?(.+)$/iu;
/** Names of buttons that close a box without deciding anything, surest first. */
const CLOSERS = [
  'close',
  'dismiss',
  'x',
  'no thanks',
  'not now',
  'got it',
  'cancel',
  'skip',
  'reject',
  'reject all',
  'decline',
];
/** Of these, the ones that mean closing also where no box is seen. */
const ALWAYS: ReadonlySet<string> = new Set(['close', 'dismiss', 'x']);

/** "close the dialog", "dismiss X", "close it by clicking the x". @throws Undecided where nothing is open */
export async function doClose(work: Work, step: Step): Promise<void> {
  const scene = await work.scene();
  const { scope } = step;
  const how = means(scene, step, work);
  if (how !== undefined) return clickThing(work, how);
  const whole = find(
    scene,
    { phrase: step.rest, purpose: 'click', scope, verb: 'close' },
    work.quotes,
  );
  const named = whole.kind === 'one' ? whole.things[0] : undefined;
  if (whole.kind === 'one' && whole.score > 0.9 && named !== undefined)
    return clickThing(work, named);
  const box = openBox(scene);
  const closer = closerIn(scene, box) ?? (box === undefined ? named : undefined);
  if (closer !== undefined) return clickThing(work, closer);
  if (box === undefined) throw new Undecided('not-found', 'nothing is open that could be closed');
  return escape(work, box);
}

/** What it is to be closed with, where that is said. */
function means(scene: Scene, { rest, scope }: Step, { quotes }: Work): Thing | undefined {
  const phrase = BY.exec(rest)?.[1];
  if (phrase === undefined) return undefined;
  const found = find(scene, { phrase, purpose: 'click', scope }, quotes);
  return found.kind === 'one' ? found.things[0] : undefined;
}

async function escape(work: Work, box: SeenNode): Promise<void> {
  await pressKey(work, 'Escape', 1);
  const isOpen = (await work.scene()).view.nodes.some(({ ref }) => ref === box.ref);
  if (isOpen) throw new Undecided('no-effect', `${described({ node: box })} does not close`);
}

function openBox(scene: Scene): SeenNode | undefined {
  const boxes = scene.view.nodes.filter(({ role }) => role === 'dialog' || role === 'alertdialog');
  return scene.modal ?? (boxes.length === 1 ? boxes[0] : undefined);
}

function closerIn(scene: Scene, box: SeenNode | undefined): Thing | undefined {
  const inside = scene.things.filter(
    ({ node }) => node.clickable === true && (box === undefined || scene.isWithin(node.at, box.at)),
  );
  for (const word of CLOSERS) {
    if (box === undefined && !ALWAYS.has(word)) continue;
    const form = plain(word);
    const hits = inside.filter(({ names }) =>
      names.some(([name]) => plain(name) === form || plain(name).split(' ').includes(form)),
    );
    const exact = hits.filter(({ node }) => plain(node.name) === form);
    const [one] = exact.length === 1 ? exact : hits.length === 1 ? hits : [];
    if (one !== undefined) return one;
  }
  return undefined;
}
