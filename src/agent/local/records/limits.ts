/** Limits in a phrase: "under 20", "more than 100 reviews", "older than 30", "between 5 and 9". */
import { valueTokens, type Kind } from '../ask/tokens-of-value.ts';
import { tokens } from '../words/normal.ts';
import { toAmount, type Amount } from './amounts.ts';

export type Limit = {
  readonly least: Amount | undefined;
  readonly most: Amount | undefined;
  /** Whether the limit itself is within. */
  readonly isWithin: boolean;
  readonly kinds: readonly Kind[];
  /** Words that may say what is measured, the likeliest first. */
  readonly of: readonly string[];
};

/** The limits of a phrase, and what is left of it. */
export type Limited = { readonly limits: readonly Limit[]; readonly rest: string };

type Way = {
  readonly pattern: RegExp;
  readonly isLeast: boolean;
  readonly isWithin?: true;
  readonly of?: string;
};

const MORE =
  'more|greater|higher|larger|bigger|longer|older|heavier|taller|later|newer|better|faster|farther|further|wider|deeper|costlier|(?:more expensive)';
const LESS =
  'less|fewer|lower|smaller|shorter|younger|lighter|cheaper|earlier|worse|slower|nearer|closer|(?:less expensive)';
/** What a comparing word measures by itself. */
const OF: Readonly<Record<string, string>> = {
  older: 'age',
  younger: 'age',
  heavier: 'weight',
  lighter: 'weight',
  taller: 'height',
  cheaper: 'price',
  costlier: 'price',
  'more expensive': 'price',
  'less expensive': 'price',
  faster: 'speed',
  slower: 'speed',
};

const WAYS: readonly Way[] = [
  { pattern: /\b(?:no|not) more than\s+/iu, isLeast: false, isWithin: true },
  { pattern: /\b(?:no|not) (?:less|fewer) than\s+/iu, isLeast: true, isWithin: true },
  { pattern: new RegExp(`\\b(${MORE})\\s+than\\s+`, 'iu'), isLeast: true },
  { pattern: new RegExp(`\\b(${LESS})\\s+than\\s+`, 'iu'), isLeast: false },
  { pattern: /\b(?:at least|minimum(?: of)?|from|since)\s+/iu, isLeast: true, isWithin: true },
  {
    pattern: /\b(?:at most|up to|maximum(?: of)?|within|until)\s+/iu,
    isLeast: false,
    isWithin: true,
  },
  { pattern: /\b(?:over|above|exceed(?:s|ing)?|after)\s+|>\s*/iu, isLeast: true },
  { pattern: /\b(?:under|below|before)\s+|<\s*/iu, isLeast: false },
];
const BETWEEN = /\bbetween\s+(.+?)\s+and\s+(?=\S*\d)/iu;

/** Takes the limits out of a phrase. */
export function limitsIn(phrase: string): Limited {
  const limits: Limit[] = [];
  let rest = phrase;
  for (const way of [between, ...WAYS.map(oneSided)]) {
    const found = way(rest);
    if (found === undefined) continue;
    limits.push(found.limit);
    rest = found.rest;
  }
  return { limits, rest };
}

type Taken = { readonly limit: Limit; readonly rest: string };

const oneSided =
  ({ pattern, isLeast, isWithin }: Way) =>
  (phrase: string): Taken | undefined => {
    const found = pattern.exec(phrase);
    if (found === null) return undefined;
    const value = valueAt(phrase.slice(found.index + found[0].length));
    // "From 2018" and "since May" also say just when.
    if (value === undefined || (/^(?:from|since)/iu.test(found[0]) && value.kind !== 'price'))
      return undefined;
    const own = OF[found[1]?.toLowerCase() ?? ''];
    const before = phrase.slice(0, found.index);
    return {
      limit: {
        least: isLeast ? value.amount : undefined,
        most: isLeast ? undefined : value.amount,
        isWithin: isWithin === true,
        kinds: value.kind === 'number' ? [] : [value.kind],
        of: own === undefined ? [...value.unit, ...wordsBefore(before)] : [own],
      },
      rest: `${before} ${value.after}`,
    };
  };

function between(phrase: string): Taken | undefined {
  const found = BETWEEN.exec(phrase);
  const least = toAmount(found?.[1] ?? '');
  if (found === null || least === undefined) return undefined;
  const value = valueAt(phrase.slice(found.index + found[0].length));
  if (value === undefined) return undefined;
  const before = phrase.slice(0, found.index);
  return {
    limit: {
      least,
      most: value.amount,
      isWithin: true,
      kinds: value.kind === 'number' ? [] : [value.kind],
      of: [...value.unit, ...wordsBefore(before)],
    },
    rest: `${before} ${value.after}`,
  };
}

/** The value that a text begins with. */
function valueAt(text: string):
  | {
      readonly amount: Amount;
      readonly kind: Kind;
      readonly unit: readonly string[];
      readonly after: string;
    }
  | undefined {
  const [token] = valueTokens(text);
  if (token === undefined || token.from > 0) return undefined;
  const amount = toAmount(token.text);
  if (amount === undefined) return undefined;
  const after = text.slice(token.to);
  const unit = token.kind === 'number' ? (/^\s+(\p{L}+)/u.exec(after)?.[1] ?? '') : '';
  return { amount, kind: token.kind, unit: tokens(unit), after };
}

const wordsBefore = (text: string): readonly string[] => tokens(text).slice(-3).toReversed();

/** Whether an amount is within a limit; undefined where the two cannot be compared. */
export function isWithinLimit({ scale, value }: Amount, limit: Limit): boolean | undefined {
  const { least, most, isWithin } = limit;
  for (const bound of [least, most])
    if (bound !== undefined && bound.scale !== 'number' && bound.scale !== scale) return undefined;
  const isEnough = least === undefined || (isWithin ? value >= least.value : value > least.value);
  const isNotTooMuch = most === undefined || (isWithin ? value <= most.value : value < most.value);
  return isEnough && isNotTooMuch;
}
