/** One record against another: who is older, which is cheaper, whether, and by how much. */
import { contentTokens } from '../words/normal.ts';
import { amountIn } from './amounts.ts';
import { peaksOf, rankIn, type Rank } from './ranks.ts';
import type { Row, RowSet } from './rows.ts';

const COMPARING = 'more|less|fewer|better|worse|\\p{L}{3,}er|(?:more|less)\\s+expensive';
const OR = new RegExp(
  `^(?:who|which|what)\\b(.*?\\b(?:${COMPARING})\\b[^,:]*)[,:]?\\s+(?:the\\s+)?(\\S.*?)\\s+or\\s+(?:the\\s+)?(.+)$`,
  'iu',
);
const THAN = new RegExp(
  `^(?:is|are|does|do|has)\\s+(?:the\\s+)?(.+?)\\s+((?:have\\s+|costs?\\s+|takes?\\s+|weighs?\\s+)?(?:${COMPARING})(?:\\s+\\p{L}+)?)\\s+than\\s+(?:the\\s+)?(.+)$`,
  'iu',
);
const DIFFERENCE =
  /\bdifference\s+(?:in\s+(.+?)\s+)?between\s+(?:the\s+)?(.+?)\s+and\s+(?:the\s+)?(.+)$/iu;

/** The answer to a question that sets two records of a row against each other. */
export function compared(set: RowSet, said: string): string | undefined {
  return which(set, said) ?? whether(set, said) ?? difference(set, said);
}

function which(set: RowSet, said: string): string | undefined {
  const [, how, one, other] = OR.exec(said) ?? [];
  const rows = [one, other].flatMap((name) => named(set, name) ?? []);
  const rank = how === undefined ? undefined : rankIn(superlative(how));
  if (rows.length !== 2 || rank === undefined) return undefined;
  return peaksOf(rows, rank, measuring(rank))?.[0]?.title;
}

function whether(set: RowSet, said: string): string | undefined {
  const [, one, how, other] = THAN.exec(said) ?? [];
  const [left, right] = [named(set, one), named(set, other)];
  const rank = how === undefined ? undefined : rankIn(superlative(how));
  if (left === undefined || right === undefined || rank === undefined) return undefined;
  const peak = peaksOf([left, right], rank, measuring(rank))?.[0];
  return peak === undefined ? undefined : peak === left ? 'Yes.' : 'No.';
}

function difference(set: RowSet, said: string): string | undefined {
  const [, about = '', one, other] = DIFFERENCE.exec(said) ?? [];
  const of = contentTokens(about).at(-1);
  const amounts = [one, other].flatMap((name) => {
    const row = named(set, name);
    return row === undefined || of === undefined ? [] : (amountIn(row, { of, kinds: [] }) ?? []);
  });
  const [first, second] = amounts;
  if (first === undefined || second?.scale !== first.scale || !COUNTABLE.test(first.scale))
    return undefined;
  // In the unit that both are written in.
  const [unit, otherUnit] = amounts.map(({ text }) => text.replaceAll(/[\d.,\s]+/gu, ' ').trim());
  const more = String(Number(Math.abs(first.value - second.value).toFixed(2)));
  return unit === otherUnit ? first.text.replace(/\d[\d.,]*/u, more) : undefined;
}

const COUNTABLE = /^(?:number|price)$/u;

/** The one record that goes by a name. */
function named({ rows }: RowSet, name: string | undefined): Row | undefined {
  const words = contentTokens(name ?? '');
  const own = rows.filter(({ title }) => {
    const had = contentTokens(title);
    return words.length > 0 && words.every((word) => had.includes(word));
  });
  const exact = own.filter(({ title }) => contentTokens(title).length === words.length);
  const [one, ...others] = exact.length > 0 ? exact : own;
  return others.length === 0 ? one : undefined;
}

/** "older" as "oldest", "more reviews" as "most reviews". */
const superlative = (how: string): string =>
  how
    .replace(/\bmore\b/iu, 'most')
    .replace(/\bless\b/iu, 'least')
    .replace(/\bbetter\b/iu, 'best')
    .replace(/\bworse\b/iu, 'worst')
    .replace(/\b(\p{L}{2,}?)e?r\b(?!\p{L})/iu, (word, root: string) =>
      /er$/iu.test(word) ? `${root}est` : word,
    );

const measuring = ({ rest }: Rank): readonly string[] =>
  contentTokens(rest).filter((word) => !/^(?:who|which|what|has|have|does)$/u.test(word));
