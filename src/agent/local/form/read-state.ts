/**
 * Reads a sentence that says how a form is to be: "name Jo, the plant is Fern, 3 adults and breakfast".
 * Every word must be explained by a control's name, by a value that the control takes, or say nothing.
 */
import type { Quotes } from '../find/query.ts';
import { tokens as wordsOf } from '../words/normal.ts';
import { isAside, skipsTo, type Aside } from './aside.ts';
import type { Control } from './controls.ts';
import { partsOf, type Part, type Setting } from './state-parts.ts';
import { contentIn, toTokens, type Token } from './state-tokens.ts';

type Reading = {
  readonly settings: readonly Setting[];
  /** Controls that were spoken of. */
  readonly about: readonly Control[];
  readonly score: number;
  /** Words that say something, from where the reading begins. */
  readonly content: number;
  /** Whether more than the looks of values says where they go. */
  readonly isFirm: boolean;
  /** A word of the title under which the controls stand. */
  readonly group: string | undefined;
  /** Where words that are to be typed ended last. */
  readonly openAt?: number | undefined;
};

type Sentence = {
  readonly tokens: readonly Token[];
  readonly parts: readonly Part[];
  /** Words of titles. */
  readonly titles: ReadonlySet<string>;
  readonly about: About;
};

/** What else is known of the sentence. */
export type About = Aside & {
  /** What takes a value that is said without a name. */
  readonly sole?: Control | undefined;
};

const MOST_TOKENS = 70;
const MOST_READINGS = 40;
const LEAST_SCORE = 0.55;
const MARGIN = 0.015;
/** A word that only says what it is about. */
const IDLE = 0.9;
/** What stands before a colon may only say what it is all about. */
const ABOUT = 0.05;

/** The one way to read all of it; undefined where there is none, or more than one. */
export function readState(
  controls: readonly Control[],
  sentence: string,
  quotes: Quotes,
  about: About = {},
): readonly Setting[] | undefined {
  return readTokens(controls, toTokens(sentence, quotes), about);
}

/** The same of a sentence that is cut already. */
export function readTokens(
  controls: readonly Control[],
  tokens: readonly Token[],
  about: About = {},
): readonly Setting[] | undefined {
  if (tokens.length === 0 || tokens.length > MOST_TOKENS) return undefined;
  const titles = new Set(controls.flatMap(({ group }) => wordsOf(group)));
  const all = readAll({ tokens, parts: partsOf(controls, tokens, about.sole), titles, about });
  const [first] = all;
  if (first === undefined || plainness(first) < LEAST_SCORE) return undefined;
  const second = all.find((other) => outcome(other) !== outcome(first));
  const isClear = second === undefined || plainness(second) <= plainness(first) - MARGIN;
  return isClear && !first.settings.some((one) => ranks(tokens, one)) ? first.settings : undefined;
}

/** "the least expensive": picks one of several, and is nothing to type. */
const ranks = (tokens: readonly Token[], { value }: Setting): boolean =>
  typeof value === 'string' &&
  !tokens.some(({ isQuoted, text }) => isQuoted && text === value) &&
  RANKS.test(value);
const RANKS =
  /\b(?:cheapest|priciest|costliest|expensive|least|most|best|worst|rated|priced|newest|oldest|latest|earliest|fastest|slowest|quickest|shortest|longest|largest|biggest|smallest|highest|lowest|whichever|whatever)\b/iu;

/** How plainly the words say it, up to 1. */
const plainness = ({ score, content }: Reading): number => score / Math.max(1, content);

/** All readings of the whole, best first, each outcome once. */
function readAll(sentence: Sentence): readonly Reading[] {
  const { tokens } = sentence;
  const at: Reading[][] = Array.from({ length: tokens.length + 1 }, () => []);
  for (const from of beginsAt(tokens)) at[from]?.push(beginning(tokens, from));
  for (const index of tokens.keys())
    for (const reading of best(at[index] ?? []))
      for (const [next, place] of continued(sentence, reading, index)) at[place]?.push(next);
  return best(at[tokens.length] ?? []).filter(isWhole);
}

