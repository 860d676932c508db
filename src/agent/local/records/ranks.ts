/** The most and the least of several records, and those that come second and third. */
import { superlativeIn } from '../find/superlative.ts';
import { placeOf } from '../find/query.ts';
import type { Kind } from '../ask/tokens-of-value.ts';
import { amountIn, type Amount, type Measured } from './amounts.ts';
import type { Row } from './rows.ts';

export type Rank = {
  /** What may be measured: all that the records state must come to the same. */
  readonly ways: readonly Way[];
  /** 1 is the first. */
  readonly place: number;
  /** The phrase without it. */
  readonly rest: string;
};

type Way = Measured & { readonly isMost: boolean };

const way = (isMost: boolean, of: string | undefined, ...kinds: readonly Kind[]): Way => ({
  isMost,
  of,
  kinds,
});

/** What words measure that may be measured in more than one way. */
const WAYS: readonly (readonly [RegExp, readonly Way[]])[] = [
  [/\blongest\b/iu, [way(true, undefined, 'span'), way(true, undefined, 'length')]],
  [/\bshortest\b/iu, [way(false, undefined, 'span'), way(false, undefined, 'length')]],
  [/\boldest\b/iu, [way(true, 'age'), way(false, 'year'), way(false, undefined, 'moment')]],
  [/\byoungest\b/iu, [way(false, 'age')]],
  [/\bnewest\b/iu, [way(true, 'year'), way(true, undefined, 'moment')]],
  [/\b(?:latest|most recent)\b/iu, [way(true, undefined, 'moment'), way(true, 'year')]],
  [
    /\b(?:due|ends?|starts?|leaves?|departs?|arrives?|opens?|closes?)\s+first\b/iu,
    [way(false, undefined, 'moment')],
  ],
  [
    /\b(?:due|ends?|starts?|leaves?|departs?|arrives?|opens?|closes?)\s+last\b/iu,
    [way(true, undefined, 'moment')],
  ],
  [/\b(?:largest|biggest)\b(?=\s*$)/iu, [way(true, 'size'), way(true, 'area')]],
  [/\bsmallest\b(?=\s*$)/iu, [way(false, 'size'), way(false, 'area')]],
  [/\b(?:farthest|furthest)\b/iu, [way(true, undefined, 'length')]],
  [/\b(?:nearest|closest)\b/iu, [way(false, undefined, 'length')]],
];

const PLACED =
  /\b(second|third|fourth|fifth|\d+(?:nd|rd|th))[\s-]+(?=\p{L}+est\b|most\b|least\b|best\b|worst\b)/iu;

/** Reads the rank of a phrase; undefined where it has none. */
export function rankIn(phrase: string): Rank | undefined {
  const placed = PLACED.exec(phrase);
  const place = placed === null ? 1 : (placeOf(placed[1]?.toLowerCase() ?? '') ?? 1);
  const said = placed === null ? phrase : phrase.replace(PLACED, '');
  const [pattern, ways] = WAYS.find(([one]) => one.test(said)) ?? [];
  if (pattern !== undefined && ways !== undefined) {
    const rest = said.replace(pattern, ' ').replace(/\btime\b/iu, ' ');
    const isTime = /\btime\b/iu.test(said);
    return {
      place,
      rest,
      ways: isTime ? ways.filter(({ kinds }) => !kinds.includes('length')) : ways,
    };
  }
  const superlative = superlativeIn(said.replace(/\bat (?:least|most|the latest)\b/iu, ''));
  if (superlative === undefined) return undefined;
  const { measure, isMost, of, rest } = superlative;
  const kind = KINDS[measure];
  return { place, rest, ways: [way(isMost, of[0], ...(kind === undefined ? [] : [kind]))] };
}

const KINDS: Readonly<Record<string, Kind>> = {
  price: 'price',
  duration: 'span',
  moment: 'moment',
};

/** The rows at the place; undefined where the amounts are not clear, or two share the place. */
export function peaksOf(
  rows: readonly Row[],
  { ways, place }: Rank,
  measuring: readonly string[],
): readonly Row[] | undefined {
  if (rows.length === 1 && place === 1) return rows;
  const tried = ways.flatMap((one) => {
    const said = one.of === undefined && one.kinds.length === 0 ? measuring : [one.of];
    return (said.length === 0 ? [undefined] : said).map((of) => ({ ...one, of }));
  });
  const peaks = new Set(
    tried.flatMap((one) => {
      if (one.of === undefined && one.kinds.length === 0) return [];
      const sorted = inOrder(rows, one);
      if (sorted === undefined) return [];
      const [before, at, after] = [sorted[place - 2], sorted[place - 1], sorted[place]];
      const isShared =
        at?.amount.value === after?.amount.value || at?.amount.value === before?.amount.value;
      return isShared ? [undefined] : [at?.row];
    }),
  );
  const [peak, ...others] = peaks;
  return peak === undefined || others.length > 0 ? undefined : [peak];
}

type Measure = { readonly row: Row; readonly amount: Amount };

function inOrder(rows: readonly Row[], one: Way): readonly Measure[] | undefined {
  const measured = rows.flatMap((row) => {
    const amount = amountIn(row, one);
    return amount === undefined ? [] : [{ row, amount }];
  });
  const scales = new Set(measured.map(({ amount }) => amount.scale));
  if (measured.length < Math.max(2, rows.length) || scales.size > 1) return undefined;
  return measured.toSorted(
    (left, right) => (right.amount.value - left.amount.value) * (one.isMost ? 1 : -1),
  );
}
