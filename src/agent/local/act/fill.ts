/** "type A into B and C into D": which words are values and which are fields is decided on the page. */
import { isDrawn } from '../find/drawn.ts';
import { find } from '../find/find.ts';
import type { Found, Wanted } from '../find/wanted.ts';
import { soleQuote, unquote } from '../find/query.ts';
import type { Scope } from '../find/scope.ts';
import type { Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { answerTo } from '../ask/value.ts';
import { INTO_CART } from '../parse/verbs.ts';
import { THING_WORDS } from '../words/data.ts';
import { contentTokens, isSameSense, tokens } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { assign } from './assign.ts';
import { casedIn } from './cased.ts';
import { pickDate, calendarIn } from './calendar.ts';
import { dateIn } from '../words/dates.ts';
import { doClick } from './click.ts';
import { clickThing } from './click-thing.ts';
import { isOnlyKind, readPairs, type Pair } from './read-pairs.ts';
import { copyAsSaid } from './copy-as-said.ts';
import { fillCorresponding } from './fill-corresponding.ts';
import { typeTwice } from './type-twice.ts';
import { valueOf } from './value-of.ts';
import { described, type Work } from './work.ts';

/** Fills what was named. */
export async function doFill(work: Work, step: Step): Promise<void> {
  if (await fillCorresponding(work, step)) return;
  if ((await typeTwice(work, step)) || (await copyAsSaid(work, step))) return;
  if (step.times > 1) throw new Undecided('not-understood', 'typing several times is not for me');
  if (await putInto(work, step)) return;
  const { text, toCase } = casedIn(step.rest);
  const pairs = await readPairs(work, { ...step, rest: text });
  for (const pair of pairs) await fillOne(work, await toPerson(work, pair, step), step, toCase);
}

/** "write X to Ann", where Ann is no field but somebody to turn to first. */
async function toPerson(work: Work, { value, field }: Pair, { verb, scope }: Step): Promise<Pair> {
  const isTo = /^(?:write|send|say)$/u.test(verb) && field !== '';
  if (!isTo || (await work.look({ phrase: field, purpose: 'field', scope })).kind !== 'none')
    return { value, field };
  const found = await work.look({ phrase: field, purpose: 'click', scope });
  const [thing] = found.kind === 'one' && found.score >= 0.96 ? found.things : [];
  if (thing?.node.clickable !== true) return { value, field };
  await clickThing(work, thing, { isWay: true });
  return { value, field: '' };
}

/** "put X in the cart" is no typing: it is what "add" does. */
async function putInto(work: Work, step: Step): Promise<boolean> {
  const isPut = /^(?:put|place|insert)$/u.test(step.verb) && INTO_CART.test(step.rest);
  if (!isPut) return false;
  await doClick(work, { ...step, deed: 'unknown', verb: 'add' });
  return true;
}

async function fillOne(
  work: Work,
  { value, field }: Pair,
  step: Step,
  toCase: (text: string) => string,
): Promise<void> {
  const meant = toCase(await valueOf(work, withoutRemark(value)));
  const scene = await work.scene();
  const wanted = fieldWanted(field, step.scope);
  const found = find(scene, wanted, work.quotes);
  const day = dateIn(meant);
  if (found.kind === 'none' && day !== undefined && calendarIn(scene) !== undefined)
    return pickDate(work, undefined, day);
  const things = found.kind === 'one' ? found.things : [await defaultField(work, wanted, found)];
  for (const thing of things) {
    if (thing.node.disabled === true)
      throw new Undecided('cannot-act', `${described(thing)} is disabled`);
    requireUnderstood(work, value, field, thing);
    requireNamed(step, field, thing);
    await assign(work, thing, meant);
    work.audit.vouch(unquote(value, work.quotes));
    work.touched = thing.node.at;
  }
}

/** "09/30/2026 (month first)" */
function withoutRemark(value: string): string {
  const bare = value.replace(/\s*\([^)]*\)$/u, '');
  return dateIn(bare) === undefined ? value : bare;
}

/** "Change it to A" means what was spoken of, and not any field that takes a text. @throws Undecided */
function requireNamed({ deed, verb }: Step, field: string, thing: Thing): void {
  const isText = thing.role === 'textbox' && thing.node.editable === true;
  const isUnnamed = field === '' || /^(?:it|that|this|them)$/iu.test(field);
  if (deed !== 'set' || !isUnnamed || !isText) return;
  throw new Undecided('not-understood', `what is to be ${verb} is not said`);
}

