/** What a phrase says of one of several alike things: its row, what it begins with, that it is odd, which it comes after. */
import { NUMBERS } from '../words/data.ts';
import { numberIn } from '../words/amounts.ts';
import { plain } from '../words/normal.ts';
import type { Cell } from './grid.ts';

/** Leaves those that something holds of; undefined where it cannot be told. */
export type Narrowing = (cells: readonly Cell[]) => readonly Cell[] | undefined;

export type AlikeSaid = {
  /** In the order in which they are to be done. */
  readonly narrowings: readonly Narrowing[];
  readonly isAll: boolean;
  /** Whether it says more than a place in the row. */
  readonly isTelling: boolean;
  /** The phrase without them. */
  readonly rest: string;
};

type Rule = {
  readonly pattern: RegExp;
  readonly read: (...groups: readonly string[]) => Narrowing;
  /** Says which of those that are left, so that it comes last. */
  readonly picks?: true;
  /** A place alone: names answer to that as well. */
  readonly isPlain?: true;
};

const IN = '(?:(?:in|of|on|from|at|with)\\s+)?(?:the\\s+)?';
const THAT =
  '(?:(?:that|which|whose (?:name|text|label|number|title))\\s+)?(?:(?:is|are|comes|stands|sits|lies|falls)\\s+)?';
const PLACE =
  '(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|penultimate|\\d+(?:st|nd|rd|th))';
const NUMBER = '(-?\\d+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)';
const ONE = '["“]?([^"”,\\s]+(?:\\s[^"”,\\s]+)?)["”]?';

const toNumber = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number(word);
const toPlace = (word: string): number => NUMBERS[word.toLowerCase()] ?? Number.parseInt(word, 10);

/** "top" is the first line, "middle" the one in the middle. */
function lineAt(word: string, lines: number): number | undefined {
  if (/^(?:top|upper|left)/iu.test(word)) return 0;
  if (/^(?:bottom|lower|right)/iu.test(word)) return lines - 1;
  if (/^(?:middle|cent)/iu.test(word)) return lines % 2 === 1 ? (lines - 1) / 2 : undefined;
  const place = toPlace(word);
  return place < 0 ? lines + place : place - 1;
}

const line =
  (of: 'row' | 'column', word: string): Narrowing =>
  (cells) => {
    const at = lineAt(word, 1 + Math.max(...cells.map((cell) => cell[of])));
    return at === undefined ? undefined : cells.filter((cell) => cell[of] === at);
  };

const byText =
  (holds: (text: string) => boolean): Narrowing =>
  (cells) =>
    cells.filter(({ text }) => holds(plain(text)));

/** Of those that all are numbers. */
const byNumber =
  (holds: (value: number) => boolean): Narrowing =>
  (cells) => {
    const values = cells.map(({ text }) => numberIn(text));
    if (values.includes(undefined)) return undefined;
    return cells.filter((_cell, index) => holds(values[index] ?? Number.NaN));
  };

const inOrder = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((one, other) => one.row - other.row || one.column - other.column);

/** So many steps from the one that is called so. */
const beside =
  (name: string, steps: number): Narrowing =>
  (cells) => {
    const sorted = inOrder(cells);
    const named = sorted.flatMap(({ text }, index) => (plain(text) === plain(name) ? [index] : []));
    const [at] = named;
    return at === undefined || named.length > 1
      ? undefined
      : sorted.filter((_, i) => i === at + steps);
  };

/** All but the one that is called so. */
const without =
  (name: string): Narrowing =>
  (cells) => {
    const kept = cells.filter(({ text }) => plain(text) !== plain(name));
    return kept.length === cells.length - 1 ? kept : undefined;
  };

const between =
  (one: string, other: string): Narrowing =>
  (cells) => {
    const sorted = inOrder(cells);
    const [from = -1, to = -1] = [one, other]
      .map((name) => sorted.findIndex(({ text }) => plain(text) === plain(name)))
      .toSorted((left, right) => left - right);
    return from < 0 ? betweenNumbers(one, other)(cells) : sorted.slice(from + 1, to);
  };

