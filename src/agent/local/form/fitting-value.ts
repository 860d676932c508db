/** Whether words say a value that a control takes, and which. */
import { NUMBERS } from '../words/data.ts';
import { dateIn, monthNamed } from '../words/dates.ts';
import { CLEAR_MARGIN, optionMatch } from '../words/match.ts';
import { namesItself } from './names-in.ts';
import type { Choice, Control } from './controls.ts';
import { isDated } from './dated.ts';
import { beginsStep, isGlue, textOf, type Token } from './state-tokens.ts';
import { measured, unitOf } from './units.ts';

/** What a control is to hold: a text, one of its choices, on or off. */
export type Value = string | Choice | boolean;

export type Fit = {
  readonly value: Value;
  /** How plainly, up to 1. */
  readonly score: number;
  /** Only its looks say where it goes. */
  readonly isWeak?: boolean;
};

const MOST_WORDS = 10;
/** Words without quotes may be meant otherwise. */
const UNQUOTED = 0.6;

/** How a control is spoken of beside a value: by its name, by what people say before such values, not at all, or as the only one there is. */
export type Spoken = 'named' | 'led' | 'alone' | 'sole';

/** Where a control is named, less of a choice's name is enough; led to, a value has to look like what is asked for. */
export function fitOf(control: Control, tokens: readonly Token[], spoken: Spoken): Fit | undefined {
  const [first] = tokens;
  if (first === undefined || tokens.length > MOST_WORDS || tokens.some(({ isSign }) => isSign))
    return undefined;
  if (tokens.length > 1 && tokens.some(({ isQuoted }) => isQuoted)) return undefined;
  const isOther =
    spoken === 'led' && first.isQuoted === false && control.asks?.looks(textOf(tokens)) !== true;
  return isOther ? undefined : FITS[control.kind](control, tokens, spoken !== 'alone', spoken);
}

type Fits = (
  control: Control,
  tokens: readonly Token[],
  isNamed: boolean,
  spoken: Spoken,
) => Fit | undefined;

const FITS: Readonly<Record<Control['kind'], Fits>> = {
  text: (control, tokens, _isNamed, spoken) =>
    control.signs === undefined ? fitText(control, tokens, spoken) : fitSigns(control, tokens),
  number: fitNumber,
  count: fitNumber,
  date: ({ thing: { node } }, tokens) =>
    isMoment(textOf(tokens), node.inputType) ? { value: textOf(tokens), score: 1 } : undefined,
  time: (_control, tokens, isNamed) => fitTime(textOf(tokens), isNamed),
  list: fitChoice,
  radios: fitChoice,
  box: fitBox,
  press: () => undefined,
};

function fitText(control: Control, tokens: readonly Token[], spoken: Spoken): Fit | undefined {
  const { thing, asks } = control;
  const value = textOf(tokens);
  if (isDated(thing.node) && dateIn(value) !== undefined) return { value, score: 1 };
  if (holdsDay(tokens) || shapeOf(control)?.test(value) === false) return undefined;
  if (tokens.some((token) => token.isQuoted))
    return spoken === 'alone' ? undefined : { value, score: 1 };
  if (spoken === 'led' && asks?.takesAll === true) return fitAny(tokens);
  return isOneText(tokens) ? fitOne(control, tokens, spoken) : undefined;
}

function fitOne(control: Control, tokens: readonly Token[], spoken: Spoken): Fit | undefined {
  if (spoken === 'alone') return fitAlone(control, tokens);
  const value = textOf(tokens);
  return namesItself(control, value) ? undefined : fitWords(control, value, spoken);
}

/** A day with more words around it is none; the whole may be a message. */
const holdsDay = (tokens: readonly Token[]): boolean =>
  tokens.length <= 4 &&
  tokens.some((_token, from) =>
    [1, 3].some((count) => {
      const part = tokens.slice(from, from + count);
      return (
        part.length === count && part.length < tokens.length && dateIn(textOf(part)) !== undefined
      );
    }),
  );

/** Whatever is said behind "because of". */
const fitAny = (tokens: readonly Token[]): Fit | undefined =>
  tokens.slice(-1).some(isGlue) ? undefined : { value: textOf(tokens), score: UNQUOTED };

const shapeOf = ({ thing }: Control): RegExp | undefined => SHAPES[thing.node.inputType ?? ''];

/** Words without quotes for a field that is named, or the only one. */
function fitWords(control: Control, said: string, spoken: Spoken): Fit | undefined {
  const looks = looksAsked(control, said);
  const isOther =
    looks === false && (spoken === 'sole' || (isCounted(control) && !/\d/u.test(said)));
  if (isOther || ONLY_NOUN.test(said)) return undefined;
  const isShaped = looks === true || shapeOf(control) !== undefined;
  return { value: askedOf(control, said), score: isShaped ? 1 : UNQUOTED };
}

/** Whether a field asks for a number. */
const isCounted = ({ asks }: Control): boolean =>
  asks !== undefined && ['12', '1234567'].some((one) => asks.looks(one));

/** Belongs to the name before it: "the return date". */
const ONLY_NOUN = /^(?:date|day|time|number|field|box|address|value|name)$/iu;

/** An address says by itself where it goes, and so does what looks like nothing else. */
function fitAlone(control: Control, tokens: readonly Token[]): Fit | undefined {
  const said = textOf(tokens);
  if (SPEAKS.has(control.thing.node.inputType ?? '')) return { value: said, score: 0.95 };
  const score = control.asks?.alone ?? 0;
  if (score === 0 || beginsStep(tokens[0]) || looksAsked(control, said) !== true) return undefined;
  return { value: askedOf(control, said), score, isWeak: true };
}

