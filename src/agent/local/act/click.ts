/** Clicking, opening, hovering, dragging: deeds on one target. */
import { AppError } from '../../../base/errors.ts';
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { isCutShort } from '../ask/cut-short.ts';
import { find } from '../find/find.ts';
import type { Wanted } from '../find/wanted.ts';
import { toQuery, unquote } from '../find/query.ts';
import type { Thing } from '../find/scene.ts';
import { KEYS } from '../parse/verbs.ts';
import type { Step } from '../parse/steps.ts';
import { contentTokens, plain } from '../words/normal.ts';
import { Undecided } from '../undecided.ts';
import { chooseOption } from './choose-option.ts';
import { clickEach } from './click-each.ts';
import { clickRest } from './click-rest.ts';
import { clickRecord } from './click-record.ts';
import { clickInOrder } from './click-in-order.ts';
import { isHeldBack, leafTo, reveal } from './reveal.ts';
import { inRecord } from './open-record.ts';
import { inMenu } from './more-menu.ts';
import { goOn, isOpened } from './go-on.ts';
import { openNamed } from './open-named.ts';
import { openTo } from './open-to.ts';
import { clickThing, clickThings, pressKey } from './click-thing.ts';
import { described, type Work } from './work.ts';

/** "click X", "press X", "open X", "X": as often as was said. */
export async function doClick(work: Work, step: Step): Promise<void> {
  const key =
    KEYS[
      plain(unquote(step.rest, work.quotes))
        .replace(/ (?:key|button)$/u, '')
        .replace(/^the /u, '')
    ];
  if (step.deed === 'press' && key !== undefined && (await hasNoSuchName(work, step))) {
    // Said of what was done already: "add X and press Enter".
    if (key === 'Enter' && step.times === 1 && work.enteredAt === work.steps.length) return;
    return pressKey(work, key, step.times);
  }
  const chord = /^(?:ctrl|control|shift|alt|cmd|meta)\s*\+\s*\S+$/iu.exec(
    unquote(step.rest, work.quotes),
  );
  if (chord !== null)
    return pressKey(
      work,
      chord[0].replaceAll(/\s/gu, '').replace(/ctrl/iu, 'Control').replace(/cmd/iu, 'Meta'),
      step.times,
    );
  if ((await clickInOrder(work, step.rest)) || (await clickRest(work, step.rest))) return;
  for (let time = 0; time < step.times; time += 1) await clickOnce(work, step);
}

/** A page that draws itself anew between the look and the click is looked at again. */
async function clickOnce(work: Work, step: Step): Promise<void> {
  const options = optionsOf(step);
  const wanted = wantedOf(step);
  const clickedBefore = new Set(work.clicked);
  await lookBehind(work, wanted);
  const otherwise = await thingsOtherwise(work, wanted);
  if (otherwise === 'done') return;
  for (let tries = 1; ; tries += 1) {
    const things = otherwise ?? (await work.some(wanted));
    if (step.deed === 'unknown') requireNoField(things, step);
    try {
      // An entry that was opened on the way is not clicked once more.
      if (!isOpened(work, things, clickedBefore)) await clickThings(work, things, options);
      return await goOn(work, step, things);
    } catch (error) {
      if (
        !(error instanceof AppError) ||
        error.code !== 'STALE_REF' ||
        tries >= 3 ||
        things.length > 1
      )
        throw error;
      work.forget();
    }
  }
}

function optionsOf({ deed }: Step): { count?: 2; button?: 'right' } {
  if (deed === 'double-click') return { count: 2 };
  return deed === 'right-click' ? { button: 'right' } : {};
}

/** A field is clicked by nobody who says to do something with it that is not known. */
function requireNoField(things: readonly Thing[], { said }: Step): void {
  const field = things.find(({ node, role }) => node.editable === true && role !== 'combobox');
  if (field === undefined) return;
  const sentence = `what to do with ${described(field)} is not clear`;
  throw new Undecided('not-understood', sentence, [said]);
}