const betweenNumbers = (one: string, other: string): Narrowing =>
  byNumber((value) => value > toNumber(one) && value < toNumber(other));

/** The one with the most or least at that place; undefined where two are alike. */
const ranked =
  (measure: (cell: Cell) => number | undefined, place: number, isMost: boolean): Narrowing =>
  (cells) => {
    const values = cells.map(measure);
    if (values.includes(undefined)) return undefined;
    const sorted = [...values].toSorted((one = 0, other = 0) =>
      isMost ? other - one : one - other,
    );
    const wanted = sorted[place - 1];
    return cells.filter((_cell, index) => values[index] === wanted);
  };

const pickAt =
  (sort: (cells: readonly Cell[]) => readonly Cell[], word: string): Narrowing =>
  (cells) => {
    const place = toPlace(word);
    const one = sort(cells).at(place > 0 ? place - 1 : place);
    return one === undefined ? [] : [one];
  };

const FROM: Readonly<Record<string, (cells: readonly Cell[]) => readonly Cell[]>> = {
  left: (cells) => cells.toSorted((one, other) => one.column - other.column),
  right: (cells) => cells.toSorted((one, other) => other.column - one.column),
  top: (cells) => cells.toSorted((one, other) => one.row - other.row),
  bottom: (cells) => cells.toSorted((one, other) => other.row - one.row),
  end: (cells) => inOrder(cells).toReversed(),
  back: (cells) => inOrder(cells).toReversed(),
};

/** In the middle of one line, or of all lines. */
const middle: Narrowing = (cells) => {
  const isLine = new Set(cells.map(({ row }) => row)).size === 1;
  const isPile = new Set(cells.map(({ column }) => column)).size === 1;
  if (isLine || isPile) {
    const sorted = inOrder(cells);
    return sorted.length % 2 === 1
      ? [sorted[(sorted.length - 1) / 2]].flatMap((one) => one ?? [])
      : undefined;
  }
  const inRow = line('row', 'middle')(cells);
  return inRow === undefined
    ? undefined
    : line('column', 'middle')(cells)?.filter((cell) => inRow.includes(cell));
};

const side =
  (word: string): Narrowing =>
  (cells) => {
    const of = /^(?:left|right)$/iu.test(word) ? 'column' : 'row';
    const lines = cells.map((cell) => cell[of]);
    const at = /^(?:left|top)$/iu.test(word) ? Math.min(...lines) : Math.max(...lines);
    return cells.filter((cell) => cell[of] === at);
  };

const rule = (source: string, read: Rule['read'], more: Partial<Rule> = {}): Rule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu'),
  read,
  ...more,
});

const LINE = `(?:${PLACE}|(top|bottom|upper|lower|middle|cent(?:er|re)|left|right)(?:[ -]?most|[ -]hand)?)`;

