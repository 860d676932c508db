/** Choosing a day: into a date field, from the calendar it opens, or from the calendar that is there. */
import { isDrawn } from '../find/drawn.ts';
import { find } from '../find/find.ts';
import { unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import type { Scope } from '../find/scope.ts';
import { dateIn } from '../words/dates.ts';
import { assign } from './assign.ts';
import { calendarIn, pickDate } from './calendar.ts';
import { described, type Work } from './work.ts';

/** Between what is chosen and where it is chosen from. */
export const JOINT = /\s+(?:from|in|for|as|under|with|using|on|of|at)\s+(?:the\s+)?/giu;

/** Chooses a day where the phrase names one; answers whether it did. */
export async function chooseDate(
  work: Work,
  rest: string,
  scope: Scope | undefined,
): Promise<boolean> {
  for (const { value, field } of waysToSay(work, rest)) {
    const day = dateIn(value);
    if (day === undefined) continue;
    const scene = await work.scene();
    const things = find(
      scene,
      { phrase: field === '' ? 'date' : field, purpose: 'field', scope },
      work.quotes,
    );
    const dates = scene.things.filter(
      ({ node, names }) =>
        node.inputType === 'date' ||
        ((node.editable === true || isDrawn(node)) &&
          names.some(([name]) => /date|day|calendar/iu.test(name))),
    );
    const [only] =
      dates.length === 1
        ? dates
        : scene.things.filter(({ node }) => node.editable === true).length === 1
          ? scene.things.filter(({ node }) => node.editable === true)
          : [];
    const thing = things.kind === 'one' ? things.things[0] : only;
    if (thing !== undefined) {
      if (thing.node.inputType === 'date' || thing.node.readonly === true)
        await assign(work, thing, value);
      else await dateInto(work, thing, value);
      work.audit.vouch(value);
      return true;
    }
    if (calendarIn(scene) !== undefined) {
      await pickDate(work, undefined, day);
      work.audit.vouch(value);
      return true;
    }
  }
  return false;
}

/** "D as pick-up day", "pick-up on D" */
function waysToSay(
  work: Work,
  rest: string,
): readonly { readonly value: string; readonly field: string }[] {
  const joints = [...rest.matchAll(JOINT), { index: rest.length, 0: '' }];
  const before = joints.map((found) => ({
    value: unquote(rest.slice(0, found.index), work.quotes),
    field: rest.slice(found.index + found[0].length),
  }));
  const [, field = '', value = ''] = /^(.*?)\s*\b(?:on|for|to)\s+(.+)$/iu.exec(rest) ?? [];
  return [...before, { value: unquote(value, work.quotes), field }];
}

/** A text field that opens a calendar gets the day from there; else the text. */
export async function dateInto(work: Work, thing: Thing, value: string): Promise<void> {
  const day = dateIn(value);
  await work.act(`clicked ${described(thing)}`, () =>
    work.page.click(thing.node.ref, {}, work.signal),
  );
  if (day !== undefined && calendarIn(await work.scene()) !== undefined)
    return pickDate(work, undefined, day);
  await assign(work, thing, value);
}
