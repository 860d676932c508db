/** Whether words say a value that a control takes, and which. */
import type { SeenNode } from '../../../runtime/agent-page.ts';
import { NUMBERS } from '../words/data.ts';
import { dateIn, monthNamed } from '../words/dates.ts';
import { CLEAR_MARGIN, nameMatch } from '../words/match.ts';
import type { Choice, Control } from './controls.ts';
import { isGlue, textOf, type Token } from './state-tokens.ts';
import { measured, unitOf } from './units.ts';

/** What a control is to hold: a text, one of its choices, on or off. */
export type Value = string | Choice | boolean;

export type Fit = {
  readonly value: Value;
  /** How plainly, up to 1. */
  readonly score: number;
};

const MOST_WORDS = 10;
/** Words without quotes may be meant otherwise. */
const UNQUOTED = 0.6;

/**
 * @param isNamed whether the control is named beside the value: then less of a choice's name is enough
 */
export function fitOf(
  control: Control,
  tokens: readonly Token[],
  isNamed: boolean,
): Fit | undefined {
  const [first] = tokens;
  if (first === undefined || tokens.length > MOST_WORDS || tokens.some(({ isSign }) => isSign))
    return undefined;
  if (tokens.length > 1 && tokens.some(({ isQuoted }) => isQuoted)) return undefined;
  return FITS[control.kind](control, tokens, isNamed);
}

type Fits = (control: Control, tokens: readonly Token[], isNamed: boolean) => Fit | undefined;

const FITS: Readonly<Record<Control['kind'], Fits>> = {
  text: (control, tokens, isNamed) =>
    (control.signs === undefined ? fitText : fitSigns)(control, tokens, isNamed),
  number: fitNumber,
  count: fitNumber,
  date: ({ thing: { node } }, tokens) =>
    isMoment(textOf(tokens), node.inputType) ? { value: textOf(tokens), score: 1 } : undefined,
  time: (_control, tokens, isNamed) => fitTime(textOf(tokens), isNamed),
  list: fitChoice,
  radios: fitChoice,
  box: fitBox,
};

function fitText(
  { thing: { node } }: Control,
  tokens: readonly Token[],
  isNamed: boolean,
): Fit | undefined {
  const value = textOf(tokens);
  const inputType = typeOf(node);
  if (isDated(node) && dateIn(value) !== undefined) return { value, score: 1 };
  const shape = SHAPES[inputType];
  const isQuoted = isNamed && tokens.some((token) => token.isQuoted);
  const isText = isQuoted || isOneText(tokens);
  if (!isText || shape?.test(value) === false) return undefined;
  // An address says by itself where it goes.
  if (!isNamed) return SPEAKS.has(inputType) ? { value, score: 0.95 } : undefined;
  return { value, score: isQuoted || shape !== undefined ? 1 : UNQUOTED };
}

/** One sign for each box. */
function fitSigns({ signs = [] }: Control, tokens: readonly Token[]): Fit | undefined {
  const value = textOf(tokens).replaceAll(/[\s-]/gu, '');
  const isCode = /^[\p{L}\p{N}]+$/u.test(value) && /\d/u.test(value);
  return isCode && value.length === signs.length ? { value, score: 1 } : undefined;
}

const typeOf = ({ inputType = '' }: SeenNode): string => inputType;

/** A text field for dates, as it says itself. */
export const isDated = ({ inputType, name, hints, placeholder }: SeenNode): boolean =>
  (inputType === undefined || inputType === 'text') &&
  /\b(?:date ?picker|calendar|date|day|dob|birthday|dd|yyyy|depart(?:ing|ure)?|return(?:ing)?|check ?(?:in|out)|when)\b/iu.test(
    `${name} ${hints ?? ''} ${placeholder ?? ''}`,
  );

const SPEAKS: ReadonlySet<string> = new Set(['email', 'url']);

/** Words that belong together: no joint in them, and nothing around them that says nothing. */
function isOneText(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || first.isQuoted) return false;
  const isJoined = tokens.some((token) =>
    /^(?:and|und|et|y|not|no|from|below|above|that|which)$/u.test(token.plain),
  );
  // "Malmo on 04/18/2027" is a place and a day.
  const isTimed = tokens.some(
    (token, at) => /^(?:on|at|for)$/u.test(token.plain) && /^\d/u.test(tokens[at + 1]?.text ?? ''),
  );
  return !isJoined && !isTimed && !isGlue(first) && !isGlue(last);
}

/** What inputs of a type look like inside. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  email: /^\S+@\S+$/u,
  url: /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\S*$/u,
  tel: /^[+()\d][\d\s()/.+-]{2,}$/u,
  color: /^#[\da-f]{3,8}$|^\p{L}+$/iu,
};

function fitNumber(control: Control, tokens: readonly Token[], isNamed: boolean): Fit | undefined {
  const text = textOf(tokens).toLowerCase();
  const said = measured(digits(text));
  if (said !== undefined) {
    const { unit } = control;
    const isOther = said.unit !== undefined && unit !== undefined && said.unit !== unit;
    if (isOther) return undefined;
    if (isNamed) return { value: scaled(control, said), score: 1 };
    // A number with its unit says by itself where it goes.
    return unit !== undefined && said.unit === unit
      ? { value: said.number, score: 0.95 }
      : undefined;
  }
  const value = isNamed ? (farthest(control, text) ?? changed(control, text)) : undefined;
  return value === undefined ? undefined : { value: String(value), score: 1 };
}

/** "three minutes" in digits. */
function digits(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const number = /th$|st$|nd$|rd$/u.test(first) ? undefined : COUNTS[first];
  return number === undefined ? text : [number, ...others].join(' ');
}

