/** The pieces of a sentence that can be read as settings: "name Jo", "Jo as name", "3 adults", "no dogs". */
import { isSameSense, plain, tokens as wordsOf } from '../words/normal.ts';
import type { Control } from './controls.ts';
import { fitOf, type Value } from './fitting-value.ts';
import { namesIn, type Name } from './names-in.ts';
import { sharedParts } from './shared-values.ts';
import {
  beginsStep,
  contentIn,
  isBeforeName,
  isBetween,
  textOf,
  toTokens,
  type Token,
} from './state-tokens.ts';

const MOST_VALUE = 10;

export type Setting = { readonly control: Control; readonly value: Value };

/** A piece of the sentence read as settings; one without any only says of which control the others speak. */
export type Part = {
  readonly settings: readonly Setting[];
  readonly about: Control;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** Only the looks of the value say where it goes. */
  readonly isWeak?: boolean | undefined;
  /** Ends with words that are to be typed: what follows at once may belong to them. */
  readonly isOpen?: boolean | undefined;
};

/** All pieces that can be read as settings, wherever they stand. */
export function partsOf(
  controls: readonly Control[],
  tokens: readonly Token[],
  sole: Control | undefined,
): readonly Part[] {
  const single = controls.flatMap((control) => [
    ...namesIn(control, tokens).flatMap((name) => [
      ...nameThenValue(control, tokens, name),
      ...valueThenName(control, tokens, name),
      ...nameAlone(control, tokens, name),
    ]),
    ...valueAlone(control, tokens, control === sole),
  ]);
  return [...single, ...sharedParts(single, controls, tokens)];
}

type Placed = Pick<Part, 'from' | 'to' | 'score' | 'isWeak' | 'isOpen'>;

const setting = (control: Control, value: Value, place: Placed): Part => ({
  settings: [{ control, value }],
  about: control,
  ...place,
});

/** Words of a name count by how well they are met, those of a value by how plainly they are one. */
const scored = (
  name: Name,
  tokens: readonly Token[],
  value: readonly Token[],
  fit: number,
): number => named(name, tokens) + fit * contentIn(value);

/** Also "from" may be a name. */
const named = ({ from, to, match }: Name, tokens: readonly Token[]): number =>
  match * Math.max(1, contentIn(tokens.slice(from, to)));

function nameThenValue(control: Control, tokens: readonly Token[], name: Name): readonly Part[] {
  const begins = startsOf(control, tokens, name);
  return begins
    .flatMap((start) => spans(start, tokens.length, 1))
    .flatMap(([from, to]) => {
      const value = tokens.slice(from, to);
      const fit = fitOf(control, value, name.isLead === true ? 'led' : 'named');
      if (fit === undefined || !isPlain(control, value, name)) return [];
      const score = scored(name, tokens, value, fit.score);
      const isOpen = control.kind === 'text' && value.at(-1)?.isQuoted === false;
      return [setting(control, fit.value, { from: name.from, to, score, isOpen })];
    });
}

/** "the sum into the box" says where a text is to be read as well as one that is to be typed. */
const isPlain = ({ kind }: Control, value: readonly Token[], { isPlace }: Name): boolean =>
  isPlace !== true ||
  kind !== 'text' ||
  value.some(({ isQuoted, text }) => isQuoted || /\d/u.test(text));

/** Where the value begins: behind what joins it to the name, and behind an article where it is no text. */
function startsOf(control: Control, tokens: readonly Token[], name: Name): readonly number[] {
  let start = afterOld(control, tokens, name.to);
  while (start < Math.min(tokens.length, name.to + 4) && isBetween(tokens[start] as Token))
    start += 1;
  const isArticle = control.kind !== 'text' && tokens[start]?.plain === 'the';
  return [isArticle ? start + 1 : start];
}

/** Behind "from U", where U is what the field holds now. */
function afterOld({ thing: { node } }: Control, tokens: readonly Token[], from: number): number {
  const old = toTokens(node.value ?? '', []);
  const said = tokens.slice(from + 1, from + 1 + old.length);
  const isOld =
    old.length > 0 &&
    /^(?:from|von|de)$/u.test(tokens[from]?.plain ?? '') &&
    textOf(said).toLowerCase() === textOf(old).toLowerCase();
  return isOld ? from + 1 + old.length : from;
}

function valueThenName(control: Control, tokens: readonly Token[], name: Name): readonly Part[] {
  let end = name.from;
  while (end > Math.max(0, name.from - 4) && isBeforeName(tokens[end - 1] as Token)) end -= 1;
  const isJoined = end < name.from || control.kind !== 'text';
  if (!isJoined) return [];
  return spans(0, end, -1).flatMap(([from, to]) => {
    const value = tokens.slice(from, to);
    const fit = name.isLead === true ? undefined : fitOf(control, value, 'named');
    // What is to be done is no text.
    const isVerb = from === 0 && control.kind === 'text' && beginsStep(value[0]);
    if (fit === undefined || isVerb || !isPlain(control, value, name)) return [];
    const score = scored(name, tokens, value, fit.score);
    return [setting(control, fit.value, { from, to: name.to, score })];
  });
}

