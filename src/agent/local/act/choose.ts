/** "choose A, B and C from the list": options, boxes, buttons, days, whatever the page offers. */
import { find } from '../find/find.ts';
import { soleQuote, toQuery, unquote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { calendarIn, pickDate } from './calendar.ts';
import { clickThing } from './click.ts';
import { chooseOption, labelOf } from './choose-option.ts';
import { dateIn } from './dates.ts';
import { described, type Work } from './work.ts';

const JOINT = /\s+(?:from|in|for|as|under|with|using|on|of|at)\s+(?:the\s+)?/giu;

/** Chooses what was named. */
export async function doChoose(work: Work, step: Step): Promise<void> {
  const rest = step.rest.trim();
  if (await chooseDate(work, rest, step.scope)) return;
  const whole = find(
    await work.scene(),
    { phrase: rest, purpose: 'choose', scope: step.scope, verb: step.verb },
    work.quotes,
  );
  if (whole.kind === 'one' && whole.score >= 0.93) return chooseThings(work, whole.things);
  if (await chooseInField(work, rest, step.scope)) return;
  if (whole.kind === 'one') return chooseThings(work, whole.things);
  const { list, scope } = listed(rest, step.scope);
  if (list.length > 1) return chooseEach(work, list, scope);
  // Nothing offers it: say so in terms of the whole phrase.
  await work.some({ phrase: rest, purpose: 'choose', scope: step.scope, verb: step.verb });
}

async function chooseDate(work: Work, rest: string, scope: Scope | undefined): Promise<boolean> {
  for (const found of [...rest.matchAll(JOINT), { index: rest.length, 0: '' }]) {
    const value = unquote(rest.slice(0, found.index), work.quotes);
    const day = dateIn(value);
    if (day === undefined) continue;
    const field = rest.slice(found.index + found[0].length);
    const scene = await work.scene();
    const things = find(
      scene,
      { phrase: field === '' ? 'date' : field, purpose: 'field', scope },
      work.quotes,
    );
    const dates = scene.things.filter(
      ({ node }) =>
        node.inputType === 'date' ||
        (node.editable === true &&
          /date|day|calendar/iu.test(`${node.name} ${node.hints ?? ''} ${node.placeholder ?? ''}`)),
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
      return true;
    }
    if (calendarIn(scene) !== undefined) {
      await pickDate(work, undefined, day);
      return true;
    }
  }
  return false;
}

/** A text field that opens a calendar gets the day from there; else the text. */
async function dateInto(work: Work, thing: Thing, value: string): Promise<void> {
  const day = dateIn(value);
  await work.act(`clicked ${described(thing)}`, () =>
    work.page.click(thing.node.ref, {}, work.signal),
  );
  if (day !== undefined && calendarIn(await work.scene()) !== undefined)
    return pickDate(work, undefined, day);
  await assign(work, thing, value);
}

/** "A from F", "A as F": a field that is named, and what it offers. */
async function chooseInField(work: Work, rest: string, scope: Scope | undefined): Promise<boolean> {
  const scene = await work.scene();
  for (const found of [...rest.matchAll(JOINT)].toReversed()) {
    const value = rest.slice(0, found.index);
    const field = rest.slice(found.index + found[0].length);
    const wanted = { phrase: field, purpose: 'field', scope } as const;
    const target = find(scene, wanted, work.quotes);
    const [thing] = target.kind === 'one' ? target.things : [];
    if (thing === undefined || target.kind !== 'one' || target.things.length > 1) continue;
    if (thing.node.options !== undefined && thing.role === 'listbox') {
      const values = listOf(value).map((one) => unquote(one, work.quotes));
      await chooseOption(
        work,
        thing.node,
        values.map((one) => labelOf(thing.node, one)),
      );
      return true;
    }
    // A field to write in is not one to choose from, unless it offers something.
    if (
      thing.node.editable === true &&
      thing.role === 'textbox' &&
      dateIn(unquote(value, work.quotes)) === undefined
    )
      continue;
    await assign(work, thing, soleQuote(value, work.quotes) ?? strip(unquote(value, work.quotes)));
    return true;
  }
  return false;
}

const strip = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(/^(?:option|item|entry|value)\s+/iu, '')
    .trim();

function listOf(text: string): readonly string[] {
  return text
    .split(/,\s*(?:and\s+|or\s+)?|\s+and\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The items of an enumeration, and what is said of where they are. */
function listed(
  rest: string,
  outer: Scope | undefined,
): { readonly list: readonly string[]; readonly scope: Scope | undefined } {
  const tail =
    /^(.*?)\s+(?:from|in|on)\s+(?:the\s+)?((?:\w+\s+)*(?:list|listbox|options|menu|scroll list|checkboxes|boxes|dropdown))$/iu.exec(
      rest,
    );
  return tail?.[1] === undefined
    ? { list: listOf(rest), scope: outer }
    : { list: listOf(tail[1]), scope: outer };
}

async function chooseEach(
  work: Work,
  list: readonly string[],
  scope: Scope | undefined,
): Promise<void> {
  const scene = await work.scene();
  const found = list.map((phrase) => ({
    phrase,
    found: find(scene, { phrase, purpose: 'choose', scope }, work.quotes),
  }));
  for (const { phrase, found: one } of found) {
    if (one.kind !== 'one') await work.some({ phrase, purpose: 'choose', scope });
  }
  const things = found.flatMap(({ found: one }) => (one.kind === 'one' ? one.things : []));
  const { node } = things[0] ?? {};
  // Several options of one list are chosen together: one by one each would push out the one before.
  if (
    node !== undefined &&
    node.options !== undefined &&
    things.every((thing) => thing.node.ref === node.ref && thing.option !== undefined)
  ) {
    return chooseOption(
      work,
      node,
      things.map(({ option }) => option ?? ''),
    );
  }
  for (const { phrase } of found) {
    await chooseThings(work, await work.some({ phrase, purpose: 'choose', scope }));
  }
}

async function chooseThings(work: Work, things: readonly Thing[]): Promise<void> {
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    if (thing.node.checked !== undefined) await setChecked(work, thing, true);
    else await clickThing(work, thing);
  }
}

/** Checks or unchecks; a box that stands right already is left alone. */
export async function setChecked(work: Work, thing: Thing, checked: boolean): Promise<void> {
  const { node } = thing;
  if ((node.checked ?? node.pressed) === checked) {
    work.answers.push(`${described(thing)} is ${checked ? 'on' : 'off'} already.`);
    return;
  }
  await work.act(`${checked ? 'checked' : 'unchecked'} ${described(thing)}`, () =>
    work.page.setChecked(node.ref, checked, work.signal),
  );
}

/** "check A and B", "turn off C", "toggle D". */
export async function doCheck(work: Work, step: Step): Promise<void> {
  const phrase = step.rest.replace(
    /\s+(?:as|is)?\s*(?:done|completed?|finished|on|off|checked|read)$/iu,
    '',
  );
  const isOn = step.deed === 'check' && !/\boff$/iu.test(step.rest);
  const whole = find(
    await work.scene(),
    { phrase, purpose: 'check', scope: step.scope },
    work.quotes,
  );
  if (whole.kind === 'one') return each(work, whole.things, step, isOn);
  const list = listOf(phrase);
  if (list.length > 1) {
    for (const one of list) {
      const found = find(
        await work.scene(),
        { phrase: one, purpose: 'check', scope: step.scope },
        work.quotes,
      );
      if (found.kind !== 'one')
        await work.some({ phrase: one, purpose: 'check', scope: step.scope });
    }
    for (const one of list)
      await each(
        work,
        await work.some({ phrase: one, purpose: 'check', scope: step.scope }),
        step,
        isOn,
      );
    return;
  }
  if (whole.kind === 'none') {
    // "mark it as important": no box, but something with that name.
    const verb = step.verb.split(' ')[0];
    const other = find(
      await work.scene(),
      { phrase: step.rest, purpose: 'click', scope: step.scope, verb },
      work.quotes,
    );
    const isNamed = toQuery(phrase, work.quotes).name !== '';
    if (other.kind === 'one' && isNamed && other.score >= 0.85) {
      for (const thing of await work.some({
        phrase: step.rest,
        purpose: 'click',
        scope: step.scope,
        verb,
      }))
        await clickThing(work, thing);
      return;
    }
  }
  await each(work, await work.some({ phrase, purpose: 'check', scope: step.scope }), step, isOn);
}

async function each(
  work: Work,
  things: readonly Thing[],
  step: Step,
  isOn: boolean,
): Promise<void> {
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    const wanted =
      step.deed === 'toggle' ? !((thing.node.checked ?? thing.node.pressed) === true) : isOn;
    await setChecked(work, thing, wanted);
  }
}
