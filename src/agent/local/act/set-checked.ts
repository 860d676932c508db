/** One box: on or off. */
import type { Thing } from '../find/scene.ts';
import { described, type Work } from './work.ts';

/** Checks or unchecks; a box that stands right already is left alone. */
export async function setChecked(work: Work, thing: Thing, checked: boolean): Promise<void> {
  const { node } = thing;
  work.box = thing;
  if ((node.checked ?? node.pressed) === checked) {
    work.answers.push(`${described(thing)} is ${checked ? 'on' : 'off'} already.`);
    return;
  }
  await work.act(`${checked ? 'checked' : 'unchecked'} ${described(thing)}`, () =>
    work.page.setChecked(node.ref, checked, work.signal),
  );
}
