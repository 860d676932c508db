/** Records with a box each: "select the mails from Ann and Bob", and what is done with those that are ticked. */
import { unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { EMPTY_VERBS } from '../find/wanted.ts';
import type { Step } from '../parse/steps.ts';
import { meantRows } from '../records/meant-rows.ts';
import { rowSetsOf, type Row, type RowSet } from '../records/rows.ts';
import { selectRows } from '../records/select.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { clickThing } from './click-thing.ts';
import { listOf } from './lists.ts';
import { setChecked } from './set-checked.ts';
import type { Work } from './work.ts';

type Ticked = { readonly set: RowSet; readonly rows: readonly Row[] };

/** "archive the invoice": ticks just that, and presses the one button outside of the list. Answers whether that was said. */
export async function doWithTicked(work: Work, { verb, rest }: Step): Promise<boolean> {
  if (verb === '' || EMPTY_VERBS.has(verb)) return false;
  const scene = await work.scene();
  const meant = rowsMeant(scene, unquote(rest, work.quotes));
  const button = meant === undefined ? undefined : buttonOver(scene, meant.set, verb);
  if (meant === undefined || button === undefined) return false;
  for (const row of meant.set.rows) await tick(work, row, meant.rows.includes(row));
  // What stands there may have been drawn anew.
  const again = buttonOver(await work.scene(), meant.set, verb) ?? button;
  await clickThing(work, again);
  return true;
}

/** "select the mails from Ann and Bob": several at once. Answers whether that was said. */
export async function tickRows(work: Work, rest: string, isOn: boolean): Promise<boolean> {
  const scene = await work.scene();
  const meant = rowsMeant(scene, unquote(rest, work.quotes));
  if (meant === undefined || meant.rows.length < 2) return false;
  for (const row of meant.rows) await tick(work, row, isOn);
  return true;
}

async function tick(work: Work, row: Row, isOn: boolean): Promise<void> {
  const { things } = await work.scene();
  const box = things.find(
    ({ node, option, role }) =>
      option === undefined && role !== 'radio' && node.checked !== undefined && row.holds(node),
  );
  if (box !== undefined && box.node.checked !== isOn) await setChecked(work, box, isOn);
}

/** The records that an enumeration means, each of its parts one, or all that one part says. */
function rowsMeant(scene: Scene, phrase: string): Ticked | undefined {
  for (const set of rowSetsOf(scene)) {
    if (!set.rows.every(({ isOn }) => isOn !== undefined)) continue;
    const rows = inSet(set, phrase);
    if (rows !== undefined) return { set, rows };
  }
  return undefined;
}

function inSet(set: RowSet, phrase: string): readonly Row[] | undefined {
  const whole = meantRows(set, phrase);
  if (whole !== undefined) return whole;
  const parts = listOf(phrase);
  if (parts.length < 2) return undefined;
  const found = parts.map((part) => selectRows(set, part, true));
  const isClear = found.every(
    (one) => one !== undefined && one.conditions > 0 && one.rows.length === 1,
  );
  return isClear ? [...new Set(found.flatMap((one) => one?.rows ?? []))] : undefined;
}

/** The one thing outside of the records that is called by the verb and by nothing else. */
function buttonOver(scene: Scene, { rows }: RowSet, verb: string): Thing | undefined {
  const button = buttonCalled(scene, verb);
  return button === undefined || rows.some((row) => row.holds(button.node)) ? undefined : button;
}

/** The only control that is called by a verb and by nothing else. */
export function buttonCalled(scene: Scene, verb: string): Thing | undefined {
  const all = scene.things.filter(
    ({ node, option, names }) =>
      option === undefined &&
      node.clickable === true &&
      node.editable !== true &&
      names.some(([name]) => isCalled(name, verb)),
  );
  return all.length === 1 ? all[0] : undefined;
}

/** "Delete", "Archive selected". */
export const isCalled = (name: string, verb: string): boolean => {
  const [first = '', ...others] = contentTokens(name);
  return (
    isSameSense(first, tokens(verb)[0] ?? '') &&
    others.every((word) => /^(?:selected|selection|marked|ticked|checked|chosen|all)$/u.test(word))
  );
};
