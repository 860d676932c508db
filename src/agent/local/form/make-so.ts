/** "name Jo, the plant is Fern, 3 adults": the form is made to be as it was said. */
import { assign } from '../act/assign.ts';
import { chooseOption } from '../act/choose-option.ts';
import { dateInto } from '../act/choose-date.ts';
import { clickThing } from '../act/click-thing.ts';
import { setChecked } from '../act/set-checked.ts';
import { countTo } from '../act/step-to.ts';
import { described, type Work } from '../act/work.ts';
import { unquote } from '../find/query.ts';
import { typeTwice } from '../act/type-twice.ts';
import { describes } from '../audit/values.ts';
import { closestTo } from '../find/closest.ts';
import type { Scene, Thing } from '../find/scene.ts';
import type { Step } from '../parse/steps.ts';
import { INTO_CART, onlySets, REFERS } from '../parse/verbs.ts';
import { Undecided } from '../undecided.ts';
import { momentIn } from '../words/amounts.ts';
import { dateIn } from '../words/dates.ts';
import { nameMatch } from '../words/match.ts';
import { plain } from '../words/normal.ts';
import { controlsOf, type Control } from './controls.ts';
import { isDated } from './dated.ts';
import { idleWords } from './idle-words.ts';
import { readState } from './read-state.ts';
import type { Setting } from './state-parts.ts';

/**
 * Answers whether a step said how the form is to be, in one way only, and then makes it so.
 * @param least how many settings there must be
 */
export async function makeSo(work: Work, step: Step, least: number): Promise<boolean> {
  if (step.deed === 'ask' || REFERS.test(step.said) || INTO_CART.test(step.said)) return false;
  if (!onlySets(step.verb)) return least === 1 && includes(work, step);
  for (const way of OF_WHAT_WAS_SAID) if (await way(work, step)) return true;
  const settings = await settingsIn(work, step);
  if (settings === undefined || settings.length < least) return false;
  work.audit.vouch(unquote(step.said, work.quotes));
  await makeAll(work, settings);
  work.toPress ??= ownButton(await work.scene(), step, work);
  return true;
}

/** How the form is to be, where that is said in one way only. */
async function settingsIn(work: Work, step: Step): Promise<readonly Setting[] | undefined> {
  const scene = await work.scene();
  const controls = controlsOf(scene);
  const about = { idle: idleWords(scene, controls) };
  const settings = readState(controls, step.said, work.quotes, about);
  return settings === undefined || !isSaid(step, settings) || settings.some(isDescribed)
    ? undefined
    : settings;
}

/** A secret and its repetition; then the button that changes it. */
async function repeated(work: Work, step: Step): Promise<boolean> {
  if (!(await typeTwice(work, step))) return false;
  work.toPress ??= ownButton(await work.scene(), step, work);
  return true;
}

/** "Add parking and the spa", "include breakfast": what is only to be ticked, counted or chosen. */
async function includes(work: Work, { verb, rest }: Step): Promise<boolean> {
  if (verb !== 'add') return false;
  const scene = await work.scene();
  const controls = controlsOf(scene);
  const settings = readState(controls, rest, work.quotes, { idle: idleWords(scene, controls) });
  const isTicked = settings?.every(({ control: { kind } }) => kind === 'box' || kind === 'count');
  if (settings === undefined || isTicked !== true) return false;
  work.audit.vouch(unquote(`${verb} ${rest}`, work.quotes));
  await makeAll(work, settings);
  return true;
}

/** "Set the heating to 22", "my answer is Rome", where a button beside the field is called "Set" or "Answer"; what is wished for is sent. */
function ownButton(
  scene: Scene,
  { verb, said }: Step,
  { touched }: Pick<Work, 'touched'>,
): Thing | undefined {
  const buttons = scene.things.filter(
    ({ role, node, option }) =>
      option === undefined && role === 'button' && node.disabled !== true && node.editable !== true,
  );
  const near = touched === undefined ? [] : closestTo(scene, buttons, touched);
  const noun = NOUN.exec(said)?.[1] ?? verb;
  const called = WISHES.test(said)
    ? near
    : near.filter(({ node }) => plain(node.name) === plain(noun));
  return called.length === 1 ? called[0] : undefined;
}

