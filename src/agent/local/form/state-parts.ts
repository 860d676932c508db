/** The pieces of a sentence that can be read as settings: "name Jo", "Jo as name", "3 adults", "no dogs". */
import { BEGINS_STEP } from '../parse/verbs.ts';
import type { Control } from './controls.ts';
import { fitOf, type Value } from './fitting-value.ts';
import { namesIn, type Name } from './names-in.ts';
import {
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
  return [...single, ...ranges(single, controls, tokens)];
}

const setting = (
  control: Control,
  value: Value,
  place: Pick<Part, 'from' | 'to' | 'score'>,
): Part => ({
  settings: [{ control, value }],
  about: control,
  ...place,
});

/** "from 1 May to 5 May" where just two fields take a date. */
function ranges(
  parts: readonly Part[],
  controls: readonly Control[],
  tokens: readonly Token[],
): readonly Part[] {
  const [start, end, more] = controls.filter(({ kind }) => kind === 'date');
  if (start === undefined || end === undefined || more !== undefined) return [];
  const dates = parts.filter(({ about, settings }) => about === start && settings.length === 1);
  return dates.flatMap((first) =>
    dates.flatMap((last): readonly Part[] => {
      const between = tokens[first.to];
      const isRange =
        last.from === first.to + 1 &&
        between !== undefined &&
        UNTIL.test(between.plain || between.text);
      const [from] = first.settings;
      const [to] = last.settings;
      if (!isRange || from === undefined || to === undefined) return [];
      const settings = [from, { control: end, value: to.value }];
      return [
        {
          settings,
          about: start,
          from: first.from,
          to: last.to,
          score: first.score + last.score + 0.2,
        },
      ];
    }),
  );
}

const UNTIL = /^(?:to|until|till|through|thru|bis|-|–|—)$/u;

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
  let start = afterOld(control, tokens, name.to);
  while (start < Math.min(tokens.length, name.to + 4) && isBetween(tokens[start] as Token))
    start += 1;
  return spans(start, tokens.length, 1).flatMap(([from, to]) => {
    const value = tokens.slice(from, to);
    const fit = fitOf(control, value, true);
    if (fit === undefined) return [];
    const score = scored(name, tokens, value, fit.score);
    return [setting(control, fit.value, { from: name.from, to, score })];
  });
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
    const fit = fitOf(control, value, true);
    // What is to be done is no text.
    const isVerb = from === 0 && control.kind === 'text' && beginsStep(value[0]);
    if (fit === undefined || isVerb) return [];
    const score = scored(name, tokens, value, fit.score);
    return [setting(control, fit.value, { from, to: name.to, score })];
  });
}

const beginsStep = (token: Token | undefined): boolean =>
  token?.isQuoted === false && BEGINS_STEP.has(token.plain);

/** Spans that begin, or with -1 end, at one place. */
function spans(start: number, end: number, way: 1 | -1): readonly (readonly [number, number])[] {
  const count = Math.max(0, Math.min(MOST_VALUE, end - start));
  return Array.from({ length: count }, (_none, index) =>
    way === 1 ? ([start, start + index + 1] as const) : ([end - index - 1, end] as const),
  );
}

const NOT = /^(?:no|not|without|never)$/u;

/** A box that is only named is to be on; with "no" before it off. Lists may be named apart from what is chosen. */
function nameAlone(control: Control, tokens: readonly Token[], name: Name): readonly Part[] {
  const score = named(name, tokens);
  if (control.choices.length > 0)
    return [{ settings: [], about: control, from: name.from, to: name.to, score }];
  if (control.kind !== 'box' && control.kind !== 'count') return [];
  const before = tokens[name.from - 1];
  const isNot = before !== undefined && !before.isQuoted && NOT.test(before.plain);
  if (control.kind === 'count' && !isNot) return [];
  const value = control.kind === 'count' ? '0' : !isNot;
  const from = isNot ? name.from - 1 : name.from;
  return [setting(control, value, { from, to: name.to, score: isNot ? score + 1 : 0.95 * score })];
}

/** A value that says by itself where it belongs. */
function valueAlone(control: Control, tokens: readonly Token[], isSole: boolean): readonly Part[] {
  const share = isSole ? 1 : 0.9;
  return tokens.flatMap((_token, from) =>
    spans(from, tokens.length, 1).flatMap(([, to]) => {
      const span = tokens.slice(from, to);
      const fit = fitOf(control, span, isSole);
      if (fit === undefined) return [];
      return [
        setting(control, fit.value, { from, to, score: share * fit.score * contentIn(span) }),
      ];
    }),
  );
}
