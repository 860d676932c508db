/** One step of an instruction, by what it asks for. */
import type { Step } from './parse/steps.ts';
import { doAsk } from './ask/ask.ts';
import { addTo } from './act/add.ts';
import { doCheck } from './act/check.ts';
import { doChoose } from './act/choose.ts';
import { doAvoid } from './act/choose-set.ts';
import { doClick, doHover, doOpen } from './act/click.ts';
import { clickAsSaid } from './act/click-as-said.ts';
import { copyAsSaid } from './act/copy-as-said.ts';
import { dateAsSaid } from './act/date-as-said.ts';
import { doDrag, dragAsSaid } from './act/drag.ts';
import { doClose } from './act/close.ts';
import { actWith } from './act/act-with.ts';
import { beginNew } from './act/begin-new.ts';
import { asAdding } from './act/into-cart.ts';
import { placeAsSaid } from './act/place-as-said.ts';
import { giveAll, giveLeast } from './act/consent.ts';
import { doCompose } from './act/compose.ts';
import { editInPlace } from './act/edit-in-place.ts';
import { doExplore, doFind } from './act/explore.ts';
import { doFormat, styleIn } from './act/format.ts';
import { doSort, itemsOf } from './act/sort.ts';
import { conditioned } from './act/conditioned.ts';
import { doGo } from './act/go.ts';
import { onKeys } from './act/keys.ts';
import { doLogin } from './act/login.ts';
import { asDeed, asGoing, openToRead, showNamed } from './act/as-deed.ts';
import { meant, withAbout } from './act/meant.ts';
import { orderBy } from './act/order-by.ts';
import { pickThen } from './act/pick-then.ts';
import { placeSign } from './act/place-sign.ts';
import { openHeld } from './act/open-to.ts';
import { doScroll } from './act/scroll.ts';
import { showOrHide } from './act/show-hide.ts';
import { doSearch } from './act/search.ts';
import { doFocus, doHighlight, doSubmit } from './act/submit.ts';
import { doWithTicked } from './act/tick-rows.ts';
import { doWait } from './act/wait.ts';
import { doClear, doCopy, doFill, doPaste } from './act/fill.ts';
import { doSolve } from './act/solve.ts';
import { answerDialog, confirmDialog } from './act/dialog.ts';
import type { Work } from './act/work.ts';
import { find } from './find/find.ts';
import { makeSo } from './form/make-so.ts';
import { unquote } from './find/query.ts';
import { nameMatch } from './words/match.ts';
import { plain } from './words/normal.ts';
import { Undecided } from './undecided.ts';
import type { Deed } from './parse/verbs.ts';

type Performer = (work: Work, step: Step) => Promise<void>;

const PERFORMERS: Readonly<Record<Deed, Performer>> = {
  click: doClick,
  press: doClick,
  'double-click': doClick,
  'right-click': doClick,
  open: doOpen,
  fill: doFill,
  set: (work, step) => setOrClick(work, step),
  choose: doChoose,
  check: doCheck,
  uncheck: doCheck,
  toggle: doCheck,
  search: doSearch,
  find: doFind,
  go: doGo,
  scroll: doScroll,
  hover: doHover,
  drag: doDrag,
  wait: doWait,
  close: doClose,
  login: doLogin,
  submit: doSubmit,
  focus: doFocus,
  highlight: doHighlight,
  clear: doClear,
  copy: doCopy,
  paste: doPaste,
  accept: (work, step) => answerDialog(work, step, true),
  refuse: (work, step) => answerDialog(work, step, false),
  ask: doAsk,
  explore: doExplore,
  avoid: doAvoid,
  compose: doCompose,
  sort: doSort,
  rate: async (work, step) => {
    if (!(await makeSo(work, step, 1))) await doClick(work, { ...step, deed: 'unknown' });
  },
  format: doFormat,
  solve: doSolve,
};

/** Does one step. @throws Undecided when it is not clear what to do, or what to do it with */
export async function perform(work: Work, step: Step): Promise<void> {
  const { condition } = step;
  if (condition === undefined) return performNow(work, step);
  return conditioned(work, condition, () => performNow(work, step));
}