/** Whether a text looks like what is asked for; undefined where anything may be. */
const looksAsked = ({ asks }: Control, said: string): boolean | undefined =>
  asks === undefined || asks.takesAll === true ? undefined : asks.looks(said);

/** One sign for each box. */
function fitSigns({ signs = [] }: Control, tokens: readonly Token[]): Fit | undefined {
  const value = textOf(tokens).replaceAll(/[\s-]/gu, '');
  const isCode = /^[\p{L}\p{N}]+$/u.test(value) && /\d/u.test(value);
  return isCode && value.length === signs.length ? { value, score: 1 } : undefined;
}

const SPEAKS: ReadonlySet<string> = new Set(['email', 'url']);

/** Says where a text is to be read, and is none. */
const ELSEWHERE = /^(?:shown|displayed|given|printed|highlighted|underlined|mentioned|written)$/u;

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
  const isElsewhere = tokens.some(({ plain }) => ELSEWHERE.test(plain));
  const isEnd = !isGlue(last) || (tokens.length > 1 && NOUNS_TOO.test(last.plain));
  return !isElsewhere && !isJoined && !isTimed && !isGlue(first) && isEnd;
}

/** Verbs of setting that are nouns as well: "a great book". */
const NOUNS_TOO = /^(?:book|order|score|call|change|stay|move|mark)$/u;

/** What inputs of a type look like inside. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  email: /^\S+@\S+$/u,
  url: /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\S*$/u,
  tel: /^[+()\d][\d\s()/.+-]{2,}$/u,
  color: /^#[\da-f]{3,8}$|^\p{L}+$/iu,
};

function fitNumber(control: Control, tokens: readonly Token[], isNamed: boolean): Fit | undefined {
  const text = askedOf(control, textOf(tokens)).toLowerCase();
  const said = measured(digits(text));
  if (said !== undefined) return fitMeasured(control, said, isNamed);
  const value = isNamed ? (farthest(control, text) ?? changed(control, text)) : undefined;
  return value === undefined ? undefined : { value: String(value), score: 1 };
}

const askedOf = ({ asks }: Control, said: string): string =>
  asks?.looks(said) === true ? (asks.meant?.(said) ?? said) : said;

function fitMeasured(control: Control, said: Measured, isNamed: boolean): Fit | undefined {
  const { unit } = control;
  const isOther = said.unit !== undefined && unit !== undefined && said.unit !== unit;
  if (isOther) return undefined;
  if (isNamed) return { value: scaled(control, said), score: 1 };
  // A number with its unit says by itself where it goes.
  return unit !== undefined && said.unit === unit ? { value: said.number, score: 0.95 } : undefined;
}

type Measured = NonNullable<ReturnType<typeof measured>>;

/** "three minutes" in digits. */
function digits(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const number = /th$|st$|nd$|rd$/u.test(first) ? undefined : COUNTS[first];
  return number === undefined ? text : [number, ...others].join(' ');
}

/** "50 %" of a range that counts otherwise is half of it. */
function scaled({ unit, thing: { node } }: Control, said: Measured): string {
  const { min = 0, max = 100 } = node.range ?? {};
  const isPercent = said.unit === unitOf('%') && unit !== said.unit;
  if (!isPercent || max === 100 || !Number.isFinite(max - min)) return said.number;
  return String(min + ((max - min) * Number(said.number)) / 100);
}

const HIGHEST =
  /^(?:(?:the|its|full) )?(?:max(?:imum)?|highest|full|fullest|top|all the way(?: up| to the right| right)?|(?:as )?(?:high|far|much|many|loud|big) as (?:possible|(?:it|they|you|one) (?:goes|go|gets|get|allows?|takes?|lets?|can(?: \p{L}+)?)))(?: value| level| setting| volume| power)?$/u;
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
  const [, number = '', way] =
    /^(\S+) (more|less|fewer)$/u.exec(text === 'another' ? 'one more' : text) ?? [];
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
  const [month = '', year = '', more] = text.split(/\s+/u);
  const isMonth = monthNamed(month) !== undefined && /^\d{4}$/u.test(year);
  return type === 'month' && isMonth && more === undefined;
}

function fitTime(text: string, isNamed: boolean): Fit | undefined {
  const found = /^\d{1,2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?$/iu.test(text);
  const isClear = /[:.]\d{2}|[ap]\.?m/iu.test(text);
  return found && (isClear || isNamed) ? { value: text, score: 1 } : undefined;
}

function fitChoice(
  { choices, labels, takesSeveral }: Control,
  tokens: readonly Token[],
  isNamed: boolean,
): Fit | undefined {
  const said = textOf(tokens);
  const text = digits(said);
  const ends = [tokens[0], tokens.at(-1)];
  if (ends.some((one) => one === undefined || isGlue(one))) return undefined;
  const placed = choices.find(({ places = [] }) => places.includes(said.toLowerCase()));
  if (placed !== undefined) return { value: placed, score: 1 };
  // What a list shows while nothing is chosen is its name.
  const scored = choices
    .filter(({ label }, place) => takesSeveral || place > 0 || label !== labels[0])
    .map((choice) => ({
      value: choice,
      score: Math.max(optionMatch(said, choice.label), optionMatch(text, choice.label)),
    }))
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