/** Words beside a quoted value that name neither a field nor a kind of text say something that is not done here. */
function requireUnderstood(work: Work, value: string, field: string, thing: Thing): void {
  if (soleQuote(value, work.quotes) === undefined) return;
  const known = [field, ...thing.names.map(([name]) => name), thing.role].flatMap((text) =>
    tokens(text),
  );
  const strange = contentTokens(value.replaceAll(/\u{E000}\d+\u{E000}/gu, ' ')).filter(
    (word) =>
      !OF_TEXTS.has(word) && !THING_WORDS.has(word) && !known.some((one) => isSameSense(one, word)),
  );
  if (strange.length === 0) return;
  const said = JSON.stringify(unquote(value, work.quotes));
  throw new Undecided('not-understood', `what ${said} is to be is not clear`);
}

const OF_TEXTS: ReadonlySet<string> = new Set(
  'word words value phrase string name number sentence username user password query term keyword title comment date time code following exact new'.split(
    ' ',
  ),
);

const fieldWanted = (field: string, scope: Scope | undefined): Wanted => ({
  phrase: field,
  purpose: 'field',
  scope,
});

/** Where no field was named, the one that has the focus or the only one there is. */
async function defaultField(work: Work, wanted: Wanted, found: Found): Promise<Thing> {
  const isUnnamed =
    wanted.phrase === '' ||
    isOnlyKind(unquote(wanted.phrase, work.quotes)) ||
    /^(?:the\s+)?(?:date|time|day)$/iu.test(wanted.phrase);
  if (!isUnnamed || found.kind === 'one') return work.one(wanted);
  const scene = await work.scene();
  const fields = scene.things.filter(
    ({ node, option }) =>
      option === undefined &&
      (node.editable === true || isDrawn(node)) &&
      node.checked === undefined &&
      node.readonly !== true &&
      node.disabled !== true,
  );
  const kinds = fields.filter((field) => fitsKind(field, wanted.phrase));
  if (kinds.length === 1 && kinds[0] !== undefined) return kinds[0];
  const focused = fields.filter(({ node }) => node.focused === true);
  const empty = fields.filter(({ node }) => node.value === '');
  const [one] =
    focused.length === 1 ? focused : fields.length === 1 ? fields : empty.length === 1 ? empty : [];
  if (one === undefined)
    throw new Undecided(
      fields.length === 0 ? 'not-found' : 'ambiguous',
      `which field is meant is not said; there are ${fields.length}`,
      fields.slice(0, 10).map(described),
    );
  return one;
}

/** "the date" is what takes dates. */
const fitsKind = ({ node, names }: Thing, phrase: string): boolean =>
  (/\b(?:date|day)$/iu.test(phrase) &&
    (node.inputType === 'date' || names.some(([name]) => /\b(?:date|day)\b/iu.test(name)))) ||
  (/\btime$/iu.test(phrase) && node.inputType === 'time');

/** "clear the name". */
export async function doClear(work: Work, step: Step): Promise<void> {
  const thing = await work.one({ phrase: step.rest, purpose: 'field', scope: step.scope });
  await work.act(`cleared ${described(thing)}`, () =>
    work.page.fill(thing.node.ref, '', work.signal),
  );
}

/** "copy the text of A": what it says is kept for "paste it into B". */
export async function doCopy(work: Work, step: Step): Promise<void> {
  const [, what = '', into = ''] = /^(.+?)\s+(?:into|over to|to)\s+(.+)$/iu.exec(step.rest) ?? [];
  const isToField =
    into !== '' && (await work.look({ phrase: into, purpose: 'field' })).kind === 'one';
  const answer = await answerTo(work, isToField ? what : step.rest);
  if (answer === undefined)
    throw new Undecided(
      'not-found',
      `what to copy is not clear: ${JSON.stringify(unquote(step.rest, work.quotes))}`,
    );
  work.clipboard = answer;
  if (isToField) await doPaste(work, { ...step, rest: `it into ${into}` });
}

/** "paste it into B". */
export async function doPaste(work: Work, step: Step): Promise<void> {
  if (work.clipboard === undefined)
    throw new Undecided('not-understood', 'nothing was copied that could be pasted');
  const field =
    /^(?:it|that|this|the \w+|\s*)?\s*(?:into|in|to|on)\s+(.+)$/iu.exec(step.rest)?.[1] ?? '';
  const { clipboard } = work;
  const wanted = fieldWanted(field, step.scope);
  const found = await work.look(wanted);
  const thing =
    found.kind === 'one' ? await work.one(wanted) : await defaultField(work, wanted, found);
  await assign(work, thing, clipboard);
}
