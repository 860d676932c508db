/** One step of an instruction, by what it asks for. */
import type { Step } from './parse/steps.ts';
import { doAsk } from './ask/ask.ts';
import { addTo } from './act/add.ts';
import { doCheck } from './act/check.ts';
import { doChoose } from './act/choose.ts';
import { doAvoid } from './act/choose-set.ts';
import { doClick, doHover, doOpen } from './act/click.ts';
import { clickAsSaid } from './act/click-as-said.ts';
import { doDrag, dragAsSaid } from './act/drag.ts';
import { doClose } from './act/close.ts';
import { actWith } from './act/act-with.ts';
import { giveLeast } from './act/consent.ts';
import { doCompose } from './act/compose.ts';
import { editInPlace } from './act/edit-in-place.ts';
import { doExplore, doFind } from './act/explore.ts';
import { doFormat, styleIn } from './act/format.ts';
import { doSort, itemsOf } from './act/sort.ts';
import { conditioned } from './act/conditioned.ts';
import { ASIDE, doGo } from './act/go.ts';
import { onKeys } from './act/keys.ts';
import { doLogin } from './act/login.ts';
import { orderBy } from './act/order-by.ts';
import { pickThen } from './act/pick-then.ts';
import { placeSign } from './act/place-sign.ts';
import { openHeld } from './act/open-to.ts';
import { doScroll } from './act/scroll.ts';
import { doSearch } from './act/search.ts';
import { doFocus, doHighlight, doSubmit } from './act/submit.ts';
import { doWithTicked } from './act/tick-rows.ts';
import { doWait } from './act/wait.ts';
import { doClear, doCopy, doFill, doPaste } from './act/fill.ts';
import { doSolve } from './act/solve.ts';
import { answerDialog } from './act/dialog.ts';
import type { Work } from './act/work.ts';
import { find } from './find/find.ts';
import { makeSo } from './form/make-so.ts';
import { unquote } from './find/query.ts';
import type { Scene } from './find/scene.ts';
import { surroundingsOf } from './find/surroundings.ts';
import { STANDS_FOR } from './parse/antecedents.ts';
import { nameMatch } from './words/match.ts';
import { contentTokens, plain } from './words/normal.ts';
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

/** What no verb explains may say how the form is to be. */
async function performStep(work: Work, step: Step): Promise<void> {
  const before = work.steps.length;
  if (await onKeys(work, step)) return;
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
  if ((await makeSo(work, step, 1)) || (await editInPlace(work, step))) return true;
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
  if ((await giveLeast(work, step)) || (await orderBy(work, step.said))) return;
  if (MOVING.test(step.verb) && ((await placeSign(work, step)) || (await dragAsSaid(work, step))))
    return;
  if (step.deed === 'unknown') {
    // "Delete the plan and confirm": whatever it asks.
    if (step.said === 'confirm' && (await hasNoButton(work, step)))
      return answerDialog(work, step, true);
    if (await pickThen(work, step)) return;
    if ((await doWithTicked(work, step)) || (await addTo(work, step))) return;
    return doClick(work, await underTitle(work, step));
  }
  // What leads on to the next is opened, whatever the verb.
  if (step.leads && CHOSEN.has(step.deed)) return doOpen(work, step);
  if (step.verb === 'complete' && !/\b(?:with|as)\b|[:=]/u.test(step.rest))
    return doCheck(work, { ...step, deed: 'check', rest: `${step.rest} as done` });
  return performVerb(work, { ...step, deed: step.deed });
}

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

const hasNoButton = async (work: Work, { said }: Step): Promise<boolean> =>
  (await work.look({ phrase: said, purpose: 'click' })).kind !== 'one';

const CHOSEN: ReadonlySet<Deed | 'unknown'> = new Set(['choose', 'click', 'press']);

/** "Report this post", "get me the PDF" ask for nothing that is to be read, where a control does that. */
async function asDeed(work: Work, step: Step): Promise<boolean> {
  const [verb = ''] = step.verb.split(' ');
  if (step.deed !== 'ask' || !/^(?:report|print|get|show|give|fetch)$/u.test(verb)) return false;
  const rest = step.rest.replace(/^me\s+/iu, '');
  const isOwn = verb === 'report' || verb === 'print';
  const wanted = { phrase: rest, purpose: 'click', verb: isOwn ? verb : 'get' } as const;
  const found = await work.look(wanted);
  const isControl =
    found.kind === 'one' &&
    found.score >= 0.85 &&
    found.things.every(({ node, role }) => node.clickable === true && LEADS.has(role));
  if (!isOwn && !isControl) return false;
  await doClick(work, { ...step, deed: 'unknown', verb: isOwn ? verb : 'get', rest });
  return true;
}

const LEADS: ReadonlySet<string> = new Set(['link', 'button', 'tab', 'menuitem', 'generic']);

/** "Show me the next month", "open the last page" go there. */
const asGoing = (step: Step): Step =>
  /^(?:show me|get|give me|show|open|view|display)$/u.test(step.verb) &&
  ASIDE.exec(plain(step.rest))?.[2] !== undefined &&
  /^(?:the )?(?:next|previous|first|last)\b/iu.test(step.rest)
    ? { ...step, deed: 'go', verb: 'go to' }
    : step;

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

/** "it" is what was last named, where that can be acted on. */
function meant({ spoken }: Work, step: Step): Step {
  const isIt = spoken !== undefined && /^(?:it|that|this|them)$/iu.test(step.rest);
  return isIt && ON_IT.has(step.deed) ? { ...step, rest: spoken } : step;
}

/** "her" is what was told of before, by those of its words that the page says. */
function withAbout(scene: Scene, step: Step): Step {
  const { about, rest } = step;
  const stands = STANDS_FOR.exec(rest)?.[0];
  if (about === undefined || stands === undefined) return step;
  const { saying } = surroundingsOf(scene);
  const words = contentTokens(about).filter((word) => saying(word).length > 0);
  const noun = stands.replace(/^\S+\s*(?:ones?$)?/u, '');
  const name = words.join(' ');
  return name === '' ? step : { ...step, rest: `${noun} ${name}${rest.slice(stands.length)}`.trim() };
}

const ON_IT: ReadonlySet<Step['deed']> = new Set([
  'click',
  'press',
  'open',
  'check',
  'uncheck',
  'toggle',
  'choose',
  'hover',
  'double-click',
  'right-click',
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