/** Spans that begin, or with -1 end, at one place. */
function spans(start: number, end: number, way: 1 | -1): readonly (readonly [number, number])[] {
  const count = Math.max(0, Math.min(MOST_VALUE, end - start));
  return Array.from({ length: count }, (_none, index) =>
    way === 1 ? ([start, start + index + 1] as const) : ([end - index - 1, end] as const),
  );
}

const NOT = /^(?:no|not|without|never)$/u;

/** A button is to be pressed; lists may be named apart from what is chosen. */
function nameAlone(control: Control, tokens: readonly Token[], name: Name): readonly Part[] {
  if (name.isLead === true) return [];
  const { from, to } = name;
  const score = named(name, tokens);
  if (control.kind === 'press') return pressIn(control, tokens, { from, to, score });
  // A list of several may go by the first of them.
  const said = plain(textOf(tokens.slice(from, to)));
  const isChoice =
    control.takesSeveral && control.choices.some(({ label }) => plain(label) === said);
  if (isChoice) return [];
  if (control.choices.length > 0) return [{ settings: [], about: control, from, to, score }];
  const takesNone = control.kind === 'box' || control.kind === 'count';
  return takesNone ? switchIn(control, tokens, { from, to, score }) : [];
}

/** A box that is only named is to be on; with "no" before it off. */
function switchIn(control: Control, tokens: readonly Token[], place: Placed): readonly Part[] {
  const { from, score } = place;
  const before = tokens[from - 1];
  const isNot = before !== undefined && !before.isQuoted && NOT.test(before.plain);
  const isCount = control.kind === 'count';
  if (isNot)
    return [
      setting(control, isCount ? '0' : false, { ...place, from: from - 1, score: score + 1 }),
    ];
  return isCount ? [] : [setting(control, true, { ...place, score: 0.95 * score })];
}

/** Less of a button's name is not enough. */
const LEAST_PRESS = 0.8;

/** A button is spoken of by what it does: "the request" is none that says "Request a place". */
function pressIn(control: Control, tokens: readonly Token[], place: Placed): readonly Part[] {
  const [verb = ''] = wordsOf(textOf(tokens.slice(place.from, place.to)));
  const isVerb = control.labels.some((label) => isSameSense(wordsOf(label)[0] ?? '', verb));
  const isNoun =
    /^(?:the|an?|my|your)$/u.test(tokens[place.from - 1]?.plain ?? '') &&
    clicked(tokens, place) === place;
  const isPlain =
    place.score >= LEAST_PRESS * Math.max(1, contentIn(tokens.slice(place.from, place.to)));
  return isVerb && !isNoun && isPlain ? [setting(control, true, clicked(tokens, place))] : [];
}

/** "press Review", "click the Review button": all of that says one thing. */
function clicked(tokens: readonly Token[], place: Placed): Placed {
  let { from, to } = place;
  while (/^(?:on|the)$/u.test(tokens[from - 1]?.plain ?? '')) from -= 1;
  if (!/^(?:press|click|hit|tap|push)$/u.test(tokens[from - 1]?.plain ?? '')) return place;
  if (tokens[to]?.plain === 'button') to += 1;
  return {
    ...place,
    from: from - 1,
    to,
    score: place.score + contentIn(tokens.slice(from - 1, from)),
  };
}

/** What is picked is not typed. */
const CHOSEN = /^(?:pick|choose|select|check|tick|click|mark)$/u;

/** A value that says by itself where it belongs. */
function valueAlone(control: Control, tokens: readonly Token[], isSole: boolean): readonly Part[] {
  const share = isSole ? 1 : 0.9;
  return tokens.flatMap((_token, from) =>
    spans(from, tokens.length, 1).flatMap(([, to]) => {
      const span = tokens.slice(from, to);
      const fit = fitOf(control, span, isSole ? 'sole' : 'alone');
      // "the green one" is no number.
      const before = tokens[from - 1];
      const isPronoun = textOf(span) === 'one' && before !== undefined && contentIn([before]) > 0;
      if (isPronoun) return [];
      const isChosen = fit?.isWeak === true && CHOSEN.test(tokens[from - 1]?.plain ?? '');
      if (fit === undefined || isChosen) return [];
      const score = share * fit.score * contentIn(span);
      return [setting(control, fit.value, { from, to, score, isWeak: fit.isWeak })];
    }),
  );
}