/** From here on, an enumeration is the name of one thing. */
const AS_NAMED = 0.9;

/** Several that are named one by one, a place on a later page, a button in what is to be opened first. */
async function thingsOtherwise(
  work: Work,
  wanted: Wanted,
): Promise<readonly Thing[] | 'done' | undefined> {
  const whole = await work.look(wanted);
  const { kind } = whole;
  if (whole.kind === 'one' && whole.score >= AS_NAMED) return undefined;
  if (await clickEach(work, wanted.phrase, wanted.scope, wanted.verb)) return 'done';
  if (kind !== 'none') return undefined;
  if (await clickRecord(work, wanted.phrase)) return 'done';
  const found = (await inMenu(work, wanted)) ?? (await inRecord(work, wanted));
  return found?.kind === 'one' ? found.things : undefined;
}

/** What the page holds but does not show is looked for behind what is closed. */
async function lookBehind(work: Work, wanted: Wanted): Promise<void> {
  if ((await work.look(wanted)).kind !== 'none') return;
  if ((await openNamed(work, wanted)) && (await work.look(wanted)).kind !== 'none') return;
  await openTo(work, wanted);
  if ((await work.look(wanted)).kind !== 'none') return;
  if (await isHeldBack(work, wanted)) await reveal(work, wanted);
  const isThere = async (): Promise<boolean> => (await work.look(wanted)).kind !== 'none';
  if (!(await isThere()) && isCutShort(await work.scene())) await leafTo(work, isThere);
}

const wantedOf = (step: Step): Wanted => ({
  phrase: step.rest,
  purpose: 'click',
  scope: step.scope,
  verb: verbOf(step),
});

/** A verb that pages also write on buttons. */
function verbOf(step: Step): string | undefined {
  return step.deed === 'unknown' || step.deed === 'open'
    ? plain(step.verb).split(' ')[0]
    : undefined;
}

async function hasNoSuchName(work: Work, step: Step): Promise<boolean> {
  const scene = await work.scene();
  return (
    find(scene, { phrase: step.rest, purpose: 'click', scope: step.scope }, work.quotes).kind ===
    'none'
  );
}

/** "open X": what is open already stays so, what is closed is opened. */
export async function doOpen(work: Work, step: Step): Promise<void> {
  const wanted = wantedOf(step);
  await lookBehind(work, wanted);
  const held = await heldBy(work, wanted);
  if (held === undefined && (await opensAsText(work, wanted))) return;
  const things = held ?? (await work.some(wanted));
  if (step.leads && things.length === 1 && (await opensByHover(work, things[0]))) return;
  for (const thing of things)
    if (!(await chosenIn(work, thing, step))) await openThing(work, thing, step.verb);
}

/** "show classes on Tue": a list that offers what was said is no page to open. */
async function chosenIn(work: Work, { node, option }: Thing, { rest }: Step): Promise<boolean> {
  if (option !== undefined || node.options === undefined || LIST.test(rest)) return false;
  const words = contentTokens(unquote(rest, work.quotes));
  const offered = node.options.filter(({ label }) => {
    const own = contentTokens(label);
    return own.length > 0 && own.every((word) => words.includes(word));
  });
  const [choice, more] = offered;
  if (choice === undefined || more !== undefined)
    throw new Undecided('not-understood', `what to choose in ${described({ node })} is not clear`);
  await chooseOption(work, node, [choice.label]);
  return true;
}

const LIST =
  /\b(?:dropdown|drop-down|list|menu|options?|choices|combo ?box|select(?:or)?|picker)\b/iu;

