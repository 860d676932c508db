/** "choose A, B and C from the list": options, boxes, buttons, days, whatever the page offers. */
import { find } from '../find/find.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { Undecided } from '../undecided.ts';
import { assign, chooseFromPopup } from './assign.ts';
import { chooseDate, JOINT } from './choose-date.ts';
import { enumerated } from './click-each.ts';
import { clickThing } from './click-thing.ts';
import { chooseOption, labelOf } from './choose-option.ts';
import { dateIn } from '../words/dates.ts';
import { listOf, meaningList } from './lists.ts';
import { setChecked } from './set-checked.ts';
import { checkSet } from './choose-set.ts';
import { tickRows } from './tick-rows.ts';
import { described, type Work } from './work.ts';

/** Chooses what was named. */
export async function doChoose(work: Work, step: Step): Promise<void> {
  const rest = pronounced(work, step.rest.trim());
  if (rest === undefined) return;
  if (await chooseApart(work, step, rest)) return;
  const whole = find(
    await work.scene(),
    { phrase: rest, purpose: 'choose', scope: step.scope, verb: step.verb },
    work.quotes,
  );
  if (whole.kind === 'one' && whole.score >= 0.93) return chooseThings(work, whole.things);
  if (await chooseInField(work, rest, step.scope)) return;
  if (whole.kind === 'one') return chooseThings(work, whole.things);
  if (await chooseFromOpened(work, rest, step.scope)) return;
  const meant = meaningList(await work.scene(), rest);
  if (meant !== undefined) return chooseEach(work, meant, step.scope);
  const { list, scope } = listed(rest, step.scope);
  if (list.length > 1) return chooseEach(work, list, scope);
  // Nothing offers it: say so in terms of the whole phrase.
  await work.some({ phrase: rest, purpose: 'choose', scope: step.scope, verb: step.verb });
}

/** A set, a date, or records with a box each. */
const chooseApart = async (work: Work, step: Step, rest: string): Promise<boolean> =>
  (await checkSet(work, step, true)) ||
  (await chooseDate(work, rest, step.scope)) ||
  (await chooseRow(work, rest)) ||
  (await tickRows(work, rest, true));

/** "the row of Ann": the box in it, where there is one. */
async function chooseRow(work: Work, rest: string): Promise<boolean> {
  const name =
    /^(?:the\s+)?(?:row|line|entry|record)s?\s+(?:of|for|with|containing)\s+(.+)$/iu.exec(
      rest,
    )?.[1];
  if (name === undefined) return false;
  const scope = { relation: 'with', phrase: name } as const;
  const found = find(
    await work.scene(),
    { phrase: 'checkbox', purpose: 'check', scope },
    work.quotes,
  );
  if (found.kind !== 'one' || found.things.length > 1) return false;
  await chooseThings(work, found.things);
  return true;
}

/** "it" is what was typed last; undefined where that was chosen as it was typed. */
function pronounced(work: Work, rest: string): string | undefined {
  const { typed } = work;
  const isIt =
    typed !== undefined && /^(?:it|that|this)(?:\s+(?:from|in|out of)\s.*)?$/iu.test(rest);
  if (!isIt) return rest;
  return work.steps.at(-1)?.startsWith('chose ') === true ? undefined : typed;
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

/** "A from the M dropdown", where M is a button that opens a menu. */
async function chooseFromOpened(
  work: Work,
  rest: string,
  scope: Scope | undefined,
): Promise<boolean> {
  const [, value, from] = /^(.+?)\s+(?:from|in|under|on)\s+(?:the\s+)?(.+)$/iu.exec(rest) ?? [];
  if (value === undefined || from === undefined) return false;
  const found = await work.look({ phrase: from, purpose: 'click', scope });
  const [thing] = found.kind === 'one' && found.score >= 0.85 ? found.things : [];
  if (thing === undefined || thing.option !== undefined || !OPENERS.has(thing.node.role))
    return false;
  await chooseFromPopup(
    work,
    thing.node,
    soleQuote(value, work.quotes) ?? strip(unquote(value, work.quotes)),
  );
  return true;
}

const OPENERS: ReadonlySet<string> = new Set(['button', 'link', 'menuitem', 'generic', 'summary']);

const strip = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(/^(?:option|item|entry|value)\s+/iu, '')
    .trim();

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
    ? { list: enumerated(rest), scope: outer }
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
  const nodes = things.map((thing) => thing.node);
  work.audit.require(scene, nodes);
  for (const { phrase } of found) {
    await chooseThings(work, await work.some({ phrase, purpose: 'choose', scope }), true);
  }
}

async function chooseThings(work: Work, things: readonly Thing[], isWay = false): Promise<void> {
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    if (thing.node.checked !== undefined) await setChecked(work, thing, true);
    else await clickThing(work, thing, { isWay });
  }
}
