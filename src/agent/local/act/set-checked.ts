/** One box: on or off. */
import { isDrawn } from '../find/drawn.ts';
import type { Thing } from '../find/scene.ts';
import { Undecided } from '../undecided.ts';
import { described, type Work } from './work.ts';

/** Checks or unchecks; a box that stands right already is left alone. */
export async function setChecked(work: Work, thing: Thing, checked: boolean): Promise<void> {
  const { node } = thing;
  work.box = thing;
  work.switched = checked;
  if ((node.checked ?? node.pressed) === checked) {
    work.audit.saw(await work.scene(), node);
    work.answers.push(`${described(thing)} is ${checked ? 'on' : 'off'} already.`);
    return;
  }
  if (isDrawn(node)) return clickUntil(work, thing, checked);
  await work.act(
    `${checked ? 'checked' : 'unchecked'} ${described(thing)}`,
    () => work.page.setChecked(node.ref, checked, work.signal),
    'set',
  );
}

/** What is only drawn is clicked. @throws Undecided where it does not show that it changed */
async function clickUntil(work: Work, thing: Thing, checked: boolean): Promise<void> {
  const { ref } = thing.node;
  await work.act(
    `${checked ? 'checked' : 'unchecked'} ${described(thing)}`,
    () => work.page.click(ref, {}, work.signal),
    'set',
  );
  const now = (await work.scene()).view.nodes.find((node) => node.ref === ref);
  if (now === undefined || now.checked === checked) return;
  throw new Undecided('no-effect', `${described(thing)} does not show that it changed`);
}
