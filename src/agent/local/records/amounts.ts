/** How much a record has of something: what is measured is told by a label, by what a number counts, or by its unit. */
import { kindsSpokenOf } from '../ask/explain.ts';
import { answersWord } from '../ask/relations.ts';
import type { Statement } from '../ask/statements.ts';
import { valueTokens, type Kind } from '../ask/tokens-of-value.ts';
import { durationIn, momentIn, numberIn, priceIn } from '../words/amounts.ts';
import type { Row } from './rows.ts';

/** What is measured: by a word for it, by what units it has, or both. */
export type Measured = { readonly of: string | undefined; readonly kinds: readonly Kind[] };

/** A value as a number that can be compared with others of its scale. */
export type Amount = { readonly scale: string; readonly value: number; readonly text: string };

/** The one amount that a row states; undefined where it states none, or several. */
export function amountIn({ statements }: Row, { of, kinds }: Measured): Amount | undefined {
  const labelled = of === undefined ? [] : closest(statements.filter((one) => isAbout(one, of)));
  const implied = of === undefined ? kinds : [...kinds, ...kindsSpokenOf(of)];
  const byKind = statements.filter((one) => one.kinds.some((kind) => implied.includes(kind)));
  return single(labelled, kinds) ?? (labelled.length === 0 ? single(byKind, implied) : undefined);
}

const isAbout = ({ about, unit, isByName }: Statement, of: string): boolean =>
  unit === undefined
    ? isByName !== true && about.some((word) => answersWord(of, word) > 0.8)
    : answersWord(of, unit) > 0.8;

/** Those whose labels say least besides. */
function closest(statements: readonly Statement[]): readonly Statement[] {
  const least = Math.min(...statements.map(({ about }) => about.length));
  return statements.filter(({ about }) => about.length === least);
}

/** What all of them come to, where it is the same. */
function single(statements: readonly Statement[], kinds: readonly Kind[]): Amount | undefined {
  const amounts = new Map(
    statements.flatMap(({ value }) => {
      const amount = toAmount(value, kinds);
      return amount === undefined ? [] : [[`${amount.scale} ${amount.value}`, amount] as const];
    }),
  );
  const [one, ...others] = amounts.values();
  return others.length === 0 ? one : undefined;
}

/** The one value in a text; where kinds are given, of one of them. */
export function toAmount(text: string, kinds: readonly Kind[] = []): Amount | undefined {
  if (/^\s*free\b/iu.test(text)) return { scale: 'price', value: 0, text };
  const found = valueTokens(text).filter(({ kind }) => kind !== 'email' && kind !== 'web');
  const fitting = found.filter(({ kind, text: said }) => fits(kind, said, kinds));
  const [token, ...others] = fitting.length === 0 && kinds.length === 0 ? found : fitting;
  if (token === undefined || others.length > 0) return undefined;
  const isSpan = kinds.includes('span') && BARE_CLOCK.test(token.text);
  return measured(isSpan ? 'span' : token.kind, token.text);
}

const fits = (kind: Kind, text: string, kinds: readonly Kind[]): boolean =>
  kinds.includes(kind) || (kinds.includes('span') && BARE_CLOCK.test(text));

const BARE_CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?$/u;

function measured(kind: Kind, text: string): Amount | undefined {
  const [scale, value] = READ[kind]?.(text) ?? ['number', plainNumber(text)];
  return value === undefined || Number.isNaN(value) ? undefined : { scale, value, text };
}

type Read = (text: string) => readonly [scale: string, value: number | undefined];

const READ: Readonly<Partial<Record<Kind, Read>>> = {
  price: (text) => ['price', priceIn(text)],
  span: (text) => ['span', BARE_CLOCK.test(text) ? clockSpan(text) : durationIn(text)],
  moment: (text) => momentScale(text),
  weight: (text) => ['weight', inUnits(text, WEIGHTS)],
  length: (text) => ['length', inUnits(text, LENGTHS)],
};

/** Minutes of "3:45", which are minutes and seconds, or of "1:02:03". */
function clockSpan(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) / 60;
}

/** Days of the year, times of day and times gone by cannot be compared with each other. */
function momentScale(text: string): readonly [string, number | undefined] {
  if (/^\d{4}$/u.test(text)) return ['year', Number(text)];
  const isClock = /^\D*\d{1,2}:\d{2}\D*$/u.test(text);
  if (isClock) return ['clock', momentIn(text)];
  const day = momentIn(text);
  if (day !== undefined && /\d{4}/u.test(text)) return ['day', day];
  return ['day of a year', momentIn(`${text.replace(/^\p{L}+day,?\s+/iu, '')} 2000`)];
}

/** "1,204,000", "4.3", "12k". */
function plainNumber(text: string): number | undefined {
  const number = numberIn(text.replaceAll(/[’'\u00A0\u202F](?=\d{3})/gu, ''));
  const times = /\d\s?([kKM])\b/u.exec(text)?.[1];
  return number === undefined
    ? undefined
    : number * (times === undefined ? 1 : times === 'M' ? 1e6 : 1e3);
}

const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/kg|kilo/iu, 1_000],
  [/mg/iu, 0.001],
  [/lb|pound/iu, 453.6],
  [/oz|ounce/iu, 28.35],
  [/ton/iu, 1e6],
  [/g/iu, 1],
];
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/km/iu, 1_000],
  [/mm/iu, 0.001],
  [/cm/iu, 0.01],
  [/mi/iu, 1_609],
  [/in/iu, 0.0254],
  [/f(?:ee|oo)?t/iu, 0.3048],
  [/yard/iu, 0.9144],
  [/m/iu, 1],
];

function inUnits(text: string, units: readonly (readonly [RegExp, number])[]): number | undefined {
  const times = units.find(([unit]) => unit.test(text))?.[1];
  const number = plainNumber(text);
  return number === undefined || times === undefined ? undefined : number * times;
}