const NOUN = /^(?:my|our|the) (\p{L}+) (?:is|are|would be|will be)\s/iu;
/** "I'd like the catalogue at a@b.c" asks for more than a field that is filled in. */
const WISHES =
  /^(?:i|we)(?:['’]d| would)? (?:like|want|need) (?:to (?:get|receive|have) )?(?:the|an?|your) (?:\p{L}+ ){1,3}(?:at|to|sent to|by mail to) \S+@\S+$/iu;

/** Only tells of a value. */
const isDescribed = ({ value }: Setting): boolean => typeof value === 'string' && describes(value);

/** A verb that is not known does not type what happens to follow a field's name. */
function isSaid({ deed, said }: Step, settings: readonly Setting[]): boolean {
  const [only, more] = settings;
  const isText = more === undefined && only?.control.kind === 'text';
  const { inputType } = only?.control.thing.node ?? {};
  if (!isText || deed !== 'unknown' || /^(?:email|tel|url|color)$/u.test(inputType ?? ''))
    return true;
  return (
    /\u{E000}|[:=]\s|\b(?:is|are|should|must|will|would|goes|gets) /u.test(said) || looksSo(only)
  );
}

/** What was said looks like what the field asks for. */
const looksSo = ({ control: { asks, thing }, value }: Setting): boolean =>
  typeof value === 'string' &&
  ((asks !== undefined && asks.takesAll !== true && asks.looks(value)) ||
    (isDated(thing.node) && dateIn(value) !== undefined));

/** Sets all that was said; what is chosen in one list is chosen together. */
export async function makeAll(work: Work, settings: readonly Setting[]): Promise<void> {
  requireOrder(settings);
  for (const several of byControl(settings)) await make(work, several);
}

/** "switch it off", of the box that was spoken of. */
async function switchIt(work: Work, { said }: Step): Promise<boolean> {
  const to = IT.exec(said)?.[1]?.toLowerCase();
  if (to === undefined || work.box === undefined) return false;
  // "Turn it on and leave it off" says both.
  if (work.switched === (to !== 'on'))
    throw new Undecided('not-understood', 'it cannot be both on and off');
  await setChecked(work, work.box, to === 'on');
  return true;
}

const IT = /^(?:turn|switch|put|set|keep|leave)\s+(?:it|that)\s+(on|off)$/iu;

/** "confirm the password": the same once more, into the field that asks for it. */
async function typeAgain(work: Work, { said }: Step): Promise<boolean> {
  const found = await work.look({ phrase: said, purpose: 'field' });
  const [thing] = found.kind === 'one' && found.score >= 0.9 ? found.things : [];
  const isAgain = AGAIN.test(said) && thing?.names.some(([name]) => AGAIN.test(name)) === true;
  if (!isAgain || thing === undefined || work.typed === undefined) return false;
  await assign(work, thing, work.typed);
  return true;
}

const AGAIN = /\b(?:confirm|repeat|again|re-?type|re-?enter|once more|verify)/iu;

/** "leave the sender empty": nothing is done, where it is. @throws Undecided where it is not */
async function leaveEmpty(work: Work, { said }: Step): Promise<boolean> {
  const what = EMPTY.exec(said)?.[1];
  if (what === undefined) return false;
  const controls = controlsOf(await work.scene()).filter(({ kind }) => kind !== 'box');
  const under = controls.filter(({ group }) => nameMatch(what, group) >= NAMED);
  const called = controls.filter(({ labels }) =>
    labels.some((one) => nameMatch(what, one) >= NAMED),
  );
  const meant = under.length > 0 ? under : called;
  if (meant.length === 0) return false;
  const full = meant.find(({ thing: { node } }) => (node.value ?? '') !== '');
  if (full !== undefined)
    throw new Undecided('not-understood', `${described(full.thing)} is not empty`);
  for (const { thing } of meant) work.findings.push(`${described(thing)} is empty.`);
  return true;
}

/** What needs no reading of the form. */
const OF_WHAT_WAS_SAID: readonly ((work: Work, step: Step) => Promise<boolean>)[] = [
  switchIt,
  typeAgain,
  repeated,
  leaveEmpty,
];

const EMPTY = /^(?:leave|keep)\s+(?:the\s+)?(.+?)\s+(?:empty|blank)$/iu;
const NAMED = 0.88;

/** @throws Undecided where a time would end before it begins */
function requireOrder(settings: readonly Setting[]): void {
  const days = settings
    .filter(({ control }) => control.kind === 'date')
    .toSorted((one, other) => one.control.thing.index - other.control.thing.index)
    .flatMap(({ value }) => (typeof value === 'string' ? (momentIn(value) ?? []) : []));
  const [from, to, more] = days;
  if (from !== undefined && to !== undefined && more === undefined && from > to)
    throw new Undecided('not-understood', 'the time would end before it begins');
}

function byControl(settings: readonly Setting[]): readonly (readonly Setting[])[] {
  const lists = new Map<Control, Setting[]>();
  for (const one of settings) lists.set(one.control, [...(lists.get(one.control) ?? []), one]);
  return [...lists.values()];
}

async function make(work: Work, several: readonly Setting[]): Promise<void> {
  const [first] = several;
  if (first === undefined) return;
  const { control, value } = first;
  const { thing } = control;
  work.touched = thing.node.at;
  if (typeof value === 'boolean') return setChecked(work, thing, value);
  if (typeof value === 'object') {
    if (value.thing.option !== undefined)
      return chooseOption(work, thing.node, several.flatMap(labelIn));
    if (value.thing.node.checked !== undefined) return setChecked(work, value.thing, true);
    return clickThing(work, value.thing, { isWay: true });
  }
  if (control.stepper !== undefined) return countTo(work, control.stepper, Number(value));
  if (control.signs !== undefined) return fillSigns(work, control.signs, value);
  if (isDated(thing.node) && dateIn(value) !== undefined) return dateInto(work, thing, value);
  return assign(work, thing, value);
}

async function fillSigns(work: Work, signs: readonly Thing[], value: string): Promise<void> {
  for (const [place, sign] of Array.from(value).entries()) {
    const field = signs[place];
    if (field !== undefined) await assign(work, field, sign);
  }
}

const labelIn = ({ value }: Setting): readonly string[] =>
  typeof value === 'object' ? [value.label] : [];
