/** "Book 2 tickets for Salt", "Bid 45 on the maps": what a button is to be pressed with is filled in first. */
import { QUOTE_SIGN, unquote } from '../find/query.ts';
import type { Scene, Thing } from '../find/scene.ts';
import { superlativeIn } from '../find/superlative.ts';
import { controlsOf, type Control } from '../form/controls.ts';
import { idleWords } from '../form/idle-words.ts';
import { makeAll } from '../form/make-so.ts';
import { sendersOf } from '../form/presses.ts';
import { readState } from '../form/read-state.ts';
import type { Setting } from '../form/state-parts.ts';
import type { Step } from '../parse/steps.ts';
import { DONE_WITH_FORM, REFERS } from '../parse/verbs.ts';
import { contentTokens, isSameSense, stem, tokens } from '../words/normal.ts';
import { clickPeak } from './click-peak.ts';
import { partWithout, submitsIn } from './submits.ts';
import type { Work } from './work.ts';

/** A button, and what is to be filled in before it is pressed. */
type Form = {
  readonly button: Thing;
  readonly controls: readonly Control[];
  /** Words that say which form it is. */
  readonly idle: ReadonlySet<string>;
  /** All words of its part of the page. */
  readonly own: ReadonlySet<string>;
  /** Whether only what stands close to the button is taken. */
  readonly isNear: boolean;
};

/** Answers whether a verb was said with all that its form takes; then that is filled in, and the button is to be pressed. */
export async function actWith(work: Work, step: Step): Promise<boolean> {
  const isForm = MAY_ACT.has(step.deed) && !TAKES_AWAY.test(step.verb);
  if (!isForm || step.rest === '' || REFERS.test(step.said)) return false;
  const forms = meantOf(formsFor(await work.scene(), step), step);
  // Most likely what stands close to the button is for it; else all that is there.
  const [near, far] = [
    read(
      work,
      forms.map(({ near: form }) => form),
      step,
    ),
    read(
      work,
      forms.map(({ whole }) => whole),
      step,
    ),
  ];
  const [one, more] = near.length > 0 ? near : far;
  if (one === undefined || more !== undefined) return false;
  work.audit.vouch(unquote(step.said, work.quotes));
  await makeAll(work, one.settings);
  work.toPress = one.form.button;
  if (superlativeIn(step.rest) !== undefined) await clickPeak(work, step);
  return true;
}

/** Nothing is filled in to take something away. */
const TAKES_AWAY = /^(?:delete|remove|discard|erase|drop|clear|cancel|dismiss|trash|undo|reset)$/u;

type Forms = ReturnType<typeof formsFor>;

/** Of several forms those of which something is said that only stands there; all where nothing is. */
function meantOf(forms: Forms, { rest }: Step): Forms {
  const said = contentTokens(rest);
  const isOwn = (word: string, at: number): boolean =>
    forms.every(({ whole }, other) => whole.own.has(word) === (other === at));
  const meant = forms.filter((_form, at) => said.some((word) => isOwn(word, at)));
  return meant.length > 0 ? meant : forms;
}

type Read = { readonly form: Form; readonly settings: readonly Setting[] };

const read = (work: Work, forms: readonly Form[], step: Step): readonly Read[] =>
  forms.flatMap((form) => {
    const settings = settingsIn(work, form, step);
    return settings === undefined ? [] : [{ form, settings }];
  });

const MAY_ACT: ReadonlySet<Step['deed']> = new Set([
  'unknown',
  'find',
  'search',
  'compose',
  'sort',
  'ask',
  'submit',
  'open',
]);

/** What is looked for, asked or sorted takes more than one word to be a form. */
const LEAST: Readonly<Partial<Record<Step['deed'], number>>> = {
  find: 2,
  search: 2,
  ask: 2,
  open: 2,
  sort: 2,
};

