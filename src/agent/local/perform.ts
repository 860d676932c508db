/** One step of an instruction, by what it asks for. */
import type { Step } from './parse/steps.ts';
import { doAsk } from './ask/ask.ts';
import { answerTo } from './ask/value.ts';
import { doCheck, doChoose } from './act/choose.ts';
import { doClick, doDrag, doHover, doOpen } from './act/click.ts';
import { doClose } from './act/close.ts';
import { doExplore } from './act/explore.ts';
import { doGo } from './act/go.ts';
import { doLogin } from './act/login.ts';
import { doScroll } from './act/scroll.ts';
import { doSearch } from './act/search.ts';
import { doFocus, doHighlight, doSubmit } from './act/submit.ts';
import { doWait } from './act/wait.ts';
import { doClear, doCopy, doFill, doPaste } from './act/fill.ts';
import { answerDialog } from './act/dialog.ts';
import type { Work } from './act/work.ts';
import { find } from './find/find.ts';
import { unquote } from './find/query.ts';
import { narrow } from './find/scope.ts';
import { nameMatch } from './words/match.ts';
import type { Deed } from './parse/verbs.ts';
import { Undecided } from './undecided.ts';

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
  find: (work, step) => findSomething(work, step),
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
};

/** Does one step. @throws Undecided when it is not clear what to do, or what to do it with */
export async function perform(work: Work, step: Step): Promise<void> {
  if (step.deed === 'unknown') return doClick(work, step);
  // What looks like a verb may be the first word of a name: "Clear form", "Show details".
  if (NAMES_TOO.has(step.deed) && step.rest !== '' && !step.leads) {
    const literal = unquote(step.said, work.quotes);
    const whole = find(await work.scene(), { phrase: literal, purpose: 'click' }, []);
    const [thing] = whole.kind === 'one' ? whole.things : [];
    if (
      thing?.node.clickable === true &&
      thing.names.some(([name]) => nameMatch(literal, name) >= 0.96)
    ) {
      return doClick(work, { ...step, deed: 'click', rest: step.said });
    }
  }
  return PERFORMERS[step.deed](work, step);
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

/** "set A to B"; "increase A" without a value is a button of that name. */
async function setOrClick(work: Work, step: Step): Promise<void> {
  const hasValue = /\s(?:to|as|at|=)\s|:\s/u.test(step.rest);
  if (hasValue) return doFill(work, step);
  return doClick(work, { ...step, deed: 'unknown' });
}

/** "find X": what is said next is about X; a value that was found is "that". A search field is asked last. */
async function findSomething(work: Work, step: Step): Promise<void> {
  const said = JSON.stringify(unquote(step.rest, work.quotes));
  if (/\b(?:word|value|text|number)\b/iu.test(step.rest)) {
    const value = await answerTo(work, step.rest);
    if (value !== undefined) {
      work.clipboard = value;
      return;
    }
  }
  const scene = await work.scene();
  const found = find(scene, { phrase: step.rest, purpose: 'any', scope: step.scope }, work.quotes);
  work.focus = { relation: 'with', phrase: step.rest };
  if (found.kind !== 'none' || narrow(scene, scene.things, work.focus, work.quotes).length > 0) {
    work.findings.push(`${said} is on the page.`);
    return;
  }
  if (scene.things.some(({ role }) => role === 'searchbox')) return doSearch(work, step);
  throw new Undecided('not-found', `${said} is not on the page`);
}