/** Where what is said of the form may begin: behind "Leave" of "Leave a comment", behind the first colon. */
function beginsAt(tokens: readonly Token[]): ReadonlySet<number> {
  const colon = tokens.findIndex(({ text }) => text === ':');
  const isLeft =
    tokens[0]?.plain === 'leave' && /^(?:the|an?|my|your)$/u.test(tokens[1]?.plain ?? '');
  return new Set([0, ...(isLeft ? [1] : []), ...(colon >= 0 ? [colon + 1] : [])]);
}

const beginning = (tokens: readonly Token[], from: number): Reading => {
  const content = contentIn(tokens.slice(from));
  return {
    settings: [],
    about: [],
    score: from <= 1 ? 0 : -ABOUT * content,
    content,
    isFirm: false,
    group: undefined,
  };
};

/** Something is set, and all that was spoken of. */
const isWhole = ({ settings, about, isFirm }: Reading): boolean =>
  isFirm &&
  settings.length > 0 &&
  about.every((one) => settings.some(({ control }) => control === one));

/** How a reading may go on, and where it is then. */
function* continued(
  { tokens, parts, titles, about }: Sentence,
  reading: Reading,
  index: number,
): Generator<readonly [Reading, number]> {
  const isOpen = reading.openAt === index;
  const onward = skipsTo(tokens, index, isOpen);
  if (onward !== undefined) yield [reading, onward];
  if (!isOpen && isAside(tokens, index, about))
    yield [{ ...reading, score: reading.score + IDLE }, index + 1];
  const group = reading.settings.length === 0 ? titleAt(tokens, index, titles) : undefined;
  if (group !== undefined) yield [{ ...reading, group, score: reading.score + 1 }, index + 1];
  for (const part of parts) {
    const next = part.from === index ? withPart(reading, part) : undefined;
    if (next !== undefined) yield [next, part.to];
  }
}

/** "Subscribe with a@b.c" is something to do, "Recipient: name Jo" a title. */
function titleAt(
  tokens: readonly Token[],
  index: number,
  titles: ReadonlySet<string>,
): string | undefined {
  const word = tokens[index]?.plain ?? '';
  return titles.has(word) && (index > 0 || tokens[1]?.isSign === true) ? word : undefined;
}

function withPart(reading: Reading, part: Part): Reading | undefined {
  const { about, settings } = part;
  const isSet = reading.settings.some(({ control }) => isSameControl(control, about));
  if (isSet && !about.takesSeveral && about.kind !== 'press' && settings.length > 0)
    return undefined;
  if (reading.group !== undefined && !wordsOf(about.group).includes(reading.group))
    return undefined;
  return {
    ...reading,
    settings: [...reading.settings, ...settings],
    about: reading.about.includes(about) ? reading.about : [...reading.about, about],
    score: reading.score + part.score,
    openAt: part.isOpen === true ? part.to : undefined,
    isFirm: reading.isFirm || (settings.length > 0 && part.isWeak !== true),
  };
}

const isSameControl = (one: Control, other: Control): boolean =>
  one.thing.node.ref === other.thing.node.ref;

/** The best of some readings, each outcome once. */
function best(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const about = reading.about
      .map(({ thing }) => thing.node.ref)
      .toSorted()
      .join(' ');
    const key = `${reading.group ?? ''}|${about}|${outcome(reading)}`;
    const other = kept.get(key);
    if (other === undefined || plainness(other) < plainness(reading)) kept.set(key, reading);
  }
  return [...kept.values()]
    .toSorted((one, other) => plainness(other) - plainness(one))
    .slice(0, MOST_READINGS);
}

const outcome = ({ settings }: Reading): string => settings.map(outcomeOf).toSorted().join('|');

const outcomeOf = ({ control, value }: Setting): string => {
  const said = typeof value === 'object' ? `${value.thing.node.ref} ${value.label}` : String(value);
  return `${control.thing.node.ref}=${said}`;
};