async function openThing(work: Work, thing: Thing, verb: string): Promise<void> {
  if (!EXPANDS.test(verb)) return clickThing(work, thing);
  if (thing.role === 'link' && thing.node.expanded === undefined)
    throw new Undecided('not-understood', `${described(thing)} leads on and does not open`);
  const closes = /^(?:collapse|fold)$/u.test(verb);
  const state = thing.node.expanded ?? holderOf(thing, (await work.scene()).view.nodes)?.expanded;
  if (state === !closes) {
    work.answers.push(`${described(thing)} is ${closes ? 'closed' : 'open'} already.`);
    return;
  }
  await clickThing(work, (await toggleOf(work, thing)) ?? thing);
}

const EXPANDS = /^(?:expand|unfold|collapse|fold)$/u;

/** The sign beside a name that opens its branch. */
async function toggleOf(work: Work, { node }: Thing): Promise<Thing | undefined> {
  const scene = await work.scene();
  const parent = scene.view.parents[node.at];
  const signs = scene.things.filter(
    (thing) =>
      thing.option === undefined &&
      thing.node.clickable === true &&
      scene.view.parents[thing.node.at] === parent &&
      isToggle(thing.node),
  );
  return signs.length === 1 ? signs[0] : undefined;
}

const isToggle = ({ name, hints }: SeenNode): boolean =>
  name.trim() === ''
    ? /\b(?:toggle|caret|expand|arrow|chevron|switcher)\b/u.test(hints ?? '')
    : /^[-+−▸▾▶▼►▷▽⊞⊟›⌄]$/u.test(name.trim());

/** "open the chat with Bob", where only Bob is there to click. */
async function heldBy(work: Work, wanted: Wanted): Promise<readonly Thing[] | undefined> {
  const name = /^(?:the\s+)?\w+\s+(?:with|of|by|from|for|about)\s+(.+)$/iu.exec(wanted.phrase)?.[1];
  if (name === undefined || (await work.look(wanted)).kind !== 'none') return undefined;
  const found = await work.look({ phrase: name, purpose: 'click' });
  const isSure = found.kind === 'one' && found.score >= 0.96 && found.things.length === 1;
  const [thing] = isSure ? found.things : [];
  const isBox = thing?.node.checked !== undefined;
  return thing?.node.clickable === true && !isBox ? [thing] : undefined;
}

/** "the Outdoor menu", where that is bare text: menus of style sheets open when the mouse comes. */
async function opensAsText(work: Work, wanted: Wanted): Promise<boolean> {
  const found = await work.look(wanted);
  const isPlain = found.kind === 'one' && found.things.every(({ node }) => node.clickable !== true);
  if (found.kind !== 'none' && !isPlain) return false;
  const { name } = toQuery(wanted.phrase, work.quotes);
  const { things, view } = await work.scene();
  const texts = things.filter(
    ({ node }) => node.clickable !== true && name !== '' && plain(node.name) === name,
  );
  const [text] = texts;
  if (text === undefined || texts.length > 1) return false;
  await work.act(`hovered over ${described(text)}`, () =>
    work.page.hover(text.node.ref, work.signal),
  );
  return (await work.scene()).view.nodes.length > view.nodes.length;
}

/** Menus within menus open when the mouse comes; a click might close them again. */
async function opensByHover(work: Work, thing: Thing | undefined): Promise<boolean> {
  if (thing === undefined || thing.node.role !== 'menuitem') return false;
  const before = (await work.scene()).view.nodes.length;
  await work.act(`hovered over ${described(thing)}`, () =>
    work.page.hover(thing.node.ref, work.signal),
  );
  return (await work.scene()).view.nodes.length > before;
}

const holderOf = ({ node, index }: Thing, nodes: readonly SeenNode[]): SeenNode | undefined =>
  nodes[index - 1]?.expanded !== undefined && nodes[index - 1]?.name === node.name
    ? nodes[index - 1]
    : undefined;

/** "hover over X". */
export async function doHover(work: Work, step: Step): Promise<void> {
  const thing = await work.one({ phrase: step.rest, purpose: 'click', scope: step.scope });
  await work.act(`hovered over ${described(thing)}`, () =>
    work.page.hover(thing.node.ref, work.signal),
  );
}