/** "50 %" of a range that counts otherwise is half of it. */
function scaled(
  { unit, thing: { node } }: Control,
  said: NonNullable<ReturnType<typeof measured>>,
): string {
  const { min = 0, max = 100 } = node.range ?? {};
  const isPercent = said.unit === unitOf('%') && unit !== said.unit;
  if (!isPercent || max === 100 || !Number.isFinite(max - min)) return said.number;
  return String(min + ((max - min) * Number(said.number)) / 100);
}

const HIGHEST =
  /^(?:(?:the|its|full) )?(?:max(?:imum)?|highest|full|fullest|top|all the way(?: up| to the right| right)?|as (?:high|far|much) as (?:possible|it goes))(?: value| level| setting| volume| power)?$/u;
const LOWEST =
  /^(?:(?:the|its) )?(?:min(?:imum)?|lowest|off|bottom|all the way (?:down|to the left|left)|as (?:low|little) as (?:possible|it goes))(?: value| level| setting| volume| power)?$/u;
const MIDDLE = /^(?:(?:the|its) )?(?:half(?:way)?|middle|centre|center)(?: up| way)?$/u;

/** The end of its range that was said, or the middle. */
function farthest({ thing: { node, role } }: Control, text: string): number | string | undefined {
  // How far a drawn slider goes shows only when it is dragged.
  if (node.range === undefined && role === 'slider')
    return HIGHEST.test(text) ? 'max' : LOWEST.test(text) ? 'min' : undefined;
  const { min, max } = node.range ?? { min: -Infinity, max: Infinity };
  const value = HIGHEST.test(text)
    ? max
    : LOWEST.test(text)
      ? min
      : MIDDLE.test(text)
        ? (min + max) / 2
        : undefined;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** "one more", "two less": reckoned from what it is. */
function changed({ stepper, thing: { node } }: Control, text: string): number | undefined {
  const [, number = '', way] = /^(\S+) (more|less|fewer)$/u.exec(text) ?? [];
  const now = stepper?.count ?? node.range?.now;
  const by = COUNTS[number] ?? Number(number);
  if (way === undefined || now === undefined || !Number.isFinite(now + by)) return undefined;
  return way === 'more' ? now + by : now - by;
}

const COUNTS: Readonly<Record<string, number>> = {
  ...NUMBERS,
  no: 0,
  zero: 0,
  none: 0,
  a: 1,
  an: 1,
  single: 1,
};

/** A day; where the time belongs to it, both. */
function isMoment(text: string, type: string | undefined): boolean {
  if (type !== 'datetime-local') return isDate(text, type);
  const [day = '', time = ''] = text.split(/\s+at\s+|,?\s+(?=\d{1,2}(?::\d{2}|\s*[ap]\.?m))/iu);
  return isDate(day, type) && fitTime(time, true) !== undefined;
}

function isDate(text: string, type: string | undefined): boolean {
  if (dateIn(text) !== undefined) return true;
  const [month = '', year = ''] = text.split(/\s+/u);
  return type === 'month' && monthNamed(month) !== undefined && /^\d{4}$/u.test(year);
}

function fitTime(text: string, isNamed: boolean): Fit | undefined {
  const found = /^\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?$/iu.test(text);
  const isClear = /[:.]\d{2}|[ap]\.?m/iu.test(text);
  return found && (isClear || isNamed) ? { value: text, score: 1 } : undefined;
}

function fitChoice(
  { choices }: Control,
  tokens: readonly Token[],
  isNamed: boolean,
): Fit | undefined {
  const text = digits(textOf(tokens));
  const ends = [tokens[0], tokens.at(-1)];
  if (ends.some((one) => one === undefined || isGlue(one))) return undefined;
  const scored = choices
    .map((choice) => ({ value: choice, score: nameMatch(text, choice.label) }))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best === undefined || best.score < (isNamed ? 0.62 : 0.7)) return undefined;
  return second !== undefined && second.score > best.score - CLEAR_MARGIN ? undefined : best;
}

function fitBox(_control: Control, tokens: readonly Token[], isNamed: boolean): Fit | undefined {
  const said = tokens.map((token) => token.plain).join(' ');
  if (!isNamed) return undefined;
  if (ON.test(said)) return { value: true, score: 1 };
  return OFF.test(said) ? { value: false, score: 1 } : undefined;
}

const ON = /^(?:switched |turned )?(?:on|checked|ticked|enabled|active|activated|true|yes)$/u;
const OFF =
  /^(?:switched |turned )?(?:off|unchecked|unticked|disabled|inactive|deactivated|false|no)$/u;