function settingsIn(
  work: Work,
  { controls, idle, isNear }: Form,
  { rest, deed }: Step,
): readonly Setting[] | undefined {
  const texts = controls.filter(({ kind }) => kind === 'text' || kind === 'number');
  const isSole = texts.length === 1 && (isNear || rest.includes(QUOTE_SIGN));
  const sole = isSole ? texts[0] : undefined;
  const settings = readState(controls, rest, work.quotes, { idle, sole });
  if (settings === undefined || settings.length < (LEAST[deed] ?? 1)) return undefined;
  // "Save the changes" says what is saved, not what is to be typed.
  const isIdle = ({ value }: Setting): boolean =>
    typeof value === 'string' &&
    !work.quotes.includes(value) &&
    tokens(value).every((word) => idle.has(word));
  if (settings.some(isIdle)) return undefined;
  // A box that is only named may be what something is done with.
  return settings.some(({ value }) => typeof value !== 'boolean') ? settings : undefined;
}

/** The buttons that are called as the verb says, each with its part of the page; else the one that sends the form. */
function formsFor(
  scene: Scene,
  step: Step,
): readonly { readonly near: Form; readonly whole: Form }[] {
  const all = controlsOf(scene);
  const sending = buttonsFor(scene, step);
  const said = superlativeIn(step.rest) === undefined ? [] : superlatives(step.rest);
  return sending.flatMap((button) => {
    const at = partWithout(scene, button, sending);
    const controls = within(scene, all, at);
    if (!controls.some(({ thing }) => thing.index < button.index)) return [];
    const idle = new Set([
      ...idleIn(scene, at, controls, sending.length > 1),
      ...said,
      ...contentTokens(button.node.name),
    ]);
    const own = new Set(scene.within(at).flatMap(({ name }) => tokens(name)));
    const whole = { button, controls, idle, own, isNear: false };
    return [{ whole, near: { ...whole, controls: near(scene, controls, button), isNear: true } }];
  });
}

const within = (scene: Scene, controls: readonly Control[], at: number): readonly Control[] =>
  controls.filter(({ thing }) => scene.isWithin(thing.node.at, at));

/** Those in the smallest part of the page around a button that has any. */
function near(scene: Scene, controls: readonly Control[], { node }: Thing): readonly Control[] {
  for (let at = scene.view.parents[node.at] ?? -1; at >= 0; at = scene.view.parents[at] ?? -1) {
    const inside = within(scene, controls, at);
    if (inside.length > 0) return inside;
  }
  return controls;
}

function buttonsFor(scene: Scene, { said, verb }: Step): readonly Thing[] {
  const buttons = submitsIn(scene);
  const [first = '', second = ''] = tokens(said.split(/\s+/u).slice(0, 2).join(' '));
  const named = buttons.filter(({ names }) =>
    names.some(([name]) => {
      const words = tokens(name);
      const isName = words.length <= 5 && words.some((word) => isSameSense(word, first));
      return isName || (second !== '' && words.join('').startsWith(first + second));
    }),
  );
  if (named.length > 0) return named;
  if (!DONE_WITH_FORM.test(verb)) return [];
  const sending = sendersOf(buttons);
  return sending.length > 0
    ? sending
    : buttons.filter((button) => isUnder(scene, button, buttons, first));
}

/** Stands in a part of the page that is called as the verb says. */
function isUnder(scene: Scene, button: Thing, buttons: readonly Thing[], verb: string): boolean {
  const at = partWithout(scene, button, buttons);
  return scene
    .within(at)
    .some(
      ({ role, name }) =>
        !FIELD_ROLES.has(role) && tokens(name).some((word) => stem(word) === stem(verb)),
    );
}

const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'combobox', 'button', 'searchbox']);

const superlatives = (rest: string): readonly string[] => {
  const { rest: without = '' } = superlativeIn(rest) ?? {};
  const kept = new Set(tokens(without));
  return tokens(rest).filter((word) => !kept.has(word));
};

/** Of several forms, all that is said in this one tells which it is. */
function idleIn(
  scene: Scene,
  at: number,
  controls: readonly Control[],
  isOneOfMany: boolean,
): readonly string[] {
  const general = [...idleWords(scene, controls)];
  if (!isOneOfMany) return general;
  const labels = new Set(controls.flatMap((control) => control.labels.flatMap(tokens)));
  const own = scene.within(at).filter(({ editable }) => editable !== true);
  const words = own.flatMap(({ name }) => contentTokens(name)).filter((word) => !labels.has(word));
  return [...general, ...words];
}