const RULES: readonly Rule[] = [
  rule(`${IN}row (?:number )?${NUMBER}`, (word = '') => line('row', String(toNumber(word)))),
  rule(`${IN}column (?:number )?${NUMBER}`, (word = '') => line('column', String(toNumber(word)))),
  rule(`${IN}${LINE} row`, (place, word) => line('row', place ?? word ?? '')),
  rule(`${IN}${LINE} column`, (place, word) => line('column', place ?? word ?? '')),
  rule(
    `${THAT}(?:begin(?:s|ning)?|start(?:s|ing)?) with (?:(?:the|a) )?(?:letter |letters |digit )?${ONE}`,
    (what = '') => byText((text) => text.startsWith(plain(what))),
  ),
  rule(
    `${THAT}end(?:s|ing)? (?:with|in|on) (?:(?:the|a) )?(?:letter |letters |digit )?${ONE}`,
    (what = '') => byText((text) => text.endsWith(plain(what))),
  ),
  rule(
    `${THAT}(?:contain(?:s|ing)?|with|has|having) (?:the|a) (?:letter|letters|digit) ${ONE}(?: in it)?`,
    (what = '') => byText((text) => text.includes(plain(what))),
  ),
  rule(`${THAT}(?:with|has|having) ${ONE} in(?:side)?(?: (?:it|its (?:name|text)))?`, (what = '') =>
    byText((text) => text.includes(plain(what))),
  ),
  rule(`${THAT}contain(?:s|ing)? ${ONE}`, (what = '') =>
    byText((text) => text.includes(plain(what))),
  ),
  rule(`${THAT}odd`, () => byNumber((value) => Math.abs(value % 2) === 1)),
  rule(`${THAT}even`, () => byNumber((value) => value % 2 === 0)),
  rule(`${THAT}(?:divisible by|(?:a )?multiples? of) ${NUMBER}`, (by = '') =>
    byNumber((value) => value % toNumber(by) === 0),
  ),
  rule(`${THAT}(?:(?:greater|larger|higher|bigger|more) than|above|over) ${NUMBER}`, (least = '') =>
    byNumber((value) => value > toNumber(least)),
  ),
  rule(`${THAT}(?:(?:less|smaller|lower|fewer) than|below|under) ${NUMBER}`, (most = '') =>
    byNumber((value) => value < toNumber(most)),
  ),
  rule(`${THAT}(?:in )?between ${ONE} and ${ONE}`, (one = '', other = '') => between(one, other)),
  rule(`${THAT}(?:right |directly |just |immediately )?after ${ONE}`, (name = '') =>
    beside(name, 1),
  ),
  rule(`${THAT}(?:right |directly |just |immediately )?before ${ONE}`, (name = '') =>
    beside(name, -1),
  ),
  rule(`(?:except|but(?: not)?|other than|apart from)(?: for)? (?:the )?${ONE}`, (name = '') =>
    without(name),
  ),
  rule('(?:free|empty|blank)', () => byText((text) => text === '')),
  rule(
    `(?:${PLACE}[ -])?(largest|biggest|highest|greatest|smallest|lowest)(?=\\s+(?:numbers?|values?|digits?)\\b)`,
    (place, word) =>
      ranked(
        ({ text }) => numberIn(text),
        toPlace(place ?? 'first'),
        !/^(?:small|low)/iu.test(word ?? ''),
      ),
    { picks: true },
  ),
  rule(
    `(?:${PLACE}[ -])?(longest|shortest)(?=\\s+(?:words?|names?|texts?|entry)\\b)`,
    (place, word) =>
      ranked(({ text }) => text.length, toPlace(place ?? 'first'), /^long/iu.test(word ?? '')),
    { picks: true },
  ),
  rule(
    `${PLACE} (?:(\\p{L}+) )?from the (left|right|top|bottom|end|back)`,
    (place = '', _noun, from = '') => pickAt(FROM[from.toLowerCase()] ?? inOrder, place),
    { picks: true },
  ),
  rule(
    `${IN}(?:very |exact )?(?:middle|cent(?:er|re))(?!\\s(?:two|three|four|\\d))(?: of the (?:grid|board|table|row|line))?`,
    () => middle,
    { picks: true },
  ),
  rule(`(?:on|at|to) the (?:far )?(left|right|top|bottom)(?: side)?`, (word = '') => side(word), {
    picks: true,
  }),
  rule(PLACE, (place = '') => pickAt(inOrder, place), { picks: true, isPlain: true }),
];

const ALL =
  /^(?:all|every|each|everything(?!\s+(?:but|except)))\s+(?:of\s+)?(?:the\s+)?(?:(?:two|three|four|five|six|\d+)\s+)?/iu;

/** Reads what is said; undefined where nothing is. */
export function alikeSaid(phrase: string): AlikeSaid | undefined {
  let rest = phrase.trim().replace(/^the\s+only\s+/iu, 'the ');
  const isAll = ALL.test(rest);
  rest = rest.replace(ALL, '');
  const narrowings: Narrowing[] = [];
  const picking: Narrowing[] = [];
  let isTelling = false;
  for (const { pattern, read, picks, isPlain } of RULES) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    (picks === true ? picking : narrowings).push(read(...found.slice(1)));
    isTelling ||= isPlain !== true;
    rest = rest.replace(pattern, ' ').replaceAll(/\s+/gu, ' ').trim();
  }
  if (narrowings.length + picking.length === 0) return undefined;
  return { narrowings: [...narrowings, ...picking], isAll, isTelling, rest };
}
