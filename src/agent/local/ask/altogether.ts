/** What the records of a page have together, or in the mean: "the average age", "the total of all salaries". */
import { amountIn } from '../records/amounts.ts';
import type { RowSet } from '../records/rows.ts';
import { selectRows } from '../records/select.ts';
import { tokens } from '../words/normal.ts';
import { GLUE } from './question.ts';

const TOGETHER =
  /\b(?:(average|mean)|sum|total)\s+(?:of\s+)?(?:all\s+)?(?:of\s+)?(?:the\s+)?(.+)$/iu;
/** A total by itself may stand on the page. */
const OF_ALL = /\b(?:average|mean|all|sum|total of)\b/iu;

/** The sum or the mean, where each of the records states how much it has. */
export function altogether(set: RowSet, said: string): string | undefined {
  const [whole = '', isMean, about = ''] = TOGETHER.exec(said) ?? [];
  if (!OF_ALL.test(whole)) return undefined;
  const values = valuesOf(set, about);
  if (values === undefined || values.length < 2) return undefined;
  const sum = values.reduce((one, other) => one + other, 0);
  return String(Number((isMean === undefined ? sum : sum / values.length).toFixed(2)));
}

function valuesOf(set: RowSet, about: string): readonly number[] | undefined {
  const [of, ...conditions] = tokens(about).filter((word) => !GLUE.has(word));
  const rows = conditions.length === 0 ? set.rows : selectRows(set, conditions.join(' '))?.rows;
  const amounts = (rows ?? []).map((row) => amountIn(row, { of, kinds: [] }));
  const [first] = amounts;
  const isSame = amounts.every((amount) => amount !== undefined && amount.scale === first?.scale);
  // Times of day and dates add up to nothing; how spans are written is not known.
  if (of === undefined || !isSame || !/^(?:number|price)$/u.test(first?.scale ?? ''))
    return undefined;
  return amounts.flatMap((amount) => amount?.value ?? []);
}
