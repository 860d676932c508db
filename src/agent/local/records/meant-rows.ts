/** The records that a phrase means: the one that all its words describe, or all of those where it says so. */
import type { Row, RowSet } from './rows.ts';
import { selectRows } from './select.ts';

const ALL = /\b(?:all|every|each|everyone|everybody|everything)\b/iu;
const BOTH = /\bboth\b/iu;

/** Undefined where the words describe none, do not tell records apart, or leave several. */
export function meantRows(set: RowSet, phrase: string): readonly Row[] | undefined {
  const selected = selectRows(set, phrase, true);
  if (selected === undefined || selected.conditions === 0) return undefined;
  const { rows } = selected;
  const isSeveral = ALL.test(phrase) || (rows.length === 2 && BOTH.test(phrase));
  return rows.length === 1 || (rows.length > 1 && isSeveral) ? rows : undefined;
}