async function performNow(work: Work, given: Step): Promise<void> {
  const said = withAbout(await work.scene(), given);
  if (given.told !== undefined) work.audit.told(given.told);
  const { spoken } = work;
  const isOfIt = spoken !== undefined && /^(?:it|that|this|them)\b/iu.test(said.rest);
  try {
    await performStep(work, meant(work, said));
  } catch (error) {
    const isMissing = error instanceof Undecided && error.reason === 'not-found';
    if (!isMissing || !isOfIt || work.opened === spoken) throw error;
    // What is to be done with it may only be offered where it is open.
    work.opened = spoken;
    await doOpen(work, { ...said, deed: 'open', verb: 'open', rest: spoken });
    await performStep(work, said);
  }
}

/** Said so that nothing else can be meant. */
const doneAsWhole = async (work: Work, step: Step): Promise<boolean> =>
  (await onKeys(work, step)) || (await showOrHide(work, step)) || (await placeAsSaid(work, step));

/** What no verb explains may say how the form is to be. */
async function performStep(work: Work, given: Step): Promise<void> {
  const before = work.steps.length;
  const step = asAdding(await work.scene(), given);
  if (await doneAsWhole(work, step)) return;
  if (await actWith(work, step)) return;
  if (SETS.has(step.deed) && (await makeSo(work, step, LEAST[step.deed] ?? 2))) return;
  try {
    await performByVerb(work, step);
  } catch (error) {
    if (!(error instanceof Undecided) || !isOpen(step, work.steps.slice(before))) throw error;
    if (!(await performOtherwise(work, step))) throw error;
  }
}

/** Whether nothing was done yet, but for what brings more into sight. */
const isOpen = (step: Step, since: readonly string[]): boolean =>
  !isQuestion(step) && (since.length === 0 || (SHOWN_FIRST.has(step.deed) && since.every(opens)));

/** Who asks wants to know, and nothing done. */
const isQuestion = ({ deed, verb }: Step): boolean => deed === 'ask' && ASKS.test(verb);
const ASKS =
  /^(?:(?:in|on|at) (?:which|what)|what|which|how|who|when|where|why|is|are|does|has)\b/u;

/** What the verb alone did not do: said of the form, edited where it stands, or not in sight yet. */
async function performOtherwise(work: Work, step: Step): Promise<boolean> {
  if ((await makeSo(work, step, 1)) || (await dateAsSaid(work, step))) return true;
  if (step.deed === 'unknown' && (await copyAsSaid(work, step))) return true;
  if (await editInPlace(work, step)) return true;
  if (!SHOWN_FIRST.has(step.deed) || !(await openHeld(work, step.rest))) return false;
  if (!(await makeSo(work, step, 1))) await performByVerb(work, step);
  return true;
}

/** Only brings more into sight. */
const opens = (line: string): boolean => /^(?:clicked|opened|hovered)\b/u.test(line);

const SHOWN_FIRST: ReadonlySet<Step['deed']> = new Set([
  'fill',
  'set',
  'check',
  'uncheck',
  'choose',
]);

/** Deeds that may set several things at once. */
const SETS: ReadonlySet<Step['deed']> = new Set(['fill', 'set', 'rate', 'unknown']);
/** How many at least; fewer are read by the verb first. */
const LEAST: Readonly<Partial<Record<Step['deed'], number>>> = { fill: 1, set: 1, rate: 1 };

async function performByVerb(work: Work, given: Step): Promise<void> {
  const step = asGoing(given);
  for (const way of WAYS) if (await way(work, step)) return;
  if (step.deed === 'unknown') return performUnknown(work, step);
  // What leads on to the next is opened, whatever the verb.
  if (step.leads && CHOSEN.has(step.deed)) return doOpen(work, step);
  if (step.verb === 'complete' && !/\b(?:with|as)\b|[:=]/u.test(step.rest))
    return doCheck(work, { ...step, deed: 'check', rest: `${step.rest} as done` });
  return performVerb(work, { ...step, deed: step.deed });
}

type Way = (work: Work, step: Step) => Promise<boolean>;

/** Ways to do what is said as a whole, whatever the verb asks for elsewhere. */
const WAYS: readonly Way[] = [
  giveLeast,
  giveAll,
  beginNew,
  orderBy,
  openToRead,
  showNamed,
  async (work, step) =>
    MOVING.test(step.verb) && ((await placeSign(work, step)) || (await dragAsSaid(work, step))),
];

/** A verb that the page may know. */
async function performUnknown(work: Work, step: Step): Promise<void> {
  for (const way of WAYS_OF_UNKNOWN) if (await way(work, step)) return;
  return doClick(work, await underTitle(work, step));
}

const WAYS_OF_UNKNOWN: readonly Way[] = [confirmDialog, pickThen, doWithTicked, addTo];

/** As the verb is done; else by a control that is called so. */
async function performVerb(work: Work, step: Step & { readonly deed: Deed }): Promise<void> {
  if (await clickedAsNamed(work, step)) return;
  const before = work.steps.length;
  try {
    await PERFORMERS[step.deed](work, step);
  } catch (error) {
    if (work.steps.length > before || isQuestion(step)) throw error;
    if ((await clickAsSaid(work, step, error)) || (await asDeed(work, step))) return;
    throw error;
  }
}

const CHOSEN: ReadonlySet<Deed | 'unknown'> = new Set(['choose', 'click', 'press']);

const MOVING = /^(?:put|move|place|insert|sort|drop|drag|bring|arrange)$/u;

/** "Lost property: report a loss": what stands before the colon says where. */
async function underTitle(work: Work, step: Step): Promise<Step> {
  const [, title, rest] = /^([^:]{3,60}):\s+(.+)$/u.exec(step.said) ?? [];
  if (title === undefined || rest === undefined || step.scope !== undefined) return step;
  const found = await work.look({ phrase: title, purpose: 'any' });
  const [verb = '', ...others] = rest.split(/\s+/u);
  const scope = { relation: 'in', phrase: title } as const;
  return found.kind === 'none'
    ? step
    : { ...step, said: rest, verb: verb.toLowerCase(), rest: others.join(' '), scope };
}

/** What looks like a verb may be the first word of a name: "Clear form", "Show details". */
async function clickedAsNamed(work: Work, step: Step): Promise<boolean> {
  if (!NAMES_TOO.has(step.deed) || step.rest === '' || step.leads) return false;
  const literal = unquote(step.said, work.quotes);
  const whole = find(await work.scene(), { phrase: literal, purpose: 'click' }, []);
  const [thing] = whole.kind === 'one' ? whole.things : [];
  const isNamed = thing?.names.some(([name]) =>
    isQuestion(step) ? plain(name) === plain(literal) : nameMatch(literal, name) >= 0.96,
  );
  if (thing?.node.clickable !== true || isNamed !== true) return false;
  await doClick(work, { ...step, deed: 'click', rest: step.said });
  return true;
}

const NAMES_TOO: ReadonlySet<Step['deed']> = new Set([
  'open',
  'set',
  'check',
  'submit',
  'clear',
  'close',
  'search',
  'copy',
  'ask',
  'go',
  'accept',
  'refuse',
  'login',
]);

/** "set A to B", "move A below B", "make A bold"; "increase A" without a value is a button of that name. */
async function setOrClick(work: Work, step: Step): Promise<void> {
  if (step.verb === 'make' && styleIn(step.rest) !== undefined) return doFormat(work, step);
  const isMove = step.verb === 'move' && MOVES.test(step.rest);
  if (isMove && itemsOf(await work.scene()).length > 0) return doDrag(work, step);
  const hasValue = /\s(?:to|as|at|=)\s|:\s/u.test(step.rest);
  if (hasValue) return doFill(work, step);
  return doClick(work, { ...step, deed: 'unknown' });
}

const MOVES =
  /\s(?:above|before|below|under|after|to the (?:top|bottom|end|start|beginning|\w+ (?:place|position|spot)))\b/iu;
